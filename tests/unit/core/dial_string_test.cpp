#include <catch2/catch.hpp>

#include "core/dial_plan.h"
#include "core/dial_string.h"

using namespace greenroom;
using namespace greenroom::core;

namespace {

struct Row {
    const char* name;
    std::string text;
    std::string uri; // empty: refused
    std::string tones = {};
    std::string shown = {}; // empty: not of interest
};

void check(const std::vector<Row>& rows, const std::string& domain) {
    for (const Row& row : rows) {
        INFO(row.name);
        const auto read = readDialString(row.text, domain);
        CHECK(read.has_value() == !row.uri.empty());
        if (!read) {
            CHECK_FALSE(read.error().message.empty());
            continue;
        }
        CHECK(read->uri == row.uri);
        CHECK(read->tones.reveal() == row.tones);
        if (!row.shown.empty())
            CHECK(read->shown == row.shown);
    }
}

} // namespace

TEST_CASE("every way to end an address that calendars know is cut off") {
    const std::string uri = "sip:room7@example.net";
    for (const char* end : {"",
                            ">",
                            "%3E",
                            "%3e",
                            ">>",
                            ")",
                            ").",
                            "]",
                            ".",
                            ",",
                            ";",
                            ":",
                            "!",
                            "?",
                            "\"",
                            "'",
                            "`",
                            "}",
                            "\\",
                            " ",
                            "\t",
                            "\r\n",
                            "\xc2\xa0",
                            ">,",
                            ">.",
                            ">;",
                            "%3E.",
                            "%22",
                            "\xe2\x80\x9d",
                            "\xe2\x80\x99",
                            "\xe2\x80\x8b",
                            "\xef\xbb\xbf",
                            "\xe3\x80\x82",
                            " >",
                            "...",
                            "%3E%3E",
                            ",,",
                            ">\xc2\xa0",
                            "\xef\xbc\x9e"}) {
        INFO("[" << end << "]");
        const auto read = readDialString("room7@example.net" + std::string(end), {});
        REQUIRE(read);
        CHECK(read->uri == uri);
        CHECK(read->tones.empty());
    }
    for (const char* begin : {"", "<", "%3C", "%3c", "(", "\"", "'", " ", "\xc2\xa0",
                              "<sip:", "sip: ", "sip://", "SIP:", "\xe2\x80\x9c", "\xef\xbb\xbf",

                              "[", "{", "\xe2\x80\x8e"}) {
        INFO("[" << begin << "]");
        const auto read = readDialString(std::string(begin) + "room7@example.net", {});
        REQUIRE(read);
        CHECK(read->uri == uri);
    }
}

TEST_CASE("an address may be written in many ways") {
    check({{"plain", "room7@example.net", "sip:room7@example.net", "", "room7@example.net"},
           {"sips stays", "sips:room7@example.net", "sips:room7@example.net"},
           {"in brackets", "[sip:room7@example.net]", "sip:room7@example.net"},
           {"name and brackets", "Room 7 <sip:room7@example.net>;tag=1", "sip:room7@example.net"},
           {"fullwidth",
            "\xef\xbc\x97\xef\xbc\xa0"
            "example.net",
            "sip:7@example.net"},
           {"Arabic digits", "\xd9\xa1\xd9\xa2\xd9\xa3@example.net", "sip:123@example.net"},
           {"Persian digits", "\xdb\xb1\xdb\xb2@example.net", "sip:12@example.net"},
           {"Devanagari digits", "\xe0\xa5\xa7\xe0\xa5\xa8@example.net", "sip:12@example.net"},
           {"zero width within",
            "room\xe2\x80\x8b"
            "7@example.net",
            "sip:room7@example.net"},
           {"no-break hyphen",
            "room\xe2\x80\x91"
            "7@example.net",
            "sip:room-7@example.net"},
           {"parameters stay", "a@b.example;transport=tcp", "sip:a@b.example;transport=tcp"},
           {"headers go", "a@b.example?Subject=x", "sip:a@b.example", "", "a@b.example"},
           {"host alone", "bridge.example.net", "sip:bridge.example.net"},
           {"address of IPv4", "192.0.2.7", "sip:192.0.2.7"},
           {"with a port", "192.0.2.7:5070", "sip:192.0.2.7:5070"},
           {"IPv6", "room@[2001:db8::1]", "sip:room@[2001:db8::1]"},
           {"ext@IP", "1234@192.0.2.7", "sip:1234@192.0.2.7"},
           {"IP##ext", "192.0.2.7##1234", "sip:1234@192.0.2.7", "", "1234@192.0.2.7"},
           {"IP##ext#pin", "192.0.2.7##1234#99", "sip:1234@192.0.2.7", ",99#", "1234@192.0.2.7"},
           {"IP##ext#pin#", "192.0.2.7##1234#99#", "sip:1234@192.0.2.7", ",99#"},
           {"keys after the address", "123@meet.example,,77#", "sip:123@meet.example", ",,77#",
            "123@meet.example"},
           {"a comma in the user part", "a,b@example.net", "sip:a,b@example.net"},
           {"passcode in the user part", "123456789.4711@meet.example",
            "sip:123456789.4711@meet.example", "", "123456789@meet.example"},
           {"a name with a dot is none", "ada.field@example.net", "sip:ada.field@example.net", "",
            "ada.field@example.net"},
           {"password", "ada:pw@example.net", "sip:ada:pw@example.net", "", "ada@example.net"},
           {"empty", "", ""},
           {"blanks", " \t ", ""},
           {"punctuation alone", "<>.", ""},
           {"a space within", "room 7@example.net", ""},
           {"a line break within", "a@example.net\r\nRoute: <sip:x>", ""},
           {"two addresses", "a@b.example, c@d.example", ""},
           {"web", "https://meet.example.net/42", ""},
           {"spark", "spark:room@example.net", ""},
           {"webex", "webex:42", ""},
           {"h323", "h323:1234@example.net", ""},
           {"mail", "mailto:a@b.example", ""},
           {"number without a domain", "+47 22 33 44 55", ""},
           {"too long", std::string(2001, '1'), ""},
           {"more than 64 keys", "a@b.example," + std::string(65, '1'), ""}},
          {});
}

TEST_CASE("numbers are called in the room's domain") {
    check({{"digits", "12345", "sip:12345@rooms.example", "", "12345"},
           {"E.164", "+47 22-33.44(55)", "sip:+4722334455@rooms.example;user=phone", "",
            "+47 22-33.44(55"},
           {"tel:", "tel:+4722334455", "sip:+4722334455@rooms.example;user=phone"},
           {"tel: with context", "tel:7042;phone-context=example.com", "sip:7042@rooms.example"},
           {"tel: with extension", "tel:+4722334455;ext=42",
            "sip:+4722334455@rooms.example;user=phone", ",42"},
           {"pauses and keys", "+4722334455,,1234#", "sip:+4722334455@rooms.example;user=phone",
            ",,1234#", "+4722334455"},
           {"semicolon pause", "12345;1234#", "sip:12345@rooms.example", ",1234#"},
           {"star code", "*123", "sip:*123@rooms.example"},
           {"Arabic digits", "\xd9\xa1\xd9\xa2\xd9\xa3", "sip:123@rooms.example"},
           {"sip: and a number", "sip:12345", "sip:12345@rooms.example"},
           {"alias", "lobby", "sip:lobby@rooms.example"},
           {"a host stays one", "bridge.example.net", "sip:bridge.example.net"},
           {"an address keeps its own", "room7@example.net", "sip:room7@example.net"},
           {"words after the comma", "12345,lobby", ""}},
          "rooms.example");
}

TEST_CASE("a number without a domain to call it in is refused by that name") {
    for (const char* number : {"12345", "tel:+4722334455", "+47 22 33 44 55,,1234#"}) {
        INFO(number);
        const auto read = readDialString(number, "");
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().message.find("no domain") != std::string::npos);
    }
}

TEST_CASE("the domain for numbers is the setting, or that of the room's own address") {
    Settings settings;
    CHECK(dialDomain(settings).empty());
    settings.sipUri = "sip:room7@example.net:5070;transport=tcp";
    CHECK(dialDomain(settings) == "example.net");
    settings.sipUri = "room7@[2001:db8::1]:5070";
    CHECK(dialDomain(settings) == "[2001:db8::1]");
    settings.dialDomain = "numbers.example";
    CHECK(dialDomain(settings) == "numbers.example");
}

TEST_CASE("a passcode is in nothing that is shown", "[rule:44]") {
    for (const char* text : {"123@meet.example,,4711#", "123456789.4711@meet.example",
                             "192.0.2.7##123#4711", "+4722334455,4711#", "ada:4711@meet.example"}) {
        INFO(text);
        CHECK(shownAddress(text).find("4711") == std::string::npos);
    }
    CHECK(shownAddress("12345") == "12345");
    CHECK(shownAddress(" https://x/1 ") == "https://x/1");
}

#include <catch2/catch.hpp>

#include "core/sip_uri.h"

using namespace greenroom::core;

// The addresses of RFC 4475's messages, by their section, and neighbours of each.
TEST_CASE("what RFC 4475 calls valid is read, and what it calls invalid is refused") {
    struct Row {
        const char* name;
        std::string text;
        bool valid;
    };
    const std::vector<Row> rows{
        {"3.1.1.1 a short tortuous INVITE", "sip:vivekg@chair-dnrc.example.com;unknownparam", true},
        {"3.1.1.1 its Contact", "sip:caller@host5.example.net;%6C%72;n%61me=v%61lue%25%34%31",
         true},
        {"3.1.1.2 wide range of valid characters",
         "sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*:&it+has=1,weird!*pas$wo~d_too."
         "(doesn't-it)@example.com",
         true},
        {"3.1.1.3 valid use of the % escaping mechanism",
         "sip:sips%3Auser%40example.com@example.net", true},
        {"3.1.1.3 its To", "sip:%75se%72@example.com", true},
        {"3.1.1.4 escaped nulls", "sip:null-%00-null@example.com", true},
        {"3.1.1.5 % that is no escape, in a method", "sip:user@example.com", true},
        {"3.1.1.9 semicolons in the user part", "sip:user;par=u%40example.net@example.com", true},
        {"3.1.1.13 an unknown transport", "sip:user@example.com;transport=tcp", true},
        {"3.1.2.4 negative length, a plain address", "sip:user@example.com", true},
        {"3.1.2.7 < > around the Request-URI", "<sip:user@example.com>", false},
        {"3.1.2.8 malformed: blanks inside", "sip:user@example.com; lr", false},
        {"3.1.2.11 escaped headers", "sip:user@example.com?Route=%3Csip:example.com%3E", true},
        {"3.1.2.12 a name that is not enclosed",
         "Bell, Alexander <sip:a.g.bell@bell-tel.com>;tag=43", false},
        {"3.1.2.14 spaces within", "sip:t.watson@example.org ", false},
        {"3.1.2.15 non-token in the display name", "caller<sip:caller@example.com>", false},
        {"3.3.2 unknown scheme", "nobodyKnowsThisScheme:totallyopaquecontent", false},
        {"3.3.3 known scheme of another kind", "soap.beep://192.0.2.103:3002", false},
        {"3.3.4 mixed: sips", "sips:j.user@example.com", true},
        {"a bare % is no escape", "sip:100%@example.com", false},
        {"half an escape", "sip:a%4@example.com", false},
        {"no scheme", "user@example.com", false},
        {"nothing at all", "", false},
        {"scheme alone", "sip:", false},
        {"nothing before the @", "sip:@example.com", false},
        {"nothing after the @", "sip:user@", false},
        {"a host alone", "sip:example.com", true},
        {"a host with a dot at its end", "sip:user@example.com.", true},
        {"a label that begins with -", "sip:user@-example.com", false},
        {"the last label is a number", "sip:user@example.1", false},
        {"a number as host", "sip:12345", false},
        {"an IPv4 address", "sip:user@192.0.2.7:5070", true},
        {"an IPv4 address out of range", "sip:user@192.0.2.300", false},
        {"an IPv6 address", "sip:user@[2001:db8::9:1]:5061;transport=tls", true},
        {"an IPv6 address of an IPv4 one", "sip:[::ffff:192.0.2.10]", true},
        {"an IPv6 address without brackets", "sip:user@2001:db8::9:1", false},
        {"an IPv6 address in full", "sip:[2001:db8:1:2:3:4:5:6]", true},
        {"all of it a gap", "sip:[::]", true},
        {"a group too many", "sip:[2001:db8:1:2:3:4:5:6:7]", false},
        {"a group too few", "sip:[2001:db8:1:2:3:4:5]", false},
        {"two gaps", "sip:[2001::1::2]", false},
        {"a group too long", "sip:[2001:12345::1]", false},
        {"a colon at the end", "sip:[2001:db8::1:]", false},
        {"an IPv4 address in the middle", "sip:[::192.0.2.1:1]", false},
        {"an IPv4 address of three parts", "sip:user@192.0.2", false},
        {"an IPv4 address of five parts", "sip:user@192.0.2.1.5", false},
        {"brackets around nothing", "sip:user@[]", false},
        {"an open bracket", "sip:user@[2001:db8::1", false},
        {"port 0", "sip:user@example.com:0", false},
        {"port 65536", "sip:user@example.com:65536", false},
        {"a port without a number", "sip:user@example.com:", false},
        {"a password", "sip:alice:secretword@atlanta.com;transport=tcp", true},
        {"a parameter without a name", "sip:user@example.com;=x", false},
        {"a parameter without its value", "sip:user@example.com;x=", false},
        {"two semicolons", "sip:user@example.com;;lr", false},
        {"a header without =", "sip:user@example.com?Subject", false},
        {"a line break", "sip:user@example.com\r\nRoute: <sip:x>", false},
        {"a quote", "sip:\"user\"@example.com", false},
        {"not ASCII", "sip:r\xc3\xa4um@example.net", false},
        {"two @", "sip:a@b@example.com", false},
        {"255 bytes", "sip:" + std::string(239, 'u') + "@example.com", true},
        {"256 bytes", "sip:" + std::string(240, 'u') + "@example.com", false},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto uri = parseSipUri(row.text);
        CHECK(uri.has_value() == row.valid);
        if (!uri)
            CHECK_FALSE(uri.error().message.empty());
    }
}

TEST_CASE("an address is taken apart") {
    const std::string text =
        "SIPS:alice;day=tuesday:pw@[2001:db8::1]:5071;maddr=239.1.1.1;lr?a=b&c=d";
    const auto uri = parseSipUri(text);
    REQUIRE(uri);
    CHECK(uri->secure);
    CHECK(uri->user == "alice;day=tuesday");
    CHECK(uri->host == "[2001:db8::1]");
    CHECK(uri->port == 5071);
    CHECK(uri->parameters == ";maddr=239.1.1.1;lr");
    CHECK(uri->headers == "?a=b&c=d");
}

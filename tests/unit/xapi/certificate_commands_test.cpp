#include <catch2/catch.hpp>

#include "unit/xapi/live_room.h"

using namespace greenroom;
using namespace greenroom::test;

namespace {

const std::string kCa = "Security Certificates CA ";

// As in a room whose reader takes each line for a certificate with the line as its fingerprint.
base::Result<std::vector<core::Authority>> readLines(std::string_view text) {
    if (text.find('!') != std::string_view::npos)
        return base::fail(base::ErrorCode::InvalidInput, "it cannot be read");
    std::vector<core::Authority> all;
    while (!text.empty()) {
        const std::string line(text.substr(0, text.find('\n')));
        all.push_back({line, "CN=" + line, "CN=Root", "a to b", "PEM " + line});
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return all;
}

struct Room : LiveRoom {
    Room() { room().readCertificates = &readLines; }

    std::string add(const std::string& body) { return run(kCa + "Add", {}, body); }
    std::string remove(const std::string& fingerprint) {
        return run(kCa + "Delete", {{"Fingerprint", fingerprint}});
    }
    // Fingerprints and PEM texts, as they are shown.
    std::string shown(const char* format) {
        const auto step = xapi::beginCommand({kCa + "Show", {{"Format", format}}, {}},
                                             room().context(), core::RequestId(9));
        std::string text;
        for (const xapi::Node& details : std::get<xapi::Node>(step).children) {
            CHECK(details.name == "Details");
            CHECK(details.child("SubjectName")->text == "CN=" + details.child("Fingerprint")->text);
            const xapi::Node* pem = details.child("Certificate");
            text += std::to_string(*details.item) + " " + details.child("Fingerprint")->text +
                    (pem == nullptr ? "" : " = " + pem->text) + "; ";
        }
        return text;
    }
};

} // namespace

TEST_CASE("authorities are added, shown and deleted") {
    Room room;
    CHECK(room.shown("Text").empty());
    CHECK(room.add("bb\naa") == "CAAddResult OK");
    CHECK(room.add("aa") == "CAAddResult OK");
    CHECK(room.shown("Text") == "1 aa; 2 bb; ");
    CHECK(room.shown("PEM") == "1 aa = PEM aa; 2 bb = PEM bb; ");
    CHECK(room.remove("A:A") == "CADeleteResult OK");
    CHECK(room.remove("aa") ==
          "CADeleteResult Error: there is no certificate with this fingerprint");
    CHECK(room.shown("Text") == "1 bb; ");
}

TEST_CASE("what is no certificate is refused in words, and nothing of it is kept") {
    Room room;
    CHECK(room.add("aa\n!") == "CAAddResult Error: body: it cannot be read");
    CHECK(room.shown("Text").empty());
}

TEST_CASE("there is room for so many authorities") {
    Room room;
    std::string many;
    for (std::size_t n = 0; n < core::Authority::kMost; ++n)
        many += std::to_string(1000 + n) + "\n";
    CHECK(room.add(many) == "CAAddResult OK");
    CHECK(room.add("one more") ==
          "CAAddResult Error: there is room for 64 certificates; delete some first");
    CHECK(room.add("1001") == "CAAddResult OK");
}

TEST_CASE("only Admin changes who is trusted") {
    Room room;
    room.room().roles = {core::Role::User};
    CHECK(room.add("aa") == "CAAddResult Error: Permission denied");
    CHECK(room.remove("aa") == "CADeleteResult Error: Permission denied");
    CHECK(room.shown("Text").empty());
}

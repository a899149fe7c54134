#include <catch2/catch.hpp>

#include <string>

#include "unit/xapi/a_room.h"
#include "xapi/report.h"
#include "xapi/status_tree.h"
#include "xapi/tree.h"
#include "xapi/xml_writer.h"

using namespace greenroom;
using namespace greenroom::xapi;
using core::CallState;
using test::aCall;
using test::ARoom;

namespace {

Leaf leaf(const std::string& words, const std::string& value, Roles read = kAU) {
    return {pathOfWords(words), ValueKind::String, value, read};
}

std::string told(const Leaves& leaves, const std::string& expression, Roles roles = kA) {
    const Pattern pattern = parsePattern(expression).value();
    const auto node = report(leaves, {&pattern, 1}, roles, leaves);
    return node ? writeXml(*node) : "";
}

// "Status/Call[7]/Status=Connected; ..." ; a ghost is "Status/Call[7]=ghost".
std::string summary(const Leaves& leaves) {
    std::string out;
    for (const Leaf& one : leaves)
        out += (out.empty() ? "" : "; ") + textOf(one.path).substr(1) + "=" +
               (one.attributes.empty() ? one.value : one.attributes.front().name);
    return out;
}

} // namespace

TEST_CASE("a change tells what is new, what differs, and what is gone") {
    const Leaves before{leaf("Status Audio Volume", "50"), leaf("Status Call 7 Status", "Ringing"),
                        leaf("Status Call 7 Protocol", "SIP"),
                        leaf("Status Conference Call 7 Id", "1")};
    Leaves after = before;

    SECTION("nothing") {
        CHECK(summary(changesBetween(before, after)).empty());
    }
    SECTION("one value") {
        after[1].value = "Connected";
        CHECK(summary(changesBetween(before, after)) == "Status/Call[7]/Status=Connected");
    }
    SECTION("a list item comes whole") {
        after.push_back(leaf("Status Call 8 Status", "Dialling"));
        after.push_back(leaf("Status Call 8 Protocol", "SIP"));
        CHECK(summary(changesBetween(before, after)) ==
              "Status/Call[8]/Status=Dialling; Status/Call[8]/Protocol=SIP");
    }
    SECTION("a list item goes: one ghost for each list it was in") {
        after.erase(after.begin() + 1, after.end());
        CHECK(summary(changesBetween(before, after)) ==
              "Status/Call[7]=ghost; Status/Conference/Call[7]=ghost");
    }
    SECTION("a quiet one is told only with its new item") {
        after[1].value = "Connected";
        after[1].quiet = true;
        after.push_back(leaf("Status Call 8 Status", "Dialling"));
        after.back().quiet = true;
        CHECK(summary(changesBetween(before, after)) == "Status/Call[8]/Status=Dialling");
    }
}

TEST_CASE("only what the roles may read is told") {
    const Leaves leaves{leaf("Status Audio Volume", "50", kAUI),
                        leaf("Status Bookings Current Id", "1", kAU)};
    CHECK(told(leaves, "/Status", Roles{core::Role::Integrator}).find("Bookings") ==
          std::string::npos);
    CHECK(told(leaves, "/Status/Bookings", Roles{core::Role::Integrator}).empty());
    CHECK_FALSE(told(leaves, "/Status/Bookings", Roles{core::Role::User}).empty());
}

TEST_CASE("every status leaf of a room can be asked for by its own path") {
    ARoom room;
    room.with(aCall(7, CallState::Connected, "a@b"));
    const Leaves leaves = statusLeaves(room.context());
    REQUIRE(leaves.size() > 40);
    for (const Leaf& one : leaves) {
        INFO(textOf(one.path));
        CHECK_FALSE(told(leaves, textOf(one.path), kA).empty());
    }
}

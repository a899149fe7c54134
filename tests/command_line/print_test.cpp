#include "ctl/print.h"

#include <QJsonDocument>

#include <catch2/catch.hpp>

using namespace greenroom::ctl;

namespace {

std::string shown(Answer answer, const char* json) {
    QJsonParseError error;
    const QJsonObject result = QJsonDocument::fromJson(json, &error).object();
    REQUIRE(error.error == QJsonParseError::NoError);
    return forPeople(answer, result).toStdString();
}

} // namespace

TEST_CASE("the view reads like the panel, in the room's time") {
    CHECK(shown(Answer::View, R"({
        "at": "2026-03-04T09:26:00Z", "zone": {"id": "Europe/Berlin", "offset_s": 3600},
        "screen": "home", "room": {"name": "Fjord", "address": "fjord@example.net"},
        "marks": [{"code": "CLOCK_UNSYNCED", "text": "Clock not synchronised"}], "failure": null,
        "calls": [],
        "tiles": [{"id": "40", "title": "Board", "state": "in_call", "action": "open_call"},
                  {"id": "41", "title": "Sales", "state": "started", "action": "leave_and_join",
                   "cautions": [{"code": "CALLS_DOWN", "text": "Calls unavailable"}]},
                  {"id": "42", "title": "Budget", "state": "ready"},
                  {"id": "43", "title": "Stand-up", "state": "upcoming",
                   "opens": "2026-03-04T10:55:00Z"},
                  {"id": "44", "title": "Lunch", "state": "absent", "text": "No address to call"}],
        "bookings": [{"id": "42", "start": "2026-03-04T09:30:00Z", "end": "2026-03-04T10:00:00Z",
                      "title": "Budget", "organizer": "Ada Field"},
                     {"id": "44", "whole_days": true, "title": "Fair", "organizer": ""}],
        "bookings_left_out": 2})") == R"(Fjord  Wed 4 Mar 10:26  (home)
fjord@example.net
Note       Clock not synchronised
In call    Board
Leave and join  Sales  [Calls unavailable]
Join       Budget
Join from  11:55  Stand-up
No Join    Lunch: No address to call

10:30-11:00  42  Budget  Ada Field
all day      44  Fair
and 2 more
)");
}

TEST_CASE("why is the verdict first, then how it came about") {
    CHECK(shown(Answer::Why, R"({
        "id": "42", "verdict": "no_join", "code": "TOO_EARLY", "text": "Join is not open yet",
        "rules": [{"name": "accepted", "inputs": {"title": "Budget"}, "result": "yes"},
                  {"name": "address", "inputs": {"SIP": ["a@x", "b@x"]}, "result": "dial a@x"}],
        "window": {"open": "2026-03-04T09:25:00Z", "close": "2026-03-04T10:00:00Z"},
        "fix": "Nothing to do."})") == R"(42: no Join (TOO_EARLY)
Join is not open yet

accepted  yes       title=Budget
address   dial a@x  SIP=a@x,b@x

Window  2026-03-04 09:25Z to 2026-03-04 10:00Z

Nothing to do.
)");
}

TEST_CASE("bookings are a table, those set aside another") {
    CHECK(shown(Answer::Bookings, R"({
        "taken": [{"id": "42", "start": "2026-03-04T09:30:00Z", "end": "2026-03-04T10:00:00Z",
                   "code": "JOINABLE", "source": "premises", "title": "Budget"}],
        "set_aside": [{"id": "#2", "code": "NO_ID", "source": "premises", "detail": "no Id"}],
        "sources": [{"source": "premises", "revision": 7,
                     "confirmed_at": "2026-03-04T08:00:00Z"}]})") ==
          R"(ID  START              END                JOIN      SOURCE    TITLE
42  2026-03-04 09:30Z  2026-03-04 10:00Z  JOINABLE  premises  Budget

SET ASIDE  CODE   SOURCE    DETAIL
#2         NO_ID  premises  no Id

premises: revision 7, confirmed 2026-03-04 08:00Z
)");
    CHECK(shown(Answer::Bookings, "{}") == "No bookings.\n");
}

TEST_CASE("health is a line for each part") {
    CHECK(shown(Answer::Health, R"({
        "clock": {"state": "ok", "since": null, "code": "OK", "text": "Set by NTP"},
        "calendar": {"state": "unknown", "since": null, "code": "NO_LIST_YET", "text": "None yet"},
        "call": {"state": "failed", "since": "2026-03-04T08:00:00Z", "code": "ENGINE_DOWN",
                 "text": "Not running"},
        "store": {"state": "ok", "since": null, "code": "OK", "text": "Safe"},
        "doors": {"state": "degraded", "since": null, "code": "DOOR_CLOSED", "text": "SSH"},
        "feedback": {"state": "ok", "since": null, "code": "OK", "text": "Told"},
        "manager": {"state": "ok", "since": null, "code": "OK", "text": "None"},
        "hub": {"state": "degraded", "since": null, "code": "HUB_SILENT", "text": "Away"}})") ==
          R"(clock     ok        OK           -                  Set by NTP
calendar  unknown   NO_LIST_YET  -                  None yet
call      failed    ENGINE_DOWN  2026-03-04 08:00Z  Not running
store     ok        OK           -                  Safe
doors     degraded  DOOR_CLOSED  -                  SSH
feedback  ok        OK           -                  Told
manager   ok        OK           -                  None
hub       degraded  HUB_SILENT   -                  Away
)");
}

TEST_CASE("the hub and the history of settings are said in words") {
    CHECK(shown(Answer::Hub, R"({"status": "Registered", "problem": "", "workspace": "Blue",
                                "device": "d-1", "certificate_until": "2027-01-01T00:00:00Z"})") ==
          R"(status             Registered
workspace          Blue
device             d-1
certificate_until  2027-01-01 00:00Z
)");
    CHECK(shown(Answer::History, R"x({"changes": [{"at": "2026-03-04T08:00:00Z",
        "by": "Cloud (alice)", "path": "SystemUnit Name", "before": "A", "after": "B",
        "plan": "p", "state": "Confirmed"}]})x") ==
          "2026-03-04 08:00Z  Cloud (alice)  SystemUnit Name  A -> B  Confirmed\n");
    CHECK(shown(Answer::History, "{}") == "No changes.\n");
}

TEST_CASE("a pattern across bookings is told once, with what to do about it") {
    CHECK(shown(Answer::Health, R"({
        "clock": {"state": "ok", "code": "OK", "text": ""},
        "calendar": {"state": "ok", "code": "OK", "text": ""},
        "call": {"state": "ok", "code": "OK", "text": ""},
        "store": {"state": "ok", "code": "OK", "text": ""},
        "findings": [{"code": "MOST_WITHOUT_ADDRESS", "source": "premises", "affected": 40,
                      "of": 50, "text": "Most come without", "fix": "Look there."}]})")
              .ends_with("\nMost come without (40 of 50 from premises)\nLook there.\n"));
}

TEST_CASE("text from a booking cannot steer the terminal") {
    const std::string out = shown(Answer::Bookings, R"({
        "taken": [{"id": "1", "title": "a\u001b[2Jb\nc\u009bd"}]})");
    CHECK(out.find('\x1b') == std::string::npos);
    CHECK(out.find("\xc2\x9b") == std::string::npos);
    CHECK(out.find("a [2Jb c d") != std::string::npos);
}

TEST_CASE("what was done is said in a word") {
    CHECK(shown(Answer::Done, "{}") == "Done.\n");
    CHECK(shown(Answer::Done, R"({"call":3})") == "Call 3\n");
    CHECK(shown(Answer::Setting, R"({"value":"Fjord"})") == "Fjord\n");
    CHECK(shown(Answer::Users, R"({"users":[{"name":"ada","roles":["Admin","User"]}]})") ==
          "ada  Admin, User\n");
}

#include "edge/control/control_json.h"
#include "edge/control/settings_json.h"

#include <QJsonDocument>

#include <catch2/catch.hpp>

#include "edge/control/control_verbs.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::edge::control;
using test::ABooking;
using test::clockAt;

namespace {

std::string compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

// What is expected, written for reading: keys of an object in any order.
std::string golden(const char* json) {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    INFO(error.errorString().toStdString() << " at " << error.offset);
    REQUIRE(error.error == QJsonParseError::NoError);
    return document.toJson(QJsonDocument::Compact).toStdString();
}

core::RoomState roomWith(std::vector<core::Booking> bookings) {
    core::RoomState state;
    auto list = core::sortOut(std::move(bookings),
                              {{core::BookingId("#2"), "Unread", "UNREADABLE", "no StartTime"}});
    list.revision = 7;
    list.acceptedAt = clockAt("08:00");
    state.bookings.agenda = std::make_shared<const core::Agenda>(core::Agenda(
        {{core::Source::Premises, std::make_shared<const core::SourceList>(std::move(list))}}));
    return state;
}

} // namespace

TEST_CASE("why: the shape scripts rely on") {
    const core::RoomState state = roomWith({ABooking{}});
    const auto explanation = core::explain(state, core::BookingId("42"), test::instantAt("09:26"));
    REQUIRE(explanation);
    const QJsonObject out = whyJson(*explanation, Titles::All);
    CHECK(out.keys() == QStringList{"cautions", "code", "fix", "id", "rules", "runners_up",
                                    "schema", "target", "text", "verdict", "window"});
    CHECK(out["schema"] == 1);
    CHECK(out["id"] == "42");
    CHECK(out["verdict"] == "join");
    CHECK(out["code"] == "JOINABLE");
    CHECK(compact(out["window"].toObject()) ==
          golden(R"({"open":"2026-03-04T09:25:00Z","close":"2026-03-04T10:00:00Z"})"));
    CHECK(compact(out["target"].toObject()) ==
          golden(R"({"number":"budget@vmr.example.net","protocol":"SIP","call_type":"Video",
                     "call_rate_kbps":0})"));
    const QJsonArray rules = out["rules"].toArray();
    REQUIRE(rules.size() >= 3);
    for (const QJsonValue& rule : rules) {
        CHECK(rule.toObject().keys() == QStringList{"inputs", "name", "result"});
        CHECK(rule.toObject()["inputs"].isObject());
    }
}

TEST_CASE("why: without a target, a window or a fix the keys stay") {
    const core::RoomState state = roomWith({});
    const auto explanation = core::explain(state, core::BookingId("#2"), test::instantAt("09:26"));
    REQUIRE(explanation);
    const QJsonObject out = whyJson(*explanation, Titles::All);
    CHECK(out["verdict"] == "no_join");
    CHECK(out["code"] == "UNREADABLE");
    CHECK(out["target"].isNull());
    CHECK(out["window"].isNull());
    CHECK(out["runners_up"].toArray().isEmpty());
}

TEST_CASE("why: inputs of one name become a list") {
    core::Explanation explanation;
    explanation.rules = {{"address", {{"SIP", "a@x"}, {"H323", "b"}, {"SIP", "c@x"}}, "dial a@x"}};
    const QJsonObject out = whyJson(explanation, Titles::All);
    CHECK(compact(QJsonValue(out)["rules"][0]["inputs"].toObject()) ==
          golden(R"({"SIP":["a@x","c@x"],"H323":"b"})"));
}

TEST_CASE("bookings: those taken and those set aside, with where they come from") {
    const core::RoomState state = roomWith({ABooking{}});
    CHECK(compact(bookingsJson(state, test::instantAt("09:00"), Titles::All)) == golden(R"({
        "schema": 1, "at": "2026-03-04T09:00:00Z",
        "sources": [{"source": "premises", "revision": 7, "confirmed_at": "2026-03-04T08:00:00Z",
                     "taken": 1, "set_aside": 1}],
        "taken": [{"id": "42", "meeting_id": "", "title": "Budget review",
                   "organizer": "Ada Field", "privacy": "Public",
                   "start": "2026-03-04T09:30:00Z", "end": "2026-03-04T10:00:00Z",
                   "source": "premises", "revision": 7, "confirmed_at": "2026-03-04T08:00:00Z",
                   "response": "Accepted", "merged": [],
                   "verdict": "no_join", "code": "TOO_EARLY", "text": "Join is not open yet",
                   "calls": [{"number": "budget@vmr.example.net", "protocol": "SIP",
                              "call_type": "Video", "call_rate_kbps": 0}]}],
        "set_aside": [{"id": "#2", "title": "Unread", "code": "UNREADABLE",
                       "text": "The booking could not be read", "detail": "no StartTime",
                       "source": "premises", "revision": 7,
                       "confirmed_at": "2026-03-04T08:00:00Z"}]})"));
}

TEST_CASE("private titles are for administrators alone") {
    const core::RoomState state = roomWith({ABooking{.privacy = core::Privacy::Private}});
    const core::BookingId id("42");
    const auto explanation = core::explain(state, id, test::instantAt("09:26"));
    const std::string bookings =
        compact(bookingsJson(state, test::instantAt("09:00"), Titles::PublicOnly));
    const std::string why = compact(whyJson(*explanation, Titles::PublicOnly));
    for (const char* hidden : {"Budget review", "Ada Field", "Unread"}) {
        CHECK(bookings.find(hidden) == std::string::npos);
        CHECK(why.find(hidden) == std::string::npos);
    }
    CHECK(bookings.find("Private meeting") != std::string::npos);
    CHECK(
        compact(bookingsJson(state, test::instantAt("09:00"), Titles::All)).find("Budget review") !=
        std::string::npos);
}

TEST_CASE("health: each thing with state, since, code and text") {
    const QJsonObject out = healthJson(core::RoomState{}, test::instantAt("09:00"));
    CHECK(out.keys() == QStringList{"calendar", "call", "clock", "doors", "feedback", "findings",
                                    "hub", "manager", "store"});
    for (const char* item : {"calendar", "call", "clock", "doors", "feedback", "store"})
        CHECK(out[QLatin1String(item)].toObject().keys() ==
              QStringList{"code", "fix", "since", "state", "text"});
    CHECK(out["findings"].toArray().isEmpty());
    CHECK(QJsonValue(out)["store"]["state"] == "ok");
    CHECK(QJsonValue(out)["store"]["since"].isNull()); // since start
    CHECK(QJsonValue(out)["clock"]["code"] == "CLOCK_UNSYNCED");
}

TEST_CASE("view: what the panel shows, with times as UTC text") {
    core::Snapshot snapshot;
    snapshot.seq = 12;
    snapshot.at = test::instantAt("09:26");
    snapshot.state = roomWith({ABooking{}});
    snapshot.join =
        core::decideJoin(core::joinInputs(snapshot.state, snapshot.at), snapshot.at.wall);
    const QJsonObject out =
        viewJson(snapshot, core::panelView(snapshot.state, snapshot.join, snapshot.at));
    CHECK(out.keys() == QStringList{"at", "bookings", "bookings_left_out", "calls", "ending",
                                    "failure", "marks", "room", "schema", "screen", "seq", "tiles",
                                    "undisturbed_until", "zone"});
    CHECK(out["seq"] == 12);
    CHECK(out["screen"] == "home");
    CHECK(out["at"] == "2026-03-04T09:26:00Z");
    CHECK(out["failure"].isNull());
    const QJsonArray tiles = out["tiles"].toArray();
    REQUIRE(tiles.size() == 1);
    CHECK(tiles[0]["id"] == "42");
    CHECK(tiles[0]["state"] == "ready");
    CHECK(tiles[0]["opens"] == "2026-03-04T09:25:00Z");
}

TEST_CASE("a secret setting is dots, a user has no hash") {
    core::Settings settings;
    settings.sipAuthPassword = base::Secret("hunter2");
    core::SettingLedger ledger;
    ledger.owners["SIP Authentication Password"] = {
        {core::Owner::Cloud, "alice"}, true, base::Secret("hunter2")};
    core::SettingState state;
    state.settings = std::make_shared<const core::Settings>(settings);
    state.ledger = std::make_shared<const core::SettingLedger>(ledger);
    for (const core::SettingRow& row : core::settingRows()) {
        const QJsonObject out = settingJson(state, row);
        CHECK(compact(out).find("hunter2") == std::string::npos);
        CHECK(out.keys() ==
              QStringList{"allowed", "locked", "owner", "path", "secret", "text", "value"});
        const bool owned = row.path == "SIP Authentication Password";
        CHECK(out["locked"].toBool() == owned);
        CHECK(out["owner"] == (owned ? QJsonValue("Cloud (alice)") : QJsonValue()));
        CHECK_FALSE(out["allowed"].toObject().isEmpty());
    }
    const core::Users users{
        {"ada", {"ada", base::Secret("scrypt$x"), {core::Role::Admin, core::Role::User}}}};
    const std::string list =
        QJsonDocument(usersJson(users)).toJson(QJsonDocument::Compact).toStdString();
    CHECK(list == R"([{"name":"ada","roles":["Admin","User"]}])");
}

TEST_CASE("a refusal carries the core's reason when it has one") {
    struct Row {
        const char* name;
        base::Error error;
        const char* json;
    };
    const auto row = GENERATE(values<Row>({
        {"a reason of the core",
         {base::ErrorCode::Conflict, "TOO_EARLY: Join is not open yet"},
         R"({"code":"TOO_EARLY","message":"Join is not open yet"})"},
        {"words with a colon",
         {base::ErrorCode::InvalidInput, "path: a text is needed"},
         R"({"code":"INVALID_INPUT","message":"path: a text is needed"})"},
        {"words alone",
         {base::ErrorCode::NotFound, "there is no such call"},
         R"({"code":"NOT_FOUND","message":"there is no such call"})"},
    }));
    INFO(row.name);
    CHECK(compact(errorJson(row.error)) == golden(row.json));
}

TEST_CASE("settings and users are for administrators, the room for everybody") {
    for (const char* name :
         {"settings.list", "settings.get", "settings.set", "settings.history", "hub.activate",
          "hub.leave", "users.list", "users.set", "users.remove"}) {
        INFO(name);
        REQUIRE(findVerb(name) != nullptr);
        CHECK(findVerb(name)->adminOnly);
    }
    for (const char* name :
         {"view", "bookings", "why", "health", "events", "join", "hangup", "dial"}) {
        INFO(name);
        REQUIRE(findVerb(name) != nullptr);
        CHECK_FALSE(findVerb(name)->adminOnly);
    }
    CHECK(findVerb("reboot") == nullptr);
    CHECK(findVerb("") == nullptr);
}

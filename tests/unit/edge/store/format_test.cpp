// Two releases share one database, in turns: what an older one left has to load, what a newer one
// left has to load and stay, and what this one leaves has to serve the older one.
#include <catch2/catch.hpp>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "edge/store/database.h"
#include "sql/connection.h"
#include "support/event_loop.h"
#include "support/stored_values.h"

using namespace greenroom;
using namespace greenroom::edge::store;
using core::StoreState;

namespace {

Database opened(const std::filesystem::path& directory, StoreState expected = StoreState::Ok) {
    test::ensureApplication();
    Database database(directory);
    const auto health = database.open();
    REQUIRE(health);
    INFO(health->detail);
    CHECK(health->state == expected);
    return database;
}

sql::Connection connectionTo(const test::ScratchDirectory& scratch) {
    test::ensureApplication();
    return sql::Connection::open(scratch.file("greenroom.db"), sql::Connection::Mode::ReadWrite)
        .value();
}

core::SourceList listIn(const Database& database) {
    return *database.contents().lists.at(core::Source::Premises);
}

void save(Database& database, core::SourceList list) {
    REQUIRE(database.save(core::SaveAgenda{
        core::Source::Premises, std::make_shared<const core::SourceList>(std::move(list))}));
}

// What every golden file holds; written out, so that no later change of a helper reaches it.
core::SourceList goldenList() {
    core::Booking whole;
    whole.id = core::BookingId("AAMk-0001=");
    whole.meetingId = "m-17";
    whole.title = "Jahresgespräch 議事 🎉";
    whole.agenda = "First line\nsecond \"line\"; it's all";
    whole.privacy = core::Privacy::Private;
    whole.organizer = {"Zoë", "Ångström", "zoe@example.net", "org-1"};
    whole.start = base::wallFromMs(1'772'616'600'250);
    whole.end = base::wallFromMs(1'772'618'400'007);
    whole.startBuffer = base::seconds(301);
    whole.endBuffer = base::seconds(86'400);
    whole.maximumExtension = base::minutes(30);
    whole.extensionAvailability = "Guaranteed";
    whole.status = "Warning";
    whole.statusMessage = "late";
    whole.meetingPlatform = "MicrosoftTeams";
    whole.cancellable = true;
    whole.webex = {true, "https://example.net/w", "1234 567", "webex-secret", "host-key"};
    whole.encryption = "BestEffortIfPossible";
    whole.role = "Master";
    whole.recording = "Enabled";
    whole.connectMode = core::ConnectMode::Manual;
    using core::Protocol;
    for (const auto protocol : {Protocol::Sip, Protocol::H323, Protocol::Isdn, Protocol::Ip,
                                Protocol::Spark, Protocol::WebRtc, Protocol::None})
        whole.calls.push_back(
            {"sip:far@example.net;transport=tls", protocol, 6000,
             protocol == Protocol::Ip ? core::CallType::Audio : core::CallType::Video});
    core::Booking bare;
    bare.id = core::BookingId("bare");
    bare.start = base::wallFromMs(1'772'620'000'000);
    bare.end = base::wallFromMs(1'772'620'060'000);
    core::SourceList list;
    list.revision = 18'446'744'073'709'551'615U;
    list.acceptedAt = base::wallFromMs(1'772'616'000'001);
    list.bookings = {whole, bare};
    list.setAside = {{core::BookingId("#3"), "", "NO_ID", "Id is missing or empty"},
                     {core::BookingId("late"), "Über Mittag", "BAD_TIME", "EndTime \"x\""}};
    return list;
}

core::Settings goldenSettings() {
    core::Settings settings;
    settings.systemName = "Großer Saal";
    settings.joinLeadTimeSeconds = 600;
    settings.sipAuthPassword = base::Secret("sip-secret-pass");
    return settings;
}

core::Users goldenUsers() {
    return {{"ada", test::user("ada", {core::Role::Admin, core::Role::User, core::Role::Audit})},
            {"Zoë", test::user("Zoë", {core::Role::RoomControl})}};
}

core::KeptValue goldenFeedback() {
    return test::feedbackSlots({{1,
                                 {"https://ada:pass-word@tms.example.net/post",
                                  core::FeedbackFormat::Xml,
                                  {"/Status/Call[Status='Connected']", "/Event"}}},
                                {4, {"http://192.0.2.9:8080/é", core::FeedbackFormat::Json, {}}}});
}

core::Settings settingsIn(const Database& database) {
    core::Settings settings;
    const ReadableSettings readable = database.readableSettings();
    CHECK(readable.kept.empty());
    CHECK(readable.lost.empty());
    for (const auto& [path, value] : readable.values)
        settings = core::withSetting(settings, path, value.reveal()).value();
    return settings;
}

std::string fileText(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), {}};
}

core::FeedbackSlots feedbackIn(const core::KeptValue& value) {
    return *std::get<std::shared_ptr<const core::FeedbackSlots>>(value);
}

// A golden file as the state directory of the release that left it.
void restore(const std::string& name, const test::ScratchDirectory& scratch) {
    const std::filesystem::path golden = GOLDEN_STORES;
    const std::string hex = fileText(golden / (name + ".key"));
    std::ofstream key(scratch.file("store.key"), std::ios::binary);
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2)
        key.put(static_cast<char>(std::stoi(hex.substr(at, 2), nullptr, 16)));
    sql::Connection connection = connectionTo(scratch);
    const std::string dump = fileText(golden / (name + ".sql"));
    for (std::size_t at = 0; at < dump.size();) {
        const std::size_t end = dump.find(";\n", at);
        INFO(dump.substr(at, end - at));
        auto statement = connection.prepare(QString::fromStdString(dump.substr(at, end - at)));
        REQUIRE(statement);
        REQUIRE(sql::run(*statement));
        at = end + 2;
    }
}

} // namespace

TEST_CASE("writes today's golden state directory", "[.write-golden]") {
    const char* const directory = std::getenv("GREENROOM_GOLDEN_DIR");
    REQUIRE(directory != nullptr);
    Database database = opened(directory);
    save(database, goldenList());
    REQUIRE(database.save(
        core::SaveSettings{1, std::make_shared<const core::Settings>(goldenSettings())}));
    REQUIRE(database.save(core::SaveUsers{1, std::make_shared<const core::Users>(goldenUsers())}));
    REQUIRE(database.save(core::SaveKept{1, goldenFeedback()}));
}

TEST_CASE("a database of each released format loads, whole, and is written on") {
    struct Golden {
        const char* name;
        std::size_t kept; // how many values
    };
    const Golden golden = GENERATE(Golden{"format-1", 0}, Golden{"format-3", 1});
    INFO(golden.name);
    const test::ScratchDirectory scratch;
    restore(golden.name, scratch);
    core::SourceList list = goldenList();
    {
        Database database = opened(scratch.path());
        CHECK(listIn(database) == list);
        CHECK(settingsIn(database) == goldenSettings());
        CHECK(database.contents().users == goldenUsers());
        const ReadableKept kept = database.readableKept();
        REQUIRE(kept.values.size() == golden.kept);
        if (golden.kept > 0)
            CHECK(feedbackIn(kept.values[0]) == feedbackIn(goldenFeedback()));
        CHECK(kept.lost.empty());
        list.revision = 5;
        save(database, list);
    }
    CHECK(listIn(opened(scratch.path())) == list);
}

// The release before, by what it says to the database. These texts stay as they were when it was
// made: they are not to be derived from the columns of today.
namespace {

struct Earlier {
    const char* name;
    std::vector<const char*> reads;
    std::vector<const char*> writes; // its way to replace a list of one booking
};

const std::vector<Earlier>& earlierReleases() {
    static const std::vector<Earlier> releases{
        {"format 1",
         {"SELECT source, revision, accepted_at_ms FROM source_list",
          "SELECT source, position, id, meeting_id, title, agenda, privacy, organizer_first_name, "
          "organizer_last_name, organizer_email, organizer_id, start_ms, end_ms, start_buffer_s, "
          "end_buffer_s, maximum_extension_min, extension_availability, status, status_message, "
          "meeting_platform, cancellable, webex_enabled, webex_url, webex_meeting_number, "
          "webex_password, webex_host_key, encryption, role, recording, connect_mode FROM booking "
          "WHERE source = 'premises' ORDER BY position",
          "SELECT source, position, place, number, protocol, call_rate_kbps, call_type FROM "
          "booking_call WHERE source = 'premises' ORDER BY position, place",
          "SELECT source, position, id, title, code, detail FROM set_aside WHERE source = "
          "'premises' ORDER BY position",
          "SELECT path, value, sealed FROM setting", "SELECT name, hash, roles FROM user"},
         {"DELETE FROM booking_call WHERE source = 'premises'",
          "DELETE FROM booking WHERE source = 'premises'",
          "DELETE FROM set_aside WHERE source = 'premises'",
          "INSERT INTO source_list (source, revision, accepted_at_ms) VALUES ('premises', 9, 1000) "
          "ON CONFLICT (source) DO UPDATE SET revision = excluded.revision, accepted_at_ms = "
          "excluded.accepted_at_ms",
          "INSERT INTO booking (source, position, id, meeting_id, title, agenda, privacy, "
          "organizer_first_name, organizer_last_name, organizer_email, organizer_id, start_ms, "
          "end_ms, start_buffer_s, end_buffer_s, maximum_extension_min, extension_availability, "
          "status, status_message, meeting_platform, cancellable, webex_enabled, webex_url, "
          "webex_meeting_number, webex_password, webex_host_key, encryption, role, recording, "
          "connect_mode) VALUES ('premises', 0, 'b', '', 'Then', '', 'public', '', '', '', '', "
          "5000, 9000, 0, 0, 0, '', 'OK', '', '', 0, 0, '', '', NULL, NULL, 'BestEffort', '', '', "
          "'obtp')",
          "INSERT INTO booking_call (source, position, place, number, protocol, call_rate_kbps, "
          "call_type) VALUES ('premises', 0, 0, 'far@example.net', 'sip', 0, 'video')",
          "INSERT INTO set_aside (source, position, id, title, code, detail) VALUES ('premises', "
          "0, '#2', '', 'NO_ID', 'no id')",
          "INSERT INTO user (name, hash, roles) VALUES ('bob', NULL, 'Admin')",
          "DELETE FROM user WHERE name = 'bob'"}},
    };
    return releases;
}

} // namespace

TEST_CASE("the release before can use what this one leaves, and this one what it leaves then") {
    for (const Earlier& earlier : earlierReleases()) {
        INFO(earlier.name);
        const test::ScratchDirectory scratch;
        {
            Database database = opened(scratch.path());
            save(database, goldenList());
        }
        {
            sql::Connection connection = connectionTo(scratch);
            CHECK(connection.value("SELECT value FROM meta WHERE name = 'readable_by'")
                      .value()
                      .toInt() <= 1);
            for (const char* sql : earlier.reads) {
                INFO(sql);
                CHECK(connection.value(sql));
            }
            for (const char* sql : earlier.writes) {
                INFO(sql);
                CHECK(connection.exec(sql));
            }
        }
        const core::SourceList list = listIn(opened(scratch.path()));
        REQUIRE(list.bookings.size() == 1);
        CHECK(list.bookings[0].title == "Then");
        CHECK(list.bookings[0].calls.size() == 1);
        CHECK(list.setAside.size() == 1);
    }
}

namespace {

// As the release after this one would change the tables by the rules of schema.cpp.
void becomeNewer(const test::ScratchDirectory& scratch, int readableBy) {
    sql::Connection connection = connectionTo(scratch);
    const int next = static_cast<int>(migrations().size()) + 1;
    const std::string version = "PRAGMA user_version = " + std::to_string(next);
    const std::string readable =
        "UPDATE meta SET value = " + std::to_string(readableBy) + " WHERE name = 'readable_by'";
    const std::array<const char*, 9> statements{
        "CREATE TABLE later (x INTEGER PRIMARY KEY, y TEXT) STRICT",
        "INSERT INTO later VALUES (1, 'kept')",
        "ALTER TABLE booking ADD COLUMN shiny TEXT",
        "UPDATE booking SET shiny = 'yes'",
        "UPDATE booking SET connect_mode = 'telepathy' WHERE position = 1",
        "INSERT INTO setting (path, value) VALUES ('Later Thing', 'Fast')",
        "INSERT INTO kept (name, value) VALUES ('LaterThing', x'0102')",
        version.c_str(),
        readable.c_str(),
    };
    for (const char* sql : statements) {
        INFO(sql);
        REQUIRE(connection.exec(sql));
    }
}

} // namespace

TEST_CASE(
    "a database of the next format that this release may use is used, and what is new stays") {
    const test::ScratchDirectory scratch;
    {
        Database database = opened(scratch.path());
        save(database, goldenList());
    }
    becomeNewer(scratch, static_cast<int>(migrations().size()));
    {
        Database database = opened(scratch.path());
        const core::SourceList list = listIn(database);
        REQUIRE(list.bookings.size() == 1);
        CHECK(list.bookings[0] == goldenList().bookings[0]);
        REQUIRE(list.setAside.size() == 3);
        CHECK(list.setAside[2].id == core::BookingId("bare"));
        CHECK(list.setAside[2].code == "UNREADABLE");
        CHECK(list.setAside[2].detail.find("telepathy") != std::string::npos);
        save(database, goldenList());
        REQUIRE(database.save(
            core::SaveSettings{1, std::make_shared<const core::Settings>(goldenSettings())}));
        REQUIRE(database.save(core::SaveKept{1, goldenFeedback()}));
    }
    CHECK(listIn(opened(scratch.path())) == goldenList());
    sql::Connection connection = connectionTo(scratch);
    const auto text = [&](const char* sql) { return connection.value(sql).value().toString(); };
    CHECK(text("SELECT y FROM later") == QLatin1String("kept"));
    CHECK(text("SELECT value FROM setting WHERE path = 'Later Thing'") == QLatin1String("Fast"));
    CHECK(text("SELECT hex(value) FROM kept WHERE name = 'LaterThing'") == QLatin1String("0102"));
    CHECK(text("SELECT count(shiny) FROM booking") == QLatin1String("0")); // its column, unset
    CHECK(connection.value("PRAGMA user_version").value().toInt() ==
          static_cast<int>(migrations().size()) + 1);
}

TEST_CASE("a database of a format that this release may not use is set aside untouched") {
    const test::ScratchDirectory scratch;
    {
        Database database = opened(scratch.path());
        save(database, goldenList());
    }
    becomeNewer(scratch, static_cast<int>(migrations().size()) + 1);
    {
        Database database = opened(scratch.path(), StoreState::SetAside);
        CHECK(database.health().detail.find("newer") != std::string::npos);
        CHECK(database.contents().lists.empty());
        save(database, goldenList());
    }
    CHECK(listIn(opened(scratch.path())) == goldenList());
    sql::Connection aside = sql::Connection::open(scratch.file("greenroom.db.unreadable-1"),
                                                  sql::Connection::Mode::ReadOnly)
                                .value();
    CHECK(aside.value("SELECT count(*) FROM booking").value().toInt() == 2);
    CHECK(aside.value("SELECT y FROM later").value().toString() == QLatin1String("kept"));
}

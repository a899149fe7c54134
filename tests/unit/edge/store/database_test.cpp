#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "edge/store/database.h"
#include "sql/connection.h"
#include "support/event_loop.h"
#include "support/stored_values.h"

using namespace greenroom;
using namespace greenroom::edge::store;
using core::StoreState;

namespace {

Database opened(const test::ScratchDirectory& scratch, StoreState expected = StoreState::Ok) {
    test::ensureApplication();
    Database database(scratch.path());
    const auto health = database.open();
    REQUIRE(health);
    CHECK(health->state == expected);
    return database;
}

void saveList(Database& database, const std::shared_ptr<const core::SourceList>& list) {
    REQUIRE(database.save(core::SaveAgenda{core::Source::Premises, list}));
}

void saveSettings(Database& database, const core::Settings& settings) {
    REQUIRE(database.save(core::SaveSettings{1, std::make_shared<const core::Settings>(settings)}));
}

void saveUsers(Database& database, const core::Users& users) {
    REQUIRE(database.save(core::SaveUsers{1, std::make_shared<const core::Users>(users)}));
}

void saveKept(Database& database, core::FeedbackSlots registered) {
    REQUIRE(database.save(core::SaveKept{1, test::feedbackSlots(std::move(registered))}));
}

core::FeedbackSlots feedbackIn(const Database& database) {
    const ReadableKept kept = database.readableKept();
    REQUIRE(kept.values.size() == 1);
    return *std::get<std::shared_ptr<const core::FeedbackSlots>>(kept.values[0]);
}

std::shared_ptr<const core::SourceList> listIn(const Database& database) {
    const auto& lists = database.contents().lists;
    const auto found = lists.find(core::Source::Premises);
    return found == lists.end() ? nullptr : found->second;
}

// As somebody with a SQLite shell would.
void edit(const test::ScratchDirectory& scratch, const char* sql) {
    sql::Connection connection =
        sql::Connection::open(scratch.file("greenroom.db"), sql::Connection::Mode::ReadWrite)
            .value();
    REQUIRE(connection.exec(sql));
}

std::string allBytesIn(const std::filesystem::path& directory) {
    std::ostringstream all;
    for (const auto& entry : std::filesystem::directory_iterator(directory)) {
        std::ifstream file(entry.path(), std::ios::binary);
        all << file.rdbuf();
    }
    return all.str();
}

core::Users someUsers() {
    return {{"ada", test::user("ada", {core::Role::Admin, core::Role::RoomControl})},
            {"Zoë, 議", test::user("Zoë, 議", {core::Role::User, core::Role::Audit})},
            {"nobody", test::user("nobody", {})}};
}

} // namespace

TEST_CASE("every field of 500 bookings comes back as it was") {
    const test::ScratchDirectory scratch;
    const auto list = test::fullList(18'446'744'073'709'551'615U, 500);
    {
        Database database = opened(scratch);
        CHECK(listIn(database) == nullptr);
        saveList(database, list);
    }
    Database again = opened(scratch);
    REQUIRE(listIn(again));
    CHECK(*listIn(again) == *list);
}

TEST_CASE("bookings at the edges of what is allowed come back as they were") {
    const test::ScratchDirectory scratch;
    core::SourceList list;
    list.revision = 1;
    core::Booking bare;
    bare.id = core::BookingId("bare");
    bare.start = base::wallFromMs(0);
    bare.end = bare.start + core::BookingLimits::kDuration;
    bare.status = "";
    bare.encryption = "";
    core::Booking odd = test::fullBooking(1);
    odd.id = core::BookingId(std::string("a\0b", 3));
    odd.title = std::string(core::BookingLimits::kTitle, 'x');
    odd.agenda = "'; DROP TABLE booking; --";
    odd.calls = {{.number = ""}};
    for (const auto protocol :
         {core::Protocol::Sip, core::Protocol::H323, core::Protocol::Isdn, core::Protocol::Ip,
          core::Protocol::Spark, core::Protocol::WebRtc, core::Protocol::None})
        odd.calls.push_back({.number = "n", .protocol = protocol});
    list.bookings = {bare, odd};
    {
        Database database = opened(scratch);
        saveList(database, std::make_shared<const core::SourceList>(list));
    }
    CHECK(*listIn(opened(scratch)) == list);
}

TEST_CASE("a list replaces the one before, also by an empty one") {
    const test::ScratchDirectory scratch;
    {
        Database database = opened(scratch);
        saveList(database, test::fullList(1, 30));
        saveList(database, test::fullList(2, 7));
    }
    CHECK(*listIn(opened(scratch)) == *test::fullList(2, 7));
    core::SourceList empty;
    empty.revision = 3;
    {
        Database database = opened(scratch);
        saveList(database, std::make_shared<const core::SourceList>(empty));
    }
    CHECK(*listIn(opened(scratch)) == empty);
}

TEST_CASE("users come back with their roles") {
    const test::ScratchDirectory scratch;
    {
        Database database = opened(scratch);
        saveUsers(database, {{"gone", test::user("gone", {core::Role::Admin})}});
        saveUsers(database, someUsers());
    }
    CHECK(opened(scratch).contents().users == someUsers());
}

TEST_CASE("settings that differ from their default come back, others take no row") {
    const test::ScratchDirectory scratch;
    core::Settings settings;
    settings.joinLeadTimeSeconds = 600;
    settings.systemName = "Großer Saal";
    settings.sipAuthPassword = base::Secret("sip-secret-pass");
    {
        Database database = opened(scratch);
        saveSettings(database, settings);
    }
    const auto values = opened(scratch).readableSettings().values;
    CHECK(values.size() == 3);
    core::Settings read;
    for (const auto& [path, value] : values)
        read = core::withSetting(read, path, value.reveal()).value();
    CHECK(read == settings);

    Database database = opened(scratch);
    saveSettings(database, {});
    CHECK(database.contents().settings.empty());
}

TEST_CASE("settings of another release are kept, and not used") {
    const test::ScratchDirectory scratch;
    static_cast<void>(opened(scratch));
    edit(scratch, "INSERT INTO setting (path, value) VALUES ('Robot Arm Speed', 'Fast'), "
                  "('Bookings JoinLeadTime', '99999'), ('Conference DialTimeout', '10')");
    core::Settings settings;
    settings.dialTimeoutSeconds = 20;
    {
        Database database = opened(scratch);
        const ReadableSettings found = database.readableSettings();
        CHECK(found.values.size() == 1);
        CHECK(found.kept.size() == 2);
        saveSettings(database, settings);
    }
    {
        Database database = opened(scratch);
        CHECK(database.contents().settings.at("Robot Arm Speed").value == "Fast");
        CHECK(database.contents().settings.at("Bookings JoinLeadTime").value == "99999");
        CHECK(database.contents().settings.at("Conference DialTimeout").value == "20");
        settings.joinLeadTimeSeconds = 60;
        saveSettings(database, settings);
    }
    CHECK(opened(scratch).contents().settings.at("Bookings JoinLeadTime").value == "60");
}

TEST_CASE("secrets cannot be read in the files") {
    const test::ScratchDirectory scratch;
    core::Settings settings;
    settings.sipAuthPassword = base::Secret("sip-secret-pass");
    Database database = opened(scratch);
    saveSettings(database, settings);
    saveUsers(database, someUsers());
    saveList(database, test::fullList(1, 3));
    saveKept(database, {{1, {"http://ada:feedback-pass@a.example.net/", {}, {}}}});
    const std::string bytes = allBytesIn(scratch.path()); // with the -wal, while it is open
    CHECK(bytes.find("meeting-1") != std::string::npos);
    for (const char* secret :
         {"sip-secret-pass", "scrypt$", "webex-secret", "host-key", "feedback-pass"})
        CHECK(bytes.find(secret) == std::string::npos);
    for (const auto& entry : std::filesystem::directory_iterator(scratch.path())) {
        INFO(entry.path());
        CHECK((entry.status().permissions() & std::filesystem::perms(0077)) ==
              std::filesystem::perms::none);
    }
}

TEST_CASE("a lost key costs the secrets, and says which") {
    const test::ScratchDirectory scratch;
    core::Settings settings;
    settings.sipAuthPassword = base::Secret("sip-secret-pass");
    settings.systemName = "Saal";
    {
        Database database = opened(scratch);
        saveSettings(database, settings);
        saveUsers(database, someUsers());
        saveList(database, test::fullList(1, 3));
        saveKept(database, {{1, {"http://a.example.net/", {}, {}}}});
    }
    SECTION("gone") {
        std::filesystem::remove(scratch.file("store.key"));
    }
    SECTION("cut short") {
        std::filesystem::resize_file(scratch.file("store.key"), 5);
    }
    Database database = opened(scratch, StoreState::SetAside);
    CHECK(database.health().detail.find("SIP Authentication Password") != std::string::npos);
    CHECK(database.health().detail.find("\"ada\"") != std::string::npos);
    CHECK(database.health().detail.find("HttpFeedback") != std::string::npos);
    CHECK(database.readableKept().values.empty());
    CHECK(database.readableSettings().values.size() == 1);
    CHECK(database.contents().users.empty());
    REQUIRE(listIn(database)->bookings.size() == 3);
    CHECK(listIn(database)->bookings[0].webex.password.empty());
    CHECK(listIn(database)->bookings[0].calls == test::fullList(1, 1)->bookings[0].calls);
}

TEST_CASE("a damaged row is set aside alone") {
    struct Case {
        const char* name;
        const char* sql;
        const char* code;
    };
    const std::vector<Case> cases{
        {"unknown word", "UPDATE booking SET privacy = 'Öffentlich' WHERE position = 1",
         "UNREADABLE"},
        {"call of an unknown kind",
         "UPDATE booking_call SET protocol = 'smoke' WHERE position = 1 AND place = 2",
         "UNREADABLE"},
        {"impossible rate", "UPDATE booking_call SET call_rate_kbps = -1 WHERE position = 1",
         "UNREADABLE"},
        {"an address that nobody sent",
         "UPDATE booking_call SET number = 'sip:fer@example.net' WHERE position = 1 AND place = 0",
         "UNREADABLE"},
        {"a call that is gone", "DELETE FROM booking_call WHERE position = 1 AND place = 2",
         "UNREADABLE"},
        {"another hour", "UPDATE booking SET start_ms = start_ms + 1024 WHERE position = 1",
         "UNREADABLE"},
        {"ends before it starts", "UPDATE booking SET end_ms = 5 WHERE position = 1", "BAD_TIME"},
        {"no id",
         "UPDATE booking SET id = '', webex_password = NULL, webex_host_key = NULL WHERE position "
         "= 1",
         "NO_ID"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const test::ScratchDirectory scratch;
        const auto list = test::fullList(1, 3);
        {
            Database database = opened(scratch);
            saveList(database, list);
        }
        edit(scratch, c.sql);
        const auto found = listIn(opened(scratch));
        REQUIRE(found);
        CHECK(found->bookings == std::vector{list->bookings[0], list->bookings[2]});
        REQUIRE(found->setAside.size() == 3);
        CHECK(found->setAside[2].code == c.code);
        CHECK(found->setAside[2].title == list->bookings[1].title);
    }
}

TEST_CASE("rows of a source that this release does not know stay") {
    const test::ScratchDirectory scratch;
    {
        Database database = opened(scratch);
        saveList(database, test::fullList(1, 1));
    }
    edit(scratch, "INSERT INTO source_list (source, revision, accepted_at_ms) VALUES ('carrier "
                  "pigeon', 9, 9)");
    {
        Database database = opened(scratch);
        CHECK(database.contents().lists.size() == 1);
        saveList(database, test::fullList(2, 1));
    }
    sql::Connection connection =
        sql::Connection::open(scratch.file("greenroom.db"), sql::Connection::Mode::ReadWrite)
            .value();
    CHECK(connection.value("SELECT revision FROM source_list WHERE source = 'carrier pigeon'")
              .value()
              .toInt() == 9);
}

TEST_CASE("kept values come back, and are replaced as a whole") {
    const test::ScratchDirectory scratch;
    const core::FeedbackSlots registered{
        {3, {"http://a.example.net/", core::FeedbackFormat::Json, {"/Status", "/Event/Bookings"}}}};
    {
        Database database = opened(scratch);
        CHECK(database.readableKept().values.empty());
        saveKept(database, {{1, {"http://gone.example.net/", {}, {}}}});
        saveKept(database, registered);
    }
    CHECK(feedbackIn(opened(scratch)) == registered);
}

TEST_CASE("a kept value that cannot be read is left out, alone, and said") {
    struct Case {
        const char* name;
        const char* sql;
        const char* said; // nullptr: nothing
        int left;         // rows after the next start
    };
    const std::vector<Case> cases{
        {"damaged", "UPDATE kept SET value = x'0102'", "HttpFeedback", 1},
        {"that of another", "INSERT INTO kept (name, value) SELECT 'Other', value FROM kept; ",
         nullptr, 2},
        {"gone", "DELETE FROM kept", nullptr, 0},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const test::ScratchDirectory scratch;
        const auto list = test::fullList(1, 3);
        {
            Database database = opened(scratch);
            saveList(database, list);
            saveKept(database, {{1, {"http://a.example.net/", {}, {}}}});
        }
        edit(scratch, c.sql);
        Database database = opened(scratch, c.said ? StoreState::SetAside : StoreState::Ok);
        CHECK(*listIn(database) == *list);
        CHECK(database.contents().kept.size() == static_cast<std::size_t>(c.left));
        if (c.said != nullptr) {
            CHECK(database.readableKept().values.empty());
            CHECK(database.health().detail.find(c.said) != std::string::npos);
            saveKept(database, {{2, {"http://b.example.net/", {}, {}}}});
            CHECK(feedbackIn(opened(scratch)).contains(2));
        }
    }
}

TEST_CASE("a database that is begun afresh keeps what was known, also what only others can read") {
    const test::ScratchDirectory scratch;
    {
        Database database = opened(scratch);
        saveKept(database, {{1, {"http://a.example.net/", {}, {}}}});
    }
    edit(scratch, "INSERT INTO kept (name, value) VALUES ('RobotArms', x'0102')");
    edit(scratch, "DROP TABLE user");
    {
        Database database = opened(scratch, StoreState::SetAside);
        CHECK(database.readableKept().unknown == std::vector<std::string>{"RobotArms"});
    }
    Database again = opened(scratch);
    CHECK(feedbackIn(again).contains(1));
    CHECK(again.contents().kept.contains("RobotArms"));
}

TEST_CASE("nothing can be stored without a directory") {
    const test::ScratchDirectory scratch;
    std::ofstream(scratch.file("file")) << "x";
    CHECK_FALSE(Database(scratch.file("file")).open());
    CHECK_FALSE(Database(scratch.file("file") / "below").open());
    CHECK(Database(scratch.file("new") / "below").open());
}

#include <catch2/catch.hpp>

#include <array>

#include "sql/format.h"
#include "support/event_loop.h"
#include "support/stored_values.h"

using namespace greenroom;
using namespace greenroom::sql;

namespace {

constexpr std::array kFirst{"CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL)",
                            "CREATE TABLE thing (a INTEGER)", "INSERT INTO thing VALUES (7)"};
constexpr std::array kSecond{"ALTER TABLE thing ADD COLUMN b INTEGER DEFAULT 8"};
constexpr std::array kBreaking{"ALTER TABLE thing RENAME TO other"};
constexpr std::array kWrong{"ALTER TABLE thing ADD COLUMN c INTEGER", "no SQL at all"};

constexpr std::array kOne{Migration{kFirst, 1}};
constexpr std::array kTwo{Migration{kFirst, 1}, Migration{kSecond, 1}};
constexpr std::array kTwoBroken{Migration{kFirst, 1}, Migration{kBreaking, 2}};
constexpr std::array kTwoWrong{Migration{kFirst, 1}, Migration{kWrong, 1}};

Connection opened(const std::filesystem::path& file) {
    test::ensureApplication();
    return Connection::open(file, Connection::Mode::ReadWrite).value();
}

} // namespace

TEST_CASE("an empty database gets the newest format, and keeps it") {
    const test::ScratchDirectory scratch;
    const auto file = scratch.file("a.db");
    Connection connection = opened(file);
    CHECK(prepareFormat(connection, file, kTwo).value() == Origin::Fresh);
    CHECK(connection.value("PRAGMA user_version").value().toInt() == 2);
    CHECK(connection.value("SELECT b FROM thing").value().toInt() == 8);
    CHECK(prepareFormat(connection, file, kTwo).value() == Origin::Found);
    CHECK_FALSE(std::filesystem::exists(scratch.file("a.db.format-1")));
}

TEST_CASE("an older format is copied, then migrated") {
    const test::ScratchDirectory scratch;
    const auto file = scratch.file("a.db");
    Connection connection = opened(file);
    REQUIRE(prepareFormat(connection, file, kOne));
    CHECK(prepareFormat(connection, file, kTwo).value() == Origin::Found);
    CHECK(connection.value("SELECT a + b FROM thing").value().toInt() == 15);

    Connection copy = opened(scratch.file("a.db.format-1"));
    CHECK(copy.value("PRAGMA user_version").value().toInt() == 1);
    CHECK(copy.value("SELECT a FROM thing").value().toInt() == 7);
}

TEST_CASE("a migration that fails leaves the database as it was") {
    const test::ScratchDirectory scratch;
    const auto file = scratch.file("a.db");
    Connection connection = opened(file);
    REQUIRE(prepareFormat(connection, file, kOne));
    CHECK_FALSE(prepareFormat(connection, file, kTwoWrong));
    CHECK(connection.value("PRAGMA user_version").value().toInt() == 1);
    CHECK_FALSE(connection.value("SELECT c FROM thing"));
}

TEST_CASE("a newer format is used when it says that it may be") {
    const test::ScratchDirectory scratch;
    const auto file = scratch.file("a.db");
    Connection connection = opened(file);
    SECTION("it may") {
        REQUIRE(prepareFormat(connection, file, kTwo));
        CHECK(prepareFormat(connection, file, kOne).value() == Origin::Found);
        CHECK(connection.value("PRAGMA user_version").value().toInt() == 2);
    }
    SECTION("it may not") {
        REQUIRE(prepareFormat(connection, file, kTwoBroken));
        const auto result = prepareFormat(connection, file, kOne);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == base::ErrorCode::Corrupt);
    }
    SECTION("it does not say") {
        REQUIRE(prepareFormat(connection, file, kTwo));
        REQUIRE(connection.exec("DELETE FROM meta"));
        CHECK_FALSE(prepareFormat(connection, file, kOne));
    }
}

TEST_CASE("another program's database is not touched") {
    const test::ScratchDirectory scratch;
    const auto file = scratch.file("a.db");
    Connection connection = opened(file);
    REQUIRE(connection.exec("CREATE TABLE theirs (x INTEGER)"));
    CHECK(prepareFormat(connection, file, kOne).error().code == base::ErrorCode::Corrupt);
    CHECK(connection.value("SELECT count(*) FROM sqlite_schema").value().toInt() == 1);
}

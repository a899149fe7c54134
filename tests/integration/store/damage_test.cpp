// Files that were changed behind the store's back: bytes flipped, pages lost, ends cut off.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "core/trial.h"
#include "edge/store/database.h"
#include "support/event_loop.h"
#include "support/stored_values.h"

using namespace greenroom;
using core::StoreState;
using edge::store::Database;
namespace fs = std::filesystem;

namespace {

constexpr int kBookings = 60;
constexpr std::uintmax_t kPage = 4096;

std::shared_ptr<const core::SourceList> listOf(const Database& database) {
    const auto found = database.contents().lists.find(core::Source::Premises);
    return found == database.contents().lists.end() ? nullptr : found->second;
}

std::string bytesOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

constexpr std::array kFiles{"greenroom.db", "greenroom.db-wal", "greenroom.db-writes", "store.key"};

void copyFiles(const fs::path& from, const fs::path& to) {
    for (const char* name : kFiles)
        if (fs::exists(from / name))
            fs::copy_file(from / name, to / name);
}

// As a killed agent leaves it: the older list in the database, the newer one in the -wal; or as
// one that ended cleanly leaves it, without a -wal.
void fill(const fs::path& directory, bool killed) {
    test::ensureApplication();
    const test::ScratchDirectory living;
    {
        Database database(living.path());
        REQUIRE(database.open());
        REQUIRE(database.save(
            core::SaveUsers{1, std::make_shared<const core::Users>(
                                   core::Users{{"ada", test::user("ada", {core::Role::Admin})}})}));
        REQUIRE(database.save(
            core::SaveAgenda{core::Source::Premises, test::fullList(killed ? 1 : 2, kBookings)}));
    }
    Database database(living.path());
    REQUIRE(database.open());
    if (killed)
        REQUIRE(
            database.save(core::SaveAgenda{core::Source::Premises, test::fullList(2, kBookings)}));
    copyFiles(living.path(), directory);
}

struct Damage {
    const char* name;
    const char* file;
    std::function<void(std::string&, std::mt19937&)> apply;
};

std::size_t placeIn(const std::string& bytes, std::mt19937& random) {
    return std::uniform_int_distribution<std::size_t>(0, bytes.size() - 1)(random);
}

void flip(std::string& bytes, std::mt19937& random) {
    bytes[placeIn(bytes, random)] ^= static_cast<char>(1 << random() % 8);
}

void zeroPage(std::string& bytes, std::mt19937& random) {
    const std::size_t page = placeIn(bytes, random) / kPage * kPage;
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page),
                std::min<std::size_t>(kPage, bytes.size() - page), '\0');
}

void cut(std::string& bytes, std::mt19937& random) {
    bytes.resize(placeIn(bytes, random));
}

void fillWithNoise(std::string& bytes, std::mt19937& random) {
    for (char& c : bytes)
        c = static_cast<char>(random());
}

const std::vector<Damage>& damages() {
    static const std::vector<Damage> all{
        {"one bit of the database", "greenroom.db", flip},
        {"one bit of the -wal", "greenroom.db-wal", flip},
        {"a page of the database zeroed", "greenroom.db", zeroPage},
        {"a page of the -wal zeroed", "greenroom.db-wal", zeroPage},
        {"the database cut off", "greenroom.db", cut},
        {"the -wal cut off", "greenroom.db-wal", cut},
        {"noise for a database", "greenroom.db", fillWithNoise},
        {"noise for a -wal", "greenroom.db-wal", fillWithNoise},
        {"the key's bits", "store.key", flip},
        {"the key cut off", "store.key", cut},
    };
    return all;
}

// What is missing of the list and not named among those set aside, or is there and differs in what
// is decided on or shown.
std::vector<std::string> lostSilently(const core::SourceList* list) {
    std::vector<std::string> lost;
    const auto stored = test::fullList(2, kBookings);
    for (const core::Booking& expected : stored->bookings) {
        const auto isThis = [&](const auto& entry) { return entry.id == expected.id; };
        const bool whole = list != nullptr &&
                           std::ranges::any_of(list->bookings, [&](const core::Booking& booking) {
                               return core::fingerprintOf(booking) == core::fingerprintOf(expected);
                           });
        if (!whole && (list == nullptr || std::ranges::none_of(list->setAside, isThis)))
            lost.push_back(expected.id.value());
    }
    return lost;
}

// A changed id cannot be named; then as many are set aside as are missing.
bool allAccountedFor(const core::SourceList* list) {
    constexpr std::size_t kSetAsideBySource = 2;
    return lostSilently(list).empty() ||
           (list != nullptr &&
            list->bookings.size() + list->setAside.size() >= kBookings + kSetAsideBySource);
}

bool keptAside(const fs::path& directory) {
    return std::ranges::any_of(fs::directory_iterator(directory), [](const auto& entry) {
        return entry.path().filename().string().find(".unreadable-") != std::string::npos;
    });
}

constexpr std::uint32_t kSeeds = 20;

} // namespace

TEST_CASE("whatever became of the files, the agent starts, says what is lost, and takes a list") {
    const bool killed = GENERATE(true, false);
    const test::ScratchDirectory pristine;
    fill(pristine.path(), killed);
    for (const Damage& damage : damages()) {
        if (fs::file_size(pristine.path() / damage.file) == 0)
            continue;
        for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
            INFO((killed ? "killed, " : "ended, ") << damage.name << ", seed " << seed);
            std::mt19937 random(seed);
            const test::ScratchDirectory scratch;
            copyFiles(pristine.path(), scratch.path());
            std::string bytes = bytesOf(scratch.path() / damage.file);
            damage.apply(bytes, random);
            write(scratch.path() / damage.file, bytes);
            {
                Database database(scratch.path());
                const auto health = database.open();
                REQUIRE(health);
                INFO(health->detail);
                REQUIRE(health->state != StoreState::Failing);
                if (health->state == StoreState::Ok)
                    CHECK(allAccountedFor(listOf(database).get()));
                else
                    CHECK(!health->detail.empty());
                if (health->detail.find("set aside as") != std::string::npos)
                    CHECK(keptAside(scratch.path()));
                const base::Status saved = database.save(
                    core::SaveAgenda{core::Source::Premises, test::fullList(3, kBookings)});
                INFO((saved ? "" : saved.error().message));
                REQUIRE(saved);
            }
            Database again(scratch.path());
            REQUIRE(again.open());
            CHECK(*listOf(again) == *test::fullList(3, kBookings));
        }
    }
}

TEST_CASE("a -wal that is gone is missed") {
    const test::ScratchDirectory scratch;
    fill(scratch.path(), true);
    fs::remove(scratch.path() / "greenroom.db-wal");
    {
        Database database(scratch.path());
        const auto health = database.open();
        REQUIRE(health);
        CHECK(health->state == StoreState::SetAside);
        CHECK(health->detail.find("1 writes are lost") != std::string::npos);
        REQUIRE(listOf(database)); // the older list is better than none
        CHECK(*listOf(database) == *test::fullList(1, kBookings));
        CHECK(database.contents().users.contains("ada"));
        CHECK(keptAside(scratch.path()));
    }
    Database again(scratch.path());
    const auto health = again.open();
    REQUIRE(health);
    CHECK(health->state == StoreState::Ok);
    CHECK(*listOf(again) == *test::fullList(1, kBookings));
}

TEST_CASE("a database that is empty, or gone, is missed") {
    const bool gone = GENERATE(true, false);
    INFO(gone);
    const test::ScratchDirectory scratch;
    fill(scratch.path(), false);
    fs::remove(scratch.path() / "greenroom.db-wal");
    if (gone)
        fs::remove(scratch.path() / "greenroom.db");
    else
        fs::resize_file(scratch.path() / "greenroom.db", 0);
    {
        Database database(scratch.path());
        const auto health = database.open();
        REQUIRE(health);
        CHECK(health->state == StoreState::SetAside);
        CHECK(health->detail.find("empty") != std::string::npos);
    }
    Database again(scratch.path());
    const auto health = again.open();
    REQUIRE(health);
    CHECK(health->state == StoreState::Ok);
}

TEST_CASE("a witness that is behind, or is none, proves nothing") {
    const std::string said =
        GENERATE("", "x", "0000000000000000001\n", "99999999999999999999", "-000000000000000099\n");
    INFO(said);
    const test::ScratchDirectory scratch;
    fill(scratch.path(), true);
    write(scratch.path() / "greenroom.db-writes", said);
    Database database(scratch.path());
    const auto health = database.open();
    REQUIRE(health);
    CHECK(health->state == StoreState::Ok);
    CHECK(*listOf(database) == *test::fullList(2, kBookings));
}

// A disk that fails at the n-th write, for every n: what was durable stays, what was not is told,
// and the next write after the fault works.
#include <catch2/catch.hpp>

#include <string>

#include "edge/store/database.h"
#include "edge/store/fault_vfs.h"
#include "support/event_loop.h"
#include "support/stored_values.h"

using namespace greenroom;
using core::StoreState;
using edge::store::Database;
namespace fs = std::filesystem;

namespace {

constexpr int kBookings = 40;

struct SoundDisk {
    SoundDisk() {
        test::ensureApplication();
        edge::store::installStoreFaults();
        edge::store::setStoreFaults({});
    }
    ~SoundDisk() { edge::store::setStoreFaults({}); }
};

void breakAt(const std::string& fault, std::uint64_t first) {
    edge::store::setStoreFaults(
        edge::store::FaultPlan::parse(fault + "@" + std::to_string(first)).value());
}

base::Status save(Database& database, std::uint64_t revision) {
    return database.save(
        core::SaveAgenda{core::Source::Premises, test::fullList(revision, kBookings)});
}

std::uint64_t revisionIn(const Database& database) {
    const auto found = database.contents().lists.find(core::Source::Premises);
    if (found == database.contents().lists.end())
        return 0;
    CHECK(*found->second == *test::fullList(found->second->revision, kBookings));
    return found->second->revision;
}

// What another start would find, were the process to die now.
std::uint64_t foundAfterDeath(const fs::path& directory) {
    const test::ScratchDirectory copy;
    for (const auto& entry : fs::directory_iterator(directory))
        fs::copy_file(entry.path(), copy.path() / entry.path().filename());
    Database database(copy.path());
    const auto health = database.open();
    REQUIRE(health);
    INFO(health->detail);
    CHECK(health->state == StoreState::Ok);
    return revisionIn(database);
}

} // namespace

TEST_CASE("at whichever write the disk fails, the list that was durable stays") {
    const SoundDisk sound;
    const std::string fault = GENERATE("enospc", "ro", "ioerr");
    for (std::uint64_t n = 1, needed = n; needed >= n; ++n) {
        INFO(fault << " at write " << n);
        REQUIRE(n < 500);
        const test::ScratchDirectory scratch;
        Database database(scratch.path());
        REQUIRE(database.open());
        REQUIRE(save(database, 1));
        breakAt(fault, n);
        const base::Status saved = save(database, 2);
        needed = saved ? edge::store::storeWrites() : n; // fewer than n: it was spared
        if (!saved)
            CHECK_FALSE(saved.error().message.empty());
        CHECK((!saved || needed < n));
        edge::store::setStoreFaults({});
        const std::uint64_t found = foundAfterDeath(scratch.path());
        CHECK(found >= (saved ? 2U : 1U));
        REQUIRE(save(database, 3));
        CHECK(foundAfterDeath(scratch.path()) == 3);
    }
}

TEST_CASE("at whichever write the disk fails at the start, the list is read, and written later") {
    const SoundDisk sound;
    const std::string fault = GENERATE("enospc", "ro", "ioerr");
    const test::ScratchDirectory killed; // with a -wal that has to be read
    {
        const test::ScratchDirectory living;
        Database database(living.path());
        REQUIRE(database.open());
        REQUIRE(save(database, 1));
        for (const auto& entry : fs::directory_iterator(living.path()))
            if (entry.path().extension() != ".db-shm")
                fs::copy_file(entry.path(), killed.path() / entry.path().filename());
    }
    for (std::uint64_t n = 1; n <= 12; ++n) {
        INFO(fault << " at write " << n);
        const test::ScratchDirectory scratch;
        for (const auto& entry : fs::directory_iterator(killed.path()))
            fs::copy_file(entry.path(), scratch.path() / entry.path().filename());
        breakAt(fault, n);
        {
            Database database(scratch.path());
            const auto health = database.open();
            REQUIRE(health);
            INFO(health->detail);
            CHECK(health->state != StoreState::SetAside);
            CHECK(revisionIn(database) == 1);
            edge::store::setStoreFaults({});
            REQUIRE(save(database, 2));
        }
        CHECK(foundAfterDeath(scratch.path()) == 2);
    }
}

TEST_CASE("at whichever write the disk fails at the first start, a later list is kept") {
    const SoundDisk sound;
    const std::string fault = GENERATE("enospc", "ro", "ioerr");
    for (std::uint64_t n = 1; n <= 40; ++n) {
        INFO(fault << " at write " << n);
        const test::ScratchDirectory scratch;
        breakAt(fault, n);
        {
            Database database(scratch.path());
            const auto health = database.open();
            REQUIRE(health);
            INFO(health->detail);
            CHECK(health->state != StoreState::SetAside);
            const base::Status saved = save(database, 1);
            if (health->state == StoreState::Failing)
                CHECK_FALSE(saved);
            edge::store::setStoreFaults({});
            REQUIRE(save(database, 2));
        }
        CHECK(foundAfterDeath(scratch.path()) == 2);
    }
}

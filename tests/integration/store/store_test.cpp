#include <catch2/catch.hpp>

#include <fstream>
#include <optional>

#include "edge/store/fault_vfs.h"
#include "edge/store/store.h"
#include "inbox.h"
#include "sql/connection.h"
#include "support/event_loop.h"
#include "support/fake_time.h"
#include "support/stored_values.h"

using namespace greenroom;
using core::StoreState;
using edge::store::SqliteStore;
using Posted = test::RecordingInbox::Posted;

namespace {

void setFaults(const char* plan) {
    edge::store::setStoreFaults(edge::store::FaultPlan::parse(plan).value());
}

// A store on a directory, as the agent's start makes it; ended before its inbox.
class Agent {
public:
    explicit Agent(const std::filesystem::path& directory) {
        test::ensureApplication();
        store_.emplace(directory, time);
        auto opened = store_->open();
        REQUIRE(opened);
        loaded = *std::move(opened);
        store_->start(inbox);
    }

    void save(std::shared_ptr<const core::SourceList> list) {
        store_->save(core::SaveAgenda{core::Source::Premises, std::move(list)});
    }
    // And waits until the store has said what came of it.
    void saveAndWait(const std::shared_ptr<const core::SourceList>& list) {
        save(list);
        REQUIRE(inbox.waitForRevision(list->revision));
    }
    SqliteStore& store() { return *store_; }
    void end() { store_.reset(); }

    test::FakeTime time;
    test::RecordingInbox inbox;
    edge::store::Loaded loaded;

private:
    std::optional<SqliteStore> store_;
};

std::shared_ptr<const core::SourceList> listIn(const Agent& agent) {
    const auto found = agent.loaded.sources.find(core::Source::Premises);
    return found == agent.loaded.sources.end() ? nullptr : found->second;
}

// Faults are the process's: every case ends with a sound disk.
struct SoundDisk {
    SoundDisk() { setFaults(""); }
    ~SoundDisk() { setFaults(""); }
};

std::function<bool(const Posted&)> reported(StoreState state) {
    return [state](const Posted& posted) {
        return !posted.reports.empty() && posted.reports.back().state == state;
    };
}

int countFiles(const test::ScratchDirectory& scratch, const std::string& part) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(scratch.path()))
        count += entry.path().filename().string().find(part) != std::string::npos ? 1 : 0;
    return count;
}

void fillAndEnd(const test::ScratchDirectory& scratch, int bookings = 100) {
    Agent agent(scratch.path());
    agent.store().save(core::SaveUsers{1, std::make_shared<const core::Users>(core::Users{
                                              {"ada", test::user("ada", {core::Role::Admin})}})});
    agent.saveAndWait(test::fullList(1, bookings));
}

} // namespace

TEST_CASE("what was acknowledged is there after a restart") {
    const SoundDisk sound;
    const test::ScratchDirectory scratch;
    core::Settings settings;
    settings.systemName = "Saal";
    {
        Agent agent(scratch.path());
        CHECK(agent.loaded.health.state == StoreState::Ok);
        CHECK(agent.loaded.sources.empty());
        REQUIRE(agent.loaded.users);
        agent.save(test::fullList(1, 20));
        agent.store().save(core::SaveSettings{7, std::make_shared<const core::Settings>(settings)});
        agent.store().save(
            core::SaveUsers{8, std::make_shared<const core::Users>(
                                   core::Users{{"ada", test::user("ada", {core::Role::Admin})}})});
        agent.store().save(core::SaveKept{
            9, test::feedbackSlots({{3, {"http://tms.example.net/", {}, {"/Status"}}}})});
        REQUIRE(agent.inbox.wait(
            [](const Posted& p) { return p.stored.size() == 1 && p.configured.size() == 3; }));
        const Posted posted = agent.inbox.posted();
        CHECK_FALSE(posted.stored[0].error);
        for (const core::ConfigurationStored& configured : posted.configured)
            CHECK_FALSE(configured.error);
        CHECK(posted.outside == 0);
        CHECK(posted.reports.empty());
    }
    const Agent again(scratch.path());
    REQUIRE(listIn(again));
    CHECK(*listIn(again) == *test::fullList(1, 20));
    CHECK(again.loaded.settings.at("SystemUnit Name").reveal() == "Saal");
    CHECK(again.loaded.users->contains("ada"));
    CHECK(again.loaded.kept.size() == 1);
}

TEST_CASE("a kept value that cannot be written is told, and tried again") {
    const SoundDisk sound;
    const test::ScratchDirectory scratch;
    {
        Agent agent(scratch.path());
        setFaults("enospc@1");
        agent.store().save(
            core::SaveKept{4, test::feedbackSlots({{3, {"http://tms.example.net/", {}, {}}}})});
        REQUIRE(agent.inbox.wait([](const Posted& p) { return p.configured.size() == 1; }));
        CHECK(agent.inbox.posted().configured[0].ticket == 4);
        CHECK(agent.inbox.posted().configured[0].error);
        setFaults("");
        agent.time.advance(SqliteStore::kRetryInterval);
        REQUIRE(agent.inbox.wait(reported(StoreState::Ok)));
    }
    CHECK(Agent(scratch.path()).loaded.kept.size() == 1);
}

TEST_CASE("the end writes what nobody has acknowledged yet") {
    const SoundDisk sound;
    const test::ScratchDirectory scratch;
    {
        Agent agent(scratch.path());
        agent.save(test::fullList(5, 50));
    }
    const Agent again(scratch.path());
    REQUIRE(listIn(again));
    CHECK(listIn(again)->revision == 5);
}

TEST_CASE("a disk that does not answer holds up nobody, and only the newest list waits") {
    const SoundDisk sound;
    const test::ScratchDirectory scratch;
    Agent agent(scratch.path());
    setFaults("stall@1");
    agent.save(test::fullList(1, 10));
    REQUIRE(test::waitUntil([] { return edge::store::storeStalled(); }));
    for (std::uint64_t revision = 2; revision <= 50; ++revision)
        agent.save(test::fullList(revision, 10));
    CHECK(agent.inbox.posted().stored.empty());

    agent.time.advance(2 * SqliteStore::kRetryInterval);
    CHECK(reported(StoreState::Failing)(agent.inbox.posted()));

    setFaults("");
    REQUIRE(agent.inbox.waitForRevision(50));
    REQUIRE(agent.inbox.wait(reported(StoreState::Ok)));
    const Posted posted = agent.inbox.posted();
    REQUIRE(posted.stored.size() == 2);
    CHECK(posted.stored[0].revision == 1);
    CHECK_FALSE(posted.stored[1].error);
    agent.time.advance(SqliteStore::kRetryInterval);
    CHECK(agent.time.armed() == 0); // nothing unsaved, nothing wakes
}

TEST_CASE("a write that fails is told, and tried again") {
    const SoundDisk sound;
    const char* const fault = GENERATE("enospc@1", "ro@1", "ioerr@1", "enospc@3", "ioerr@3");
    INFO(fault);
    const test::ScratchDirectory scratch;
    {
        Agent agent(scratch.path());
        agent.saveAndWait(test::fullList(1, 10));
        setFaults(fault);
        agent.saveAndWait(test::fullList(2, 100));
        CHECK(agent.inbox.posted().stored.back().error);
        REQUIRE(agent.inbox.wait(reported(StoreState::Failing)));

        agent.time.advance(SqliteStore::kRetryInterval * 3); // still broken: told only once
        agent.saveAndWait(test::fullList(3, 100));
        CHECK(agent.inbox.posted().stored.size() == 3);
        CHECK(agent.inbox.posted().stored.back().error);

        setFaults("");
        agent.time.advance(SqliteStore::kRetryInterval);
        REQUIRE(agent.inbox.wait(reported(StoreState::Ok)));
        const Posted posted = agent.inbox.posted();
        CHECK(posted.stored.back().revision == 3);
        CHECK_FALSE(posted.stored.back().error);
    }
    const Agent again(scratch.path());
    CHECK(*listIn(again) == *test::fullList(3, 100));
    CHECK(countFiles(scratch, "unreadable") == 0);
}

TEST_CASE("a full disk keeps the list that was durable") {
    const SoundDisk sound;
    const test::ScratchDirectory scratch;
    fillAndEnd(scratch);
    {
        Agent agent(scratch.path());
        setFaults("enospc@2");
        agent.saveAndWait(test::fullList(2, 100));
        CHECK(agent.inbox.posted().stored.back().error);
    }
    setFaults("");
    const Agent again(scratch.path());
    CHECK(*listIn(again) == *test::fullList(1, 100));
}

TEST_CASE("a disk that is full at the start is written when there is room") {
    const SoundDisk sound;
    const test::ScratchDirectory scratch;
    setFaults("enospc@1");
    Agent agent(scratch.path());
    CHECK(agent.loaded.health.state == StoreState::Failing);
    setFaults("");
    agent.saveAndWait(test::fullList(1, 3));
    CHECK_FALSE(agent.inbox.posted().stored.back().error);
    REQUIRE(agent.inbox.wait(reported(StoreState::Ok)));
    agent.end();
    CHECK(*listIn(Agent(scratch.path())) == *test::fullList(1, 3));
}

TEST_CASE("an unreadable database is set aside and a fresh one begun") {
    const SoundDisk sound;
    const test::ScratchDirectory scratch;
    fillAndEnd(scratch);
    const auto file = scratch.file("greenroom.db");
    SECTION("of another kind") {
        std::ofstream(file) << "no database at all, but long enough";
    }
    SECTION("cut off") {
        std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    }
    SECTION("flipped bytes") {
        std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
        for (const int page : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}) {
            bytes.seekp(page * 4096);
            bytes.write("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 10);
        }
    }
    SECTION("of a newer format") {
        auto connection = sql::Connection::open(file, sql::Connection::Mode::ReadWrite).value();
        REQUIRE(connection.exec("PRAGMA user_version = 9"));
        REQUIRE(connection.exec("UPDATE meta SET value = 9 WHERE name = 'readable_by'"));
    }
    {
        Agent agent(scratch.path());
        CHECK(agent.loaded.health.state == StoreState::SetAside);
        INFO(agent.loaded.health.detail);
        CHECK(agent.loaded.health.detail.find("greenroom.db.unreadable-1") != std::string::npos);
        CHECK(std::filesystem::exists(scratch.file("greenroom.db.unreadable-1")));
        agent.saveAndWait(test::fullList(2, 5));
        CHECK_FALSE(agent.inbox.posted().stored.back().error);
    }
    const Agent again(scratch.path());
    CHECK(again.loaded.health.state == StoreState::Ok);
    CHECK(*listIn(again) == *test::fullList(2, 5));
}

TEST_CASE("a database that is ruined while the agent runs is written anew from what is known") {
    const SoundDisk sound;
    const test::ScratchDirectory scratch;
    fillAndEnd(scratch);
    {
        Agent agent(scratch.path());
        setFaults("ioerr@1");
        agent.saveAndWait(test::fullList(2, 20));
        CHECK(agent.inbox.posted().stored.back().error);
        std::ofstream(scratch.file("greenroom.db")) << "ruined by the same disk error, let us say";
        std::filesystem::remove(scratch.file("greenroom.db-wal"));
        setFaults("");
        agent.store().save(core::SaveSettings{1, std::make_shared<const core::Settings>()});
        REQUIRE(agent.inbox.wait(reported(StoreState::SetAside)));
        REQUIRE(agent.inbox.wait([](const Posted& p) { return !p.configured.empty(); }));
        CHECK_FALSE(agent.inbox.posted().configured.back().error);
    }
    CHECK(std::filesystem::exists(scratch.file("greenroom.db.unreadable-1")));
    const Agent again(scratch.path());
    CHECK(again.loaded.health.state == StoreState::Ok);
    CHECK(again.loaded.users->contains("ada"));
    CHECK(*listIn(again) == *test::fullList(2, 20));
}

TEST_CASE("what can be read of a damaged database is carried into the fresh one") {
    const SoundDisk sound;
    const test::ScratchDirectory scratch;
    fillAndEnd(scratch, 2000);
    {
        // The end of the file holds pages of the bookings.
        const auto file = scratch.file("greenroom.db");
        const auto size = static_cast<std::streamoff>(std::filesystem::file_size(file));
        std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
        for (std::streamoff page = size / 2 / 4096; page < size / 4096; ++page) {
            bytes.seekp(page * 4096);
            bytes.write("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 10);
        }
    }
    {
        const Agent agent(scratch.path());
        CHECK(agent.loaded.health.state == StoreState::SetAside);
        CHECK(agent.loaded.users->contains("ada"));
    }
    const Agent again(scratch.path());
    CHECK(again.loaded.health.state == StoreState::Ok);
    CHECK(again.loaded.users->contains("ada"));
}

TEST_CASE("earlier files that were set aside stay") {
    const SoundDisk sound;
    const test::ScratchDirectory scratch;
    for (int n = 1; n <= 3; ++n) {
        std::ofstream(scratch.file("greenroom.db")) << "no database at all, number " << n;
        const Agent agent(scratch.path());
        CHECK(agent.loaded.health.state == StoreState::SetAside);
        CHECK(countFiles(scratch, "greenroom.db.unreadable-") == n);
    }
}

// A process with a store, to be killed or to be denied things. See crash_test.cpp.
//
// usage: store_child save DIR       replaces the list for ever; prints each durable revision
//        store_child unsynced FILE  commits to a database without syncing, and kills itself
//        store_child frozen DIR     opens as a user who may not write there; prints what is read
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <sqlite3.h>
#include <unistd.h>

#include "edge/store/fault_vfs.h"
#include "edge/store/store.h"
#include "inbox.h"
#include "support/event_loop.h"
#include "support/fake_time.h"
#include "support/stored_values.h"

using namespace greenroom;

namespace {

constexpr int kBookings = 40;

// Past the buffer of stdio, which a kill would lose.
void say(const std::string& line) {
    if (::write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        std::_Exit(3);
}

int save(const char* directory) {
    test::FakeTime time;
    test::RecordingInbox inbox;
    edge::store::SqliteStore store(directory, time);
    auto loaded = store.open();
    if (!loaded || loaded->health.state != core::StoreState::Ok)
        return 1;
    store.start(inbox);
    std::uint64_t revision = 0;
    if (!loaded->sources.empty())
        revision = loaded->sources.begin()->second->revision;
    for (;;) {
        ++revision;
        store.save({core::Source::Premises, test::fullList(revision, kBookings)});
        if (!inbox.waitForRevision(revision) || inbox.posted().stored.back().error)
            return 1;
        say(std::to_string(revision) + "\n");
    }
}

int unsynced(const char* file) {
    edge::store::installStoreFaults();
    sqlite3* database = nullptr;
    if (sqlite3_open(file, &database) != SQLITE_OK ||
        sqlite3_exec(database,
                     "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;"
                     "CREATE TABLE t (x INTEGER); INSERT INTO t VALUES (1)",
                     nullptr, nullptr, nullptr) != SQLITE_OK)
        return 1;
    return std::raise(SIGKILL);
}

int frozen(const char* directory) {
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && ::setresuid(kNobody, kNobody, kNobody) != 0)
        return 1;
    test::FakeTime time;
    edge::store::SqliteStore store(directory, time);
    const auto loaded = store.open();
    if (!loaded)
        return 1;
    std::string line = loaded->health.state == core::StoreState::Failing ? "failing" : "writable";
    for (const auto& [source, list] : loaded->sources)
        line += " " + std::to_string(list->revision) + ":" + std::to_string(list->bookings.size());
    say(line + "\n");
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    const std::string_view mode = argv[1];
    if (mode == "unsynced")
        return unsynced(argv[2]);
    test::ensureApplication();
    if (mode == "save")
        return save(argv[2]);
    return mode == "frozen" ? frozen(argv[2]) : 2;
}

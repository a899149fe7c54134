// Power cuts: a process that loses its unsynced writes is killed at any moment.
#include <catch2/catch.hpp>

#include <cstdint>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "edge/store/database.h"
#include "sql/connection.h"
#include "support/event_loop.h"
#include "support/stored_values.h"

using namespace greenroom;
using sql::Connection;

namespace {

// A run of store_child; killed at the latest when it goes out of scope.
class Child {
public:
    Child(const char* mode, const std::filesystem::path& path, const char* fault) {
        int ends[2];
        REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        std::string program = GREENROOM_STORE_CHILD;
        std::string modeText = mode;
        std::string pathText = path.string();
        char* const argv[] = {program.data(), modeText.data(), pathText.data(), nullptr};
        std::string faultText = std::string("GREENROOM_STORE_FAULT=") + fault;
        std::vector<char*> environment{faultText.data()};
        for (char** variable = environ; *variable != nullptr; ++variable)
            environment.push_back(*variable);
        environment.push_back(nullptr);
        REQUIRE(::posix_spawn(&pid_, program.c_str(), &actions, nullptr, argv,
                              environment.data()) == 0);
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        out_ = ends[0];
    }
    ~Child() {
        kill();
        ::close(out_);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // Its next line; empty at the end of its output, or after ten seconds without one.
    std::string line() {
        std::string text;
        for (;;) {
            pollfd ready{out_, POLLIN, 0};
            char c = 0;
            if (::poll(&ready, 1, 10'000) <= 0 || ::read(out_, &c, 1) != 1)
                return text;
            if (c == '\n')
                return text;
            text += c;
        }
    }
    int wait() {
        int status = 0;
        if (pid_ > 0)
            ::waitpid(pid_, &status, 0);
        pid_ = 0;
        return status;
    }
    void kill() {
        if (pid_ > 0)
            ::kill(pid_, SIGKILL);
        wait();
    }

private:
    pid_t pid_ = 0;
    int out_ = -1;
};

std::shared_ptr<const core::SourceList> listIn(const std::filesystem::path& directory) {
    test::ensureApplication();
    edge::store::Database database(directory);
    const auto health = database.open();
    REQUIRE(health);
    INFO(health->detail);
    CHECK(health->state == core::StoreState::Ok);
    const auto found = database.contents().lists.find(core::Source::Premises);
    return found == database.contents().lists.end() ? nullptr : found->second;
}

std::uint32_t seedOfTheRun() {
    const char* const text = std::getenv("GREENROOM_SEED");
    return text != nullptr ? static_cast<std::uint32_t>(std::stoul(text)) : 20'260'304U;
}

} // namespace

TEST_CASE("the loss of unsynced writes is real") {
    const test::ScratchDirectory scratch;
    const auto tables = [&] {
        test::ensureApplication();
        auto connection = Connection::open(scratch.file("x.db"), Connection::Mode::ReadWrite);
        return connection->value("SELECT count(*) FROM sqlite_schema").value().toInt();
    };
    SECTION("with the hook it is lost") {
        Child("unsynced", scratch.file("x.db"), "drop-unsynced").wait();
        CHECK(tables() == 0);
    }
    SECTION("without the hook it is there") {
        Child("unsynced", scratch.file("x.db"), "").wait();
        CHECK(tables() == 1);
    }
}

TEST_CASE("killed at any moment, every acknowledged list is there, and whole") {
    const std::uint32_t seed = seedOfTheRun();
    INFO("GREENROOM_SEED=" << seed);
    std::mt19937 random(seed);
    const test::ScratchDirectory scratch;
    std::uint64_t durable = 0;
    for (int round = 0; round < 20; ++round) {
        INFO("round " << round);
        Child child("save", scratch.path(), "drop-unsynced");
        const std::uint64_t wanted = random() % 5; // 0: perhaps before its database is there
        std::uint64_t acknowledged = durable;
        for (std::uint64_t n = 0; n < wanted; ++n) {
            const std::string line = child.line();
            REQUIRE_FALSE(line.empty());
            acknowledged = std::stoull(line);
        }
        for (std::uint64_t n = random() % 4000; n > 0; --n)
            ::sched_yield();
        child.kill();
        for (std::string line = child.line(); !line.empty(); line = child.line())
            acknowledged = std::stoull(line); // said, and not read before the kill

        const auto list = listIn(scratch.path());
        if (acknowledged > 0) {
            REQUIRE(list);
            CHECK(list->revision >= acknowledged);
        }
        if (list) {
            CHECK(*list == *test::fullList(list->revision, 40));
            durable = list->revision;
        }
    }
    CHECK(durable > 0);
}

TEST_CASE("a directory that cannot be written is read") {
    const test::ScratchDirectory scratch;
    const char* const fault = GENERATE("cleanly ended", "killed");
    INFO(fault);
    Child child("save", scratch.path(), "");
    REQUIRE_FALSE(child.line().empty());
    child.kill();
    if (std::string_view(fault) == "cleanly ended")
        REQUIRE(listIn(scratch.path())); // opened, checkpointed and closed: no -wal is left
    const std::uint64_t revision = [&] {
        const test::ScratchDirectory copy;
        std::filesystem::copy(scratch.path(), copy.path());
        return listIn(copy.path())->revision;
    }();
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0) {
        for (const auto& entry : std::filesystem::directory_iterator(scratch.path()))
            REQUIRE(::chown(entry.path().c_str(), kNobody, kNobody) == 0);
        REQUIRE(::chown(scratch.path().c_str(), kNobody, kNobody) == 0);
    }
    for (const auto& entry : std::filesystem::directory_iterator(scratch.path()))
        REQUIRE(::chmod(entry.path().c_str(), 0400) == 0);
    REQUIRE(::chmod(scratch.path().c_str(), 0500) == 0);
    Child frozen("frozen", scratch.path(), "");
    CHECK(frozen.line() == "failing " + std::to_string(revision) + ":40");
    CHECK(frozen.wait() == 0);
    REQUIRE(::chmod(scratch.path().c_str(), 0700) == 0);
}

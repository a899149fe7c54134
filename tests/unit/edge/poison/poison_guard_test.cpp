#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "edge/poison/poison_guard.h"
#include "support/builders.h"
#include "support/scratch_folder.h"

using namespace greenroom;
using edge::poison::NoteContents;
using edge::poison::PoisonGuard;
using Stage = core::EntryWatch::Stage;

namespace {

const base::WallTime kNow = test::clockAt("09:00");

class Scratch : public test::ScratchFolder {
public:
    [[nodiscard]] std::filesystem::path file() const { return path() / "poison.guard"; }
};

// A process of its own that dies with an entry in hand. False when the guard refused the entry.
bool dieWith(const Scratch& scratch, std::uint64_t entry, base::WallTime now = kNow,
             Stage stage = Stage::Reading) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        PoisonGuard guard(scratch.path(), now);
        ::_exit(guard.take(stage, entry, "id-" + std::to_string(entry), "") ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status) == 0;
}

// Whether an agent that starts now works on the entry, and comes through.
bool works(const Scratch& scratch, std::uint64_t entry, base::WallTime now = kNow,
           Stage stage = Stage::Reading) {
    PoisonGuard guard(scratch.path(), now);
    const bool taken = guard.take(stage, entry, "id", "");
    if (taken)
        guard.letGo();
    return taken;
}

} // namespace

TEST_CASE("an entry is refused after two deaths, at that stage alone") {
    const Scratch scratch;
    CHECK(dieWith(scratch, 7));
    CHECK(dieWith(scratch, 7));
    CHECK_FALSE(works(scratch, 7));
    CHECK_FALSE(works(scratch, 7)); // and stays refused
    CHECK(works(scratch, 8));
    CHECK(works(scratch, 7, kNow, Stage::Trial));
}

TEST_CASE("deaths over different entries are not added up") {
    const Scratch scratch;
    CHECK(dieWith(scratch, 1));
    CHECK(dieWith(scratch, 2));
    CHECK(dieWith(scratch, 1));
    CHECK_FALSE(works(scratch, 1));
    CHECK(works(scratch, 2));
}

TEST_CASE("an entry that came through unharmed is no longer suspect") {
    const Scratch scratch;
    CHECK(dieWith(scratch, 7));
    CHECK(works(scratch, 7));
    CHECK(dieWith(scratch, 7));
    CHECK(works(scratch, 7));
}

TEST_CASE("a clean end and an idle death count nothing") {
    const Scratch scratch;
    const bool clean = GENERATE(true, false);
    for (int n = 0; n < 3; ++n) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            bool taken = false;
            {
                PoisonGuard guard(scratch.path(), kNow);
                taken = guard.take(Stage::Reading, 7, "id", "");
                if (!clean) {
                    guard.letGo();
                    ::_exit(taken ? 0 : 1);
                }
            }
            ::_exit(taken ? 0 : 1);
        }
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(WEXITSTATUS(status) == 0);
    }
    CHECK(works(scratch, 7));
}

TEST_CASE("what is refused gets another chance after its time, by the wall clock") {
    const Scratch scratch;
    dieWith(scratch, 7);
    dieWith(scratch, 7, kNow);
    CHECK_FALSE(works(scratch, 7, kNow)); // counts the second death, at kNow
    CHECK_FALSE(works(scratch, 7, kNow + PoisonGuard::kForgetAfter));
    CHECK_FALSE(works(scratch, 7, base::WallTime{})); // a clock that was set back
    CHECK(works(scratch, 7, kNow + PoisonGuard::kForgetAfter + base::milliseconds(1)));
}

TEST_CASE("of too many suspects the oldest is forgotten") {
    const Scratch scratch;
    base::WallTime now = kNow;
    for (std::uint64_t entry = 0; entry <= NoteContents::kMost; ++entry) {
        now += base::minutes(1);
        dieWith(scratch, entry, now);
        dieWith(scratch, entry, now);
    }
    CHECK(works(scratch, 0, now));
    CHECK_FALSE(works(scratch, 1, now));
    CHECK_FALSE(works(scratch, NoteContents::kMost, now));
}

TEST_CASE("a file that is none of ours is begun anew") {
    const std::string content =
        GENERATE(std::string(), std::string("short"), std::string(sizeof(NoteContents), 'x'),
                 std::string(sizeof(NoteContents) + 1, '\0'));
    INFO(content.size());
    const Scratch scratch;
    std::ofstream(scratch.file(), std::ios::binary) << content;
    CHECK(works(scratch, 7));
    CHECK(std::filesystem::file_size(scratch.file()) == sizeof(NoteContents));
    CHECK(dieWith(scratch, 7));
    CHECK(dieWith(scratch, 7));
    CHECK_FALSE(works(scratch, 7));
}

TEST_CASE("every content of the file is harmless") {
    const Scratch scratch;
    NoteContents contents;
    contents.note.stage = 0xffffffffU;
    contents.note.id.fill('\xff'); // no end
    for (auto& suspect : contents.suspects) {
        suspect.deaths = 0xffffffffU;
        suspect.lastDeathMs = GENERATE(std::int64_t{0}, INT64_MIN, INT64_MAX);
        suspect.id.fill('\xff');
    }
    std::ofstream(scratch.file(), std::ios::binary)
        .write(reinterpret_cast<const char*>(&contents), sizeof contents);
    CHECK(works(scratch, 7));
}

TEST_CASE("without a file nothing is refused") {
    const Scratch scratch;
    const std::filesystem::path missing = scratch.path() / "missing";
    for (int n = 0; n < 3; ++n) {
        PoisonGuard guard(missing, kNow);
        CHECK(guard.take(Stage::Reading, 7, "id", ""));
        guard.letGo();
    }
}

TEST_CASE("the file is for its owner alone") {
    const Scratch scratch;
    CHECK(works(scratch, 7));
    CHECK((std::filesystem::status(scratch.file()).permissions() & std::filesystem::perms(0077)) ==
          std::filesystem::perms::none);
}

#include <catch2/catch.hpp>

#include <sys/stat.h>

#include "files/file.h"
#include "support/scratch_folder.h"

using namespace greenroom;
using namespace greenroom::files;
namespace fs = std::filesystem;

namespace {

std::size_t filesIn(const test::ScratchFolder& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()));
}

mode_t modeOf(const fs::path& file) {
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return status.st_mode & 0777;
}

} // namespace

TEST_CASE("a file is read to its end or to the limit") {
    const test::ScratchFolder folder;
    const std::string content("a\0b\n", 4);
    REQUIRE(makeFile(folder.path() / "f", content));
    CHECK(readFile(folder.path() / "f", 100) == content);
    CHECK(readFile(folder.path() / "f", 4) == content);
    CHECK(readFile(folder.path() / "f", 2)->size() == 2);
    const auto missing = readFile(folder.path() / "none", 2);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == base::ErrorCode::NotFound);
    CHECK(missing.error().message.find("none: ") != std::string::npos);
    CHECK(readFile(folder.path(), 2).error().code == base::ErrorCode::Io);
}

TEST_CASE("a file is made once, for its owner alone") {
    const test::ScratchFolder folder;
    REQUIRE(makeFile(folder.path() / "key", "first"));
    CHECK(modeOf(folder.path() / "key") == kOwnerOnly);
    CHECK_FALSE(makeFile(folder.path() / "key", "second"));
    CHECK(readFile(folder.path() / "key", 100) == "first");
    CHECK(makeFile(folder.path() / "none" / "key", "x").error().code == base::ErrorCode::NotFound);
    CHECK(filesIn(folder) == 1);
}

TEST_CASE("a file is replaced whole") {
    const test::ScratchFolder folder;
    for (const Lasts lasts : {Lasts::PowerCut, Lasts::Reboot}) {
        for (const mode_t mode : {mode_t{0644}, kOwnerOnly}) {
            REQUIRE(replaceFile(folder.path() / "f", std::string(100'000, 'x'), mode, lasts));
            CHECK(modeOf(folder.path() / "f") == mode);
            REQUIRE(replaceFile(folder.path() / "f", "short", mode, lasts));
            CHECK(readFile(folder.path() / "f", 100) == "short");
        }
    }
    CHECK(filesIn(folder) == 1);
}

TEST_CASE("what a cut left behind does not hinder, and no link is followed") {
    const test::ScratchFolder folder;
    REQUIRE(makeFile(folder.path() / "victim", "mine"));
    fs::create_symlink(folder.path() / "victim", folder.path() / "f.new");
    REQUIRE(replaceFile(folder.path() / "f", "new"));
    CHECK(readFile(folder.path() / "f", 100) == "new");
    CHECK(readFile(folder.path() / "victim", 100) == "mine");
    CHECK(filesIn(folder) == 2);
}

TEST_CASE("a file that cannot be replaced stays as it is") {
    const test::ScratchFolder folder;
    fs::create_directories(folder.path() / "f" / "inner");
    CHECK_FALSE(replaceFile(folder.path() / "f", "new"));
    CHECK(fs::is_directory(folder.path() / "f" / "inner"));
    CHECK(filesIn(folder) == 1);
}

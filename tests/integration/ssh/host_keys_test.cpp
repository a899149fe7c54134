#include <catch2/catch.hpp>

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include <QTemporaryDir>

#include "edge/ssh/host_keys.h"

using namespace greenroom;
using edge::ssh::loadOrMakeHostKeys;

namespace fs = std::filesystem;

namespace {

const std::atomic<bool> kGoOn = false;

}

TEST_CASE("ssh: host keys are made once, private, and stay as they are") {
    const QTemporaryDir temporary;
    const fs::path folder = fs::path(temporary.path().toStdString()) / "ssh";
    const auto made = loadOrMakeHostKeys(folder, kGoOn);
    REQUIRE(made);
    CHECK(made->keys.size() == 2);
    CHECK(made->fingerprint.starts_with("SHA256:"));
    for (const char* name : {"host_ed25519", "host_rsa"}) {
        struct stat status {};
        REQUIRE(::stat((folder / name).c_str(), &status) == 0);
        CHECK((status.st_mode & 0777U) == 0600);
        CHECK_FALSE(fs::exists(folder / (std::string(name) + ".new")));
    }
    fs::permissions(folder / "host_rsa", fs::perms::others_read, fs::perm_options::add);
    const auto again = loadOrMakeHostKeys(folder, kGoOn);
    REQUIRE(again);
    CHECK(again->fingerprint == made->fingerprint);
    struct stat status {};
    REQUIRE(::stat((folder / "host_rsa").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600);
}

TEST_CASE("ssh: a key that cannot be read is an error and is not overwritten") {
    const QTemporaryDir temporary;
    const fs::path folder = fs::path(temporary.path().toStdString());
    std::ofstream(folder / "host_ed25519") << "no key";
    const auto keys = loadOrMakeHostKeys(folder, kGoOn);
    REQUIRE_FALSE(keys);
    CHECK(keys.error().message.find("host_ed25519") != std::string::npos);
    std::string text;
    std::getline(std::ifstream(folder / "host_ed25519"), text);
    CHECK(text == "no key");
}

TEST_CASE("ssh: the search for a key is given up when the agent ends") {
    const QTemporaryDir temporary;
    const fs::path folder = fs::path(temporary.path().toStdString());
    const std::atomic<bool> givenUp = true;
    const auto keys = loadOrMakeHostKeys(folder, givenUp);
    REQUIRE_FALSE(keys);
    CHECK(keys.error().message.find("host_rsa") != std::string::npos);
    CHECK_FALSE(fs::exists(folder / "host_rsa"));
    CHECK(loadOrMakeHostKeys(folder, kGoOn));
}

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include <QTemporaryDir>

#include "edge/ssh/authorized_keys.h"

using namespace greenroom;
using edge::ssh::isAuthorizedKey;

namespace fs = std::filesystem;

TEST_CASE("ssh: the public keys of a user are the lines of his file") {
    struct Case {
        std::string user;
        std::string key;
        bool authorized;
    };
    const auto c = GENERATE(values<Case>({
        {"ada", "AAAAone", true},
        {"ada", "AAAAtwo", true},
        {"ada", "AAAAthree", false}, // commented out
        {"ada", "AAAA", false},
        {"ada", "", false},
        {"bob", "AAAAone", false},
        {"open", "AAAAone", false}, // others may write the file
        {"../keys/ada", "AAAAone", false},
        {"", "AAAAone", false},
        {".hidden", "AAAAone", false},
    }));
    const QTemporaryDir temporary;
    const fs::path folder = fs::path(temporary.path().toStdString()) / "keys";
    fs::create_directory(folder);
    for (const char* name : {"ada", "open", ".hidden"})
        std::ofstream(folder / name) << "ssh-ed25519 AAAAone ada@desk\n\n"
                                        "ssh-rsa\tAAAAtwo\n# ssh-rsa AAAAthree\n";
    fs::permissions(folder / "ada", fs::perms::owner_read | fs::perms::owner_write);
    fs::permissions(folder / "open", fs::perms::all);
    INFO(c.user << " " << c.key);
    CHECK(isAuthorizedKey(folder, c.user, c.key) == c.authorized);
}

#include <catch2/catch.hpp>

#include <fstream>

#include "sql/secret_box.h"
#include "support/stored_values.h"

using namespace greenroom;
using sql::SecretBox;

TEST_CASE("a sealed secret opens with the same key and context alone") {
    const test::ScratchDirectory scratch;
    const SecretBox box = SecretBox::open(scratch.file("store.key")).value();
    const std::string sealed = box.seal(base::Secret("pässword"), "setting/SIP").value();

    CHECK(sealed.find("ssword") == std::string::npos);
    CHECK(box.unseal(sealed, "setting/SIP").value().reveal() == "pässword");
    CHECK(SecretBox::open(scratch.file("store.key")).value().unseal(sealed, "setting/SIP"));
    CHECK(box.seal(base::Secret("pässword"), "setting/SIP").value() != sealed);
    CHECK(box.unseal(box.seal(base::Secret(""), "x").value(), "x").value().empty());

    CHECK_FALSE(box.unseal(sealed, "setting/Other"));
    CHECK_FALSE(SecretBox::open(scratch.file("other.key")).value().unseal(sealed, "setting/SIP"));
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        std::string damaged = sealed;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        CHECK_FALSE(box.unseal(damaged, "setting/SIP"));
        CHECK_FALSE(box.unseal(sealed.substr(0, at), "setting/SIP"));
    }
}

TEST_CASE("the key file is its owner's alone, and one of another size is refused") {
    const test::ScratchDirectory scratch;
    const auto file = scratch.file("store.key");
    REQUIRE(SecretBox::open(file));
    CHECK(std::filesystem::status(file).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK(std::filesystem::file_size(file) == 32);

    for (const std::uintmax_t size : {0, 31, 33}) {
        std::filesystem::resize_file(file, size);
        const auto box = SecretBox::open(file);
        REQUIRE_FALSE(box);
        CHECK(box.error().code == base::ErrorCode::Corrupt);
    }
    CHECK(SecretBox::open(scratch.file("none") / "store.key").error().code ==
          base::ErrorCode::NotFound);
}

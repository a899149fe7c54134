#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "edge/cloud/hub_identity.h"
#include "edge/net/tls_identity.h"
#include "support/builders.h"
#include "support/scratch_folder.h"

using namespace greenroom;
using namespace greenroom::edge::cloud;

namespace {

FullIdentity identity() {
    const auto made = edge::net::makeIdentity({"device-1"}, test::clockAt("09:00"));
    REQUIRE(made);
    return {{"device-1", "https://hub.example.net", "wss://hub.example.net:8443/link", {}, {}},
            made->keyPem,
            made->certificatePem,
            made->certificatePem};
}

} // namespace

TEST_CASE("an identity is kept for its owner alone, and forgotten when that is asked") {
    const test::ScratchFolder scratch;
    const IdentityFile file(scratch.path());
    CHECK(file.load().value() == std::nullopt);
    FullIdentity saved = identity();
    REQUIRE(checkIdentity(saved));
    CHECK(saved.told.validUntil > saved.told.validFrom);
    REQUIRE(file.save(saved));
    const auto status =
        std::filesystem::status(scratch.path() / "hub" / "identity.json").permissions();
    CHECK((status & std::filesystem::perms::others_all) == std::filesystem::perms::none);
    CHECK((status & std::filesystem::perms::group_all) == std::filesystem::perms::none);
    const auto loaded = file.load().value();
    REQUIRE(loaded);
    CHECK(loaded->told == saved.told);
    CHECK(loaded->keyPem == saved.keyPem);
    CHECK(loaded->authorityPem == saved.authorityPem);
    REQUIRE(file.remove());
    CHECK(file.load().value() == std::nullopt);
}

TEST_CASE("a broken identity file is said to be broken, and stays") {
    const test::ScratchFolder scratch;
    const IdentityFile file(scratch.path());
    REQUIRE(file.save(identity()));
    const std::filesystem::path path = scratch.path() / "hub" / "identity.json";
    std::ofstream(path) << "{\"device_id\": \"x\"";
    CHECK(file.load().error().code == base::ErrorCode::Corrupt);
    CHECK(std::filesystem::exists(path));
}

TEST_CASE("key and certificate have to belong together, and the hub has to say where it is") {
    FullIdentity one = identity();
    one.keyPem = identity().keyPem;
    CHECK_FALSE(checkIdentity(one));
    FullIdentity lost = identity();
    lost.told.linkUrl = "ws://hub.example.net/link";
    CHECK_FALSE(checkIdentity(lost));
}

TEST_CASE("each request has a key of its own") {
    const auto one = makeKeyRequest("S1");
    const auto two = makeKeyRequest("S1");
    REQUIRE(one);
    REQUIRE(two);
    CHECK(one->csrPem.starts_with("-----BEGIN CERTIFICATE REQUEST-----"));
    CHECK_FALSE(one->keyPem == two->keyPem);
}

TEST_CASE("a fingerprint is of the certificate, whatever stands around it") {
    const FullIdentity one = identity();
    const std::string fingerprint = sha256Of(one.chainPem);
    CHECK(fingerprint.size() == 64);
    CHECK(sha256Of("My hub:\n" + one.chainPem + "\n") == fingerprint);
    CHECK(sha256Of(identity().chainPem) != fingerprint);
    CHECK(sha256Of("nothing").empty());
}

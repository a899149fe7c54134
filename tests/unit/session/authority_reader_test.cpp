#include "session/authority_reader.h"

#include <catch2/catch.hpp>

#include "edge/net/tls_identity.h"

using namespace greenroom;

TEST_CASE("a certificate is kept with what a person wants to know of it") {
    const auto made = edge::net::makeIdentity(
        {"tms.example.net"}, base::wallFromMs(1'772'614'800'000)); // 2026-03-04 09:00 UTC
    const auto read = session::readAuthorities(made->certificatePem);
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    const core::Authority& one = read->front();
    CHECK(one.fingerprint.size() == 40);
    CHECK(one.subject == "CN=tms.example.net");
    CHECK(one.issuer == "CN=tms.example.net");
    CHECK(one.validity == "2026-03-03T09:00:00Z to 2028-06-05T09:00:00Z");
    CHECK(one.pem == made->certificatePem);
}

TEST_CASE("more certificates than are ever kept are not read") {
    const auto made = edge::net::makeIdentity({"a.example"}, base::wallFromMs(1'772'614'800'000));
    std::string many;
    for (std::size_t n = 0; n <= core::Authority::kMost; ++n)
        many += made->certificatePem;
    const auto read = session::readAuthorities(many);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == base::ErrorCode::TooLarge);
}

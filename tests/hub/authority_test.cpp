#include <catch2/catch.hpp>

#include <fstream>

#include "edge/net/certificate_reader.h"
#include "hub/authority.h"
#include "hub/certificates.h"
#include "hub/server_identity.h"
#include "key_request.h"
#include "support/fake_time.h"
#include "support/scratch_folder.h"

using namespace greenroom;
using namespace greenroom::hub;
using greenroom::hub::test::keyRequest;

namespace {

const base::WallTime kNow = greenroom::test::FakeTime::kStart;
constexpr base::seconds kYear{365 * 24 * 3600};

struct Made {
    greenroom::test::ScratchFolder folder;
    Authority authority = Authority::loadOrMake(folder.path(), kNow).value();
};

bool signedBy(const std::string& pem, const Authority& authority) {
    const auto leaf = readCertificate(pem);
    const auto issuer = readCertificate(authority.certificatePem());
    return X509_verify(leaf.get(), X509_get0_pubkey(issuer.get())) == 1 &&
           X509_check_issued(issuer.get(), leaf.get()) == X509_V_OK;
}

} // namespace

TEST_CASE_METHOD(Made, "the authority is made once and found again") {
    const Authority again = Authority::loadOrMake(folder.path(), kNow + kYear).value();
    CHECK(again.certificatePem() == authority.certificatePem());
    const auto perms = std::filesystem::status(folder.path() / "key.pem").permissions();
    CHECK(perms == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE_METHOD(Made, "an authority that cannot be read is never made anew") {
    const std::string before = authority.certificatePem();
    std::ofstream(folder.path() / "certificate.pem") << "not a certificate";
    const auto again = Authority::loadOrMake(folder.path(), kNow);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == base::ErrorCode::Corrupt);
    CHECK(std::filesystem::exists(folder.path() / "key.pem"));
}

TEST_CASE_METHOD(Made, "a device's certificate says who it is and until when") {
    const auto key = edge::net::KeyPtr(EVP_EC_gen("P-256"));
    const auto issued =
        authority.signDevice(keyRequest("P-256", nullptr, key.get()), DeviceId("d-1"), kNow, kYear);
    REQUIRE(issued);
    const auto read = edge::net::readCertificates(issued->chainPem).value();
    REQUIRE(read.size() == 2);
    CHECK(read[0].subject == "CN=d-1");
    CHECK(read[0].validUntil == issued->until);
    CHECK(issued->until == kNow + kYear);
    CHECK(read[0].validFrom < kNow);
    CHECK(signedBy(issued->chainPem, authority));
    const auto leaf = readCertificate(issued->chainPem);
    CHECK(X509_check_private_key(leaf.get(), key.get()) == 1);
    CHECK((X509_get_extended_key_usage(leaf.get()) & XKU_SSL_CLIENT) != 0);
    CHECK((X509_get_extended_key_usage(leaf.get()) & XKU_SSL_SERVER) == 0);
    CHECK(X509_check_ca(leaf.get()) == 0);
}

TEST_CASE_METHOD(Made, "what is no good request is refused with a sentence") {
    const auto other = edge::net::KeyPtr(EVP_EC_gen("P-256"));
    struct Row {
        const char* name;
        std::string request;
        const char* words;
    };
    const std::vector<Row> rows{
        {"nothing", "", "not a certificate request"},
        {"something else", authority.certificatePem(), "not a certificate request"},
        {"another curve", keyRequest("P-384"), "P-256"},
        {"signed by another key", keyRequest("P-256", other.get()), "not signed by its own key"},
        {"too long", std::string(20'000, 'x'), "too long"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto issued = authority.signDevice(row.request, DeviceId("d-1"), kNow, kYear);
        REQUIRE_FALSE(issued);
        CHECK(issued.error().code == base::ErrorCode::InvalidInput);
        CHECK(issued.error().message.find(row.words) != std::string::npos);
    }
}

TEST_CASE_METHOD(Made, "the hub's certificate is kept until a third of its time is left") {
    const greenroom::test::ScratchFolder server;
    const std::vector<std::string> names{"hub.example.org", "127.0.0.1"};
    const auto first = serverIdentity(authority, server.path(), names, kNow).value();
    CHECK(signedBy(first.certificatePem, authority));
    const auto same = [&](const std::vector<std::string>& of, base::WallTime when) {
        const auto now = serverIdentity(authority, server.path(), of, when).value();
        return now.certificatePem == first.certificatePem;
    };
    CHECK(same(names, kNow + std::chrono::days(200)));
    SECTION("time goes by") {
        CHECK_FALSE(same(names, kNow + std::chrono::days(300)));
    }
    SECTION("another name") {
        CHECK_FALSE(same({"other.example.org"}, kNow));
    }
    SECTION("another authority") {
        const Made other;
        const auto now = serverIdentity(other.authority, server.path(), names, kNow).value();
        CHECK(signedBy(now.certificatePem, other.authority));
    }
}

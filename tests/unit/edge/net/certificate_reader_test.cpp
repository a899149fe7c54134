#include "edge/net/certificate_reader.h"

#include <catch2/catch.hpp>

#include <QSslCertificate>

#include "edge/net/tls_identity.h"

using namespace greenroom;
using namespace edge::net;

namespace {

constexpr base::WallTime kNow = base::wallFromMs(1'772'614'800'000); // 2026-03-04 09:00 UTC

TlsIdentity identity(const std::string& name) {
    return makeIdentity({name}, kNow).value();
}

std::string damaged(std::string pem) {
    pem[pem.size() / 2] = pem[pem.size() / 2] == 'A' ? 'B' : 'A';
    pem[pem.size() / 3] = '*';
    return pem;
}

} // namespace

TEST_CASE("a certificate's facts are those that another reader finds") {
    const std::string pem = identity("tms.example.net").certificatePem;
    const auto read = readCertificates("Root of the site:\r\n" + pem + "\n# the end\n");
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    const CertificateFacts& facts = read->front();
    const QSslCertificate judge(QByteArray::fromStdString(pem));
    CHECK(facts.fingerprint == judge.digest(QCryptographicHash::Sha1).toHex().toStdString());
    CHECK(facts.subject == "CN=tms.example.net");
    CHECK(facts.issuer == facts.subject);
    CHECK(base::toMs(facts.validFrom) == judge.effectiveDate().toMSecsSinceEpoch());
    CHECK(base::toMs(facts.validUntil) == judge.expiryDate().toMSecsSinceEpoch());
    CHECK(facts.pem == pem);
}

TEST_CASE("several certificates come in their order, and names keep their letters") {
    const auto read = readCertificates(identity("b.example").certificatePem +
                                       identity("a.example").certificatePem);
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK((*read)[0].subject == "CN=b.example");
    CHECK((*read)[1].subject == "CN=a.example");
}

TEST_CASE("what is no certificate is refused in words") {
    const TlsIdentity one = identity("a.example");
    const std::string& pem = one.certificatePem;
    struct Case {
        const char* name;
        std::string text;
        const char* said;
    };
    const std::vector<Case> cases{
        {"nothing", "", "no certificate"},
        {"other text", "hello", "no certificate"},
        {"cut off", pem.substr(0, pem.size() - 10), "in the middle"},
        {"cut off in its first line", "-----BEGIN CERT", "in the middle"},
        {"damaged", damaged(pem), "certificate 1: it cannot be read"},
        {"the second is damaged", pem + damaged(pem), "certificate 2: it cannot be read"},
        {"a key", pem + std::string(one.keyPem.reveal()), "only certificates"},
        {"encrypted",
         "-----BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00112233445566"
         "778899AABBCCDDEEFF\n\nAAAA\n-----END CERTIFICATE-----\n",
         "cannot be read"},
        {"empty", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n", "cannot be read"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const auto read = readCertificates(c.text);
        REQUIRE_FALSE(read);
        INFO(read.error().message);
        CHECK(read.error().code == base::ErrorCode::InvalidInput);
        CHECK(read.error().message.find(c.said) != std::string::npos);
    }
}

TEST_CASE("there is a limit to how many and how long") {
    const std::string pem = identity("a.example").certificatePem;
    CHECK(readCertificates(pem + pem, {.count = 2, .bytes = pem.size()}));
    const auto many = readCertificates(pem + pem + pem, {.count = 2, .bytes = pem.size()});
    REQUIRE_FALSE(many);
    CHECK(many.error().code == base::ErrorCode::TooLarge);
    const auto longer = readCertificates(pem, {.count = 2, .bytes = pem.size() - 10});
    REQUIRE_FALSE(longer);
    CHECK(longer.error().code == base::ErrorCode::TooLarge);
}

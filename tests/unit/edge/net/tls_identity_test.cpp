#include <catch2/catch.hpp>

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

#include "edge/net/tls_configuration.h"
#include "edge/net/tls_identity.h"
#include "support/event_loop.h"

using namespace greenroom;
using namespace edge::net;
namespace fs = std::filesystem;

namespace {

constexpr base::WallTime kNow = base::wallFromMs(1'772'614'800'000); // 2026-03-04 09:00 UTC
const std::vector<std::string> kNames = {"room-7.example.net", "192.0.2.7", "2001:db8::7",
                                         "localhost"};

struct Folder {
    QTemporaryDir temporary;
    fs::path path = fs::path(temporary.path().toStdString()) / "tls";
    fs::path certificate = path / "certificate.pem";
    fs::path key = path / "key.pem";

    [[nodiscard]] TlsIdentity load(base::WallTime now = kNow) const {
        auto identity = loadOrMakeIdentity(path, kNames, now);
        REQUIRE(identity);
        REQUIRE(checkIdentity(*identity));
        return *identity;
    }
};

void write(const fs::path& path, std::string_view content) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
}

mode_t modeOf(const fs::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777;
}

QSslCertificate parsed(const TlsIdentity& identity) {
    test::ensureApplication();
    return QSslCertificate(QByteArray::fromStdString(identity.certificatePem));
}

} // namespace

TEST_CASE("a made certificate names the device and lasts 825 days") {
    const auto identity = makeIdentity(kNames, kNow);
    REQUIRE(identity);
    const QSslCertificate certificate = parsed(*identity);
    CHECK(certificate.subjectInfo(QSslCertificate::CommonName) ==
          QStringList{"room-7.example.net"});
    const auto alternatives = certificate.subjectAlternativeNames();
    CHECK(alternatives.values(QSsl::DnsEntry).size() == 2);
    CHECK(alternatives.contains(QSsl::DnsEntry, "localhost"));
    CHECK(alternatives.values(QSsl::IpAddressEntry).size() == 2);
    CHECK(alternatives.contains(QSsl::IpAddressEntry, "192.0.2.7"));
    CHECK(certificate.effectiveDate().toMSecsSinceEpoch() == base::toMs(kNow) - 86'400'000);
    CHECK(certificate.effectiveDate().daysTo(certificate.expiryDate()) == 825);
    CHECK(certificate.publicKey().algorithm() == QSsl::Ec);
    CHECK(certificate.publicKey().length() == 256);
    CHECK(certificate.isSelfSigned());
    CHECK(makeIdentity(kNames, kNow)->certificatePem != identity->certificatePem);
}

TEST_CASE("names that could be something else are left out") {
    const auto identity = makeIdentity({"a,IP:10.0.0.1", "", "good", "x y", "good"}, kNow);
    REQUIRE(identity);
    const auto alternatives = parsed(*identity).subjectAlternativeNames();
    CHECK(alternatives.size() == 1);
    CHECK(alternatives.contains(QSsl::DnsEntry, "good"));
    CHECK(makeIdentity({"bad name"}, kNow).error().code == base::ErrorCode::InvalidInput);
}

TEST_CASE("the first start makes, later ones load") {
    const Folder folder;
    const TlsIdentity made = folder.load();
    CHECK(modeOf(folder.key) == 0600);
    CHECK(modeOf(folder.certificate) == 0644);
    CHECK(folder.load().certificatePem == made.certificatePem);
    CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 2);
    CHECK(serverConfiguration(made));
}

TEST_CASE("broken files are set aside and made again") {
    struct Row {
        std::string name;
        std::function<void(const Folder&)> breakIt;
    };
    const Row rows[] = {
        {"cut certificate", [](const Folder& f) { fs::resize_file(f.certificate, 40); }},
        {"empty certificate", [](const Folder& f) { write(f.certificate, ""); }},
        {"no certificate", [](const Folder& f) { fs::remove(f.certificate); }},
        {"rubbish for a key", [](const Folder& f) { write(f.key, "rubbish"); }},
        {"no key", [](const Folder& f) { fs::remove(f.key); }},
        {"another key",
         [](const Folder& f) { write(f.key, makeIdentity(kNames, kNow)->keyPem.reveal()); }},
        {"huge key", [](const Folder& f) { fs::resize_file(f.key, 1024 * 1024); }},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const Folder folder;
        const TlsIdentity before = folder.load();
        row.breakIt(folder);
        const bool keyStays = fs::exists(folder.key);
        const TlsIdentity after = folder.load();
        CHECK(after.certificatePem != before.certificatePem);
        CHECK(fs::exists(folder.path / "key.pem.broken") == keyStays);
        CHECK(folder.load().certificatePem == after.certificatePem);
    }
}

TEST_CASE("a certificate is renewed before it expires") {
    const Folder folder;
    const TlsIdentity made = folder.load();
    CHECK(folder.load(kNow + std::chrono::days(790)).certificatePem == made.certificatePem);
    CHECK(folder.load(kNow + std::chrono::days(800)).certificatePem != made.certificatePem);
    CHECK(fs::exists(folder.path / "certificate.pem.old"));
}

TEST_CASE("an identity that does not fit together serves nobody") {
    TlsIdentity mixed = *makeIdentity(kNames, kNow);
    mixed.keyPem = makeIdentity(kNames, kNow)->keyPem;
    CHECK(checkIdentity(mixed).error().code == base::ErrorCode::Corrupt);
    CHECK(serverConfiguration(mixed).error().code == base::ErrorCode::Denied);
}

TEST_CASE("a folder that cannot be made is an error") {
    const QTemporaryDir temporary;
    const fs::path file = fs::path(temporary.path().toStdString()) / "file";
    write(file, "x");
    CHECK(loadOrMakeIdentity(file / "tls", kNames, kNow).error().code == base::ErrorCode::Io);
}

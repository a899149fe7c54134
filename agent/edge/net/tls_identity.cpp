#include "edge/net/tls_identity.h"

#include <array>
#include <cstdio>
#include <ctime>

#include <openssl/pem.h>

#include "base/log.h"
#include "edge/net/openssl_errors.h"
#include "edge/net/openssl_ptr.h"
#include "files/file.h"

namespace greenroom::edge::net {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFileLimit = 256 * 1024;
constexpr std::chrono::days kRenewBefore{30};
constexpr const char* kCertificateFile = "certificate.pem";
constexpr const char* kKeyFile = "key.pem";

BioPtr readOnly(const std::string& text) {
    return BioPtr(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

X509Ptr parseCertificate(const std::string& pem) {
    const BioPtr bio = readOnly(pem);
    return X509Ptr(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

KeyPtr parseKey(const base::Secret& pem) {
    const BioPtr bio = readOnly(pem.reveal());
    // A key behind a passphrase must fail, not ask for it at a terminal.
    const auto noPassphrase = [](char*, int, int, void*) { return -1; };
    return KeyPtr(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr)
                      : nullptr);
}

// Only our own certificates are renewed: what somebody installed is theirs to replace.
bool isSelfSigned(X509* certificate) {
    return X509_NAME_cmp(X509_get_subject_name(certificate), X509_get_issuer_name(certificate)) ==
           0;
}

bool endsBefore(X509* certificate, base::WallTime time) {
    std::time_t seconds = static_cast<std::time_t>(base::toMs(time) / 1000);
    return X509_cmp_time(X509_get0_notAfter(certificate), &seconds) < 0;
}

// What is not there reads as nothing; so does what is too long to be meant.
std::string contentOf(const fs::path& path) {
    auto content = files::readFile(path, kFileLimit + 1);
    return content && content->size() <= kFileLimit ? *std::move(content) : std::string();
}

void setAside(const fs::path& directory, const char* ending) {
    for (const char* name : {kCertificateFile, kKeyFile}) {
        fs::path aside = directory / name;
        aside += ending;
        std::rename((directory / name).c_str(), aside.c_str());
    }
}

base::Result<TlsIdentity> makeAndStore(const fs::path& directory,
                                       const std::vector<std::string>& names, base::WallTime now) {
    auto identity = makeIdentity(names, now);
    if (!identity)
        return identity;
    if (const base::Status stored = storeIdentity(directory, *identity); !stored)
        return tl::unexpected(stored.error());
    return identity;
}

} // namespace

base::Status checkIdentity(const TlsIdentity& identity) {
    const OpensslErrorsEnd none;
    const X509Ptr certificate = parseCertificate(identity.certificatePem);
    if (!certificate)
        return base::fail(base::ErrorCode::Corrupt, "the certificate is not readable PEM");
    const KeyPtr key = parseKey(identity.keyPem);
    if (!key)
        return base::fail(base::ErrorCode::Corrupt, "the private key is not readable PEM");
    if (X509_check_private_key(certificate.get(), key.get()) != 1)
        return base::fail(base::ErrorCode::Corrupt, "the key does not belong to the certificate");
    return {};
}

base::Status storeIdentity(const fs::path& directory, const TlsIdentity& identity) {
    std::error_code made;
    fs::create_directories(directory, made);
    if (made)
        return base::fail(base::ErrorCode::Io, directory.string() + ": " + made.message());
    // A cut between the two leaves a pair that does not match, which the next start sets aside.
    if (auto stored = files::replaceFile(directory / kKeyFile, identity.keyPem.reveal()); !stored)
        return stored;
    return files::replaceFile(directory / kCertificateFile, identity.certificatePem, 0644);
}

base::Result<TlsIdentity> loadOrMakeIdentity(const fs::path& directory,
                                             const std::vector<std::string>& names,
                                             base::WallTime now) {
    TlsIdentity identity{contentOf(directory / kCertificateFile),
                         base::Secret(contentOf(directory / kKeyFile))};
    if (identity.certificatePem.empty() && identity.keyPem.empty()) {
        base::log(base::LogLevel::Info, "tls", "making a certificate for this device");
        setAside(directory, ".broken"); // present but empty
        return makeAndStore(directory, names, now);
    }
    if (const base::Status checked = checkIdentity(identity); !checked) {
        base::log(base::LogLevel::Warning, "tls",
                  "set aside an unusable certificate and made another",
                  {{"directory", directory.string()}, {"reason", checked.error().message}});
        setAside(directory, ".broken");
        return makeAndStore(directory, names, now);
    }
    const X509Ptr certificate = parseCertificate(identity.certificatePem);
    if (isSelfSigned(certificate.get()) && endsBefore(certificate.get(), now + kRenewBefore)) {
        base::log(base::LogLevel::Warning, "tls", "the device's certificate expires; made another",
                  {{"directory", directory.string()}});
        setAside(directory, ".old");
        return makeAndStore(directory, names, now);
    }
    return identity;
}

} // namespace greenroom::edge::net

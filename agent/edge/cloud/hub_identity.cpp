#include "edge/cloud/hub_identity.h"

#include <system_error>

#include <QByteArray>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/ec.h>
#include <openssl/pem.h>

#include "edge/net/certificate_reader.h"
#include "edge/net/openssl_errors.h"
#include "edge/net/openssl_ptr.h"
#include "edge/net/openssl_values.h"
#include "edge/net/tls_identity.h"
#include "files/file.h"

namespace greenroom::edge::cloud {

namespace {

using base::ErrorCode;
using base::fail;

constexpr std::size_t kLongestFile = 256 * 1024;
using RequestPtr = std::unique_ptr<X509_REQ, net::OpensslFree<X509_REQ_free>>;

std::string textIn(const QJsonObject& object, const char* name) {
    return object[QLatin1String(name)].toString().toStdString();
}

bool name(X509_REQ* request, const std::string& common) {
    return X509_NAME_add_entry_by_txt(X509_REQ_get_subject_name(request), "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(common.data()),
                                      static_cast<int>(common.size()), -1, 0) == 1;
}

} // namespace

base::Result<KeyRequest> makeKeyRequest(const std::string& common) {
    const net::OpensslErrorsEnd none;
    const auto failed = [] { return fail(ErrorCode::Unavailable, "no key could be made"); };
    const net::KeyPtr key(EVP_EC_gen("P-256"));
    const RequestPtr request(X509_REQ_new());
    const net::BioPtr keyPem(BIO_new(BIO_s_mem()));
    const net::BioPtr csrPem(BIO_new(BIO_s_mem()));
    if (!key || !request || !keyPem || !csrPem)
        return failed();
    const bool made = X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) == 1 &&
                      name(request.get(), common) &&
                      X509_REQ_set_pubkey(request.get(), key.get()) == 1 &&
                      X509_REQ_sign(request.get(), key.get(), EVP_sha256()) > 0 &&
                      PEM_write_bio_PKCS8PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0,
                                                    nullptr, nullptr) == 1 &&
                      PEM_write_bio_X509_REQ(csrPem.get(), request.get()) == 1;
    if (!made)
        return failed();
    return KeyRequest{base::Secret(net::contentOf(keyPem.get())), net::contentOf(csrPem.get())};
}

base::Status checkIdentity(FullIdentity& identity) {
    if (auto checked = net::checkIdentity({identity.chainPem, identity.keyPem}); !checked)
        return checked;
    auto chain = net::readCertificates(identity.chainPem);
    if (!chain)
        return tl::unexpected(chain.error());
    identity.told.validFrom = chain->front().validFrom;
    identity.told.validUntil = chain->front().validUntil;
    if (identity.told.deviceId.empty() || !identity.told.linkUrl.starts_with("wss://"))
        return fail(ErrorCode::InvalidInput, "the hub gave no device id or no address to link to");
    return {};
}

std::string sha256Of(const std::string& certificatePem) {
    const auto read = net::readCertificates(certificatePem);
    if (!read)
        return {};
    QByteArray der;
    for (const QByteArray& line : QByteArray::fromStdString(read->front().pem).split('\n'))
        if (!line.startsWith('-'))
            der += line.trimmed();
    return QCryptographicHash::hash(QByteArray::fromBase64(der), QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

IdentityFile::IdentityFile(const std::filesystem::path& stateDir)
    : file_(stateDir / "hub" / "identity.json") {}

base::Result<std::optional<FullIdentity>> IdentityFile::load() const {
    auto text = files::readFile(file_, kLongestFile);
    if (!text) {
        if (text.error().code == ErrorCode::NotFound)
            return std::nullopt;
        return tl::unexpected(text.error());
    }
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(*text));
    const QJsonObject object = document.object();
    FullIdentity identity{{textIn(object, "device_id"),
                           textIn(object, "address"),
                           textIn(object, "link_url"),
                           {},
                           {}},
                          base::Secret(textIn(object, "key")),
                          textIn(object, "certificate"),
                          textIn(object, "authority")};
    if (auto checked = checkIdentity(identity); !checked)
        return fail(ErrorCode::Corrupt, file_.string() + ": " + checked.error().message);
    return identity;
}

base::Status IdentityFile::save(const FullIdentity& identity) const {
    std::error_code error;
    std::filesystem::create_directories(file_.parent_path(), error);
    if (error)
        return fail(ErrorCode::Io, file_.parent_path().string() + ": " + error.message());
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    const QJsonObject object{{QStringLiteral("device_id"), text(identity.told.deviceId)},
                             {QStringLiteral("address"), text(identity.told.address)},
                             {QStringLiteral("link_url"), text(identity.told.linkUrl)},
                             {QStringLiteral("key"), text(identity.keyPem.reveal())},
                             {QStringLiteral("certificate"), text(identity.chainPem)},
                             {QStringLiteral("authority"), text(identity.authorityPem)}};
    return files::replaceFile(file_, QJsonDocument(object).toJson().toStdString());
}

base::Status IdentityFile::remove() const {
    std::error_code error;
    std::filesystem::remove(file_, error);
    if (error)
        return fail(ErrorCode::Io, file_.string() + ": " + error.message());
    return files::syncDirectory(file_.parent_path());
}

} // namespace greenroom::edge::cloud

#include "edge/net/tls_configuration.h"

#include <QSslCertificate>
#include <QSslKey>

namespace greenroom::edge::net {

base::Result<QSslConfiguration> serverConfiguration(const TlsIdentity& identity) {
    if (const base::Status checked = checkIdentity(identity); !checked)
        return base::fail(base::ErrorCode::Denied, checked.error().message);
    const QByteArray keyPem = QByteArray::fromStdString(identity.keyPem.reveal());
    QSslKey key(keyPem, QSsl::Ec);
    if (key.isNull())
        key = QSslKey(keyPem, QSsl::Rsa);
    const QList<QSslCertificate> chain =
        QSslCertificate::fromData(QByteArray::fromStdString(identity.certificatePem));
    if (key.isNull() || chain.isEmpty())
        return base::fail(base::ErrorCode::Denied, "the key is neither EC nor RSA");

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

} // namespace greenroom::edge::net

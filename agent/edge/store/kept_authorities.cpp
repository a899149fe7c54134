// {"certificates": [{"fingerprint": HEX, "subject": TEXT, "issuer": TEXT, "validity": TEXT,
//                    "pem": TEXT}, ...]}
#include <QJsonArray>

#include "edge/store/kept_kinds.h"
#include "edge/store/kept_words.h"

namespace greenroom::edge::store {

QJsonObject KeptAuthorities::encode(const Value& all) {
    QJsonArray certificates;
    for (const auto& [fingerprint, one] : all)
        certificates.append(QJsonObject{{QStringLiteral("fingerprint"), kept(fingerprint)},
                                        {QStringLiteral("subject"), kept(one.subject)},
                                        {QStringLiteral("issuer"), kept(one.issuer)},
                                        {QStringLiteral("validity"), kept(one.validity)},
                                        {QStringLiteral("pem"), kept(one.pem)}});
    return {{QStringLiteral("certificates"), certificates}};
}

base::Result<KeptAuthorities::Value> KeptAuthorities::decode(const QJsonObject& object) {
    Value all;
    const QJsonArray certificates = object[u"certificates"].toArray();
    if (certificates.size() > static_cast<qsizetype>(core::Authority::kMost))
        return base::fail(base::ErrorCode::Corrupt, "more certificates than there is room for");
    for (const QJsonValue& value : certificates) {
        const QJsonObject one = value.toObject();
        core::Authority authority{
            textIn(one, QStringLiteral("fingerprint")), textIn(one, QStringLiteral("subject")),
            textIn(one, QStringLiteral("issuer")), textIn(one, QStringLiteral("validity")),
            textIn(one, QStringLiteral("pem"))};
        if (authority.fingerprint.empty() || authority.pem.empty())
            return base::fail(base::ErrorCode::Corrupt, "a certificate without its text");
        all.insert_or_assign(authority.fingerprint, std::move(authority));
    }
    return all;
}

} // namespace greenroom::edge::store

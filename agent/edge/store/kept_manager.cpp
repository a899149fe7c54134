// {"former": {PATH: VALUE, ...}, "undone": {"url": TEXT, "why": TEXT, "at": MS}}
#include "edge/store/kept_kinds.h"
#include "edge/store/kept_words.h"

namespace greenroom::edge::store {

QJsonObject KeptManager::encode(const Value& memory) {
    QJsonObject former;
    for (const auto& [path, value] : memory.former)
        former.insert(QString::fromStdString(path), kept(value.reveal()));
    QJsonObject all{{QStringLiteral("former"), former}};
    if (memory.undone)
        all.insert(QStringLiteral("undone"),
                   QJsonObject{{QStringLiteral("url"), kept(memory.undone->url)},
                               {QStringLiteral("why"), kept(memory.undone->why)},
                               {QStringLiteral("at"), kept(memory.undone->at)}});
    return all;
}

base::Result<KeptManager::Value> KeptManager::decode(const QJsonObject& object) {
    Value memory;
    const QJsonObject former = object[u"former"].toObject();
    for (auto at = former.begin(); at != former.end(); ++at)
        memory.former.emplace(at.key().toStdString(),
                              base::Secret(at.value().toString().toStdString()));
    if (object.contains(u"undone")) {
        const QJsonObject undone = object[u"undone"].toObject();
        memory.undone = core::UndoneMove{textIn(undone, QStringLiteral("url")),
                                         textIn(undone, QStringLiteral("why")),
                                         timeIn(undone, QStringLiteral("at"))};
    }
    return memory;
}

} // namespace greenroom::edge::store

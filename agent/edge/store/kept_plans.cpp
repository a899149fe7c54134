// {"pending": {"id": TEXT, "by": {"owner", "name"}, "former": {PATH: VALUE, ...}, "owners": {PATH:
//  OWNER or null, ...}, "authorities": [FINGERPRINT, ...], "moves_hub": BOOL}, "verdicts": [{"id":
//  TEXT, "outcome": WORD, "text": TEXT, "keys": [{"path": TEXT, "verdict": NUMBER, "text": TEXT},
//  ...], "recorded": BOOL}, ...]}; without "pending" no plan waits. OWNER: kept_owner.h.
#include <QJsonArray>

#include "edge/store/kept_kinds.h"
#include "edge/store/kept_owner.h"

namespace greenroom::edge::store {

namespace {

constexpr int kVerdicts = static_cast<int>(core::KeyVerdict::NotAllowed) + 1;

QJsonObject encodePending(const core::PendingPlan& pending) {
    QJsonObject former;
    for (const auto& [path, value] : pending.former)
        former.insert(QString::fromStdString(path), kept(value.reveal()));
    QJsonObject owners;
    for (const auto& [path, owned] : pending.formerOwners)
        owners.insert(QString::fromStdString(path),
                      owned ? QJsonValue(keptOwned(*owned)) : QJsonValue());
    QJsonArray authorities;
    for (const std::string& fingerprint : pending.addedAuthorities)
        authorities.append(kept(fingerprint));
    return {{QStringLiteral("id"), kept(pending.id)},
            {QStringLiteral("by"), keptActor(pending.by)},
            {QStringLiteral("former"), former},
            {QStringLiteral("owners"), owners},
            {QStringLiteral("authorities"), authorities},
            {QStringLiteral("moves_hub"), pending.movesHub}};
}

core::PendingPlan decodePending(const QJsonObject& object) {
    core::PendingPlan pending{
        textIn(object, QStringLiteral("id")), actorIn(object[u"by"].toObject()), {}, {}, {},
        object[u"moves_hub"].toBool()};
    const QJsonObject former = object[u"former"].toObject();
    for (auto at = former.begin(); at != former.end(); ++at)
        pending.former.emplace(at.key().toStdString(),
                               base::Secret(at.value().toString().toStdString()));
    const QJsonObject owners = object[u"owners"].toObject();
    for (auto at = owners.begin(); at != owners.end(); ++at)
        pending.formerOwners.emplace(
            at.key().toStdString(),
            at.value().isObject() ? std::optional(ownedIn(at.value().toObject())) : std::nullopt);
    for (const QJsonValue& fingerprint : object[u"authorities"].toArray())
        pending.addedAuthorities.insert(fingerprint.toString().toStdString());
    return pending;
}

QJsonObject encodeGiven(const core::PlanMemory::Given& given) {
    QJsonArray keys;
    for (const core::KeyResult& key : given.verdict.keys)
        keys.append(QJsonObject{{QStringLiteral("path"), kept(key.path)},
                                {QStringLiteral("verdict"), static_cast<int>(key.verdict)},
                                {QStringLiteral("text"), kept(key.text)}});
    return {{QStringLiteral("id"), kept(given.verdict.id)},
            {QStringLiteral("outcome"), kept(std::string(core::toText(given.verdict.outcome)))},
            {QStringLiteral("text"), kept(given.verdict.text)},
            {QStringLiteral("keys"), keys},
            {QStringLiteral("recorded"), given.recorded}};
}

core::PlanMemory::Given decodeGiven(const QJsonObject& object) {
    core::PlanMemory::Given given;
    given.verdict.id = textIn(object, QStringLiteral("id"));
    given.verdict.outcome = core::planOutcomeFromText(textIn(object, QStringLiteral("outcome")))
                                .value_or(core::PlanOutcome::Refused);
    given.verdict.text = textIn(object, QStringLiteral("text"));
    given.recorded = object[u"recorded"].toBool();
    for (const QJsonValue& value : object[u"keys"].toArray()) {
        const QJsonObject key = value.toObject();
        const int verdict = key[u"verdict"].toInt(-1);
        if (verdict < 0 || verdict >= kVerdicts)
            continue;
        given.verdict.keys.push_back({textIn(key, QStringLiteral("path")),
                                      static_cast<core::KeyVerdict>(verdict),
                                      textIn(key, QStringLiteral("text"))});
    }
    return given;
}

} // namespace

QJsonObject KeptPlans::encode(const Value& memory) {
    QJsonArray verdicts;
    for (const auto& given : memory.verdicts)
        verdicts.append(encodeGiven(given));
    QJsonObject object{{QStringLiteral("verdicts"), verdicts}};
    if (memory.pending)
        object.insert(QStringLiteral("pending"), encodePending(*memory.pending));
    return object;
}

base::Result<KeptPlans::Value> KeptPlans::decode(const QJsonObject& object) {
    Value memory;
    const QJsonArray verdicts = object[u"verdicts"].toArray();
    if (verdicts.size() > static_cast<qsizetype>(Value::kMostVerdicts))
        return base::fail(base::ErrorCode::Corrupt, "more verdicts than there is room for");
    for (const QJsonValue& given : verdicts)
        memory.verdicts.push_back(decodeGiven(given.toObject()));
    if (object.contains(u"pending"))
        memory.pending = decodePending(object[u"pending"].toObject());
    return memory;
}

} // namespace greenroom::edge::store

// {"owners": {PATH: OWNER, ...}, "history": [{"at": MS, "by": {"owner", "name"}, "path": TEXT,
//  "before": TEXT, "after": TEXT, "plan": TEXT, "state": WORD}, ...]}; OWNER: kept_owner.h.
#include <QJsonArray>

#include "edge/store/kept_kinds.h"
#include "edge/store/kept_owner.h"

namespace greenroom::edge::store {

namespace {

QJsonObject encodeChange(const core::SettingChange& change) {
    return {{QStringLiteral("at"), kept(change.at)},
            {QStringLiteral("by"), keptActor(change.by)},
            {QStringLiteral("path"), kept(change.path)},
            {QStringLiteral("before"), kept(change.before)},
            {QStringLiteral("after"), kept(change.after)},
            {QStringLiteral("plan"), kept(change.plan)},
            {QStringLiteral("state"), kept(std::string(core::toText(change.state)))}};
}

core::SettingChange decodeChange(const QJsonObject& object) {
    return {.at = timeIn(object, QStringLiteral("at")),
            .by = actorIn(object[u"by"].toObject()),
            .path = textIn(object, QStringLiteral("path")),
            .before = textIn(object, QStringLiteral("before")),
            .after = textIn(object, QStringLiteral("after")),
            .plan = textIn(object, QStringLiteral("plan")),
            .state = core::changeStateFromText(textIn(object, QStringLiteral("state")))
                         .value_or(core::ChangeState::Confirmed)};
}

} // namespace

QJsonObject KeptLedger::encode(const Value& ledger) {
    QJsonObject owners;
    for (const auto& [path, owned] : ledger.owners)
        owners.insert(QString::fromStdString(path), keptOwned(owned));
    QJsonArray history;
    for (const core::SettingChange& change : ledger.history)
        history.append(encodeChange(change));
    return {{QStringLiteral("owners"), owners}, {QStringLiteral("history"), history}};
}

base::Result<KeptLedger::Value> KeptLedger::decode(const QJsonObject& object) {
    Value ledger;
    const QJsonObject owners = object[u"owners"].toObject();
    for (auto at = owners.begin(); at != owners.end(); ++at)
        ledger.owners.emplace(at.key().toStdString(), ownedIn(at.value().toObject()));
    const QJsonArray history = object[u"history"].toArray();
    if (history.size() > static_cast<qsizetype>(Value::kMostChanges))
        return base::fail(base::ErrorCode::Corrupt, "more changes than there is room for");
    for (const QJsonValue& change : history)
        ledger.history.push_back(decodeChange(change.toObject()));
    return ledger;
}

} // namespace greenroom::edge::store

// Who a setting belongs to, in the JSON of kept values: {"owner": WORD, "name": TEXT, "locked":
// BOOL, "persistent": TEXT}; the last one is left out when there is nothing to set at starts.
#pragma once

#include <QJsonObject>

#include "core/setting_ledger.h"
#include "edge/store/kept_words.h"

namespace greenroom::edge::store {

inline QJsonObject keptActor(const core::Actor& by) {
    return {{QStringLiteral("owner"), kept(std::string(core::toText(by.owner)))},
            {QStringLiteral("name"), kept(by.name)}};
}

inline core::Actor actorIn(const QJsonObject& object) {
    return {
        core::ownerFromText(textIn(object, QStringLiteral("owner"))).value_or(core::Owner::Local),
        textIn(object, QStringLiteral("name"))};
}

inline QJsonObject keptOwned(const core::OwnedSetting& owned) {
    QJsonObject object = keptActor(owned.by);
    object.insert(QStringLiteral("locked"), owned.locked);
    if (owned.persistent)
        object.insert(QStringLiteral("persistent"), kept(owned.persistent->reveal()));
    return object;
}

inline core::OwnedSetting ownedIn(const QJsonObject& object) {
    core::OwnedSetting owned{actorIn(object), object[u"locked"].toBool(), std::nullopt};
    if (object.contains(u"persistent"))
        owned.persistent = base::Secret(textIn(object, QStringLiteral("persistent")));
    return owned;
}

} // namespace greenroom::edge::store

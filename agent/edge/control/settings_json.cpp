#include "edge/control/settings_json.h"

#include "edge/control/json_words.h"

namespace greenroom::edge::control {

namespace {

struct AllowedJson {
    QJsonObject operator()(const core::IntegerRange& range) const {
        return {{"min", static_cast<qint64>(range.min)}, {"max", static_cast<qint64>(range.max)}};
    }
    QJsonObject operator()(const core::Literals& literals) const {
        return {{"values", arrayOf(literals.values, q)}};
    }
    QJsonObject operator()(const core::TextLength& length) const {
        return {{"max_bytes", number(length.max)}};
    }
    QJsonObject operator()(const core::WordOrder& order) const {
        return {{"order_of", arrayOf(order.words, q)}};
    }
};

} // namespace

QJsonObject settingJson(const core::SettingState& state, const core::SettingRow& row) {
    const auto at = state.ledger->owners.find(std::string(row.path));
    const bool owned = at != state.ledger->owners.end();
    return {{"path", q(row.path)},
            {"value", q(core::settingText(*state.settings, row))},
            {"owner", owned ? QJsonValue(q(core::toText(at->second.by))) : QJsonValue()},
            {"locked", owned && at->second.locked},
            {"text", q(row.text)},
            {"secret", row.secret()},
            {"allowed", std::visit(AllowedJson{}, row.space)}};
}

QJsonArray historyJson(const core::SettingLedger& ledger) {
    QJsonArray changes;
    for (auto change = ledger.history.rbegin(); change != ledger.history.rend(); ++change)
        changes.append(QJsonObject{{"at", utc(change->at)},
                                   {"by", q(core::toText(change->by))},
                                   {"path", q(change->path)},
                                   {"before", q(change->before)},
                                   {"after", q(change->after)},
                                   {"plan", q(change->plan)},
                                   {"state", q(core::toText(change->state))}});
    return changes;
}

QJsonObject hubJson(const core::HubState& hub) {
    QJsonObject out{{"schema", 1},
                    {"status", q(core::toText(core::standingOf(hub)))},
                    {"workspace", q(hub.workspace)},
                    {"problem", q(hub.trouble ? hub.trouble->why : hub.activationProblem)}};
    if (hub.identity) {
        out["address"] = q(hub.identity->address);
        out["device"] = q(hub.identity->deviceId);
        out["certificate_until"] = utc(hub.identity->validUntil);
    }
    return out;
}

} // namespace greenroom::edge::control

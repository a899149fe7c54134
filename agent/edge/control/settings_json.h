// Settings, whose they are, and the hub that may own them, as JSON for the control socket.
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "core/hub_domain.h"
#include "core/setting_domain.h"

namespace greenroom::edge::control {

// {path, value, owner, locked, text, secret, allowed}: allowed is {min, max}, {values[]}
// {max_bytes} or {order_of[]}; owner null: it has its default.
[[nodiscard]] QJsonObject settingJson(const core::SettingState& state, const core::SettingRow& row);

// [{at, by, path, before, after, plan, state}], the newest first; dots for what is secret.
[[nodiscard]] QJsonArray historyJson(const core::SettingLedger& ledger);

// {status, workspace, problem}, and {address, device, certificate_until} when it was activated.
[[nodiscard]] QJsonObject hubJson(const core::HubState& hub);

} // namespace greenroom::edge::control

// Values of the hub as the HTTP API tells them. Pure. What each field means is in openapi.yaml.
#pragma once

#include <vector>

#include <QJsonArray>
#include <QJsonObject>

#include "hub/api_result.h"
#include "hub/inheritance.h"
#include "hub/model_bookings.h"
#include "hub/model_people.h"
#include "hub/model_provisioning.h"

namespace greenroom::hub {

[[nodiscard]] QJsonValue msOf(base::WallTime at);
[[nodiscard]] QJsonValue msOf(const std::optional<base::WallTime>& at); // null: not yet

[[nodiscard]] QJsonObject toJson(const Workspace& workspace);
[[nodiscard]] QJsonObject toJson(const BookingFacts& facts);
[[nodiscard]] QJsonObject toJson(const Booking& booking);
[[nodiscard]] QJsonObject toJson(const BookingInstance& instance);
// Secrets as dots.
[[nodiscard]] QJsonObject toJson(const SettingValue& setting);
[[nodiscard]] QJsonObject toJson(const Template& settings);
[[nodiscard]] QJsonObject toJson(const EffectiveSetting& effective);
[[nodiscard]] QJsonObject toJson(const PushCounts& counts);
[[nodiscard]] QJsonObject toJson(const Push& push);
[[nodiscard]] QJsonObject toJson(const DeviceVerdict& verdict);
[[nodiscard]] QJsonObject toJson(const AuditEntry& entry);
[[nodiscard]] QJsonObject toJson(const Call& call);
[[nodiscard]] QJsonObject toJson(const DeviceLink& link);
[[nodiscard]] QJsonObject toJson(const DeviceStatus& status);

[[nodiscard]] QJsonArray textsJson(const std::vector<std::string>& texts);

template <typename T>
[[nodiscard]] QJsonArray listJson(const std::vector<T>& values) {
    QJsonArray out;
    for (const T& value : values)
        out.append(toJson(value));
    return out;
}

} // namespace greenroom::hub

// Protobuf's JSON mapping, read: numbers of 64 bits are strings there, enumerators are their names.
#pragma once

#include "link/moment.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace greenroom::ui::gallery {

inline std::int64_t wide(const QJsonValue& value) {
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

inline std::uint32_t count(const QJsonValue& value) {
    return static_cast<std::uint32_t>(
        std::clamp<qint64>(wide(value), 0, std::numeric_limits<std::uint32_t>::max()));
}

inline link::Moment moment(const QJsonValue& value) {
    return {.utcMs = wide(value["utcMs"]),
            .utcOffsetS = static_cast<std::int32_t>(value["utcOffsetS"].toInt())};
}

template <typename Enum, std::size_t N>
Enum named(const QJsonValue& value, const std::array<std::pair<const char*, Enum>, N>& names,
           Enum otherwise) {
    const QString name = value.toString();
    for (const auto& [known, meaning] : names) {
        if (name == QLatin1String(known)) {
            return meaning;
        }
    }
    return otherwise;
}

} // namespace greenroom::ui::gallery

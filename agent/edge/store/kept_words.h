// Small values of a kept JSON text. Numbers over 2^53 are never kept; times are milliseconds since
// 1970 UTC.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include <QJsonObject>
#include <QString>

#include "base/time.h"

namespace greenroom::edge::store {

inline QJsonValue kept(const std::string& text) {
    return QString::fromStdString(text);
}
inline QJsonValue kept(std::uint64_t number) {
    return static_cast<qint64>(number);
}
inline QJsonValue kept(base::WallTime t) {
    return static_cast<qint64>(base::toMs(t));
}

// Empty, 0 or nothing when it is not there.
inline std::string textIn(const QJsonObject& object, const QString& name) {
    return object[name].toString().toStdString();
}
inline std::uint64_t numberIn(const QJsonObject& object, const QString& name) {
    return static_cast<std::uint64_t>(std::max<qint64>(object[name].toInteger(), 0));
}
inline std::uint32_t smallIn(const QJsonObject& object, const QString& name) {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(numberIn(object, name), UINT32_MAX));
}
inline base::WallTime timeIn(const QJsonObject& object, const QString& name) {
    return base::wallFromMs(object[name].toInteger());
}
inline std::optional<base::WallTime> maybeTimeIn(const QJsonObject& object, const QString& name) {
    return object.contains(name) ? std::optional(timeIn(object, name)) : std::nullopt;
}

} // namespace greenroom::edge::store

// Values of the control socket's JSON.
#pragma once

#include <cstdint>
#include <string_view>

#include <QJsonArray>
#include <QJsonValue>
#include <QString>

#include "base/iso8601.h"
#include "base/time.h"

namespace greenroom::edge::control {

inline QString q(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline QJsonValue utc(base::WallTime t) {
    return t == base::WallTime{} ? QJsonValue() : QJsonValue(q(base::formatUtc(t)));
}

inline qint64 number(std::uint64_t n) {
    return static_cast<qint64>(n);
}

template <typename Range, typename Turn>
QJsonArray arrayOf(const Range& range, Turn turn) {
    QJsonArray out;
    for (const auto& item : range)
        out.append(turn(item));
    return out;
}

} // namespace greenroom::edge::control

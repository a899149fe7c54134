#include "hub/zone_time.h"

#include <algorithm>

#include <QDateTime>

namespace greenroom::hub {

namespace {

constexpr std::size_t kLongestName = 64;
constexpr base::seconds kDay{24 * 60 * 60};

bool isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '+' || c == '/';
}

QDateTime inUtc(base::WallTime instant) {
    return QDateTime::fromMSecsSinceEpoch(base::toMs(instant), Qt::UTC);
}

base::seconds offsetAt(const QTimeZone& zone, base::WallTime instant) {
    return base::seconds(zone.offsetFromUtc(inUtc(instant)));
}

} // namespace

std::optional<QTimeZone> findZone(std::string_view name) {
    if (name.empty() || name.size() > kLongestName || !std::ranges::all_of(name, isNamePart))
        return std::nullopt;
    const QByteArray id(name.data(), static_cast<qsizetype>(name.size()));
    if (!QTimeZone::isTimeZoneIdAvailable(id))
        return std::nullopt;
    QTimeZone zone(id);
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

LocalTime localIn(const QTimeZone& zone, base::WallTime instant) {
    const QDateTime shifted = inUtc(instant + offsetAt(zone, instant));
    const QDate date = shifted.date();
    const QTime time = shifted.time();
    return {date.year(),   date.month(),  date.day(), time.hour(),
            time.minute(), time.second(), time.msec()};
}

base::WallTime instantIn(const QTimeZone& zone, const LocalTime& local) {
    const QDateTime asUtc(QDate(local.year, local.month, local.day),
                          QTime(local.hour, local.minute, local.second, local.millisecond),
                          Qt::UTC);
    const base::WallTime read = base::wallFromMs(asUtc.toMSecsSinceEpoch());
    // No zone has changed its clocks twice within two days.
    const base::seconds before = offsetAt(zone, read - kDay);
    const base::seconds after = offsetAt(zone, read + kDay);
    for (const base::seconds offset : {before, after})
        if (offsetAt(zone, read - offset) == offset)
            return read - offset;
    return read - before;
}

} // namespace greenroom::hub

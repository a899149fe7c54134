#include "edge/time/zone_reader.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <QDateTime>
#include <QTimeZone>

namespace greenroom::edge::time {

namespace {

constexpr std::chrono::hours kBack{24};
constexpr std::chrono::hours kAhead{400 * 24};

QDateTime toQt(base::WallTime t) {
    return QDateTime::fromMSecsSinceEpoch(base::toMs(t), Qt::UTC);
}

} // namespace

std::string systemZoneId(const ZonePlaces& places) {
    if (const char* env = std::getenv("TZ")) {
        const std::string id = *env == ':' ? env + 1 : env;
        return id.empty() ? "UTC" : id;
    }
    std::error_code failed;
    const std::string target = std::filesystem::read_symlink(places.localtime, failed).string();
    static constexpr std::string_view kDatabase = "zoneinfo/";
    const auto at = target.rfind(kDatabase);
    if (failed || at == std::string::npos || at + kDatabase.size() == target.size())
        return "UTC";
    return target.substr(at + kDatabase.size());
}

bool isKnownZone(const std::string& id) {
    return !id.empty() && QTimeZone(QByteArray::fromStdString(id)).isValid();
}

core::Zone readZone(const std::string& id, base::WallTime around) {
    const QTimeZone zone(QByteArray::fromStdString(id));
    if (id.empty() || !zone.isValid())
        return core::Zone{"UTC", {{around - kBack, base::seconds(0)}}};
    const auto from = toQt(around - kBack);
    core::Zone out{id, {{around - kBack, base::seconds(zone.offsetFromUtc(from))}}};
    for (const auto& change : zone.transitions(from, toQt(around + kAhead))) {
        const base::WallTime at = base::wallFromMs(change.atUtc.toMSecsSinceEpoch());
        const base::seconds offset(change.offsetFromUtc);
        if (at > out.spans.back().from && offset != out.spans.back().offset)
            out.spans.push_back({at, offset});
    }
    return out;
}

std::shared_ptr<const std::vector<std::string>> offeredZones() {
    std::vector<std::string> names{"Etc/UTC"};
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        if (id.contains('/'))
            names.push_back(id.toStdString());
    std::ranges::sort(names);
    const auto twice = std::ranges::unique(names);
    names.erase(twice.begin(), twice.end());
    return std::make_shared<const std::vector<std::string>>(std::move(names));
}

} // namespace greenroom::edge::time

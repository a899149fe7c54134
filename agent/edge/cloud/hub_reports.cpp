#include "edge/cloud/hub_reports.h"

#include <algorithm>

#include "core/health.h"

namespace greenroom::edge::cloud {

StatusReport statusOf(const core::Snapshot& room, const xapi::DeviceFacts& device,
                      base::Instant now) {
    StatusReport report;
    report.softwareVersion = device.softwareVersion;
    report.started = now.wall - std::chrono::floor<base::milliseconds>(now.mono - device.startedAt);
    for (const core::HealthItem& item : core::healthOf(room.state, now))
        report.health.push_back({std::string(item.name), std::string(core::toText(item.level)),
                                 std::string(item.code), item.text, item.since});
    report.inCall = !room.state.calls.calls.empty();
    report.standby = room.state.device.standby == core::Standby::On;
    report.bookingsHeld = static_cast<std::uint32_t>(room.state.bookings.agenda->bookings().size());
    report.joinShown = std::ranges::any_of(room.join.tiles, [](const core::JoinTile& tile) {
        return tile.action == core::TileAction::Join;
    });
    report.calendarOwner = room.state.settings.settings->sourceOrder;
    return report;
}

std::vector<CallReport> callsAfter(const core::CallHistory& history, std::uint64_t id) {
    std::vector<CallReport> reports;
    for (auto record = history.calls.rbegin(); record != history.calls.rend(); ++record)
        if (record->id > id)
            reports.push_back({std::to_string(record->id), record->booking.value(), record->number,
                               record->start, record->end, record->duration > base::seconds(0),
                               record->cause});
    return reports;
}

} // namespace greenroom::edge::cloud

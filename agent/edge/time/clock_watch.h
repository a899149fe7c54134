// States the facts about the clock: ClockStepped when the wall clock is set, ZoneChanged at the
// start and whenever the zone or its offsets differ, ClockSyncChanged at the start and on change.
// The zone is the one of the setting Time Zone; the machine's where none is set or nobody knows it.
//
// Looks again every 60 s, and at once when told by the kernel: of a set clock through RoomTime, of
// a changed zone through a watch on the folder of /etc/localtime.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/zone.h"
#include "edge/time/room_time.h"
#include "edge/time/zone_reader.h"
#include "engine/ports.h"

class QFileSystemWatcher;

namespace greenroom::edge::time {

class ClockWatch final : public engine::SnapshotSink {
public:
    static constexpr base::seconds kLookEvery{60};

    // Posts on Lane::TimeAndPanel, the first facts from within the constructor. Belongs to the
    // thread that makes it, which must run an event loop.
    ClockWatch(RoomTime& time, engine::Inbox& inbox, ZonePlaces places = {});
    ~ClockWatch() override;
    ClockWatch(const ClockWatch&) = delete;
    ClockWatch& operator=(const ClockWatch&) = delete;

    void published(const core::SnapshotPtr& snapshot) override;

private:
    void look();
    void lookForStep();
    void lookAtZone();
    void lookAtSync();
    void state(core::TimeEvent fact);

    RoomTime& time_;
    engine::Inbox& inbox_;
    ZonePlaces places_;
    base::nanoseconds offset_{};
    std::string wanted_; // by the settings; empty: the machine's
    std::string zoneId_; // as asked for; the zone says UTC when the database does not know it
    std::optional<core::Zone> zone_;
    base::WallTime zoneReadAt_{};
    std::optional<ClockSync> sync_;
    std::unique_ptr<ClockNotice> notice_;
    std::unique_ptr<QFileSystemWatcher> zoneFolder_;
    std::unique_ptr<base::Wakeup> lookAgain_;
};

} // namespace greenroom::edge::time

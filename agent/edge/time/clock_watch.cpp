#include "edge/time/clock_watch.h"

#include <filesystem>
#include <utility>

#include <QFileSystemWatcher>
#include <QString>

#include "base/log.h"

namespace greenroom::edge::time {

namespace {

// The spans reach 400 days ahead and one day back: read anew long before either end is near.
constexpr std::chrono::hours kZoneHolds{30 * 24};

} // namespace

ClockWatch::ClockWatch(RoomTime& time, engine::Inbox& inbox, ZonePlaces places)
    : time_(time), inbox_(inbox), places_(std::move(places)),
      notice_(time.watchClock([this] { look(); })), // before the offset is read: no step is missed
      zoneFolder_(std::make_unique<QFileSystemWatcher>()), lookAgain_(time.makeWakeup([this] {
          look();
          lookAgain_->armAt(time_.now().mono + kLookEvery);
      })) {
    offset_ = time_.wallOffset();
    // The folder and not the file: the watch would follow the link, and a link is replaced.
    const auto folder = std::filesystem::path(places_.localtime).parent_path().string();
    zoneFolder_->addPath(QString::fromStdString(folder));
    QObject::connect(zoneFolder_.get(), &QFileSystemWatcher::directoryChanged, zoneFolder_.get(),
                     [this] { lookAtZone(); });
    look();
    lookAgain_->armAt(time_.now().mono + kLookEvery);
}

ClockWatch::~ClockWatch() = default;

void ClockWatch::published(const core::SnapshotPtr& snapshot) {
    const std::string& wanted = snapshot->state.settings.settings->timeZone;
    if (wanted == wanted_)
        return;
    wanted_ = wanted;
    if (!wanted_.empty() && !isKnownZone(wanted_))
        base::log(base::LogLevel::Warning, "time", "time zone not known; using the machine's",
                  {{"zone", wanted_}});
    lookAtZone();
}

void ClockWatch::look() {
    lookForStep();
    lookAtZone();
    lookAtSync();
}

void ClockWatch::lookForStep() {
    const base::nanoseconds offset = time_.wallOffset();
    const auto by = std::chrono::round<base::milliseconds>(offset - offset_);
    if (by == base::milliseconds(0))
        return; // less than wall time is told in; it adds up until it is not
    offset_ = offset;
    base::log(base::LogLevel::Warning, "time", "the clock was set", {{"by_ms", by.count()}});
    state(core::ClockStepped{by});
}

void ClockWatch::lookAtZone() {
    const base::WallTime now = time_.now().wall;
    const std::string id = isKnownZone(wanted_) ? wanted_ : systemZoneId(places_);
    const bool sameId = zone_ && zoneId_ == id;
    if (sameId && zoneReadAt_ <= now && now < zoneReadAt_ + kZoneHolds)
        return;
    core::Zone zone = readZone(id, now);
    if (zone.id != id)
        base::log(base::LogLevel::Warning, "time", "time zone not known; using UTC",
                  {{"zone", id}});
    zoneId_ = id;
    zoneReadAt_ = now;
    if (zone_ == zone)
        return;
    zone_ = zone;
    base::log(base::LogLevel::Info, "time", "time zone read", {{"zone", zone.id}});
    state(core::ZoneChanged{std::move(zone)});
}

void ClockWatch::lookAtSync() {
    const ClockSync sync = time_.sync();
    if (sync_ == sync)
        return;
    sync_ = sync;
    base::log(base::LogLevel::Info, "time", "clock synchronisation", {{"synced", sync.synced}});
    state(core::ClockSyncChanged{sync.synced, sync.source});
}

void ClockWatch::state(core::TimeEvent fact) {
    if (!inbox_.post(engine::Lane::TimeAndPanel, core::Event(std::move(fact))))
        base::log(base::LogLevel::Error, "time", "a fact about the clock was refused");
}

} // namespace greenroom::edge::time

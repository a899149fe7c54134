#include "sim/oracle.h"

#include <algorithm>

#include "core/reason.h"
#include "core/room_time.h"

namespace greenroom::sim {

namespace reason = core::reason;
using core::Booking;
using core::BookingId;
using core::CallState;
using core::JoinTile;
using core::TileAction;
using core::TileState;

base::seconds Oracle::leadTime() const {
    return base::seconds(settings_.joinLeadTimeSeconds);
}

base::seconds Oracle::errorScreen() const {
    return base::seconds(settings_.errorScreenSeconds);
}

base::Instant Oracle::corrected(base::Instant clock) const {
    if (synced_)
        return clock;
    std::vector<base::milliseconds> fresh;
    for (const auto& [source, sample] : samples_)
        if (clock.mono - sample.at < core::kSampleHolds)
            fresh.push_back(sample.offset);
    // Of several pairs that agree, the one that is earliest; the middle of the two.
    std::ranges::sort(fresh);
    for (std::size_t i = 0; i + 1 < fresh.size(); ++i) {
        if (fresh[i + 1] - fresh[i] > core::kClocksAgree)
            continue;
        clock.wall += (fresh[i] + fresh[i + 1]) / 2;
        break;
    }
    return clock;
}

Oracle::View Oracle::viewAt(base::Instant clock) const {
    View view{corrected(clock), calls_, failure_};
    CallDeeds nobodySees;
    letTimePass(view.calls, view.failure, clock.mono, errorScreen(), nobodySees);
    return view;
}

bool Oracle::refused(const Booking& booking) const {
    const bool unanswered = booking.response == core::Response::Tentative ||
                            booking.response == core::Response::NotResponded;
    return unanswered && settings_.tentativeMeetings != "Auto";
}

// Timed, and its Join is open: what a whole-day entry yields to.
bool Oracle::openAndTimed(const Meeting& meeting, const View& view) const {
    const Booking& booking = meeting.booking;
    return opensAt(booking, leadTime()) <= view.now.wall && view.now.wall < closesAt(booking) &&
           booking.response != core::Response::Declined && !refused(booking) &&
           meeting.dialling.possible && !wholeDays(booking, zone_);
}

std::string_view Oracle::verdict(const Meeting& meeting, const View& view) const {
    const Booking& booking = meeting.booking;
    for (const Call& call : view.calls) // until it is closed, also while it is ended
        if (call.booking == booking.id)
            return call.answered ? reason::kInCall : reason::kJoining;
    const base::WallTime now = view.now.wall;
    if (now >= closesAt(booking))
        return reason::kEnded;
    if (booking.response == core::Response::Declined)
        return reason::kDeclined;
    if (refused(booking))
        return reason::kNotAccepted;
    if (settings_.allDayMeetings == "Hidden" && wholeDays(booking, zone_))
        return reason::kAllDayHidden;
    if (!meeting.dialling.possible)
        return meeting.dialling.why;
    if (now < opensAt(booking, leadTime())) {
        const bool today = dayNumber(zone_, booking.start) == dayNumber(zone_, now);
        return settings_.earlyJoin == "Auto" && today ? reason::kEarlyJoin : reason::kTooEarly;
    }
    if (!wholeDays(booking, zone_))
        return reason::kJoinable;
    for (const Call& call : view.calls)
        if (meetingOf(meetings_, call.booking) != nullptr)
            return reason::kAllDayYields;
    for (const Meeting& other : meetings_)
        if (openAndTimed(other, view))
            return reason::kAllDayYields;
    return reason::kJoinable;
}

bool Oracle::shown(const Meeting& meeting) const {
    const Booking& booking = meeting.booking;
    if (booking.response == core::Response::Declined)
        return false;
    if (refused(booking) && settings_.tentativeMeetings == "Hidden")
        return false;
    if (settings_.allDayMeetings == "Hidden" && wholeDays(booking, zone_))
        return false;
    return settings_.nonJoinableMeetings != "Hidden" || meeting.dialling.possible;
}

bool Oracle::listOld(core::Source source, const View& view) const {
    if (settings_.expectedContactSeconds == 0 || source == core::Source::Local)
        return false;
    const base::seconds expected(settings_.expectedContactSeconds);
    const auto contact = contacts_.find(source);
    if (contact == contacts_.end())
        return false;
    if (contact->second.heard)
        return view.now.mono - *contact->second.heard >= expected;
    return view.now.wall >= contact->second.remembered + expected;
}

JoinTile Oracle::tile(const Meeting& meeting, const View& view) const {
    const Booking& booking = meeting.booking;
    JoinTile tile{.booking = booking.id,
                  .reason = verdict(meeting, view),
                  .window = {opensAt(booking, leadTime()), closesAt(booking)}};
    const base::WallTime now = view.now.wall;
    if (tile.reason == reason::kInCall) {
        tile.state = TileState::InCall;
        tile.action = TileAction::OpenCall;
    } else if (tile.reason == reason::kJoining) {
        tile.state = TileState::Joining;
        tile.action = TileAction::Cancel;
    } else if (tile.reason == reason::kJoinable) {
        const bool busy = std::ranges::any_of(
            view.calls, [](const Call& call) { return call.state != CallState::Ending; });
        const bool failed = view.failure && view.failure->booking == booking.id;
        tile.state = failed                ? TileState::Failed
                     : now < booking.start ? TileState::Ready
                                           : TileState::Started;
        tile.action = failed ? TileAction::Retry
                      : busy ? TileAction::LeaveAndJoin
                             : TileAction::Join;
        tile.cautions.callsDown = !engineUp_ || proxyRefuses_;
        tile.cautions.listOld = listOld(meeting.source, view);
    } else if (tile.reason == reason::kTooEarly || tile.reason == reason::kEarlyJoin) {
        const bool soon = now >= tile.window.opens - base::seconds(60);
        tile.state = soon ? TileState::Soon : TileState::Upcoming;
        tile.action =
            tile.reason == reason::kEarlyJoin ? TileAction::EarlyJoin : TileAction::ShowWhen;
    }
    return tile;
}

std::vector<JoinTile> Oracle::tilesAt(base::Instant clock) const {
    const View view = viewAt(clock);
    const base::WallTime now = view.now.wall;
    std::vector<JoinTile> inCallOnes;
    std::vector<JoinTile> open;
    for (const Meeting& meeting : meetings_) { // by start, then id
        const std::string_view verdict = this->verdict(meeting, view);
        if (verdict == reason::kInCall || verdict == reason::kJoining)
            inCallOnes.push_back(tile(meeting, view));
        else if (verdict == reason::kJoinable)
            open.push_back(tile(meeting, view));
    }
    std::vector<JoinTile> tiles = inCallOnes;
    tiles.insert(tiles.end(), open.begin(), open.end());
    if (!tiles.empty())
        return tiles;
    const Meeting* running = nullptr;
    const Meeting* next = nullptr;
    for (const Meeting& meeting : meetings_) {
        if (!shown(meeting))
            continue;
        const Booking& booking = meeting.booking;
        const base::WallTime opens = opensAt(booking, leadTime());
        const bool runs = opens <= now && now < closesAt(booking);
        if (runs && (running == nullptr ||
                     (wholeDays(running->booking, zone_) && !wholeDays(booking, zone_))))
            running = &meeting;
        if (now < opens && next == nullptr)
            next = &meeting;
    }
    if (running != nullptr)
        tiles.push_back(tile(*running, view));
    if (next != nullptr)
        tiles.push_back(tile(*next, view));
    return tiles;
}

std::vector<std::string_view> Oracle::verdictsAt(base::Instant clock) const {
    const View view = viewAt(clock);
    std::vector<std::string_view> verdicts;
    for (const Meeting& meeting : meetings_)
        verdicts.push_back(verdict(meeting, view));
    return verdicts;
}

std::vector<base::WallTime> Oracle::edgesAfter(base::Instant clock) const {
    const base::milliseconds ahead = corrected(clock).wall - clock.wall;
    std::vector<base::WallTime> edges;
    const auto wall = [&](base::WallTime t) { edges.push_back(t - ahead); };
    const auto mono = [&](base::MonoTime t) {
        edges.push_back(clock.wall + std::chrono::ceil<base::milliseconds>(t - clock.mono));
    };
    for (const Meeting& meeting : meetings_) {
        const Booking& booking = meeting.booking;
        const base::WallTime opens = opensAt(booking, leadTime());
        for (const base::WallTime t :
             {opens - base::seconds(60), opens, booking.start, booking.end, closesAt(booking)})
            wall(t);
    }
    for (const auto& [source, contact] : contacts_) {
        const base::seconds expected(settings_.expectedContactSeconds);
        if (contact.heard)
            mono(*contact.heard + expected);
        else
            wall(contact.remembered + expected);
    }
    for (const Call& call : calls_)
        if (call.until)
            mono(*call.until);
    if (failure_)
        mono(failure_->at + errorScreen());
    for (const auto& [source, sample] : samples_)
        mono(sample.at + core::kSampleHolds);
    // Midnights: of every offset the zone has around now.
    const base::WallTime now = clock.wall + ahead;
    constexpr std::int64_t kDayMs = 86'400'000;
    for (const core::ZoneSpan& span : zone_.spans) {
        wall(span.from);
        const std::int64_t local = base::toMs(now) + span.offset.count() * 1000;
        for (std::int64_t day = local / kDayMs; day <= local / kDayMs + 2; ++day)
            wall(base::wallFromMs(day * kDayMs - span.offset.count() * 1000));
    }
    if (zone_.spans.empty())
        wall(base::wallFromMs((base::toMs(now) / kDayMs + 1) * kDayMs));
    std::erase_if(edges, [&](base::WallTime t) { return t <= clock.wall; });
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

} // namespace greenroom::sim

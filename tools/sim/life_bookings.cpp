#include "sim/life_bookings.h"

#include <algorithm>

#include "sim/oracle_booking.h"
#include "sim/verdict_check.h"

namespace greenroom::sim {

using base::milliseconds;
using base::minutes;
using base::seconds;
using core::Booking;
using core::Source;

namespace {

constexpr std::chrono::hours kDay{24};
constexpr std::chrono::hours kPushedAhead{72};

bool near(const Booking& booking, base::WallTime now) {
    return booking.start - std::chrono::hours(2) < now && now < booking.end + minutes(30);
}

} // namespace

Calendars::Calendars(Dice& dice, base::WallTime from, base::WallTime until, const core::Zone& zone)
    : dice_(dice), zone_(zone) {
    for (base::WallTime day = from - kDay; day < until; day += kDay) {
        const std::int64_t local = base::toMs(day) + offsetSeconds(zone, day) * 1000;
        const auto midnight = base::wallFromMs(base::toMs(day) - local % 86'400'000);
        addDay(midnight);
    }
}

std::string Calendars::newId() {
    return "m" + std::to_string(++lastId_);
}

// Back to back, with gaps, overlapping two to five times, over midnight.
void Calendars::addDay(base::WallTime midnight) {
    base::WallTime at = midnight + minutes(dice_.between(0, 9 * 60));
    const base::WallTime last = midnight + kDay;
    while (at < last) {
        const minutes length(dice_.oneOf({1, 5, 15, 25, 30, 30, 30, 45, 60, 60, 90, 240}));
        const std::size_t together = dice_.oneIn(8) ? 2 + dice_.below(4) : 1;
        for (std::size_t i = 0; i < together; ++i)
            addMeeting(at + minutes(i == 0 ? 0 : dice_.between(-10, 10)),
                       i == 0 ? length : minutes(dice_.between(5, 120)));
        at += length;
        if (dice_.oneIn(2))
            at += minutes(dice_.oneOf({1, 4, 5, 6, 15, 30, 60, 180}));
    }
    if (dice_.oneIn(4))
        addWholeDay(midnight);
    if (dice_.oneIn(6))
        addMeeting(last - minutes(dice_.between(1, 60)), minutes(dice_.between(30, 180)));
}

void Calendars::addWholeDay(base::WallTime midnight) {
    Booking booking;
    booking.id = core::BookingId(newId());
    booking.title = "Conference";
    // As the room's wall has it, also over a night of 23 or 25 hours.
    const std::int64_t days = dice_.oneOf({1, 1, 2, 5});
    const base::WallTime end = midnight + days * kDay;
    const auto shift = seconds(offsetSeconds(zone_, midnight) - offsetSeconds(zone_, end));
    booking.start = midnight;
    booking.end = end + shift;
    booking.allDay = dice_.oneIn(3);
    if (booking.allDay && dice_.oneIn(2)) {
        booking.start += std::chrono::hours(dice_.between(0, 12));
        booking.end += std::chrono::hours(dice_.between(0, 12));
    }
    if (!dice_.oneIn(4))
        booking.calls.push_back({.number = booking.id.value() + "@vmr.example.net"});
    calendars_[Source::Premises].push_back(booking);
}

void Calendars::addMeeting(base::WallTime start, minutes length) {
    Booking booking;
    booking.id = core::BookingId(newId());
    booking.title = "Meeting " + booking.id.value();
    booking.start = start;
    booking.end = start + length;
    booking.calls.push_back({.number = booking.id.value() + "@vmr.example.net"});
    makeNasty(booking);
    const Source source = dice_.oneOf({Source::Premises, Source::Premises, Source::Premises,
                                       Source::Cloud, Source::Calendar, Source::Local});
    calendars_[source].push_back(booking);
    if (dice_.oneIn(6))
        addCopies(booking, source);
}

void Calendars::makeNasty(Booking& booking) {
    booking.startBuffer = seconds(dice_.oneOf({0, 0, 300, 300, 300, 1, 600, 3600, 86'400}));
    booking.endBuffer = seconds(dice_.oneOf({0, 0, 0, 0, 1, 120, 600, 3600}));
    if (dice_.oneIn(5)) {
        booking.privacy = core::Privacy::Private;
        booking.title += " " + std::string(kPrivateMark);
    }
    if (dice_.oneIn(10))
        booking.response = dice_.oneOf({core::Response::Tentative, core::Response::NotResponded,
                                        core::Response::Declined, core::Response::Organizer});
    if (dice_.oneIn(4))
        booking.meetingId = "meeting-" + std::to_string(dice_.between(1, 40));
    if (dice_.oneIn(30))
        booking.start += milliseconds(dice_.between(1, 999));
    if (!dice_.oneIn(9))
        return;
    core::DialTarget& call = booking.calls.front();
    switch (dice_.below(7)) {
    case 0:
        booking.calls.clear();
        booking.meetingPlatform = dice_.oneOf({"", "MicrosoftTeams", "Other"});
        break;
    case 1:
        call.number = dice_.oneOf({"", "  ", "two words@example.net", "\"x\"@example.net", "@a"});
        break;
    case 2:
        call.protocol = dice_.oneOf({core::Protocol::H323, core::Protocol::WebRtc,
                                     core::Protocol::Spark, core::Protocol::Isdn});
        break;
    case 3: // the second one is good
        booking.calls.insert(booking.calls.begin(), {.number = "https://x.example.net",
                                                     .protocol = core::Protocol::WebRtc});
        break;
    case 4:
        call.number = "SIP:" + call.number + ";transport=tls";
        break;
    case 5:
        call.protocol = core::Protocol::Ip;
        break;
    default:
        call.number = "https://" + call.number;
        break;
    }
}

// The same meeting as another source knows it: with its own id, or the same one; by MeetingId, or
// by start and number; a little moved; without address.
void Calendars::addCopies(const Booking& booking, Source from) {
    for (const Source source : core::kAllSources) {
        if (source == from || dice_.oneIn(2))
            continue;
        Booking copy = booking;
        if (!dice_.oneIn(3))
            copy.id = core::BookingId(newId());
        if (dice_.oneIn(3))
            copy.calls.clear();
        if (dice_.oneIn(3)) {
            copy.start += minutes(dice_.between(-5, 5));
            copy.end += minutes(dice_.between(0, 10));
        }
        if (dice_.oneIn(4))
            copy.meetingId.clear();
        if (copy.start < copy.end)
            calendars_[source].push_back(copy);
    }
}

std::vector<Booking> Calendars::listOf(Source source, base::WallTime now) const {
    std::vector<Booking> list;
    const auto calendar = calendars_.find(source);
    if (calendar == calendars_.end())
        return list;
    for (const Booking& booking : calendar->second)
        if (booking.end > now - std::chrono::hours(2) && booking.start < now + kPushedAhead)
            list.push_back(booking);
    return list;
}

std::optional<Booking> Calendars::around(base::WallTime now) {
    std::vector<const Booking*> found;
    for (const auto& [source, calendar] : calendars_)
        for (const Booking& booking : calendar)
            if (near(booking, now))
                found.push_back(&booking);
    return found.empty() ? std::nullopt : std::optional(*dice_.anyOf(found));
}

void Calendars::edit(Source source, base::WallTime now) {
    std::vector<Booking>& calendar = calendars_[source];
    if (!removed_.empty() && dice_.oneIn(4)) {
        const auto [from, booking] = removed_.back();
        removed_.pop_back();
        const auto same = [&](const Booking& b) { return b.id == booking.id; };
        if (std::ranges::none_of(calendars_[from], same))
            calendars_[from].push_back(booking);
        return;
    }
    std::vector<std::size_t> close;
    for (std::size_t i = 0; i < calendar.size(); ++i)
        if (near(calendar[i], now))
            close.push_back(i);
    if (close.empty())
        return;
    const std::size_t at = dice_.anyOf(close);
    switch (dice_.below(6)) {
    case 0:
        removed_.emplace_back(source, calendar[at]);
        calendar.erase(calendar.begin() + static_cast<std::ptrdiff_t>(at));
        break;
    case 1:
        remakeSeries(calendar, now);
        break;
    default:
        change(calendar[at], now);
        break;
    }
}

// A series is edited while one of its instances runs: all have new ids; some are moved.
void Calendars::remakeSeries(std::vector<Booking>& calendar, base::WallTime now) {
    for (Booking& booking : calendar) {
        if (booking.end < now || dice_.oneIn(2))
            continue;
        booking.id = core::BookingId(newId());
        if (dice_.oneIn(5) && booking.start > now)
            booking.end += minutes(dice_.between(1, 30));
    }
}

void Calendars::change(Booking& booking, base::WallTime now) {
    switch (dice_.below(8)) {
    case 0:
    case 1:
        booking.end += minutes(dice_.oneOf({5, 15, 60}));
        break;
    case 2: // ended early, perhaps at this very instant
        booking.end = std::max(booking.start + milliseconds(1),
                               dice_.oneIn(2) ? now : booking.end - minutes(10));
        break;
    case 3: {
        const minutes by(dice_.oneOf({-30, -5, -1, 1, 5, 30, 180}));
        booking.start += by;
        booking.end += by;
        break;
    }
    case 4:
        booking.response = dice_.oneOf(
            {core::Response::Accepted, core::Response::Declined, core::Response::Tentative});
        break;
    case 5:
        booking.startBuffer = seconds(dice_.oneOf({0, 1, 300, 900, 7200}));
        break;
    case 6:
        if (dice_.oneIn(2))
            booking.calls.clear();
        else
            booking.calls = {{.number = "other-" + booking.id.value() + "@vmr.example.net"}};
        break;
    default:
        booking.endBuffer = seconds(dice_.oneOf({0, 1, 60, 1800}));
        break;
    }
}

} // namespace greenroom::sim

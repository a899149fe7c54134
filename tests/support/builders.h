// Values with a sensible default for every field, so that a test names only what it is about.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/iso8601.h"
#include "core/agenda.h"
#include "core/reduce.h"

namespace greenroom::test {

inline base::WallTime at(const std::string& utc) {
    return base::parseUtc(utc).value();
}

// 2026-03-04, a Wednesday, at the given time of day ("09:30" or "09:30:15.250"); another day when
// it is named ("2026-03-05T09:30").
inline base::WallTime clockAt(const std::string& time) {
    if (const auto named = time.find('T'); named != std::string::npos)
        return at(time + (time.size() - named == 6 ? ":00Z" : "Z"));
    return at("2026-03-04T" + time + (time.size() == 5 ? ":00Z" : "Z"));
}

struct ABooking {
    std::string id = "42";
    std::string title = "Budget review";
    std::string start = "09:30";
    std::string end = "10:00";
    int startBuffer = 300;
    int endBuffer = 0;
    std::string number = "budget@vmr.example.net";
    core::Protocol protocol = core::Protocol::Sip;
    core::Privacy privacy = core::Privacy::Public;
    core::Response response = core::Response::Accepted;
    std::string meetingId = {};

    // NOLINTNEXTLINE(google-explicit-constructor): reads as a booking wherever one is wanted.
    operator core::Booking() const {
        core::Booking booking;
        booking.id = core::BookingId(id);
        booking.title = title;
        booking.privacy = privacy;
        booking.response = response;
        booking.meetingId = meetingId;
        booking.organizer = {.firstName = "Ada", .lastName = "Field", .email = {}, .id = {}};
        booking.start = clockAt(start);
        booking.end = clockAt(end);
        booking.startBuffer = base::seconds(startBuffer);
        booking.endBuffer = base::seconds(endBuffer);
        if (!number.empty())
            booking.calls.push_back({.number = number, .protocol = protocol});
        return booking;
    }
};

inline std::shared_ptr<const core::SourceList> listOf(std::vector<core::Booking> bookings) {
    return std::make_shared<const core::SourceList>(core::sortOut(std::move(bookings), {}));
}

inline core::Agenda agendaOf(std::vector<core::Booking> bookings) {
    return core::Agenda({{core::Source::Premises, listOf(std::move(bookings))}});
}

// What Join is decided by when nothing is said but bookings, calls and policy; keep the parts
// alive.
inline core::JoinInputs inputsOf(const core::Agenda& agenda, std::span<const core::Call> calls = {},
                                 const core::JoinPolicy& policy = {}) {
    static const core::Zone utc;
    return {.agenda = agenda, .calls = calls, .zone = utc, .policy = policy, .failed = {}};
}

// The settings of a room that registers in one way, as they are loaded at start.
inline core::Event anAccount() {
    core::Settings settings;
    settings.sipUri = "room7@example.net";
    settings.sipProxyAddress = "proxy.example.net";
    settings.sipTransport = "UDP";
    return core::SettingEvent(
        core::SettingsLoaded{std::make_shared<const core::Settings>(std::move(settings))});
}

// Where monotonic time stands is of no meaning; tests use a wall time of their own for it.
inline base::Instant instantAt(base::WallTime wall) {
    return {wall, base::MonoTime(wall.time_since_epoch())};
}

inline base::Instant instantAt(const std::string& timeOfDay) {
    return instantAt(clockAt(timeOfDay));
}

} // namespace greenroom::test

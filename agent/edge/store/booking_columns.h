// Which column holds which field of a booking: the one list that writing and reading share.
//
// A visitor is called with each column's name and field, in one fixed order: visitor(name, field),
// or visitor.sealed(name, field) for a secret.
#pragma once

#include <array>
#include <string_view>

#include "core/booking.h"

namespace greenroom::edge::store {

// The stored words of an enumeration, in the order of its enumerators. Never changed, only added
// to: databases of all releases hold them.
template <typename E>
inline constexpr std::array<std::string_view, 0> kWords{};
template <>
inline constexpr std::array<std::string_view, 4> kWords<core::Source>{"premises", "cloud",
                                                                      "calendar", "local"};
template <>
inline constexpr std::array<std::string_view, 7> kWords<core::Protocol>{
    "sip", "h323", "isdn", "ip", "spark", "webrtc", "none"};
template <>
inline constexpr std::array<std::string_view, 2> kWords<core::CallType>{"video", "audio"};
template <>
inline constexpr std::array<std::string_view, 2> kWords<core::Privacy>{"public", "private"};
template <>
inline constexpr std::array<std::string_view, 2> kWords<core::ConnectMode>{"obtp", "manual"};
template <>
inline constexpr std::array<std::string_view, 5> kWords<core::Response>{
    "accepted", "organizer", "tentative", "not_responded", "declined"};

template <typename Booking, typename Visitor>
void visitBooking(Booking& booking, Visitor& visitor) {
    visitor("id", booking.id);
    visitor("meeting_id", booking.meetingId);
    visitor("title", booking.title);
    visitor("agenda", booking.agenda);
    visitor("privacy", booking.privacy);
    visitor("organizer_first_name", booking.organizer.firstName);
    visitor("organizer_last_name", booking.organizer.lastName);
    visitor("organizer_email", booking.organizer.email);
    visitor("organizer_id", booking.organizer.id);
    visitor("start_ms", booking.start);
    visitor("end_ms", booking.end);
    visitor("start_buffer_s", booking.startBuffer);
    visitor("end_buffer_s", booking.endBuffer);
    visitor("maximum_extension_min", booking.maximumExtension);
    visitor("extension_availability", booking.extensionAvailability);
    visitor("status", booking.status);
    visitor("status_message", booking.statusMessage);
    visitor("meeting_platform", booking.meetingPlatform);
    visitor("cancellable", booking.cancellable);
    visitor("webex_enabled", booking.webex.enabled);
    visitor("webex_url", booking.webex.url);
    visitor("webex_meeting_number", booking.webex.meetingNumber);
    visitor.sealed("webex_password", booking.webex.password);
    visitor.sealed("webex_host_key", booking.webex.hostKey);
    visitor("encryption", booking.encryption);
    visitor("role", booking.role);
    visitor("recording", booking.recording);
    visitor("connect_mode", booking.connectMode);
    visitor("response", booking.response);
    visitor("all_day", booking.allDay);
}

template <typename Target, typename Visitor>
void visitCall(Target& target, Visitor& visitor) {
    visitor("number", target.number);
    visitor("protocol", target.protocol);
    visitor("call_rate_kbps", target.callRateKbps);
    visitor("call_type", target.callType);
}

template <typename SetAside, typename Visitor>
void visitSetAside(SetAside& entry, Visitor& visitor) {
    visitor("id", entry.id);
    visitor("title", entry.title);
    visitor("code", entry.code);
    visitor("detail", entry.detail);
}

} // namespace greenroom::edge::store

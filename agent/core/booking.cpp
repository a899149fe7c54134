#include "core/booking.h"

#include <algorithm>

#include "base/iso8601.h"
#include "core/reason.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

// The years that base::parseUtc() reads: what is taken can be listed, and read again.
constexpr base::WallTime kFirst{};
constexpr base::WallTime kEnd{
    std::chrono::sys_days(std::chrono::year(10000) / 1 / 1).time_since_epoch()};

std::optional<std::string> badTime(const Booking& b) {
    using base::formatUtc;
    if (b.start < kFirst || b.start >= kEnd || b.end < kFirst || b.end >= kEnd)
        return "it is not within the years 1970 to 9999";
    if (b.end <= b.start)
        return "EndTime " + formatUtc(b.end) + " is not after StartTime " + formatUtc(b.start);
    if (b.end - b.start > BookingLimits::kDuration)
        return "it would last longer than a year";
    if (b.startBuffer < base::seconds(0) || b.startBuffer > BookingLimits::kBuffer)
        return "StartTimeBuffer is not within 0 and 86400 seconds";
    if (b.endBuffer < base::seconds(0) || b.endBuffer > BookingLimits::kBuffer)
        return "EndTimeBuffer is not within 0 and 86400 seconds";
    return std::nullopt;
}

} // namespace

std::optional<SetAside> faultOf(const Booking& booking) {
    if (booking.id.value().empty())
        return SetAside{booking.id, booking.title, std::string(reason::kNoId), "Id is empty"};
    if (booking.id.value().size() > BookingLimits::kId)
        return SetAside{booking.id, booking.title, std::string(reason::kUnreadable),
                        "Id is longer than 128 bytes"};
    if (auto detail = badTime(booking))
        return SetAside{booking.id, booking.title, std::string(reason::kBadTime), *detail};
    return std::nullopt;
}

std::string_view toText(Protocol protocol) {
    switch (protocol) {
    case Protocol::Sip:
        return "SIP";
    case Protocol::H323:
        return "H323";
    case Protocol::Isdn:
        return "ISDN";
    case Protocol::Ip:
        return "IP";
    case Protocol::Spark:
        return "Spark";
    case Protocol::WebRtc:
        return "WebRTC";
    case Protocol::None:
        return "None";
    }
    return "None";
}

std::string_view toText(CallType type) {
    return type == CallType::Audio ? "Audio" : "Video";
}

std::string_view toText(Privacy privacy) {
    return privacy == Privacy::Private ? "Private" : "Public";
}

std::string_view toText(ConnectMode mode) {
    return mode == ConnectMode::Manual ? "Manual" : "OBTP";
}

std::string_view toText(Response response) {
    switch (response) {
    case Response::Accepted:
        return "Accepted";
    case Response::Organizer:
        return "Organizer";
    case Response::Tentative:
        return "Tentative";
    case Response::NotResponded:
        return "NotResponded";
    case Response::Declined:
        return "Declined";
    }
    return "Accepted";
}

std::string_view toText(Source source) {
    switch (source) {
    case Source::Premises:
        return "premises";
    case Source::Cloud:
        return "cloud";
    case Source::Calendar:
        return "calendar";
    case Source::Local:
        return "local";
    }
    return "premises";
}

std::optional<Source> sourceFromText(std::string_view text) {
    const auto found = std::ranges::find_if(
        kAllSources, [text](Source source) { return sameWord(toText(source), text); });
    if (found == kAllSources.end())
        return std::nullopt;
    return *found;
}

std::string fullName(const Organizer& organizer) {
    if (organizer.firstName.empty() || organizer.lastName.empty())
        return organizer.firstName + organizer.lastName;
    return organizer.firstName + " " + organizer.lastName;
}

} // namespace greenroom::core

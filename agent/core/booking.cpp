#include "core/booking.h"

#include "base/iso8601.h"
#include "core/reason.h"

namespace greenroom::core {

namespace {

std::optional<std::string> badTime(const Booking& b) {
    using base::formatUtc;
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

std::string_view toText(Source source) {
    switch (source) {
    case Source::Premises:
        return "premises";
    }
    return "premises";
}

} // namespace greenroom::core

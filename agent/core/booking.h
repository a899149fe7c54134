// One booking of the room, in the field's words (xAPI Bookings, reference of fields: xAPI guide,
// Bookings List), and what has to hold before it may enter the agenda.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "base/time.h"

namespace greenroom::core {

using BookingId = base::Id<struct BookingTag>;

// Where bookings come from. The premises (TMS, One-Touch-Join pushers, xAPI) are one source; Local
// are those made in the room itself.
enum class Source : std::uint8_t { Premises, Cloud, Calendar, Local };
inline constexpr std::array kAllSources{Source::Premises, Source::Cloud, Source::Calendar,
                                        Source::Local};

enum class Protocol : std::uint8_t { Sip, H323, Isdn, Ip, Spark, WebRtc, None };
enum class CallType : std::uint8_t { Video, Audio };
enum class Privacy : std::uint8_t { Public, Private };
enum class ConnectMode : std::uint8_t { Obtp, Manual };
// What the room's own mailbox answered to the invitation (RFC 5545, PARTSTAT). A source that says
// nothing only lists what was accepted.
enum class Response : std::uint8_t { Accepted, Organizer, Tentative, NotResponded, Declined };

struct DialTarget {
    std::string number; // an address as the source wrote it: SIP URI, alias, meeting URL
    Protocol protocol = Protocol::Sip;
    std::uint32_t callRateKbps = 0; // 0: the source gave none
    CallType callType = CallType::Video;

    friend bool operator==(const DialTarget&, const DialTarget&) = default;
};

struct Organizer {
    std::string firstName;
    std::string lastName;
    std::string email;
    std::string id;

    friend bool operator==(const Organizer&, const Organizer&) = default;
};

// Carried for the clients that read it back; nothing here decides on it.
struct WebexInfo {
    bool enabled = false;
    std::string url;
    std::string meetingNumber;
    std::string password;
    std::string hostKey;

    friend bool operator==(const WebexInfo&, const WebexInfo&) = default;
};

struct Booking {
    BookingId id;
    std::string meetingId;
    std::string title;
    std::string agenda;
    Privacy privacy = Privacy::Public;
    Organizer organizer;
    base::WallTime start;
    base::WallTime end;
    base::seconds startBuffer{0}; // 0: the room's own lead time applies
    base::seconds endBuffer{0};
    base::minutes maximumExtension{0};
    std::string extensionAvailability; // "Guaranteed" or empty
    std::string status = "OK";
    std::string statusMessage;
    std::string meetingPlatform;
    bool cancellable = false;
    WebexInfo webex;
    std::string encryption = "BestEffort";
    std::string role;
    std::string recording;
    std::vector<DialTarget> calls; // in the source's order; none: nothing to dial
    ConnectMode connectMode = ConnectMode::Obtp;
    Response response = Response::Accepted;
    bool allDay = false; // said by the source; core/join_window.h also reckons it from the times

    friend bool operator==(const Booking&, const Booking&) = default;
};

// Whether the room is taken while it lasts: not by what it declined.
[[nodiscard]] inline bool takesRoom(const Booking& booking) {
    return booking.response != Response::Declined;
}

// A booking that could not be taken, kept so that somebody can ask why. Never joined, never listed
// to xAPI clients.
struct SetAside {
    BookingId id;       // as given; made from its place in the list ("#3") when it had none
    std::string title;  // as given, may be empty
    std::string code;   // a reason code of core/reason.h
    std::string detail; // what exactly was wrong, with the offending text

    friend bool operator==(const SetAside&, const SetAside&) = default;
};

// Bounds of what a booking may carry; text over its bound is cut at a character, times are refused.
struct BookingLimits {
    static constexpr std::size_t kId = 128;
    static constexpr std::size_t kTitle = 512;
    static constexpr std::size_t kText = 4096;
    static constexpr std::size_t kNumber = 2000;
    static constexpr std::size_t kCalls = 16;
    static constexpr base::seconds kBuffer{86'400};
    static constexpr base::minutes kDuration{366 * 24 * 60};
};

// Why this booking cannot be taken (reason code and detail), or nothing when it is sound.
[[nodiscard]] std::optional<SetAside> faultOf(const Booking& booking);

[[nodiscard]] std::string_view toText(Protocol protocol); // xAPI's literal: "SIP", "WebRTC"
[[nodiscard]] std::string_view toText(CallType type);
[[nodiscard]] std::string_view toText(Privacy privacy);
[[nodiscard]] std::string_view toText(ConnectMode mode);
[[nodiscard]] std::string_view toText(Response response);
[[nodiscard]] std::string_view toText(Source source);
[[nodiscard]] std::optional<Source> sourceFromText(std::string_view text); // any letter case

// "Ada Field"; empty when the source names nobody.
[[nodiscard]] std::string fullName(const Organizer& organizer);

} // namespace greenroom::core

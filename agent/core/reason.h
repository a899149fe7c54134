// Every reason the agent can give for what it shows, in one file: code, what it means for the
// people in the room, and what an admin can do. Panel, xAPI, web page and documents take them from
// here.
#pragma once

#include <span>
#include <string_view>

namespace greenroom::core {

struct Reason {
    std::string_view code; // stable; scripts compare it
    std::string_view text; // short words for the panel
    std::string_view fix;  // the admin's next step; empty when there is nothing to fix
};

namespace reason {
inline constexpr std::string_view kJoinable = "JOINABLE";
inline constexpr std::string_view kTooEarly = "TOO_EARLY";
inline constexpr std::string_view kEnded = "ENDED";
inline constexpr std::string_view kInCall = "IN_CALL";
inline constexpr std::string_view kNoDialData = "NO_DIAL_DATA";
inline constexpr std::string_view kUnsupportedProtocol = "UNSUPPORTED_PROTOCOL";
inline constexpr std::string_view kBadAddress = "BAD_ADDRESS";
inline constexpr std::string_view kBadTime = "BAD_TIME";
inline constexpr std::string_view kNoId = "NO_ID";
inline constexpr std::string_view kDuplicateId = "DUPLICATE_ID";
inline constexpr std::string_view kUnreadable = "UNREADABLE";
} // namespace reason

[[nodiscard]] std::span<const Reason> allReasons();

// The row of a code; an unknown code gets a row that says so, never a crash.
[[nodiscard]] const Reason& reasonOf(std::string_view code);

} // namespace greenroom::core

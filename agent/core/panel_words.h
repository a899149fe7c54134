// What the panel is told of bookings in sentences of the core's own, as lists: whoever says them in
// another language has all of them here. Those that depend on a code stand in core/reason.h and
// core/call_cause.h.
#pragma once

#include <span>
#include <string_view>

#include "core/booking.h"

namespace greenroom::core {

// How a person is told what a trace (core/explain.h) says to admins.
struct PlainWords {
    std::string_view said;
    std::string_view words;
};

// A rule's name; the rule itself, of one that has none.
[[nodiscard]] std::string_view ruleWords(std::string_view rule);
// What a rule came to; empty: it has no words of its own.
[[nodiscard]] std::string_view resultWords(std::string_view result);
// What the room calls where bookings come from.
[[nodiscard]] std::string_view sourceWords(Source source);

[[nodiscard]] std::span<const PlainWords> allRuleWords();
[[nodiscard]] std::span<const PlainWords> allResultWords();

// Why a press about a booking came to nothing.
namespace refused {
inline constexpr std::string_view kGone = "This booking is no longer on the list.";
inline constexpr std::string_view kOver = "This booking is over.";
inline constexpr std::string_view kNotSaved = "It could not be saved. Try again.";
inline constexpr std::string_view kTooLong =
    "It took too long. Look at the list before you try again.";
inline constexpr std::string_view kNotBookable = "This room cannot be booked here.";
inline constexpr std::string_view kNotFree = "The room is not free for that long.";
inline constexpr std::string_view kNotLonger = "It cannot be made longer.";
inline constexpr std::string_view kNoCheckIn = "Nobody has to check in to this booking.";
inline constexpr std::string_view kNotYet = "It is too early to check in.";
inline constexpr std::string_view kNotDeclined = "This booking cannot be declined here.";
inline constexpr std::string_view kNotEnded = "This booking cannot be ended here.";
} // namespace refused

[[nodiscard]] std::span<const std::string_view> allRefusals();

// Of the room's trust in what it knows.
namespace trust {
inline constexpr std::string_view kReadyToCall = "Ready to call";
inline constexpr std::string_view kLikelyToFail = "A call to the next meeting is likely to fail";
inline constexpr std::string_view kClockRight = "The clock is right";
} // namespace trust

// Of first start: what is asked by message, what is under way, and why something came to nothing.
namespace setup {
inline constexpr std::string_view kTitle = "Set up this room";
inline constexpr std::string_view kHubAddress = "The address of your hub";
inline constexpr std::string_view kNext = "Next";
inline constexpr std::string_view kCode = "The activation code: 16 digits";
inline constexpr std::string_view kActivate = "Activate";
inline constexpr std::string_view kManagerAddress =
    "The address of your TMS, such as tms.example.com";
inline constexpr std::string_view kRegister = "Register";
inline constexpr std::string_view kIsItYours = "Is this your hub?";
inline constexpr std::string_view kCompare = "Compare with the fingerprint that your hub shows:";
inline constexpr std::string_view kSame = "It is the same";
inline constexpr std::string_view kDiffers = "It differs";
inline constexpr std::string_view kAsksHub = "Asking your hub. This may take a few seconds.";
inline constexpr std::string_view kAsksManager = "Asking your TMS. This may take a few seconds.";
inline constexpr std::string_view kLocked = "Whoever manages this device has locked this setting.";
inline constexpr std::string_view kNotTaken = "This device does not know this choice.";
inline constexpr std::string_view kNoAddress =
    "This is not the address of a server. It looks like tms.example.com.";
inline constexpr std::string_view kOtherHub =
    "Nothing was sent to it. Check the address of your hub.";
} // namespace setup

// Of the service menu.
namespace service {
inline constexpr std::string_view kNotRestarted =
    "This device could not be restarted. Tell whoever looks after it.";
inline constexpr std::string_view kSomeSilent = "Not everybody who was asked has answered.";
} // namespace service

[[nodiscard]] std::span<const std::string_view> allSetupWords(); // of both

} // namespace greenroom::core

// What is done to calls that ring here or go on, and to what they carry (xAPI guide, calls,
// commands).
#include <array>

#include "xapi/commands.h"

namespace greenroom::xapi {

namespace {

using base::Result;
using core::CallEvent;
using core::RequestId;

constexpr IntegerSpace kIds{0, 65'534};
constexpr IntegerSpace kIdsOrActive{-1, 65'534};
constexpr std::array<std::string_view, 3> kHoldReasons{"Conference", "Transfer", "Other"};
constexpr std::array<std::string_view, 2> kFeedback{"Audible", "Silent"};

constexpr std::array kAnyCall{Parameter{"CallId", kIds, false, "0"}};
constexpr std::array kOneCall{Parameter{"CallId", kIds, true}};
constexpr std::array kHold{Parameter{"CallId", kIds, false, "0"},
                           Parameter{"Reason", LiteralSpace{kHoldReasons}, false, "Other"}};
constexpr std::array kTones{Parameter{"CallId", kIdsOrActive, false, "-1"},
                            Parameter{"DTMFString", TextSpace{0, 32}, true},
                            Parameter{"Feedback", LiteralSpace{kFeedback}, false, "Audible"}};
constexpr std::array kBooking{Parameter{"Id", TextSpace{1, 128}, true}};

// 0 and -1: no call in particular.
std::optional<core::CallId> callOf(const Arguments& arguments) {
    const auto given = arguments.integer("CallId").value_or(0);
    if (given <= 0)
        return std::nullopt;
    return core::CallId(static_cast<std::uint32_t>(given));
}

Result<core::Event> accept(const Context&, const Arguments& arguments, RequestId request) {
    return CallEvent(core::AnswerAsked{callOf(arguments), request});
}
Result<core::Event> reject(const Context&, const Arguments& arguments, RequestId request) {
    return CallEvent(core::RejectAsked{callOf(arguments), request});
}
Result<core::Event> ignore(const Context&, const Arguments& arguments, RequestId request) {
    return CallEvent(core::IgnoreAsked{callOf(arguments).value_or(core::CallId()), request});
}
Result<core::Event> hold(const Context&, const Arguments& arguments, RequestId request) {
    return CallEvent(core::HoldAsked{callOf(arguments), true, request});
}
Result<core::Event> resume(const Context&, const Arguments& arguments, RequestId request) {
    return CallEvent(core::HoldAsked{callOf(arguments), false, request});
}
Result<core::Event> sendTones(const Context&, const Arguments& arguments, RequestId request) {
    return CallEvent(
        core::TonesAsked{callOf(arguments), base::Secret(arguments.text("DTMFString")), request});
}
template <bool On>
Result<core::Event> camera(const Context&, const Arguments&, RequestId request) {
    return core::MediaEvent(core::CameraAsked{On, request});
}
template <bool Run>
Result<core::Event> checkAudio(const Context&, const Arguments&, RequestId request) {
    return core::MediaEvent(core::AudioCheckAsked{Run, request});
}
Result<core::Event> tryAddress(const Context&, const Arguments& arguments, RequestId request) {
    return core::PreflightEvent(
        core::PreflightAsked{core::BookingId(arguments.text("Id")), request});
}

const std::array kRows{
    CommandRow{"Audio Check Start", kAUI, {}, false, Action(checkAudio<true>)},
    CommandRow{"Audio Check Stop", kAUI, {}, false, Action(checkAudio<false>)},
    CommandRow{"Bookings Preflight", kAUI, kBooking, false, Action(tryAddress)},
    CommandRow{"Call Accept", kAU, kAnyCall, false, Action(accept)},
    CommandRow{"Call DTMFSend", kAU, kTones, false, Action(sendTones)},
    CommandRow{"Call Hold", kAU, kHold, false, Action(hold)},
    CommandRow{"Call Ignore", kAU, kOneCall, false, Action(ignore)},
    CommandRow{"Call Reject", kAU, kAnyCall, false, Action(reject)},
    CommandRow{"Call Resume", kAU, kAnyCall, false, Action(resume)},
    CommandRow{"Video Input MainVideo Mute", kAUI, {}, false, Action(camera<false>)},
    CommandRow{"Video Input MainVideo Unmute", kAUI, {}, false, Action(camera<true>)},
};

} // namespace

std::span<const CommandRow> inCallCommands() {
    return kRows;
}

} // namespace greenroom::xapi

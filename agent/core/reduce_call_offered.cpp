// Calls that others make to the room.
#include <algorithm>

#include "core/call_asking.h"
#include "core/dial_string.h"
#include "core/room_view.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;

constexpr int kBusyHere = 486;
constexpr int kDecline = 603;
constexpr int kTemporarilyUnavailable = 480;
// Whoever calls has long given up by then.
constexpr base::seconds kRingsAtMost{180};

// What it is refused with, unless it may ring: RFC 3261, sections 21.4.18, 21.4.24, 21.6.2.
std::optional<int> refusal(const CallAsking& asking) {
    const Settings& settings = asking.settings();
    if (settings.incomingCalls == "Deny" || settings.sipMode == "Off")
        return kDecline;
    if (asking.state.device.undisturbedUntil)
        return kBusyHere;
    // One that goes on, one that is held or rings: more nobody can follow on a panel.
    const auto live = std::ranges::count_if(
        asking.state.calls.calls, [](const Call& call) { return call.state != CallState::Ending; });
    return live >= 2 ? std::optional(kBusyHere) : std::nullopt;
}

void answerOne(const CallAsking& asking, Call& call, AnswerState how) {
    holdOthers(asking, call.id);
    call.state = CallState::Answering;
    call.answer = how;
    call.answersItselfAt.reset();
    call.deadline = asking.now.mono + base::seconds(asking.settings().dialTimeoutSeconds);
    asking.out.push_back(AnswerCall{call.id});
}

// One by its id, or all that ring. Refused when there is none.
template <typename Deed>
void forOffered(const CallAsking& asking, std::optional<CallId> wanted, RequestId request,
                Deed&& deed) {
    bool any = false;
    for (Call& call : asking.state.calls.calls) {
        if (call.state != CallState::Offered || (wanted && call.id != *wanted))
            continue;
        any = true;
        deed(call);
        // One is answered, however many ring.
        if (call.state == CallState::Answering)
            break;
    }
    if (any)
        asking.done(request);
    else
        asking.refuse(request, {ErrorCode::NotFound, "there is no such call that rings here"});
}

} // namespace

void takeArrival(const CallAsking& asking, const CallArrived& event) {
    CallsState& calls = asking.state.calls;
    calls.lastId = std::max(calls.lastId, event.call.value());
    if (asking.find(event.call) != nullptr)
        return;
    const std::string address = shownAddress(event.address);
    Call call{
        .id = event.call,
        .state = CallState::Offered,
        .direction = CallDirection::Incoming,
        .booking = {},
        .bookingStart = {},
        .title = event.name.empty() ? address : event.name,
        .target = {.number = address, .callType = event.video ? CallType::Video : CallType::Audio},
        .dialled = base::Secret(event.address),
        .tones = {},
        .tried = {},
        .startedAt = asking.now.mono,
        .connectedAt = std::nullopt,
        .deadline = asking.now.mono + kRingsAtMost,
        .answersItselfAt = std::nullopt,
        .heardAt = asking.now.mono};
    if (const Booking* booking = bookingAt(asking, event.address)) {
        call.booking = booking->id;
        call.bookingStart = booking->start;
        call.title = shownTitle(*booking, asking.settings());
    }
    if (const auto status = refusal(asking)) {
        asking.end(calls.calls.emplace_back(std::move(call)), *status);
        return;
    }
    const Settings& settings = asking.settings();
    if (settings.autoAnswer == "On" && calls.calls.empty())
        call.answersItselfAt = asking.now.mono + base::seconds(settings.autoAnswerDelaySeconds);
    asking.tell(CallOffered{call});
    calls.calls.push_back(std::move(call));
}

void answerCalls(const CallAsking& asking, const AnswerAsked& event) {
    forOffered(asking, event.call, event.request,
               [&](Call& call) { answerOne(asking, call, AnswerState::Answered); });
}

void rejectCalls(const CallAsking& asking, const RejectAsked& event) {
    forOffered(asking, event.call, event.request, [&](Call& call) { asking.end(call, kDecline); });
}

void ignoreCall(const CallAsking& asking, const IgnoreAsked& event) {
    forOffered(asking, event.call, event.request, [&](Call& call) {
        call.answer = AnswerState::Ignored;
        call.answersItselfAt.reset();
    });
}

void passOfferedTime(const CallAsking& asking) {
    for (Call& call : asking.state.calls.calls) {
        if (call.state != CallState::Offered)
            continue;
        if (call.deadline && *call.deadline <= asking.now.mono) {
            asking.end(call, kTemporarilyUnavailable);
        } else if (call.answersItselfAt && *call.answersItselfAt <= asking.now.mono) {
            if (asking.settings().autoAnswerMute == "On")
                (void)setMute(asking, true);
            answerOne(asking, call, AnswerState::AutoAnswered);
        }
    }
}

} // namespace greenroom::core

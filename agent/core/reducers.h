// The reducers of the domains. Only core/reduce.cpp and their own sources include this.
#pragma once

#include "core/effect.h"
#include "core/event.h"
#include "core/state.h"

namespace greenroom::core {

void reduceBooking(RoomState& state, const BookingEvent& event, base::Instant now, Effects& out);
void reduceCall(RoomState& state, const CallEvent& event, base::Instant now, Effects& out);
void reduceTime(RoomState& state, const TimeEvent& event, base::Instant now);
void reduceDevice(DeviceState& state, const DeviceEvent& event, base::Instant now, Effects& out);
void reduceFeedback(RoomState& state, const FeedbackEvent& event, Effects& out);
void reduceKept(RoomState& state, const KeptEvent& event);
void reduceExtension(RoomState& state, const ExtensionEvent& event, base::Instant now,
                     Effects& out);
void reduceMessage(RoomState& state, const MessageEvent& event, base::Instant now, Effects& out);
void reduceSetting(RoomState& state, const SettingEvent& event, base::Instant now, Effects& out);

// What follows for calls, findings and the memory of removed bookings when the agenda is another.
void replaceAgenda(RoomState& state, std::shared_ptr<const Agenda> agenda, base::WallTime now);

// What follows from the passing of time alone: calls given up, the error screen left.
void passTime(RoomState& state, base::Instant now, Effects& out);
// Sliders that still have something to tell, messages shown long enough.
void passExtensionTime(ExtensionState& state, base::Instant now, Effects& out);
void passMessageTime(MessageState& state, base::Instant now, Effects& out);
// Do not disturb that ends, peripherals that are heard of no more.
void passDeviceTime(DeviceState& state, base::MonoTime now);
// A call, or a Join that has opened since, ends standby.
void wake(RoomState& state, const JoinDecision& join, Effects& out);

// The number of something to be made durable, whose outcome is the answer to the request.
std::uint64_t ticketFor(SettingState& state, RequestId request);

inline void answer(Effects& out, RequestId request, Outcome outcome) {
    if (request.value() != 0)
        out.push_back(Answer{request, std::move(outcome)});
}

} // namespace greenroom::core

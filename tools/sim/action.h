// What happens to a simulated room, one thing a line of a replay file.
//
// Times are milliseconds since the room's life began, on a clock that never jumps. An action that
// falls into a suspension reaches the agent when it ends; one that falls into a time without the
// agent is lost to it, unless it changes the world itself (clock, disk, network, call engine).
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/booking.h"
#include "core/call.h"
#include "core/zone.h"

namespace greenroom::sim {

// A source gives its whole list.
struct Push {
    core::Source source = core::Source::Premises;
    std::vector<core::Booking> bookings;
};
struct Contact {
    core::Source source = core::Source::Premises;
};
struct SourceFails {
    core::Source source = core::Source::Premises;
};
struct ChangeSetting {
    std::string path;
    std::string value;
};
struct SetZone {
    core::Zone zone;
};
// Somebody sets the wall clock.
struct StepClock {
    base::milliseconds by{0};
};
struct SyncClock {
    bool synced = false;
};
// The room sees the clock of a server that goes wrong by this much.
struct SeeClock {
    std::string server;
    base::milliseconds wrongBy{0};
};
// Time passes, and nothing of the agent runs. Monotonic time stands still.
struct Suspend {
    base::milliseconds length{0};
};
// The agent dies and comes back. Writes that wait are lost, or made durable unseen.
struct Restart {
    bool keepLastWrite = false;
    base::milliseconds away{0};
};
// How the disk behaves from now on.
struct Disk {
    base::milliseconds writes{20}; // until a list is durable
    base::milliseconds tells{0};   // from then until the agent hears of it
    bool fails = false;
    bool twice = false; // outcomes are told twice
};
// How the far end behaves from now on.
struct FarEnd {
    enum class Manner { Answers, Rings, Refuses, Silent };
    Manner manner = Manner::Answers;
    base::milliseconds after{2000};   // dialling to answer or refusal
    base::milliseconds lasts{60'000}; // answer to its hanging up; 0: never
    int status = 486;                 // of a refusal
    bool confirmsEnd = true;          // an end that was asked for is confirmed
};
struct CallEngine {
    bool up = true;
};
struct Registration {
    bool fails = false;
};
struct Press {
    core::BookingId booking; // empty: whichever is joinable
};
struct Dial {
    std::string number;
    core::BookingId booking;
};
struct HangUp {};
struct Retry {};
struct Dismiss {};
// Messages that nobody needs: of a call that is over, of a list stored long ago, of no alarm.
struct StraySignal {
    std::uint32_t call = 0;
    core::CallSignal signal = core::CallSignal::Ringing;
};
struct StrayStored {
    core::Source source = core::Source::Premises;
};
struct StrayWakeup {};

using Deed = std::variant<Push, Contact, SourceFails, ChangeSetting, SetZone, StepClock, SyncClock,
                          SeeClock, Suspend, Restart, Disk, FarEnd, CallEngine, Registration, Press,
                          Dial, HangUp, Retry, Dismiss, StraySignal, StrayStored, StrayWakeup>;

struct Action {
    base::milliseconds at{0};
    Deed deed;
};

struct Life {
    base::WallTime begins;
    base::milliseconds length{0};
    std::vector<Action> actions; // by `at`
};

} // namespace greenroom::sim

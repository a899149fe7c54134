// The calls the room has had, newest first (xAPI guide, calls, CallHistory).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "core/call.h"

namespace greenroom::core {

enum class Occurrence : std::uint8_t {
    Placed,
    NoAnswer, // placed, and nobody answered
    Received,
    Missed,   // rang here, and nobody answered
    Rejected, // declined here
};

struct CallRecord {
    std::uint64_t id = 0; // from 1, never given twice
    std::uint32_t callId = 0;
    std::string number; // as it was dialled
    std::string title;  // as the room may show it
    BookingId booking;  // empty: dialled by address
    std::uint32_t callRateKbps = 0;
    CallType callType = CallType::Video;
    base::WallTime start; // dialled
    base::WallTime end;
    base::seconds duration{0}; // since it was answered; 0: it never was
    Occurrence occurrence = Occurrence::Placed;
    int sipStatus = 0;      // final response, or 0
    bool endedHere = false; // the room hung up
    std::string cause;      // the far end's or the engine's own words
    bool acknowledged = true;

    friend bool operator==(const CallRecord&, const CallRecord&) = default;
};

struct CallHistory {
    static constexpr std::size_t kMost = 200;

    std::uint64_t lastId = 0;
    std::vector<CallRecord> calls; // newest first

    friend bool operator==(const CallHistory&, const CallHistory&) = default;
};

// With this call as the newest; the oldest are forgotten.
[[nodiscard]] CallHistory withCall(CallHistory history, const Call& call, const CallCause& cause,
                                   base::seconds duration, base::Instant now);

// The calls that are one conversation with `id`'s: those that follow it without a gap, to the same
// number and in the same way. Places in history.calls; empty when there is no such call.
[[nodiscard]] std::vector<std::size_t> duplicatesOf(const CallHistory& history, std::uint64_t id);

// Numbers are the same whatever scheme they carry.
[[nodiscard]] bool sameNumber(std::string_view a, std::string_view b);

// Whether a call is of a kind in xAPI's words: All, Placed (whether answered or not), NoAnswer,
// Received (the same), Missed, Rejected, UnacknowledgedMissed. Of every other kind there is none.
[[nodiscard]] bool isOfKind(const CallRecord& call, std::string_view kind);

[[nodiscard]] bool isIncoming(Occurrence occurrence);

[[nodiscard]] std::string_view toText(Occurrence occurrence);
[[nodiscard]] std::optional<Occurrence> occurrenceFromText(std::string_view text);

} // namespace greenroom::core

// How calls end, in words that people understand (RFC 3261, section 21, and what is no SIP answer).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace greenroom::core {

// What the engine found out where there is no SIP answer.
enum class CallFault : std::uint8_t {
    None,
    NameNotFound,   // no address for the host name
    Unreachable,    // nobody at that address, or no route to it
    Untrusted,      // the certificate was issued by nobody the room trusts
    OtherName,      // the certificate is another server's
    Expired,        // the certificate's time is over
    NotYetValid,    // or has not begun
    TlsFailed,      // no agreement on TLS
    MediaFailed,    // no way for sound and picture
    Refused,        // by the room itself, before anything was sent
    EngineLost,     // the call engine ended
    NoAnswer,       // nobody answered in time
    ConnectionLost, // nothing came from the far end any more
};

struct CallCause {
    int sipStatus = 0;  // final response, or 0
    std::string reason; // the engine's or the far end's own words, bounded, for the log and `why`
    CallFault fault = CallFault::None;
    int retryAfterSeconds = 0; // the far end's wish (RFC 3261, section 20.33); 0: none

    friend bool operator==(const CallCause&, const CallCause&) = default;
};

struct CauseWords {
    std::string_view code;
    std::string_view what;
    std::string_view toDo;
};

// The words for a call that was not ended by the room. A fault goes before a status.
[[nodiscard]] CauseWords causeWords(const CallCause& cause);

struct CauseRow {
    int status;
    CauseWords words;
};
struct FaultRow {
    CallFault fault;
    CauseWords words;
};
// Both tables, for documents and tests.
[[nodiscard]] std::span<const CauseRow> causeRows();
[[nodiscard]] std::span<const FaultRow> faultRows();

} // namespace greenroom::core

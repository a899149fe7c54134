// A SIP response as far as a check needs it (RFC 3261, sections 7 and 18.3). The body is passed
// over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace greenroom::edge::preflight {

struct SipResponse {
    static constexpr std::size_t kMost = 64 * 1024; // bytes, with body
    static constexpr std::size_t kHeaders = 256;
    static constexpr std::size_t kReason = 200; // bytes
    static constexpr std::size_t kChallenges = 8;
    static constexpr int kLongestRetry = 7 * 24 * 3600; // seconds

    int status = 0;     // 100 to 699
    std::string reason; // UTF-8 without control characters
    std::string branch; // of the topmost Via
    std::string callId;
    std::uint32_t sequence = 0;
    std::string method;                  // of CSeq
    int retryAfterSeconds = 0;           // 0: not said
    std::vector<std::string> challenges; // values of the headers that the status calls for
};

enum class Framing {
    Datagram, // one message, which ends where the datagram does
    Stream,   // messages one after the other, of their Content-Length
};

struct ReadResponse {
    SipResponse response;
    std::size_t size = 0; // bytes that it took
};

// Nothing: the beginning of a response whose rest is still to come (of a stream alone). TooLarge:
// over kMost or kHeaders. InvalidInput: not a response.
[[nodiscard]] base::Result<std::optional<ReadResponse>> readResponse(std::string_view bytes,
                                                                     Framing framing);

} // namespace greenroom::edge::preflight

// What must hold for any bytes that a far end, or a name server, answers to a check.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "edge/preflight/digest.h"
#include "edge/preflight/name_service.h"
#include "edge/preflight/sip_response.h"

namespace greenroom::test {

inline bool isOneLine(const std::string& text) {
    return std::ranges::none_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

inline std::string_view brokenChallengePromise(const std::string& text) {
    const auto challenge = edge::preflight::readChallenge(text);
    if (!challenge)
        return "";
    const auto answer = edge::preflight::digestAnswer(*challenge, "ro\"om", base::Secret("p"),
                                                      {"OPTIONS", "sip:a@b", "c0"});
    if (!answer || !isOneLine(*answer))
        return "an answer that is no header";
    const auto again = edge::preflight::readChallenge(*answer);
    if (!again || again->realm != challenge->realm || again->nonce != challenge->nonce ||
        again->opaque != challenge->opaque)
        return "an answer does not say what the challenge said";
    return "";
}

inline std::string_view brokenFramingPromise(std::string_view bytes,
                                             edge::preflight::Framing framing) {
    using edge::preflight::SipResponse;
    const auto read = edge::preflight::readResponse(bytes, framing);
    if (!read)
        return read.error().message.empty() ? "an error says nothing" : "";
    if (!*read)
        return framing == edge::preflight::Framing::Datagram ||
                       bytes.size() > 3 * SipResponse::kMost
                   ? "a response is waited for without end"
                   : "";
    const SipResponse& response = (*read)->response;
    if ((*read)->size == 0 || (*read)->size > bytes.size())
        return "a response takes what is not there";
    if (response.status < 100 || response.status > 699)
        return "a status out of its range";
    if (response.reason.size() > SipResponse::kReason || !isOneLine(response.reason))
        return "a reason that cannot be shown";
    if (response.retryAfterSeconds < 0 || response.retryAfterSeconds > SipResponse::kLongestRetry ||
        response.challenges.size() > SipResponse::kChallenges)
        return "a response without bounds";
    for (const std::string& text : response.challenges)
        if (const auto broken = brokenChallengePromise(text); !broken.empty())
            return broken;
    return "";
}

// The first promise that these bytes break, or nothing.
inline std::string_view brokenSipPromise(std::string_view bytes) {
    using edge::preflight::Framing;
    for (const Framing framing : {Framing::Datagram, Framing::Stream})
        if (const auto broken = brokenFramingPromise(bytes, framing); !broken.empty())
            return broken;
    if (const auto broken = brokenChallengePromise(std::string(bytes)); !broken.empty())
        return broken;
    const auto places = edge::preflight::readServices(bytes);
    if (!places)
        return places.error().message.empty() ? "an error says nothing" : "";
    for (const auto& place : *places)
        if (place.port == 0 || place.host.empty() || !isOneLine(place.host))
            return "a place that is none";
    return places->size() > edge::preflight::NameService::kMost ? "places without end" : "";
}

} // namespace greenroom::test

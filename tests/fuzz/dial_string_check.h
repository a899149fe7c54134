// What must hold for anything that stands where an address is meant.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "core/dial_plan.h"
#include "core/dial_string.h"
#include "core/sip_uri.h"

namespace greenroom::test {

// The first promise that this text breaks, or nothing.
inline std::string_view brokenDialPromise(std::string_view text) {
    static_cast<void>(core::shownAddress(text));
    static_cast<void>(core::comparableAddress(text));
    for (const std::string_view domain : {"", "rooms.example"}) {
        const auto read = core::readDialString(text, domain);
        if (!read) {
            if (read.error().message.empty())
                return "a refusal has no words";
            continue;
        }
        const auto uri = core::parseSipUri(read->uri);
        if (!uri)
            return "what is dialled is no SIP address";
        if (!uri->headers.empty())
            return "what is dialled has headers";
        const auto plain = [](char c) { return c > ' ' && c < 0x7f && c != '<' && c != '"'; };
        if (!std::ranges::all_of(read->uri, plain))
            return "what is dialled could be read as more than an address";
        const std::string keys = read->tones.reveal();
        if (keys.size() > 64 || keys.find_first_not_of("0123456789*#ABCD,") != std::string::npos)
            return "keys that no telephone has";
        const auto again = core::readDialString(read->uri, domain);
        if (!again || again->uri != read->uri)
            return "what is dialled is read as another address";
    }
    return {};
}

} // namespace greenroom::test

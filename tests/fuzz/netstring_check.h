// What must hold for any bytes the engine's control port may send.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "edge/calls/baresip_messages.h"
#include "edge/calls/netstring.h"

namespace greenroom::test {

struct ReadFrames {
    std::vector<std::string> payloads;
    bool broken = false;

    friend bool operator==(const ReadFrames&, const ReadFrames&) = default;
};

inline ReadFrames readFrames(std::string_view bytes, std::size_t step) {
    edge::calls::NetstringReader reader;
    ReadFrames read;
    for (; !bytes.empty() && !read.broken; bytes.remove_prefix(std::min(step, bytes.size()))) {
        reader.feed(bytes.substr(0, step));
        for (;;) {
            auto payload = reader.next();
            if (!payload) {
                read.broken = true;
                break;
            }
            if (!*payload)
                break;
            read.payloads.push_back(std::move(**payload));
        }
    }
    return read;
}

// The first promise that these bytes break, or nothing.
inline std::string_view brokenFramePromise(std::string_view bytes) {
    namespace calls = edge::calls;
    const ReadFrames whole = readFrames(bytes, std::max<std::size_t>(bytes.size(), 1));
    std::string again;
    for (const std::string& payload : whole.payloads) {
        if (payload.size() > calls::NetstringReader::kMaxPayload)
            return "a payload is over its limit";
        again += calls::netstring(payload);
        if (const auto message = calls::parseMessage(payload))
            if (const auto* event = std::get_if<calls::EngineEvent>(&*message))
                if (event->engineId.size() > 300 || calls::causeFrom(event->param).sipStatus > 699)
                    return "an event is out of its bounds";
        if (calls::parseCallList(payload).size() > 16)
            return "a list of calls is over its limit";
        static_cast<void>(calls::parseCallDetail(payload));
        static_cast<void>(calls::parseRegistration(payload));
    }
    if (!bytes.starts_with(again))
        return "what was read is not what was sent";
    for (const std::size_t step : {std::size_t{1}, std::size_t{5}})
        if (readFrames(bytes, step) != whole)
            return "cutting the stream changes what is read";
    return {};
}

} // namespace greenroom::test

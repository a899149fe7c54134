// The frames of proto/cloud.proto as plain values, and back. The generated types go no further.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "core/trial.h"
#include "edge/cloud/hub_messages.h"

namespace greenroom::edge::cloud {

struct CodecLimits {
    std::size_t mostBookings = 2000;   // of one list
    core::EntryWatch* watch = nullptr; // over the bookings that are read; may be null
};

// InvalidInput, TooLarge: no frame of the protocol. What a newer hub adds is passed over; one bad
// booking is set aside with its reason; a list that is too long is a message that says so.
[[nodiscard]] base::Result<HubFrame> readFrame(std::string_view bytes, const CodecLimits& limits);

// The mark of another revision of the list's own epoch: changes carry none, they are of the list
// that came before them on their connection.
[[nodiscard]] std::string sameEpoch(std::string_view mark, std::uint64_t revision);

[[nodiscard]] std::string writeFrame(std::uint64_t seq, const DeviceMessage& message);

} // namespace greenroom::edge::cloud

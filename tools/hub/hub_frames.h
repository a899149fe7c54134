// Frames towards a device, without their `seq`: encoded once, sent to any number of devices.
//
// A field of a protobuf message may stand anywhere in it, so that a frame is its `seq` followed by
// one of these (cloud.proto, HubFrame).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "hub/model_bookings.h"
#include "hub/model_provisioning.h"
#include "hub/rollout.h"

namespace greenroom::hub {

struct RegisteredFacts {
    DeviceId device;
    std::string workspace; // its name
    std::uint32_t heartbeatS = 30;
    std::uint32_t reconcileS = 900;
    base::WallTime hubTime;
    base::WallTime certificateUntil;
};

namespace frame {

[[nodiscard]] std::string welcome(std::string_view nonce);
[[nodiscard]] std::string registered(const RegisteredFacts& facts);
[[nodiscard]] std::string snapshot(std::string_view epoch, std::uint64_t revision,
                                   const std::vector<EncodedBooking>& bookings);
[[nodiscard]] std::string unchanged(std::string_view epoch, std::uint64_t revision);
// The revisions are those of the link (list_revision.h), not the changes' own.
[[nodiscard]] std::string delta(std::uint64_t fromRevision, std::uint64_t revision,
                                const BookingChanges& changes);
[[nodiscard]] std::string plan(const PlanToSend& plan);
[[nodiscard]] std::string verdictRecorded(const PushId& push, PlanOutcome outcome);
[[nodiscard]] std::string command(const Command& command); // also a LogRequest
[[nodiscard]] std::string drain(std::uint32_t withinS);
[[nodiscard]] std::string pong(std::uint64_t id, base::WallTime now);
[[nodiscard]] std::string certificate(std::string_view chainPem, base::WallTime until);
[[nodiscard]] std::string certificateRefused(std::string_view problem);

// Writes the field `seq` and then the frame over what `into` held.
void withSeq(std::uint64_t seq, std::string_view body, std::string& into);

} // namespace frame

} // namespace greenroom::hub

// The service menu: what the device is and holds, for whoever has to mend it, and a few deeds
// behind a passcode. Without a passcode there is nothing to be done in it.
//
// Five wrong passcodes lock it for a minute. It closes when nobody has touched the glass for two
// minutes, which it says twenty seconds before; for a call; and when a Join opens.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/service_domain.h"

namespace greenroom::core {

struct RoomState;
struct TrustRow;

struct ServiceFact {
    std::string code; // of proto/panel.proto
    std::string value;
    friend bool operator==(const ServiceFact&, const ServiceFact&) = default;
};

struct ServiceView {
    ServiceStage stage = ServiceStage::Asks;
    bool wrong = false;
    std::uint32_t triesLeft = 0;
    std::uint32_t lockedSeconds = 0; // 0: it is not
    std::uint32_t closesInSeconds = 0;
    std::vector<ServiceFact> facts;
    std::vector<ServiceAct> acts;
    std::optional<ServiceAct> underWay;
    std::string problem;
    friend bool operator==(const ServiceView&, const ServiceView&) = default;
};

// None: it is closed.
[[nodiscard]] std::optional<ServiceView> serviceView(const RoomState& state, base::MonoTime now,
                                                     const std::vector<TrustRow>& trust);

// When it counts another second; none: it counts none.
[[nodiscard]] std::optional<base::MonoTime> nextServiceSecond(const ServiceState& state,
                                                              base::MonoTime now);

} // namespace greenroom::core

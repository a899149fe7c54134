// The service menu of the panel: the facts that reach the core, and the slice of state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/secret.h"
#include "base/time.h"

namespace greenroom::core {

enum class ServiceAct : std::uint8_t {
    Restart,      // the machine, as SystemUnit Boot
    SetUpAgain,   // first start; settings and bookings stay
    CheckSources, // whoever sends bookings, and the call servers, are asked now
};

struct ServiceOpened {};
struct ServicePinEntered {
    base::Secret pin;
};
struct ServiceAsked {
    ServiceAct act = ServiceAct::CheckSources;
};
struct ServiceLeft {};
using ServiceEvent = std::variant<ServiceOpened, ServicePinEntered, ServiceAsked, ServiceLeft>;

enum class ServiceStage : std::uint8_t {
    Asks,  // for the passcode
    Open,  // something can be done
    Facts, // no passcode is set: to be read alone
};

struct ServiceState {
    static constexpr std::uint32_t kTries = 5;
    static constexpr base::seconds kLocked{60};
    static constexpr base::seconds kUntouched{120}; // then it closes
    static constexpr base::seconds kWarned{20};     // before
    static constexpr base::seconds kChecked{10};    // whoever is asked has so long to answer

    std::optional<ServiceStage> stage; // none: closed
    base::Instant openedAt{};
    base::MonoTime touchedAt{};
    bool wrong = false;                        // the last passcode was
    std::uint32_t wrongTries = 0;              // in a row; closing the menu forgives none
    std::optional<base::MonoTime> lockedUntil; // no passcode is looked at
    std::optional<ServiceAct> underWay;
    base::MonoTime askedAt{};
    std::string problem; // of what was asked for last

    friend bool operator==(const ServiceState&, const ServiceState&) = default;
};

// When the passing of time changes something here.
[[nodiscard]] std::optional<base::MonoTime> nextDue(const ServiceState& state);

} // namespace greenroom::core

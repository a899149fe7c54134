#include "core/health.h"

#include "core/state.h"

namespace greenroom::core {

namespace {

HealthItem clockHealth(const TimeState& time) {
    if (time.synced)
        return {"clock", HealthLevel::Ok, "OK", "Set by " + time.syncSource, time.syncSince};
    return {"clock", HealthLevel::Degraded, "CLOCK_UNSYNCED",
            "The clock is not synchronised with a time server", time.syncSince};
}

HealthItem calendarHealth(const BookingState& bookings) {
    const base::WallTime last = bookings.agenda->lastAccepted();
    if (last == base::WallTime{})
        return {"calendar",
                HealthLevel::Unknown,
                "NO_LIST_YET",
                "No booking list has been received yet",
                {}};
    return {"calendar", HealthLevel::Ok, "OK", "The list of bookings is held", last};
}

HealthItem callHealth(const CallsState& calls) {
    if (!calls.engineUp)
        return {"call", HealthLevel::Failed, "ENGINE_DOWN",
                "The call engine is not running: " + calls.engineReason, calls.engineSince};
    if (calls.registration == RegistrationState::Failed)
        return {"call", HealthLevel::Degraded, "REGISTRATION_FAILED",
                "The SIP proxy does not accept the room: " + calls.registrationReason,
                calls.engineSince};
    return {"call", HealthLevel::Ok, "OK", "Ready to dial", calls.engineSince};
}

HealthItem storeHealth(const HealthState& health) {
    switch (health.store) {
    case StoreState::Ok:
        return {"store", HealthLevel::Ok, "OK", "Bookings are kept safely", health.storeSince};
    case StoreState::Failing:
        return {"store", HealthLevel::Failed, "STORE_FAILING", health.storeDetail,
                health.storeSince};
    case StoreState::SetAside:
        return {"store", HealthLevel::Degraded, "STORE_SET_ASIDE", health.storeDetail,
                health.storeSince};
    }
    return {"store", HealthLevel::Unknown, "UNKNOWN", "", {}};
}

} // namespace

std::string_view toText(HealthLevel level) {
    switch (level) {
    case HealthLevel::Ok:
        return "ok";
    case HealthLevel::Degraded:
        return "degraded";
    case HealthLevel::Failed:
        return "failed";
    case HealthLevel::Unknown:
        return "unknown";
    }
    return "unknown";
}

std::vector<HealthItem> healthOf(const RoomState& state) {
    return {clockHealth(state.time), calendarHealth(state.bookings), callHealth(state.calls),
            storeHealth(state.health)};
}

} // namespace greenroom::core

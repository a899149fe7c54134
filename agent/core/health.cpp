#include "core/health.h"

#include <algorithm>
#include <optional>

#include "core/reason.h"
#include "core/room_time.h"
#include "core/state.h"

namespace greenroom::core {

namespace {

HealthItem item(std::string_view name, HealthLevel level, std::string_view code, std::string text,
                base::WallTime since) {
    return {name, level, code, std::move(text), since};
}

bool clockIsBehind(const RoomState& state, base::Instant now) {
    return std::ranges::any_of(state.bookings.sources, [&](const auto& entry) {
        const SourceState& source = entry.second;
        return !source.contactedAt && now.wall + kClockBehindFrom < source.contactedBefore;
    });
}

HealthItem clockHealth(const RoomState& state, base::Instant now) {
    const TimeState& time = state.time;
    if (time.synced) {
        const base::milliseconds dispute = largestDispute(time, now.mono);
        if (dispute <= kClockDisputedFrom)
            return item("clock", HealthLevel::Ok, reason::kOk, "Set by " + time.syncSource,
                        time.syncSince);
        return item("clock", HealthLevel::Degraded, reason::kClockDisputed,
                    "The clock differs by " + std::to_string(dispute.count() / 1000) +
                        " s from another server's",
                    time.syncSince);
    }
    if (agreedOffset(time, now.mono))
        return item("clock", HealthLevel::Degraded, reason::kClockCorrected,
                    "The clock is not synchronised; the time of other servers is used",
                    time.syncSince);
    if (clockIsBehind(state, now))
        return item("clock", HealthLevel::Failed, reason::kClockBehind,
                    "The clock stands before the last list of bookings was received",
                    time.syncSince);
    return item("clock", HealthLevel::Degraded, reason::kClockUnsynced,
                "The clock is not synchronised with a time server", time.syncSince);
}

// The source that has failed for longest.
const SourceState* failingSource(const BookingState& bookings) {
    const SourceState* worst = nullptr;
    for (const auto& [source, known] : bookings.sources)
        if (known.failingSince != base::WallTime{} &&
            (worst == nullptr || known.failingSince < worst->failingSince))
            worst = &known;
    return worst;
}

std::optional<base::WallTime> oldSince(const RoomState& state, base::Instant now) {
    std::optional<base::WallTime> since;
    for (const auto& oldFrom : joinInputs(state, now).oldFrom)
        if (oldFrom && *oldFrom <= now.wall && (!since || *oldFrom < *since))
            since = oldFrom;
    return since;
}

HealthItem calendarHealth(const RoomState& state, base::Instant now) {
    const BookingState& bookings = state.bookings;
    if (const SourceState* failing = failingSource(bookings))
        return item("calendar", HealthLevel::Degraded, reason::kSourceFailing,
                    "Bookings cannot be taken over: " + failing->failure, failing->failingSince);
    const base::WallTime last = lastContact(state, now);
    if (last == base::WallTime{})
        return item("calendar", HealthLevel::Unknown, reason::kNoListYet,
                    "No booking list has been received yet", {});
    if (const auto since = oldSince(state, now))
        return item("calendar", HealthLevel::Degraded, reason::kListOld,
                    std::string(reasonOf(reason::kListOld).text), *since);
    if (!bookings.findings->empty()) {
        const Finding& first = bookings.findings->front();
        return item("calendar", HealthLevel::Degraded, first.code,
                    std::string(reasonOf(first.code).text) + " (" + std::to_string(first.affected) +
                        " of " + std::to_string(first.total) + ")",
                    last);
    }
    return item("calendar", HealthLevel::Ok, reason::kOk, "The list of bookings is held", last);
}

// The next meeting whose address does not look well.
const Preflight* nextBadSign(const RoomState& state, base::Instant now) {
    for (const Booking& booking : state.bookings.agenda->from(now.wall))
        if (const Preflight* sign = badSignOf(state, booking.id))
            return sign;
    return nullptr;
}

HealthItem callHealth(const RoomState& state, base::Instant now) {
    const CallsState& calls = state.calls;
    const Registration& registration = state.registration;
    if (!calls.engineUp)
        return item("call", HealthLevel::Failed, reason::kEngineDown,
                    "The call engine is not running: " + calls.engineReason, calls.engineSince);
    if (state.settings.settings->sipMode == "Off")
        return item("call", HealthLevel::Failed, reason::kCallsOff,
                    std::string(reasonOf(reason::kCallsOff).text), calls.engineSince);
    if (registration.state == RegistrationState::Failed)
        return item("call", HealthLevel::Degraded, reason::kRegistrationFailed,
                    "The room is registered with no call server: " + registration.reason,
                    registration.since);
    if (const Preflight* sign = nextBadSign(state, now))
        return item("call", HealthLevel::Degraded, reason::kLikelyToFail,
                    "A call to the next meeting is likely to fail: " + sign->text, sign->checkedAt);
    return item("call", HealthLevel::Ok, reason::kOk, "Ready to dial", calls.engineSince);
}

HealthItem storeHealth(const HealthState& health) {
    switch (health.store) {
    case StoreState::Ok:
        return {"store", HealthLevel::Ok, reason::kOk, "Bookings are kept safely",
                health.storeSince};
    case StoreState::Failing:
        return {"store", HealthLevel::Failed, reason::kStoreFailing, health.storeDetail,
                health.storeSince};
    case StoreState::SetAside:
        return {"store", HealthLevel::Degraded, reason::kStoreSetAside, health.storeDetail,
                health.storeSince};
    }
    return {"store", HealthLevel::Unknown, "UNKNOWN", "", {}};
}

// The one that was closed, or given up, first speaks for all.
template <typename Failures>
auto earliest(const Failures& failures) {
    return std::ranges::min_element(failures, {},
                                    [](const auto& entry) { return entry.second.since; });
}

HealthItem doorsHealth(const HealthState& health) {
    const auto first = earliest(health.closedDoors);
    if (first == health.closedDoors.end())
        return {"doors", HealthLevel::Ok, reason::kOk, "Clients can connect", {}, true};
    const auto& [door, closed] = *first;
    return {"doors",
            HealthLevel::Degraded,
            reason::kDoorClosed,
            "Nobody can connect by " + door + ": " + closed.problem,
            closed.since,
            true};
}

HealthItem feedbackHealth(const FeedbackState& feedback) {
    const auto first = earliest(feedback.failed);
    if (first == feedback.failed.end())
        return {"feedback", HealthLevel::Ok, reason::kOk, "Servers are told of changes", {}, true};
    const auto& [slot, failure] = *first;
    return {"feedback",
            HealthLevel::Degraded,
            reason::kFeedbackStopped,
            "The server of slot " + std::to_string(slot) +
                " is told of no more changes: " + failure.why,
            failure.since,
            true};
}

std::string_view codeOf(ManagerFault fault) {
    switch (fault) {
    case ManagerFault::Unreachable:
        return reason::kManagerSilent;
    case ManagerFault::CertificateUntrusted:
    case ManagerFault::CertificateOther:
        return reason::kManagerUntrusted;
    case ManagerFault::CertificateName:
        return reason::kManagerOtherName;
    case ManagerFault::CertificateExpired:
        return reason::kManagerExpired;
    case ManagerFault::CertificateEarly:
        return reason::kManagerTooEarly;
    case ManagerFault::Login:
        return reason::kManagerLogin;
    case ManagerFault::Refused:
        return reason::kManagerRefuses;
    case ManagerFault::Unreadable:
        return reason::kManagerUnreadable;
    }
    return reason::kManagerSilent;
}

// Nobody who reads the panel wonders about the network of the building; that somebody else may pose
// as the booking system they are told.
bool isForAdmin(ManagerFault fault) {
    return fault < ManagerFault::CertificateUntrusted || fault > ManagerFault::CertificateOther;
}

HealthItem managerHealth(const RoomState& state) {
    const ProvisioningState& own = state.provisioning;
    const auto degraded = [](std::string_view code, std::string text, base::WallTime since) {
        return HealthItem{"manager", HealthLevel::Degraded, code, std::move(text), since, true};
    };
    if (!own.badAddress.empty())
        return degraded(reason::kManagerAddress,
                        "The manager's address is no address: " + own.badAddress, {});
    if (!own.manager && state.settings.settings->provisioningMode == "TMS")
        return degraded(reason::kManagerMissing, "No manager's address is set or offered", {});
    if (own.trouble) {
        HealthItem item =
            degraded(codeOf(own.trouble->fault), own.trouble->why, own.trouble->since);
        item.forAdmin = isForAdmin(own.trouble->fault);
        return item;
    }
    if (const auto& undone = own.memory->undone)
        return degraded(reason::kManagerMoveUndone,
                        "The manager moved this device to " + undone->url +
                            ", which did not answer: " + undone->why +
                            ". The former address is in use again",
                        undone->at);
    if (!own.problem.empty())
        return degraded(reason::kManagerPartRefused, own.problem, own.answeredAt);
    const std::string text = !own.manager                         ? "This device has no manager"
                             : own.answeredAt == base::WallTime{} ? "The manager is being asked"
                                                                  : "The manager answers";
    const HealthLevel level =
        own.manager && own.answeredAt == base::WallTime{} ? HealthLevel::Unknown : HealthLevel::Ok;
    return {"manager", level, reason::kOk, text, own.answeredAt, true};
}

std::string_view codeOf(HubFault fault) {
    switch (fault) {
    case HubFault::Unreachable:
        return reason::kHubSilent;
    case HubFault::Certificate:
        return reason::kHubUntrusted;
    case HubFault::Unknown:
    case HubFault::Revoked:
        return reason::kHubRevoked;
    case HubFault::TakenOver:
        return reason::kHubTakenOver;
    case HubFault::Refused:
        return reason::kHubRefuses;
    }
    return reason::kHubSilent;
}

HealthItem hubHealth(const HubState& hub) {
    const auto degraded = [](std::string_view code, std::string text, base::WallTime since) {
        return HealthItem{"hub", HealthLevel::Degraded, code, std::move(text), since, true};
    };
    if (!hub.identity && !hub.activationProblem.empty())
        return degraded(reason::kHubNotActivated, hub.activationProblem, {});
    if (hub.trouble)
        return degraded(codeOf(hub.trouble->fault), hub.trouble->why, hub.trouble->since);
    if (!hub.renewalProblem.empty())
        return degraded(reason::kHubRenewal, hub.renewalProblem, {});
    switch (standingOf(hub)) {
    case HubStanding::Registered:
        return {"hub", HealthLevel::Ok, reason::kOk, "The hub answers", hub.registeredAt, true};
    case HubStanding::Off:
        return {"hub", HealthLevel::Ok, reason::kOk, "The hub is switched off", {}, true};
    case HubStanding::NotActivated:
        return {"hub", HealthLevel::Ok, reason::kOk, "This device belongs to no hub", {}, true};
    case HubStanding::Activating:
    case HubStanding::Connecting:
    case HubStanding::Failed:
        break;
    }
    return {"hub", HealthLevel::Unknown, reason::kOk, "The hub is being called", {}, true};
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

std::vector<HealthItem> healthOf(const RoomState& state, base::Instant clock) {
    const base::Instant now = roomTime(state.time, clock);
    return {clockHealth(state, now),   calendarHealth(state, now), callHealth(state, now),
            storeHealth(state.health), doorsHealth(state.health),  feedbackHealth(state.feedback),
            managerHealth(state),      hubHealth(state.hub)};
}

} // namespace greenroom::core

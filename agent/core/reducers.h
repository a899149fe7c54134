// The reducers of the domains. Only core/reduce.cpp and their own sources include this.
#pragma once

#include <set>
#include <span>

#include "core/effect.h"
#include "core/event.h"
#include "core/state.h"

namespace greenroom::core {

void reduceBooking(RoomState& state, const BookingEvent& event, base::Instant now, Effects& out);
void reduceCall(RoomState& state, const CallEvent& event, base::Instant now, Effects& out);
void reduceTime(RoomState& state, const TimeEvent& event, base::Instant now);
void reduceDevice(DeviceState& state, const DeviceEvent& event, base::Instant now, Effects& out);
void reduceFeedback(RoomState& state, const FeedbackEvent& event, base::Instant now, Effects& out);
void reduceKept(RoomState& state, const KeptEvent& event, base::Instant now, Effects& out);
void reduceDirectory(RoomState& state, const DirectoryEvent& event, Effects& out);
void reduceExtension(RoomState& state, const ExtensionEvent& event, base::Instant now,
                     Effects& out);
void reduceMessage(RoomState& state, const MessageEvent& event, base::Instant now, Effects& out);
void reduceProvisioning(RoomState& state, const ProvisioningEvent& event, base::Instant now,
                        Effects& out);
void reduceAuthority(RoomState& state, const AuthorityEvent& event, Effects& out);
void reduceHub(RoomState& state, const HubEvent& event, base::Instant now, Effects& out);
void reduceRestart(RoomState& state, const RestartEvent& event, base::Instant now, Effects& out);
void reducePlan(RoomState& state, const PlanEvent& event, base::Instant now, Effects& out);
void reduceRegistration(RoomState& state, const RegistrationEvent& event, base::Instant now,
                        Effects& out);
void reduceMedia(RoomState& state, const MediaEvent& event, Effects& out);
void reducePreflight(RoomState& state, const PreflightEvent& event, base::Instant now,
                     Effects& out);
void reduceSetting(RoomState& state, const SettingEvent& event, base::Instant now, Effects& out);

// The agenda is merged anew when the settings want another order.
void followSourceOrder(RoomState& state, base::Instant now);

// What follows for calls, findings and the memory of removed bookings when the agenda is another.
void replaceAgenda(RoomState& state, std::shared_ptr<const Agenda> agenda, base::WallTime now);

// What follows from the passing of time alone: calls given up, the error screen left.
void passTime(RoomState& state, base::Instant now, Effects& out);
// Sliders that still have something to tell, messages shown long enough.
void passExtensionTime(ExtensionState& state, base::Instant now, Effects& out);
void passMessageTime(MessageState& state, base::Instant now, Effects& out);
// Do not disturb that ends, peripherals that are heard of no more.
void passDeviceTime(DeviceState& state, base::MonoTime now);
// The settings at start may name a manager.
void beginWithManager(RoomState& state, base::Instant now);
// Settings or the network may name another manager than before, or how it is reached may differ.
void followManager(RoomState& state, base::Instant now, Effects& out);
// The account for calls may be another: the ways to register are tried anew.
void followRegistration(RoomState& state, const Settings& before, base::Instant now, Effects& out);
// A way to register is given up, or all of them are tried again.
void passRegistrationTime(RoomState& state, base::Instant now, Effects& out);
// Addresses of the next meetings are tried.
void passPreflightTime(RoomState& state, base::Instant now, Effects& out);
// A call needs the devices that an audio check holds.
void endAudioCheckForCalls(RoomState& state, Effects& out);
// How loud the room is to be.
[[nodiscard]] SetVolume loudness(const RoomState& state);
// The manager is to be told.
void passProvisioningTime(RoomState& state, base::Instant now, Effects& out);
// How the hub is reached may be another, or whether it is wanted at all.
void followHub(RoomState& state, base::Instant now, Effects& out);
// Links are opened, asked whether they live, given up; everything is asked for again.
void passHubTime(RoomState& state, base::Instant now, Effects& out);

// What the store held of plans and owners: persistent settings are set again, an unconfirmed plan
// has its time from now on.
void beginWithPlans(RoomState& state, base::Instant now, Effects& out);
// The hub is reached by this link.
void hubReached(RoomState& state, const HubLink& link, base::Instant now, Effects& out);
// A part of an applied plan is, or is not, durable.
void planStored(RoomState& state, const ConfigurationStored& event, base::Instant now,
                Effects& out);
// A plan that was not confirmed in time is taken back.
void passPlanTime(RoomState& state, base::Instant now, Effects& out);
// The hub must be reached by a link that is still to be opened.
[[nodiscard]] bool needsProof(const RoomState& state);
// The hub owns nothing here any more.
void releaseFromHub(RoomState& state, Effects& out);

// Settings that were checked take effect, are noted with who changed them, and are kept; the
// request is answered once they are durable. Returns the tickets of what is to be stored.
std::set<std::uint64_t> changeSettings(RoomState& state, Settings after, const SettingChange& how,
                                       RequestId request, Effects& out);

// The settings with one changed as `by` asks for it. Errors: those of withSetting; Conflict where
// somebody else holds it locked.
[[nodiscard]] base::Result<Settings> changedBy(const SettingState& state, const Settings& settings,
                                               std::string_view path, std::string_view value,
                                               const Actor& by);

// What is chosen at the first start.
void reduceFirstStart(RoomState& state, const FirstStartEvent& event, base::Instant now,
                      Effects& out);
// Somebody typed whom this device is to register with as its manager.
void registerWithManager(RoomState& state, std::string_view text, base::Instant now, Effects& out);
// First start begins anew, whatever the device holds.
void askAllAgain(RoomState& state);
// It is over for good; the request is answered once that is durable.
void finishFirstStart(RoomState& state, RequestId request, base::Instant now, Effects& out);
// It begins, or is over because the device turned out to belong to somebody.
void passFirstStart(RoomState& state, base::Instant now, Effects& out);

// What is done in the service menu.
void reduceService(RoomState& state, const ServiceEvent& event, base::Instant now, Effects& out);
// Whoever touches the glass has it open a while longer.
void touchService(ServiceState& state, base::MonoTime now);
// It closes by itself, and takes passcodes again.
void passService(RoomState& state, const JoinDecision& join, base::Instant now);

// The machine is restarted once the room is idle, when that was asked for.
void passRestartTime(RoomState& state, base::Instant now, Effects& out);

// A call, or a Join that has opened since, ends standby.
void wake(RoomState& state, const JoinDecision& join, Effects& out);

// What follows from the passing of time, and from any change of the agenda, for those who listen:
// instants that were reached, bookings that came, changed or went, check-in. The last thing of
// every step before Join is decided.
void passBookingTime(RoomState& state, base::Instant now, Effects& out);

// Somebody is there; announced, kept, and answered. Nothing is to be done when that is known.
void checkIn(RoomState& state, const Booking& booking, RequestId request, base::Instant now,
             Effects& out);
// Whoever joins is there.
void checkInByCalls(RoomState& state, base::Instant now, Effects& out);
// The time to check in to these is over: the room is given back where nobody did.
void releaseUnclaimed(RoomState& state, std::span<const BookingId> unclaimed, base::Instant now,
                      Effects& out);

// What people press about bookings on the panel.
void reducePanel(RoomState& state, const PanelEvent& event, base::Instant now, Effects& out);
// The answers to the panel's own requests go to its outcome; those that nobody answers have failed,
// and what is done leaves the screen.
void passPanelTime(RoomState& state, base::Instant now, Effects& out);

// Nobody is there: half-wake, then standby. The last thing that changes standby in a step.
void passPresenceTime(RoomState& state, const JoinDecision& join, base::Instant now, Effects& out);

// What somebody asks of single bookings.
void reduceBookingAsked(RoomState& state, const BookingAsked& event, base::Instant now,
                        Effects& out);
// Whether a booking may last until then. The state is a copy: nothing comes of asking.
[[nodiscard]] bool mayExtendUntil(RoomState state, const BookingId& id, base::WallTime end,
                                  base::Instant now);
// The store has, or has not, made a list of the room's own bookings durable.
void localListStored(RoomState& state, const AgendaStored& event, base::Instant now, Effects& out);
// The room's own bookings that are not durable in time are refused.
void passLocalTime(RoomState& state, base::Instant now, Effects& out);

// Marks take effect and are kept; the request is answered once they are durable.
void replaceMarks(RoomState& state, BookingMarks marks, RequestId request, base::WallTime now,
                  Effects& out);
// What the store held; nobody is told of what it changes.
void loadMarks(RoomState& state, std::shared_ptr<const BookingMarks> marks, base::WallTime now);

// A call is over: remembered, when the settings want that.
void rememberCall(RoomState& state, const Call& call, const CallCause& cause,
                  base::seconds duration, base::Instant now, Effects& out);

// The number of something to be made durable, whose outcome is the answer to the request: `done`
// when all goes well.
std::uint64_t ticketFor(SettingState& state, RequestId request, Done done = {});

inline void answer(Effects& out, RequestId request, Outcome outcome) {
    if (request.value() != 0)
        out.push_back(Answer{request, std::move(outcome)});
}

} // namespace greenroom::core

// RoomState: the one mutable value of the agent. Only reducers change it (core/reduce.h).
//
// Large parts are shared_ptr<const T>: replaced, never edited, so that copying a RoomState for a
// snapshot costs a few pointers.
#pragma once

#include "core/authority_domain.h"
#include "core/booking_domain.h"
#include "core/call_domain.h"
#include "core/device_domain.h"
#include "core/directory_domain.h"
#include "core/extension_domain.h"
#include "core/feedback_domain.h"
#include "core/first_start_domain.h"
#include "core/health_domain.h"
#include "core/hub_domain.h"
#include "core/join_window.h"
#include "core/media_domain.h"
#include "core/message_domain.h"
#include "core/panel_domain.h"
#include "core/plan_domain.h"
#include "core/preflight_domain.h"
#include "core/provisioning_domain.h"
#include "core/registration_domain.h"
#include "core/restart_domain.h"
#include "core/service_domain.h"
#include "core/setting_domain.h"
#include "core/time_domain.h"

namespace greenroom::core {

struct RoomState {
    BookingState bookings;
    CallsState calls;
    Registration registration;
    MediaState media;
    PreflightState preflight;
    TimeState time;
    SettingState settings;
    HealthState health;
    DeviceState device;
    FeedbackState feedback;
    ExtensionState extensions;
    MessageState messages;
    DirectoryState directory;
    ProvisioningState provisioning;
    AuthorityState authorities;
    HubState hub;
    PlanState plans;
    RestartState restart;
    PanelState panel;
    FirstStartState firstStart;
    ServiceState service;

    friend bool operator==(const RoomState&, const RoomState&) = default;
};

// The parts of the settings that Join is decided by, and by which instants are told.
[[nodiscard]] JoinPolicy joinPolicy(const Settings& settings);
[[nodiscard]] ClockRules clockRules(const Settings& settings);
[[nodiscard]] SourceOrder sourceOrder(const RoomState& state);

// Everything Join is decided by; valid until `state` changes. `now` is roomTime().
[[nodiscard]] JoinInputs joinInputs(const RoomState& state, base::Instant now);

// No call can be expected to succeed: the engine is down, or the proxy refuses the room.
[[nodiscard]] bool callsAreDown(const RoomState& state);

// The last check of this booking's address, if a call to it is likely to fail.
[[nodiscard]] const Preflight* badSignOf(const RoomState& state, const BookingId& booking);

// When any source was last heard of, on the clock of `now`; the epoch: never.
[[nodiscard]] base::WallTime lastContact(const RoomState& state, base::Instant now);

} // namespace greenroom::core

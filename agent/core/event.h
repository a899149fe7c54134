// Every fact that can reach the core. Edges state them; none of them asks for anything to be
// computed. The order of the domains is here, nowhere else.
#pragma once

#include <variant>

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
#include "core/kept.h"
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

using Event = std::variant<BookingEvent, CallEvent, TimeEvent, SettingEvent, HealthEvent,
                           DeviceEvent, FeedbackEvent, KeptEvent, ExtensionEvent, MessageEvent,
                           DirectoryEvent, ProvisioningEvent, AuthorityEvent, HubEvent, PlanEvent,
                           RestartEvent, RegistrationEvent, MediaEvent, PreflightEvent, PanelEvent,
                           FirstStartEvent, ServiceEvent>;

} // namespace greenroom::core

// Every deed the core can ask for. Carried out in order by the engine through its ports; what came
// of it returns as an event.
#pragma once

#include <variant>
#include <vector>

#include "core/booking_domain.h"
#include "core/call_domain.h"
#include "core/hub_domain.h"
#include "core/kept.h"
#include "core/light.h"
#include "core/media_domain.h"
#include "core/notice.h"
#include "core/preflight_domain.h"
#include "core/provisioning_domain.h"
#include "core/registration_domain.h"
#include "core/request.h"
#include "core/restart_domain.h"
#include "core/server_directory.h"
#include "core/setting_domain.h"
#include "core/time_domain.h"

namespace greenroom::core {

using Effect =
    std::variant<SaveAgenda, PlaceCall, EndCall, AnswerCall, HoldCall, SendTones, SetMute,
                 SetCamera, SetVolume, CheckAudio, PlaySound, ShowLight, UseRoute, CheckAddress,
                 ArmWakeup, SaveSettings, SaveUsers, SaveKept, ApplySettings, ManagerDeed, HubDeed,
                 SearchServer, InstallSoftware, RestartMachine, Answer, Announce>;
using Effects = std::vector<Effect>;

} // namespace greenroom::core

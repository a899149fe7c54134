// What baresip is told at its start, made from the room's settings: its `config`.
//
// Source: baresip 1.0.0, docs/examples and src/config.c. Everything from the settings is checked
// again here, because a line break would be a line of configuration. Accounts are made later, by
// command (baresip_account.h): the engine runs without one until its guard was seen.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "core/settings.h"
#include "edge/calls/baresip_account.h"
#include "edge/calls/engine_trust.h"
#include "edge/calls/media_devices.h"

namespace greenroom::edge::calls {

struct EngineFiles {
    std::string config;
    std::string authorities; // PEM, of who may vouch for SIP servers

    friend bool operator==(const EngineFiles&, const EngineFiles&) = default;
};

// What the settings are to be carried out with.
struct EngineMeans {
    std::string host; // names this machine where the room has no SIP address of its own
    std::string stateDir;
    MachineMedia media;
    std::string authorities;
};

// The settings as the engine can carry them out.
struct EnginePlan {
    EngineFiles files; // without the control port: see filesFor()
    std::string host;  // name or address of this machine, for the engine's own certificate
    EngineAccount account;
    MediaDevices devices;
    TlsRules tls; // without names
    bool takesDirectCalls = false;
    // Why no call may be placed with these settings. The engine then runs without an account of
    // the room's, so that a call that goes on keeps going.
    std::optional<std::string> refusal;
};

[[nodiscard]] EnginePlan planEngine(const core::Settings& settings,
                                    const std::optional<core::SipRoute>& route,
                                    const EngineMeans& means);

[[nodiscard]] EngineFiles filesFor(const EnginePlan& plan, std::uint16_t controlPort);

// In `folder`, made for this user alone.
[[nodiscard]] base::Status writeEngineFiles(const std::string& folder, const EngineFiles& files);
[[nodiscard]] bool engineFilesAre(const std::string& folder, const EngineFiles& files);

} // namespace greenroom::edge::calls

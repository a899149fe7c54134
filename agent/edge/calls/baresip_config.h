// What baresip is told at its start, made from the room's settings: its `config` and `accounts`.
//
// Sources: baresip 1.0.0, docs/examples and src/config.c, src/account.c. Everything from the
// settings is checked again here, because a line break in a name would be a line of configuration.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/secret.h"
#include "core/settings.h"

namespace greenroom::edge::calls {

struct EngineFiles {
    std::string config;
    base::Secret accounts; // may hold the SIP password

    friend bool operator==(const EngineFiles&, const EngineFiles&) = default;
};

// The settings as the engine can carry them out.
struct EnginePlan {
    EngineFiles files;        // without the control port: see filesFor()
    bool registers = false;   // with a proxy
    bool silent = false;      // no microphone: a tone stands in for it, and is kept muted
    std::string appendsToUri; // what the engine adds to every address dialled
    // Why no call may be placed with these settings. The engine then runs without an account of
    // the room's, so that a call that goes on keeps going.
    std::optional<std::string> refusal;
};

// `host` names this machine where the room has no SIP address and no listen address of its own.
// `hasSound`: the machine has a microphone and a loudspeaker.
[[nodiscard]] EnginePlan planEngine(const core::Settings& settings, std::string_view host,
                                    bool hasSound);

[[nodiscard]] EngineFiles filesFor(const EnginePlan& plan, std::uint16_t controlPort);

// Whether ALSA's device folder (/dev/snd) shows a capture and a playback device.
[[nodiscard]] bool hasSoundDevices(const std::string& folder);

// What may be given to the engine's `dial` under this plan, or why not. Refuses what
// core::dialUri refuses, and every address that asks for TLS.
[[nodiscard]] base::Result<std::string> uriForEngine(const EnginePlan& plan, std::string_view uri);

// In `folder`, made for this user alone.
[[nodiscard]] base::Status writeEngineFiles(const std::string& folder, const EngineFiles& files);
[[nodiscard]] bool engineFilesAre(const std::string& folder, const EngineFiles& files);

} // namespace greenroom::edge::calls

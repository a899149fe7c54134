// What every read and every command may look at.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "core/authority_domain.h"
#include "core/room_time.h"
#include "core/room_view.h"
#include "core/setting_ledger.h"
#include "core/trial.h"
#include "xapi/roles.h"
#include "xapi/session_book.h"

namespace greenroom::xapi {

// What the device is; does not change while the agent runs. Clients decide what they may use by the
// prefix of the version ("ce", "RoomOS").
struct DeviceFacts {
    std::string productId = "Greenroom";
    std::string productPlatform = "Room";
    std::string productType = "Greenroom Codec";
    std::string softwareDisplayName = "Greenroom";
    std::string softwareName = "greenroom";
    std::string softwareVersion = "ce11.27.0.greenroom";
    std::string serialNumber; // empty: not told
    base::MonoTime startedAt{};
};

// Who asks for something to be done.
struct Asker {
    Roles roles;
    core::Actor actor;
};

// Reads PEM text, one certificate or several; xapi itself knows nothing of certificates.
using CertificateReader = base::Result<std::vector<core::Authority>> (*)(std::string_view pem);

struct Context {
    const core::Snapshot& room;
    const DeviceFacts& device;
    base::Instant now;                 // the reader's clock: a snapshot may be a minute old
    Roles roles;                       // of the one who asks
    core::EntryWatch* watch = nullptr; // over lists that are read; may be null
    SessionBook* sessions = nullptr;   // may be null: none are known
    CertificateReader readCertificates = nullptr; // may be null: they are not taken
    core::Actor by{};                             // who is noted as having changed something

    // What time the room takes it to be (core/room_time.h).
    [[nodiscard]] base::WallTime wall() const { return roomNow().wall; }
    [[nodiscard]] base::Instant roomNow() const { return core::roomTime(room.state.time, now); }
};

} // namespace greenroom::xapi

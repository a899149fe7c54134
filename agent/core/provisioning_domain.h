// The manager of this device, an ExternalManager in the words of xConfiguration: the facts about it
// that reach the core, the deeds it asks for, the slice of state it keeps (TMS reference 1.1-1.6).
//
// The device tells its manager that it is there, at the pace the manager sets, and takes what the
// answer holds. When to tell, whom, and what follows from silence is decided here.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/secret.h"
#include "base/time.h"
#include "core/request.h"
#include "core/upgrade.h"

namespace greenroom::core {

struct ManagerAddress {
    std::string protocol; // HTTP or HTTPS
    std::string host;     // name or address, with a port if it is not the usual one
    std::string path;

    [[nodiscard]] std::string url() const;

    friend bool operator==(const ManagerAddress&, const ManagerAddress&) = default;
};

enum class ManagerPost : std::uint8_t {
    Boot,     // once per start, until it is answered
    Register, // to a manager that was not told before
    Beat,
};

enum class ManagerFault : std::uint8_t {
    Unreachable,
    CertificateUntrusted,
    CertificateName,
    CertificateExpired,
    CertificateEarly, // not valid yet: the clock may be behind
    CertificateOther,
    Login,
    Refused, // answered with another status than 200
    Unreadable,
};

// The manager answered, and all that was in the answer has been done.
struct ManagerAnswered {
    std::uint64_t post = 0;                // of PostToManager
    std::optional<std::int64_t> heartbeat; // seconds, as it was said; none: not said, or no number
    bool toldBookings = false;             // the answer held a list, also an empty one
    std::string problem;                   // something in it could not be done; empty: all was
};
struct ManagerFailed {
    std::uint64_t post = 0;
    ManagerFault fault = ManagerFault::Unreachable;
    std::string why; // for the admin: a sentence, bounded, without secrets
};
// The manager sets how it is reached. All of it or nothing; if the new one does not answer, the
// device goes back to the former one by itself.
struct ManagerMoveAsked {
    std::vector<std::pair<std::string, std::string>> settings; // paths that begin with Provisioning
    RequestId request;
};
using ProvisioningEvent = std::variant<ManagerAnswered, ManagerFailed, ManagerMoveAsked,
                                       SoftwareOrdered, UpgradeReported>;

// Tell the manager, do what its answer says, then state ManagerAnswered or ManagerFailed.
struct PostToManager {
    std::uint64_t number = 0;
    ManagerPost kind = ManagerPost::Beat;
    ManagerAddress to;
};
using ManagerDeed = std::variant<PostToManager, TellUpgrade>;

struct ManagerTrouble {
    ManagerFault fault = ManagerFault::Unreachable;
    std::string why;
    base::WallTime since{};

    friend bool operator==(const ManagerTrouble&, const ManagerTrouble&) = default;
};

// A move to this address was taken back; it is not made again for a while.
struct UndoneMove {
    std::string url;
    std::string why;
    base::WallTime at{};

    friend bool operator==(const UndoneMove&, const UndoneMove&) = default;
};

// What must survive a restart.
struct ManagerMemory {
    // Settings by path as they were before a move whose target has not answered yet.
    std::map<std::string, base::Secret> former;
    std::optional<UndoneMove> undone;

    friend bool operator==(const ManagerMemory&, const ManagerMemory&) = default;
};

struct ProvisioningState {
    static constexpr base::seconds kUsualBeat{900};
    static constexpr base::seconds kFastestBeat{10};
    static constexpr base::seconds kSlowestBeat{24 * 3600};
    static constexpr base::seconds kFirstRetry{10}; // then twice as long each time, up to a beat
    // Who sets several things one after the other is let finish before the manager is told.
    static constexpr base::seconds kSettle{1};
    static constexpr std::uint32_t kMoveTries = 3; // posts to a new manager before going back
    static constexpr base::minutes kUndoneHolds{24 * 60};

    std::optional<ManagerAddress> manager; // none: there is nobody to tell
    std::string badAddress;                // set, and no address
    bool booted = false;                   // this start was told, and answered
    ManagerPost owed = ManagerPost::Boot;
    std::uint64_t lastPost = 0;
    std::optional<std::uint64_t> underWay;
    base::MonoTime postedAt{};
    std::optional<base::MonoTime> nextPost;
    base::seconds beat = kUsualBeat;
    std::uint32_t failures = 0; // in a row
    std::optional<ManagerTrouble> trouble;
    std::string problem;         // of the last answer
    base::WallTime answeredAt{}; // the epoch: not yet by this manager
    bool tellsBookings = false;  // this manager has told the list in an answer
    std::shared_ptr<const ManagerMemory> memory = std::make_shared<const ManagerMemory>();
    UpgradeState upgrade;

    friend bool operator==(const ProvisioningState&, const ProvisioningState&) = default;
};

struct Settings;

// Whom the settings, or else the network, name as manager; none when nobody, or switched off.
[[nodiscard]] std::optional<ManagerAddress> managerOf(const Settings& settings,
                                                      const std::string& offeredByNetwork);

// A host as it may stand in a URL: a name or address, maybe with a port.
[[nodiscard]] bool isManagerHost(std::string_view host);

// When the passing of time changes something here.
[[nodiscard]] std::optional<base::MonoTime> nextDue(const ProvisioningState& state);

} // namespace greenroom::core

// The hub this device belongs to: how the device becomes its own (activation), and the link between
// them. The facts that reach the core, the deeds it asks for, the slice of state it keeps.
//
// When to call, how long to wait after a failure, when to ask for everything again and which of two
// links counts is decided here; the frames are the edge's. What the hub says about bookings and
// settings are facts of those domains.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/result.h"
#include "base/secret.h"
#include "base/time.h"
#include "core/plan_domain.h"
#include "core/request.h"

namespace greenroom::core {

// What activation gave the device; its key is the edge's.
struct HubIdentity {
    std::string deviceId;
    std::string address; // https://HOST[:PORT], where it was activated
    std::string linkUrl; // wss://...
    base::WallTime validFrom{};
    base::WallTime validUntil{};

    friend bool operator==(const HubIdentity&, const HubIdentity&) = default;
};

// Makes the device the hub's (hub's API, activations).
struct Activation {
    std::string address; // https://HOST[:PORT]
    base::Secret code;   // 16 digits
    std::string
        fingerprint; // SHA-256 of the hub's authority, hexadecimal; empty: the system's list

    friend bool operator==(const Activation&, const Activation&) = default;
};

// Close codes of the link: the head of cloud.proto.
struct HubClose {
    static constexpr int kNone = 0; // it was never open, or broke off
    static constexpr int kNormal = 1000;
    static constexpr int kBadHello = 4400;
    static constexpr int kUnknownDevice = 4401;
    static constexpr int kOutOfTurn = 4402;
    static constexpr int kRevoked = 4403;
    static constexpr int kSilent = 4408;
    static constexpr int kTakenOver = 4409;
    static constexpr int kReplaced = 4410;
    static constexpr int kProtocol = 4426;
    static constexpr int kTooMany = 4429;
};

enum class HubFault : std::uint8_t {
    Unreachable,
    Certificate, // the hub's is not the one it should be
    Unknown,     // the hub does not know this device
    Revoked,
    TakenOver, // somebody else is connected as this device
    Refused,   // closed for another reason
};

// Facts.
struct HubIdentityKnown { // at start, and when it was renewed
    std::optional<HubIdentity> identity;
};
struct ActivationAsked {
    Activation activation;
    RequestId request;
    bool persistent = false; // tried again until the hub says yes or no
};
struct ActivationEnded {
    std::uint64_t number = 0;
    base::Result<HubIdentity> result = HubIdentity{};
    bool final = true;     // asking again would bring the same answer
    std::string presented; // of an authority that nobody vouches for: its SHA-256; else empty
};
struct DeactivationAsked {
    RequestId request;
};
struct LinkRegistered {
    std::uint64_t link = 0;
    std::string workspace; // for people
    base::seconds heartbeat{30};
    base::seconds reconcile{900};
};
struct LinkHeard { // an answer to AskAlive
    std::uint64_t link = 0;
    std::uint64_t question = 0;
};
struct LinkEnded {
    std::uint64_t link = 0;
    int code = HubClose::kNone;
    bool certificate = false; // the hub's certificate was refused
    std::string why;          // a sentence, bounded, without secrets
};
struct HubDrains {
    std::uint64_t link = 0;
};
struct RenewalFailed {
    std::string why;
};
using HubEvent = std::variant<HubIdentityKnown, ActivationAsked, ActivationEnded, DeactivationAsked,
                              LinkRegistered, LinkHeard, LinkEnded, HubDrains, RenewalFailed>;

// Deeds.
struct Activate { // → ActivationEnded
    std::uint64_t number = 0;
    Activation activation;
};
struct ForgetIdentity {};
struct OpenLink { // → LinkRegistered, or LinkEnded
    std::uint64_t link = 0;
    std::string url;
};
struct CloseLink { // nothing is told of it any more
    std::uint64_t link = 0;
};
struct AskAlive { // → LinkHeard
    std::uint64_t link = 0;
    std::uint64_t question = 0;
};
struct AskForBookings { // the whole list
    std::uint64_t link = 0;
};
struct RenewIdentity { // → HubIdentityKnown, or RenewalFailed
    std::uint64_t link = 0;
};
using HubDeed = std::variant<Activate, ForgetIdentity, OpenLink, CloseLink, AskAlive,
                             AskForBookings, RenewIdentity, TellVerdict>;

struct HubTrouble {
    HubFault fault = HubFault::Unreachable;
    std::string why;
    base::WallTime since{};

    friend bool operator==(const HubTrouble&, const HubTrouble&) = default;
};

struct HubLink {
    std::uint64_t number = 0;
    base::MonoTime openedAt{};

    friend bool operator==(const HubLink&, const HubLink&) = default;
};

struct HubState {
    static constexpr base::seconds kFirstPause{1};
    static constexpr base::seconds kLongestPause{300};
    // Asking again soon would not help: revoked, unknown, or somebody else is there.
    static constexpr base::seconds kHopelessPause{3600};
    static constexpr base::seconds kMostOpening{30}; // until it is registered
    static constexpr base::minutes kRenewalPause{60};

    bool wanted = false; // Hub Mode is On
    std::optional<HubIdentity> identity;
    std::string workspace;

    // Activation.
    struct Activating {
        std::uint64_t number = 0; // of the try that is under way; 0: none
        Activation activation;
        RequestId request;
        bool persistent = false;
        std::uint32_t failures = 0;
        std::optional<base::MonoTime> nextTry;
        friend bool operator==(const Activating&, const Activating&) = default;
    };
    std::optional<Activating> activating;
    std::string activationProblem; // of the last one; empty: it went well

    // The link that serves, and one that is being opened, which replaces it.
    std::uint64_t lastNumber = 0; // of links and activations
    std::optional<HubLink> serving;
    std::optional<HubLink> opening;
    bool wantsAnother = false; // although one serves: the hub goes away, or a plan is to be proved
    std::optional<base::MonoTime> nextTry;
    std::uint32_t failures = 0; // in a row
    std::optional<HubTrouble> trouble;
    base::WallTime registeredAt{}; // the epoch: not in this process

    base::seconds heartbeat{30};
    base::seconds reconcile{900};
    std::uint64_t question = 0;
    bool answered = true; // the last question
    base::MonoTime nextQuestion{};
    base::MonoTime nextReconcile{};
    std::optional<base::MonoTime> renewAt;
    std::string renewalProblem;

    friend bool operator==(const HubState&, const HubState&) = default;
};

enum class HubStanding : std::uint8_t {
    Off,
    NotActivated,
    Activating,
    Connecting,
    Registered,
    Failed,
};
[[nodiscard]] HubStanding standingOf(const HubState& state);
[[nodiscard]] std::string_view toText(HubStanding standing);

// When the passing of time changes something here.
[[nodiscard]] std::optional<base::MonoTime> nextDue(const HubState& state);

} // namespace greenroom::core

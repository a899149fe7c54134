// Whether the next Join is likely to work: the very address of the booking is asked for with SIP
// OPTIONS (RFC 3261, section 11) a quarter of an hour before, never with an INVITE.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/secret.h"
#include "base/time.h"
#include "core/booking.h"
#include "core/call_cause.h"
#include "core/registration_domain.h"
#include "core/request.h"

namespace greenroom::core {

// How far a check came.
enum class CheckStep : std::uint8_t { Dns, Connect, Tls, Options, Done };

struct CheckedStep {
    CheckStep step = CheckStep::Dns;
    base::milliseconds took{0};

    friend bool operator==(const CheckedStep&, const CheckedStep&) = default;
};

// Ask whether this address can be reached, by the room's proxy when it registers with one, else
// directly. → AddressChecked
struct CheckAddress {
    std::uint64_t ticket = 0;
    std::string uri;   // validated, with scheme
    std::string proxy; // host[:port]; empty: directly
    Transport transport = Transport::Udp;
    bool verify = true;
    std::string from; // the room's own address, or room@host
    std::string userName;
    base::Secret password;
    base::seconds patience{10};
};
struct AddressChecked {
    std::uint64_t ticket = 0;
    CallCause cause; // sipStatus of the answer, or a fault; 200 and 405 and the like: it is there
    std::vector<CheckedStep> steps;
};
// Somebody wants to know now.
struct PreflightAsked {
    BookingId booking;
    RequestId request;
};
using PreflightEvent = std::variant<AddressChecked, PreflightAsked>;

struct Preflight {
    std::uint64_t ticket = 0;
    base::MonoTime askedAt;
    base::WallTime checkedAt{}; // the epoch: not yet
    bool likelyToFail = false;
    std::string code; // of core/call_cause.h, when it is likely to fail
    std::string text;
    CallCause cause;
    std::vector<CheckedStep> steps;
    std::string address; // that was asked for: another one needs another check

    friend bool operator==(const Preflight&, const Preflight&) = default;
};

struct PreflightState {
    std::map<BookingId, Preflight> checks; // of bookings on the agenda that are not over
    std::uint64_t lastTicket = 0;

    friend bool operator==(const PreflightState&, const PreflightState&) = default;
};

// Whether an OPTIONS answer means that an INVITE would not get through: 404, 410, 484, 604, 5xx but
// for 501. 401 and 407 to a room with a login: the login is wrong. Everything else: somebody is
// there.
[[nodiscard]] bool meansFailure(const CallCause& cause, bool hasLogin);

} // namespace greenroom::core

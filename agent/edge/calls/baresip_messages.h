// The words of baresip 1.0.0: commands as JSON, events and replies back, and the few human-readable
// texts that carry what no event does.
//
// Sources: baresip 1.0.0, modules/ctrl_tcp/ctrl_tcp.c (format), modules/menu/menu.c (commands),
// src/event.c (fields), src/ua.c ua_print_calls and src/call.c call_info, call_debug (texts).
// Pure. Everything read is bounded and may be missing: the texts were not made for machines.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "core/call_domain.h"
#include "core/registration_domain.h"

namespace greenroom::edge::calls {

struct EngineEvent {
    std::string type;     // "CALL_RINGING"
    std::string engineId; // the SIP Call-ID; empty before the INVITE is sent
    std::string peer;     // the address dialled, with the account's parameters
    bool outgoing = false;
    std::string param;

    friend bool operator==(const EngineEvent&, const EngineEvent&) = default;
};

struct EngineReply {
    std::string token; // of the command
    bool ok = false;
    std::string data;

    friend bool operator==(const EngineReply&, const EngineReply&) = default;
};

using EngineMessage = std::variant<EngineEvent, EngineReply>;

[[nodiscard]] base::Result<EngineMessage> parseMessage(std::string_view json);

// A command as it goes on the wire, framed.
[[nodiscard]] std::string commandFrame(std::string_view command, std::string_view params,
                                       std::string_view token);

// A line of `listcalls`, for example
// "> [line 1]  0:00:02  ESTABLISHED             sip:room@127.0.0.1:15064".
struct ListedCall {
    int line = 0;
    std::string state; // ESTABLISHED, OUTGOING, RINGING, EARLY, INCOMING ...
    std::string peer;
    base::seconds age{0}; // since it was established

    friend bool operator==(const ListedCall&, const ListedCall&) = default;
};

[[nodiscard]] std::vector<ListedCall> parseCallList(std::string_view text);

// The head of `callstat`: which call the next command without an address acts on.
struct CallDetail {
    std::string engineId;
    std::string peer;
    bool outgoing = false;

    friend bool operator==(const CallDetail&, const CallDetail&) = default;
};

[[nodiscard]] std::optional<CallDetail> parseCallDetail(std::string_view text);

// What `mute`, which toggles, came to.
[[nodiscard]] std::optional<bool> parseMuted(std::string_view text);

// Of the one account, from `reginfo`. Nothing: it does not register.
[[nodiscard]] std::optional<core::RegistrationState> parseRegistration(std::string_view text);

// From "486 Busy Here" or "Connection reset by peer".
[[nodiscard]] core::CallCause causeFrom(std::string_view param);

// What an event says about a call, or nothing.
[[nodiscard]] std::optional<core::CallSignal> signalOf(const EngineEvent& event);

// What an event says about the registration, or nothing.
[[nodiscard]] std::optional<core::RegistrationChanged> registrationOf(const EngineEvent& event);

} // namespace greenroom::edge::calls

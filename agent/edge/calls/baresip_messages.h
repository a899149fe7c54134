// The words of baresip 1.0.0: commands as JSON, events and replies back, and the few human-readable
// texts that carry what no event does.
//
// Sources: baresip 1.0.0, modules/ctrl_tcp/ctrl_tcp.c (format), modules/menu/menu.c (commands),
// src/event.c (fields), src/ua.c ua_print_calls, src/call.c call_info, call_debug, src/audio.c
// audio_debug and src/video.c video_debug (texts). Pure. Everything read is bounded and may be
// missing: the texts were not made for machines.
#pragma once

#include <cstdint>
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

// What RTCP has told so far, of one kind of media; counted since the call began.
struct EngineReport {
    std::int64_t sent = 0;
    std::int64_t lostThere = 0;
    std::int64_t sentThere = 0; // by the far end, as it says
    std::int64_t lostHere = 0;
    std::int64_t jitterUs = 0;    // of what arrives here
    std::int64_t roundTripUs = 0; // 0: not known

    friend bool operator==(const EngineReport&, const EngineReport&) = default;
};

struct EngineEvent {
    std::string type;     // "CALL_RINGING"
    std::string engineId; // the SIP Call-ID; empty before the INVITE is sent
    std::string peer;     // the address dialled, with the account's parameters
    bool outgoing = false;
    std::string param;
    std::string name{};                   // as the far end calls itself; of incoming calls
    std::optional<EngineReport> report{}; // with CALL_RTCP

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
    bool held = false;    // by the room

    friend bool operator==(const ListedCall&, const ListedCall&) = default;
};

[[nodiscard]] std::vector<ListedCall> parseCallList(std::string_view text);

// The head of `callstat`: which call the next command without an address acts on.
struct CallDetail {
    std::string engineId;
    std::string peer;
    std::string name{};
    bool outgoing = false;
    bool video = false; // the far end has offered a picture or agreed to one

    friend bool operator==(const CallDetail&, const CallDetail&) = default;
};

[[nodiscard]] std::optional<CallDetail> parseCallDetail(std::string_view text);

// From `audio_debug` or `video_debug`. Every part may be missing.
struct StreamDetail {
    bool agreed = false;   // this kind of media is part of the call
    std::string codec;     // "opus"; empty when it is not
    std::string device;    // what sound or picture comes from: "alsa", or "none"
    std::string output;    // and where it goes
    std::string direction; // as agreed (RFC 4566, section 6): "sendrecv"
    core::Encryption encryption = core::Encryption::None;

    friend bool operator==(const StreamDetail&, const StreamDetail&) = default;
};

[[nodiscard]] StreamDetail parseStream(std::string_view text);

// Whether `ausrc`, `auplay` or `vidsrc` opened the device for each call there is.
[[nodiscard]] bool deviceOpened(std::string_view reply);

// What `mute`, which toggles, came to.
[[nodiscard]] std::optional<bool> parseMuted(std::string_view text);

// Of the first account, from `reginfo`. Nothing: it does not register.
[[nodiscard]] std::optional<core::RegistrationState> parseRegistration(std::string_view text);

// The addresses of all accounts, from `reginfo`: "sip:room@example.org".
[[nodiscard]] std::vector<std::string> parseAccounts(std::string_view text);

// From "486 Busy Here" or "Connection reset by peer", which is what a BYE comes to.
[[nodiscard]] core::CallCause causeFrom(std::string_view param);

// What an event says about a call, or nothing.
[[nodiscard]] std::optional<core::CallSignal> signalOf(const EngineEvent& event);

// The loudness of sound that went by, in decibels below the loudest there can be; or nothing.
[[nodiscard]] std::optional<double> loudnessOf(const EngineEvent& event);

// What an event says about the registration, or nothing.
[[nodiscard]] std::optional<core::RegistrationChanged> registrationOf(const EngineEvent& event);

} // namespace greenroom::edge::calls

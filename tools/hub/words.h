// Words for the values of an enumeration, as the storage and the API write them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "hub/model_bookings.h"
#include "hub/model_people.h"
#include "hub/model_provisioning.h"

namespace greenroom::hub {

// In the order of the enumeration.
template <typename E>
struct Words;

template <>
struct Words<CallProtocol> {
    static constexpr std::array kAll{"sip", "h323", "webrtc"};
};
template <>
struct Words<Response> {
    static constexpr std::array kAll{"accepted", "tentative", "not_responded", "declined"};
};
template <>
struct Words<TemplateScope> {
    static constexpr std::array kAll{"organisation", "site", "tag", "workspace"};
};
template <>
struct Words<PushState> {
    static constexpr std::array kAll{"running", "paused", "done", "cancelled"};
};
template <>
struct Words<PushDeviceState> {
    static constexpr std::array kAll{"held",    "waiting", "sent",     "applied",  "confirmed",
                                     "checked", "refused", "reverted", "replaced", "cancelled"};
};
template <>
struct Words<KeyVerdict> {
    static constexpr std::array kAll{"ok", "unchanged", "unknown", "bad_value", "not_allowed"};
};
template <>
struct Words<CommandKind> {
    static constexpr std::array kAll{"command", "status", "configuration", "log"};
};
template <>
struct Words<CommandState> {
    static constexpr std::array kAll{"waiting", "sent", "done", "failed", "expired"};
};
template <>
struct Words<Role> {
    static constexpr std::array kAll{"viewer", "operator", "admin"};
};
template <>
struct Words<ChangeKind> {
    static constexpr std::array kAll{"bookings", "plans",         "commands", "revoked",
                                     "drain",    "online",        "offline",  "stored",
                                     "verdicts", "commands_done", "status",   "calls"};
};

template <typename E>
[[nodiscard]] std::string_view wordOf(E value) {
    return Words<E>::kAll.at(static_cast<std::size_t>(value));
}

template <typename E>
[[nodiscard]] std::optional<E> fromWord(std::string_view word) {
    for (std::size_t i = 0; i < Words<E>::kAll.size(); ++i)
        if (Words<E>::kAll[i] == word)
            return static_cast<E>(i);
    return std::nullopt;
}

} // namespace greenroom::hub

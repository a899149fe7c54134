// What must hold for any bytes that arrive as a manager's answer.
#pragma once

#include <string_view>

#include "core/settings.h"
#include "core/text.h"
#include "edge/tms/manager_reply.h"

namespace greenroom::test {

// The first promise that these bytes break, or nothing.
inline std::string_view brokenReplyPromise(std::string_view bytes) {
    using edge::tms::ManagerReply;
    constexpr std::size_t kMost = 50;
    const auto reply = edge::tms::readReply(bytes, kMost);
    if (!reply)
        return reply.error().message.empty() ? "an error says nothing" : "";
    if (reply->settings.size() + reply->manager.size() > ManagerReply::kMostSettings ||
        reply->commands.size() > ManagerReply::kMostCommands ||
        reply->documents.size() > ManagerReply::kMostDocuments)
        return "more was taken than is allowed";
    if (reply->bookings && reply->bookings->bookings.size() > kMost)
        return "more bookings were taken than are allowed";
    for (const auto& [path, value] : reply->manager)
        if (!core::sameWord(path.substr(0, path.find(' ')), "Provisioning"))
            return "a setting of the room was taken for one of the manager";
    if (reply->software && reply->software->url.empty())
        return "software without a place to fetch it from";
    for (const std::string& words : reply->refused)
        if (words.empty())
            return "what was refused is not named";
    return "";
}

} // namespace greenroom::test

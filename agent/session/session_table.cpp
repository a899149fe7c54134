#include "session/session_table.h"

#include <algorithm>
#include <utility>

namespace greenroom::session {

base::Result<std::uint32_t> SessionTable::open(const Visitor& visitor, std::string door,
                                               std::string peer, std::function<void()> end) {
    const auto snapshot = room_.latest();
    const core::Settings& settings = *snapshot->state.settings.settings;
    const auto ofUser = std::ranges::count_if(entries_, [&](const auto& entry) {
        return entry.second.counts && entry.second.info.user == visitor.user;
    });
    if (ofUser >= settings.sessionsPerUser)
        return base::fail(base::ErrorCode::Unavailable,
                          visitor.user + " has " + std::to_string(ofUser) +
                              " sessions, and more are not allowed "
                              "(Configuration/Security/Session/MaxSessionsPerUser)");
    const auto inAll =
        std::ranges::count_if(entries_, [](const auto& entry) { return entry.second.counts; });
    if (inAll >= settings.sessionsInAll)
        return base::fail(base::ErrorCode::Unavailable,
                          "there are " + std::to_string(inAll) +
                              " sessions, and more are not allowed "
                              "(Configuration/Security/Session/MaxTotalSessions)");
    return add(visitor, std::move(door), std::move(peer), std::move(end), true);
}

std::uint32_t SessionTable::enter(const Visitor& visitor, std::string door, std::string peer,
                                  std::function<void()> end) {
    return add(visitor, std::move(door), std::move(peer), std::move(end), false);
}

std::uint32_t SessionTable::add(const Visitor& visitor, std::string door, std::string peer,
                                std::function<void()> end, bool counts) {
    const std::uint32_t id = ++lastId_;
    entries_.emplace(id,
                     Entry{{id, visitor.user, std::move(door), std::move(peer), clock_.now().wall},
                           std::move(end),
                           counts});
    return id;
}

void SessionTable::close(std::uint32_t id) {
    entries_.erase(id);
}

std::vector<xapi::SessionInfo> SessionTable::sessions() const {
    std::vector<xapi::SessionInfo> all;
    for (const auto& [id, entry] : entries_)
        all.push_back(entry.info);
    return all;
}

bool SessionTable::terminate(std::uint32_t id) {
    const auto at = entries_.find(id);
    if (at == entries_.end())
        return false;
    if (const auto end = std::exchange(at->second.end, nullptr))
        end();
    return true;
}

} // namespace greenroom::session

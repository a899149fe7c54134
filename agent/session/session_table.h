// Who is in: one entry for each session that lasts longer than a request, whatever door it came by
// (xAPI guide, users, roles and authorisation: Security Session). Lives on the net thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "engine/ports.h"
#include "session/visitor.h"
#include "xapi/session_book.h"

namespace greenroom::session {

class SessionTable final : public xapi::SessionBook {
public:
    // Both outlive it. The limits are those of the newest snapshot's settings.
    SessionTable(const engine::Inbox& room, const base::Clock& clock)
        : room_(room), clock_(clock) {}

    // The id of the new session. Unavailable, in words, when there are too many. `end` is called at
    // most once, when somebody else ends the session; close() it then as always.
    [[nodiscard]] base::Result<std::uint32_t> open(const Visitor& visitor, std::string door,
                                                   std::string peer, std::function<void()> end);
    // The same without limits, for sessions whose number is bounded elsewhere: WebSockets.
    [[nodiscard]] std::uint32_t enter(const Visitor& visitor, std::string door, std::string peer,
                                      std::function<void()> end);
    void close(std::uint32_t id);

    // xapi::SessionBook
    [[nodiscard]] std::vector<xapi::SessionInfo> sessions() const override;
    bool terminate(std::uint32_t id) override;

private:
    struct Entry {
        xapi::SessionInfo info;
        std::function<void()> end;
        bool counts; // towards the limits
    };
    [[nodiscard]] std::uint32_t add(const Visitor& visitor, std::string door, std::string peer,
                                    std::function<void()> end, bool counts);

    const engine::Inbox& room_;
    const base::Clock& clock_;
    std::uint32_t lastId_ = 0;
    std::map<std::uint32_t, Entry> entries_;
};

} // namespace greenroom::session

// The doors of a virtual room: what the engine is given in place of disk, call engine and clock.
// They only note what was asked; the room (room.h) decides what comes of it, and when.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "engine/ports.h"
#include "engine/silent_doors.h"

namespace greenroom::sim {

class VirtualClock final : public base::Clock {
public:
    [[nodiscard]] base::Instant now() const override { return now_; }
    void set(base::Instant now) { now_ = now; }

private:
    base::Instant now_;
};

class NotedStore final : public engine::Store {
public:
    void save(const core::SaveAgenda& deed) override { lists.push_back(deed); }
    void save(const core::SaveSettings& deed) override { settings.push_back(deed); }
    void save(const core::SaveUsers&) override {}
    void save(const core::SaveKept&) override {}

    std::vector<core::SaveAgenda> lists;
    std::vector<core::SaveSettings> settings;
};

class NotedCalls final : public engine::SilentCalls {
public:
    using SilentCalls::perform;
    void perform(const core::PlaceCall& deed) override { placed.push_back(deed); }
    void perform(const core::EndCall& deed) override { ended.push_back(deed.call); }
    void perform(const core::UseRoute& deed) override { routes.push_back(deed); }

    std::vector<core::PlaceCall> placed;
    std::vector<core::CallId> ended;
    std::vector<core::UseRoute> routes;
};

class NotedAlarm final : public engine::Alarm {
public:
    void arm(base::WallTime due) override { armed = due; }

    std::optional<base::WallTime> armed;
};

class NotedReplies final : public engine::Replies {
public:
    void answer(const core::Answer& answer) override { given.push_back(answer); }

    std::vector<core::Answer> given;
};

} // namespace greenroom::sim

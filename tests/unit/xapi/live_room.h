// A room that does what commands ask of it: each is run to its result, what it wants kept is kept
// at once, and what happens is written down in xAPI's words.
#pragma once

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/builders.h"
#include "support/effects.h"
#include "unit/xapi/a_room.h"
#include "unit/xapi/notice_text.h"
#include "xapi/command_run.h"

namespace greenroom::test {

using Parameters = std::vector<std::pair<std::string, std::string>>;

// "BookingsBookResult OK", or with what stands in the way: "DialResult Error: no engine".
inline std::string textOf(const xapi::Node& result) {
    const std::string status = *result.attribute("status");
    const xapi::Node* reason = result.child("Reason");
    return result.name + " " + status + (reason == nullptr ? "" : ": " + reason->text);
}

class LiveRoom {
public:
    explicit LiveRoom(const std::string& timeOfDay = "09:00") : room_(timeOfDay) {
        tell(core::TimeEvent(core::ClockSyncChanged{true, "NTP"}));
        tell(core::CallEvent(core::EngineUp{}));
    }

    // As textOf() writes the result.
    std::string run(const std::string& path, const Parameters& parameters = {},
                    const std::string& body = {}) {
        const xapi::CommandRequest command{path, parameters, body};
        answer_.reset();
        const auto step = beginCommand(command, room_.context(), kRequest);
        if (const auto* node = std::get_if<xapi::Node>(&step))
            return textOf(*node);
        tell(std::get<core::Event>(step));
        return answer_ ? textOf(finishCommand(command, *answer_)) : "no answer";
    }

    LiveRoom& set(const char* path, const char* value) {
        tell(core::SettingEvent(core::SettingChangeAsked{path, value, {}}));
        return *this;
    }
    LiveRoom& push(std::vector<core::Booking> bookings) {
        tell(core::BookingEvent(
            core::BookingsReplaced{core::Source::Premises, listOf(std::move(bookings)), {}}));
        return *this;
    }
    LiveRoom& passTo(const std::string& timeOfDay) {
        base::Instant& now = room_.snapshot.at;
        for (const base::WallTime until = clockAt(timeOfDay); now.wall < until;) {
            const base::WallTime next = std::min(wakeup_, until);
            now.mono += next - now.wall;
            now.wall = next;
            tell(core::TimeEvent(core::WakeupDue{}));
        }
        return *this;
    }

    // What has happened since this was asked last.
    std::vector<std::string> happened() { return std::exchange(happened_, {}); }

    [[nodiscard]] ARoom& room() { return room_; }

private:
    static inline const core::RequestId kRequest{9};

    void tell(const core::Event& event) {
        std::deque<core::Event> waiting{event};
        for (; !waiting.empty(); waiting.pop_front()) {
            const core::Step step =
                core::reduce(room_.snapshot.state, waiting.front(), room_.snapshot.at);
            for (const auto& save : deeds<core::SaveAgenda>(step.effects))
                waiting.emplace_back(
                    core::BookingEvent(core::AgendaStored{save.source, save.list->revision, {}}));
            for (const auto& save : deeds<core::SaveKept>(step.effects))
                waiting.emplace_back(
                    core::SettingEvent(core::ConfigurationStored{save.ticket, {}}));
            for (const auto& announce : deeds<core::Announce>(step.effects))
                happened_.push_back(textOf(announce.notice));
            for (const auto& arm : deeds<core::ArmWakeup>(step.effects))
                wakeup_ = arm.due;
            if (auto outcome = answerTo(step.effects, kRequest.value()))
                answer_ = std::move(outcome);
        }
    }

    ARoom room_;
    std::optional<core::Outcome> answer_;
    std::vector<std::string> happened_;
    base::WallTime wakeup_;
};

} // namespace greenroom::test

// What a step tells those who listen, in short words: "Start 42", "TimeRemaining 42 600".
#pragma once

#include <string>
#include <vector>

#include "support/builders.h"
#include "support/effects.h"

namespace greenroom::test {

struct NoticeWords {
    std::string operator()(const core::BookingsUpdated&) const { return "Updated"; }
    std::string operator()(const core::BookingsSyncRequired&) const { return "SyncRequired"; }
    std::string operator()(const core::BookingOpened& n) const {
        return "StartTimeBuffer " + n.booking.id.value();
    }
    std::string operator()(const core::BookingStarted& n) const {
        return "Start " + n.booking.id.value();
    }
    std::string operator()(const core::BookingTimeRemains& n) const {
        return "TimeRemaining " + n.booking.id.value() + " " + std::to_string(n.left.count());
    }
    std::string operator()(const core::BookingEnded& n) const {
        return "End " + n.booking.id.value();
    }
    std::string operator()(const core::BookingClosed& n) const {
        return "EndTimeBuffer " + n.booking.id.value();
    }
    std::string operator()(const core::BookingCreated& n) const {
        return "Created " + n.booking.id.value() +
               (n.requestUuid.empty() ? "" : " for " + n.requestUuid);
    }
    std::string operator()(const core::BookingMoved& n) const {
        return "Moved " + n.booking.id.value();
    }
    std::string operator()(const core::BookingDeleted& n) const {
        constexpr std::array kCauses{"Deleted", "ManualCheckOut", "NoShow"};
        return "Deleted " + n.booking.id.value() + " " + kCauses[static_cast<std::size_t>(n.cause)];
    }
    std::string operator()(const core::BookingCheckedIn& n) const {
        return "CheckedIn " + n.booking.id.value() + " " + std::to_string(n.offset.count());
    }
    std::string operator()(const core::BookingSnoozed& n) const {
        return "Snoozed " + n.booking.id.value();
    }
    std::string operator()(const core::BookingRequested& n) const {
        return "Requested " + n.requestUuid;
    }
    std::string operator()(const core::BookingFailed& n) const {
        return "Failed " + n.requestUuid + cause(n.cause);
    }
    std::string operator()(const core::BookingEditRequested& n) const {
        return "EditRequested " + n.meetingId;
    }
    std::string operator()(const core::BookingEditFailed& n) const {
        return "EditFailed " + n.meetingId + cause(n.cause);
    }
    std::string operator()(const core::BookingExtensionRequested& n) const {
        return "ExtensionRequested " + n.booking.id.value() + " " +
               std::to_string(n.duration.count());
    }
    std::string operator()(const core::BookingExtensionFailed& n) const {
        return "ExtensionFailed " + n.meetingId + cause(n.cause);
    }
    static std::string cause(core::FailureCause cause) {
        return cause == core::FailureCause::Decline ? " Decline" : " Timeout";
    }
};

using Words = std::vector<std::string>;

inline Words toldIn(const core::Effects& effects) {
    Words words;
    for (const core::Announce& announce : deeds<core::Announce>(effects))
        if (const auto* notice = std::get_if<core::BookingNotice>(&announce.notice))
            words.push_back(std::visit(NoticeWords{}, *notice));
    return words;
}

// A room that is told things at instants and wakes up whenever it asked for it.
class ToldRoom {
public:
    explicit ToldRoom(const std::string& start = "09:00") : ToldRoom(clockAt(start)) {}
    explicit ToldRoom(base::WallTime start) : now_(instantAt(start)) {
        (void)tell(core::TimeEvent(core::ClockSyncChanged{true, "NTP"}));
        (void)tell(core::CallEvent(core::EngineUp{}));
    }

    // What is told from here up to that instant, each with the time of day it was told at.
    Words passTo(const std::string& time) {
        const base::WallTime until = clockAt(time);
        Words all;
        while (now_.wall < until) {
            jumpTo(std::min(wakeup_.value_or(until), until));
            for (std::string& words : tell(core::TimeEvent(core::WakeupDue{})))
                all.push_back(base::formatUtc(now_.wall).substr(11, 8) + " " + std::move(words));
        }
        return all;
    }

    Words push(std::vector<core::Booking> bookings, core::Source source = core::Source::Premises) {
        return tell(
            core::BookingEvent(core::BookingsReplaced{source, listOf(std::move(bookings)), {}}));
    }
    Words ask(core::BookingAsked asked) { return tell(core::BookingEvent(std::move(asked))); }
    void set(const char* path, const char* value) {
        (void)tell(core::SettingEvent(core::SettingChangeAsked{path, value, {}}));
    }
    // The newest list of the room's own is durable, or is not.
    Words stored(std::optional<base::Error> error = {}) {
        const auto revision = state.bookings.localChanges.back().list->revision;
        return tell(core::BookingEvent(
            core::AgendaStored{core::Source::Local, revision, std::move(error)}));
    }
    // All that was to be kept is.
    void kept() {
        for (const auto& [ticket, waiting] : std::map(state.settings.waiting))
            (void)tell(core::SettingEvent(core::ConfigurationStored{ticket, {}}));
    }

    Words tell(const core::Event& event) {
        core::Step step = core::reduce(state, event, now_);
        for (const core::ArmWakeup& arm : deeds<core::ArmWakeup>(step.effects))
            wakeup_ = arm.due;
        effects = std::move(step.effects);
        for (const core::Answer& answer : deeds<core::Answer>(effects))
            answers[answer.request.value()] =
                answer.outcome ? std::string("ok") : answer.outcome.error().message;
        return toldIn(effects);
    }

    // Time passes without a wakeup; both clocks.
    void jumpTo(base::WallTime wall) {
        now_.mono += wall - now_.wall;
        now_.wall = wall;
    }
    void setClock(const std::string& time) { setClock(clockAt(time)); }
    void setClock(base::WallTime wall) { now_.wall = wall; }
    // When it wants to be woken; none: not at all.
    [[nodiscard]] std::optional<base::WallTime> wakeup() const { return wakeup_; }
    [[nodiscard]] base::Instant now() const { return now_; }
    [[nodiscard]] std::vector<std::string> listed() const {
        std::vector<std::string> ids;
        for (const core::Booking& booking : state.bookings.agenda->bookings())
            ids.push_back(booking.id.value());
        return ids;
    }

    core::RoomState state;
    core::Effects effects; // of the last event
    std::map<std::uint64_t, std::string> answers;

private:
    base::Instant now_;
    std::optional<base::WallTime> wakeup_;
};

} // namespace greenroom::test

#include "core/state.h"

#include <algorithm>
#include <string>

namespace greenroom::core {

namespace {

Unaccepted unacceptedFrom(std::string_view word) {
    if (word == "Hidden")
        return Unaccepted::Hidden;
    return word == "ListOnly" ? Unaccepted::ListOnly : Unaccepted::Join;
}

} // namespace

JoinPolicy joinPolicy(const Settings& settings) {
    return {.leadTime = base::seconds(settings.joinLeadTimeSeconds),
            .earlyJoin = settings.earlyJoin == "Auto",
            .unaccepted = unacceptedFrom(settings.tentativeMeetings),
            .dialDomain = dialDomain(settings),
            .showAllDay = settings.allDayMeetings != "Hidden",
            .showNonJoinable = settings.nonJoinableMeetings != "Hidden"};
}

ClockRules clockRules(const Settings& settings) {
    ClockRules rules{.policy = joinPolicy(settings)};
    if (settings.checkIn == "True") {
        rules.checkInWindow = base::minutes(std::stol(settings.checkInMinutes));
        rules.longest = std::chrono::hours(settings.autoCheckInHours);
    }
    return rules;
}

SourceOrder sourceOrder(const RoomState& state) {
    // The setting's value space lets nothing pass but all words, each once.
    std::string_view words = state.settings.settings->sourceOrder;
    SourceOrder order = kAllSources;
    for (Source& place : order) {
        const std::string_view word = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        place = sourceFromText(word).value_or(place);
    }
    return order;
}

JoinInputs joinInputs(const RoomState& state, base::Instant now) {
    const Settings& settings = *state.settings.settings;
    JoinInputs inputs{.agenda = *state.bookings.agenda,
                      .calls = state.calls.calls,
                      .zone = state.time.zone,
                      .policy = joinPolicy(settings),
                      .failed = state.calls.failure ? state.calls.failure->booking : BookingId(),
                      .callsDown = callsAreDown(state)};
    if (settings.expectedContactSeconds == 0)
        return inputs;
    for (const auto& [source, known] : state.bookings.sources)
        if (source != Source::Local)
            inputs.oldFrom[static_cast<std::size_t>(source)] =
                known.lastContact(now) + base::seconds(settings.expectedContactSeconds);
    return inputs;
}

bool callsAreDown(const RoomState& state) {
    return !state.calls.engineUp || state.settings.settings->sipMode == "Off" ||
           state.registration.state == RegistrationState::Failed;
}

base::WallTime lastContact(const RoomState& state, base::Instant now) {
    base::WallTime last{};
    for (const auto& [source, known] : state.bookings.sources)
        last = std::max(last, known.lastContact(now));
    return last;
}

} // namespace greenroom::core

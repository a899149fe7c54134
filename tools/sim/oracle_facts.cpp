// How the oracle takes facts in.
#include <algorithm>

#include "core/reason.h"
#include "sim/oracle.h"

namespace greenroom::sim {

using core::Booking;
using core::BookingId;
using core::CallSignal;
using core::CallState;

namespace {

constexpr base::seconds kForgetEnding{5};

std::vector<core::Source> orderOf(const core::Settings& settings) {
    std::vector<core::Source> order;
    std::string word;
    for (const char c : settings.sourceOrder + " ") {
        if (c != ' ') {
            word += c;
            continue;
        }
        if (const auto source = core::sourceFromText(word))
            order.push_back(*source);
        word.clear();
    }
    return order;
}

} // namespace

CallDeeds Oracle::observe(const core::Event& event, base::Instant clock) {
    const base::Instant now = corrected(clock);
    CallDeeds deeds;
    if (const auto* booking = std::get_if<core::BookingEvent>(&event))
        take(*booking, now);
    else if (const auto* call = std::get_if<core::CallEvent>(&event))
        deeds = take(*call, now);
    else if (const auto* time = std::get_if<core::TimeEvent>(&event))
        take(*time, clock);
    else if (const auto* setting = std::get_if<core::SettingEvent>(&event))
        take(*setting);
    else if (const auto* place = std::get_if<core::RegistrationEvent>(&event))
        proxyRefuses_ =
            std::get<core::RegistrationChanged>(*place).state == core::RegistrationState::Failed;
    letTimePass(calls_, failure_, clock.mono, errorScreen(), deeds);
    return deeds;
}

void Oracle::take(const core::BookingEvent& event, base::Instant now) {
    if (const auto* replaced = std::get_if<core::BookingsReplaced>(&event)) {
        contacts_[replaced->source].heard = now.mono;
        lists_[replaced->source] = replaced->list->bookings;
        mergeAgain();
    } else if (const auto* loaded = std::get_if<core::AgendaLoaded>(&event)) {
        lists_.clear();
        for (const auto& [source, list] : loaded->sources) {
            lists_[source] = list->bookings;
            contacts_[source].remembered = list->acceptedAt;
        }
        mergeAgain();
    } else if (const auto* contact = std::get_if<core::SourceContacted>(&event)) {
        contacts_[contact->source].heard = now.mono;
    } else if (const auto* failed = std::get_if<core::SourceFailed>(&event)) {
        contacts_[failed->source]; // nothing else: its list stays
    }
}

void Oracle::take(const core::TimeEvent& event, base::Instant clock) {
    if (const auto* stepped = std::get_if<core::ClockStepped>(&event)) {
        for (auto& [source, sample] : samples_)
            sample.offset -= stepped->by;
    } else if (const auto* sync = std::get_if<core::ClockSyncChanged>(&event)) {
        synced_ = sync->synced;
    } else if (const auto* changed = std::get_if<core::ZoneChanged>(&event)) {
        zone_ = changed->zone;
    } else if (const auto* compared = std::get_if<core::ClockCompared>(&event)) {
        samples_[compared->source] = {compared->offset, clock.mono};
    }
}

void Oracle::take(const core::SettingEvent& event) {
    if (const auto* loaded = std::get_if<core::SettingsLoaded>(&event)) {
        settings_ = *loaded->settings;
    } else if (const auto* change = std::get_if<core::SettingChangeAsked>(&event)) {
        if (auto changed = core::withSetting(settings_, change->path, change->value))
            settings_ = *changed;
    } else {
        return;
    }
    mergeAgain();
}

// A call, and the failure of one, stay with their meeting whatever id that is given.
void Oracle::mergeAgain() {
    const std::vector<Meeting> before =
        std::exchange(meetings_, mergedBy(lists_, orderOf(settings_)));
    const auto now = [&](const BookingId& id) -> const Meeting* {
        return meetingOf(meetings_, id);
    };
    const auto madeAnew = [&](base::WallTime start, const std::string& address) -> const Meeting* {
        for (const Meeting& meeting : meetings_)
            if (meeting.booking.start == start)
                for (const core::DialTarget& target : meeting.booking.calls)
                    if (plainAddress(target.number) == address)
                        return &meeting;
        return nullptr;
    };
    const auto follow = [&](BookingId& id, std::optional<base::WallTime> start,
                            const std::string& address) {
        if (id.value().empty())
            return;
        if (const Meeting* meeting = now(id)) {
            id = meeting->booking.id;
            return;
        }
        if (const Meeting* was = meetingOf(before, id))
            start = was->booking.start;
        if (!start)
            return;
        if (const Meeting* meeting = madeAnew(*start, address))
            id = meeting->booking.id;
    };
    for (Call& call : calls_)
        follow(call.booking, call.start, plainAddress(call.target.number));
    if (failure_)
        follow(failure_->booking, std::nullopt, plainAddress(failure_->target.number));
}

CallDeeds Oracle::take(const core::CallEvent& event, base::Instant now) {
    CallDeeds deeds;
    if (const auto* press = std::get_if<core::JoinPressed>(&event)) {
        deeds = pressed(*press, now);
    } else if (const auto* asked = std::get_if<core::DialAsked>(&event)) {
        dial(asked->target, asked->booking, now, deeds);
    } else if (const auto* end = std::get_if<core::HangUpAsked>(&event)) {
        endAll(end->call, now.mono, deeds);
    } else if (std::holds_alternative<core::FailureDismissed>(event)) {
        failure_.reset();
    } else if (std::holds_alternative<core::RetryPressed>(event)) {
        if (const auto failed = failure_)
            dial(failed->target, failed->booking, now, deeds);
    } else if (const auto* signal = std::get_if<core::CallSignalled>(&event)) {
        signalled(*signal, now);
    } else if (const auto* found = std::get_if<core::CallAdopted>(&event)) {
        adopted(*found, now);
    } else if (std::holds_alternative<core::EngineUp>(event)) {
        engineUp_ = true;
    } else if (std::holds_alternative<core::EngineDown>(event)) {
        for (const Call& call : calls_)
            if (!call.endAsked)
                failure_ = Failure{call.booking, call.target, now.mono};
        calls_.clear();
        engineUp_ = false;
    }
    return deeds;
}

// Judged by what holds now, not by what was shown.
CallDeeds Oracle::pressed(const core::JoinPressed& press, base::Instant now) {
    const View view{now, calls_, failure_};
    const Meeting* meeting = nullptr;
    if (!press.booking.value().empty()) {
        meeting = meetingOf(meetings_, press.booking);
    } else {
        for (const Meeting& each : meetings_)
            if (meeting == nullptr && verdict(each, view) == core::reason::kJoinable)
                meeting = &each;
    }
    CallDeeds deeds;
    if (meeting == nullptr)
        return deeds;
    const std::string_view verdict = this->verdict(*meeting, view);
    if (verdict != core::reason::kJoinable && verdict != core::reason::kEarlyJoin &&
        verdict != core::reason::kAllDayYields)
        return deeds;
    if (engineUp_)
        endAll(std::nullopt, now.mono, deeds);
    dial(meeting->dialling.target, meeting->booking.id, now, deeds);
    return deeds;
}

void Oracle::dial(const core::DialTarget& target, const BookingId& booking, base::Instant now,
                  CallDeeds& deeds) {
    const std::string uri = uriOf(target.number);
    const bool busy = std::ranges::any_of(
        calls_, [](const Call& call) { return call.state != CallState::Ending; });
    if (uri.empty() || busy)
        return;
    if (!engineUp_) {
        const Meeting* meeting = meetingOf(meetings_, booking);
        failure_ = Failure{meeting != nullptr ? meeting->booking.id : booking, target, now.mono};
        return;
    }
    failure_.reset();
    deeds.dialled.push_back(uri);
    Call call{.id = core::CallId(++lastCall_),
              .booking = booking,
              .start = std::nullopt,
              .target = target,
              .until = now.mono + base::seconds(settings_.dialTimeoutSeconds)};
    if (const Meeting* meeting = meetingOf(meetings_, booking)) {
        call.booking = meeting->booking.id;
        call.start = meeting->booking.start;
    }
    calls_.push_back(std::move(call));
}

void Oracle::endAll(std::optional<core::CallId> only, base::MonoTime now, CallDeeds& deeds) {
    for (Call& call : calls_) {
        if ((only && call.id != *only) || call.state == CallState::Ending)
            continue;
        call.state = CallState::Ending;
        call.endAsked = true;
        call.until = now + kForgetEnding;
        deeds.ended.push_back(call.id);
    }
}

void Oracle::signalled(const core::CallSignalled& signal, base::Instant now) {
    const auto call = std::ranges::find(calls_, signal.call, &Call::id);
    if (call == calls_.end())
        return;
    if (signal.signal == CallSignal::Closed) {
        const bool wentWell = call->endAsked || (call->answered && signal.cause.sipStatus < 300);
        if (!wentWell)
            failure_ = Failure{call->booking, call->target, now.mono};
        calls_.erase(call);
        return;
    }
    const bool settingUp = call->state == CallState::Dialling || call->state == CallState::Ringing;
    if (!settingUp)
        return;
    if (signal.signal == CallSignal::Ringing) {
        call->state = CallState::Ringing;
        return;
    }
    call->state = CallState::Connected;
    call->answered = true;
    call->until.reset();
}

void Oracle::adopted(const core::CallAdopted& event, base::Instant now) {
    lastCall_ = std::max(lastCall_, event.call.value());
    if (std::ranges::find(calls_, event.call, &Call::id) != calls_.end())
        return;
    Call call{.id = event.call,
              .state = event.state,
              .booking = {},
              .start = std::nullopt,
              .target = core::DialTarget{.number = event.address},
              .answered = event.state == CallState::Connected,
              .until = std::nullopt};
    if (!call.answered)
        call.until = now.mono + base::seconds(settings_.dialTimeoutSeconds);
    for (const Meeting& meeting : meetings_) {
        const Booking& booking = meeting.booking;
        if (opensAt(booking, leadTime()) <= now.wall && now.wall < closesAt(booking) &&
            meeting.dialling.possible &&
            plainAddress(meeting.dialling.target.number) == plainAddress(event.address)) {
            call.booking = booking.id;
            call.start = booking.start;
            break;
        }
    }
    calls_.push_back(std::move(call));
}

void Oracle::letTimePass(std::vector<Call>& calls, std::optional<Failure>& failure,
                         base::MonoTime now, base::seconds errorScreen, CallDeeds& deeds) {
    const auto due = [&](const Call& call) { return call.until && *call.until <= now; };
    std::erase_if(calls,
                  [&](const Call& call) { return due(call) && call.state == CallState::Ending; });
    for (Call& call : calls) {
        if (!due(call))
            continue;
        failure = Failure{call.booking, call.target, now};
        call.state = CallState::Ending;
        call.endAsked = true;
        call.until = now + kForgetEnding;
        deeds.ended.push_back(call.id);
    }
    if (failure && now >= failure->at + errorScreen)
        failure.reset();
}

} // namespace greenroom::sim

// The agent's part of a room, and what it is held to after each fact and between them.
#include <algorithm>

#include "sim/room.h"

namespace greenroom::sim {

using base::milliseconds;

namespace {

constexpr std::string_view kTwice = "a request was answered that nobody waits for";

std::string difference(const core::PanelView& a, const core::PanelView& b) {
    std::string parts;
    const auto differ = [&](const char* part, bool differs) {
        parts += differs ? (parts.empty() ? "" : ", ") + std::string(part) : "";
    };
    differ("screen", a.screen != b.screen);
    differ("time", a.now != b.now);
    differ("bookings", a.bookings != b.bookings || a.bookingsLeftOut != b.bookingsLeftOut);
    differ("tiles", a.tiles != b.tiles);
    differ("calls", a.calls != b.calls);
    differ("failure", a.failure != b.failure);
    differ("marks", a.marks != b.marks);
    return parts.empty() ? "settings" : parts;
}

bool mayWait(const core::Event& event) {
    return std::holds_alternative<core::BookingEvent>(event) ||
           std::holds_alternative<core::SettingEvent>(event);
}

} // namespace

void Room::note(std::optional<Finding> finding, milliseconds t) {
    if (finding && !trouble_)
        trouble_ = Trouble{*std::move(finding), t, next_, clockAt(t).wall};
}

void Room::published(const core::SnapshotPtr& snapshot) {
    latest_ = snapshot;
    ++tally_.views;
    if (!watch_.check)
        return;
    view_ = core::panelView(snapshot->state, snapshot->join, snapshot->at);
    note(checkPrivacy(view_), t_);
}

void Room::post(Lane lane, core::Event event) {
    if (!engine_)
        return;
    if (engine_->post(lane, event))
        lanes_[static_cast<std::size_t>(lane)].push_back(std::move(event));
}

// One by one, so that the oracle is told the same facts in the same order.
void Room::drain() {
    while (engine_ && !trouble_) {
        const auto lane =
            std::ranges::find_if(lanes_, [](const auto& waiting) { return !waiting.empty(); });
        if (lane == lanes_.end())
            return;
        const core::Event event = std::move(lane->front());
        lane->pop_front();
        CallDeeds expected;
        if (watch_.check)
            expected = oracle_.observe(event, clock_.now());
        (void)engine_->drain(1);
        ++tally_.events;
        handled(event, expected);
    }
}

void Room::handled(const core::Event& event, const CallDeeds& expected) {
    CallDeeds found;
    for (const core::PlaceCall& call : calls_.placed) {
        ++tally_.calls;
        found.dialled.push_back(call.uri);
        farCalls_.place(call, t_);
    }
    found.ended = calls_.ended;
    for (const core::CallId call : calls_.ended)
        farCalls_.end(call, t_);
    for (const core::UseRoute& deed : calls_.routes)
        if (deed.route)
            act(Registration{registrationFails_});
    calls_ = {};
    takeSaves(event);
    takeAnswers();
    if (!watch_.check)
        return;
    if (found != expected)
        broken("the call engine was asked for " + std::to_string(found.dialled.size()) +
               " calls and " + std::to_string(found.ended.size()) + " ends instead of " +
               std::to_string(expected.dialled.size()) + " and " +
               std::to_string(expected.ended.size()) + ", or for another address");
    if (!alarm_.armed || *alarm_.armed <= clock_.now().wall)
        broken("the wakeup is not armed for a later instant");
    if (mayWait(event))
        note(compareMeetings(oracle_, latest_->state), t_);
    if (!std::holds_alternative<core::TimeEvent>(event))
        note(compareVerdicts(oracle_, latest_->state, clock_.now()), t_);
}

void Room::takeSaves(const core::Event& event) {
    const auto* booking = std::get_if<core::BookingEvent>(&event);
    const auto* pushed =
        booking != nullptr ? std::get_if<core::BookingsReplaced>(booking) : nullptr;
    for (const core::SaveAgenda& deed : store_.lists)
        lastWrite_[deed.source] = disk_.save(deed, t_);
    for (const core::SaveSettings& deed : store_.settings)
        disk_.save(deed, t_);
    store_ = {};
    // A list that is not saved is the one that was saved last.
    if (pushed != nullptr && asked_.contains(pushed->request))
        asked_[pushed->request].write = lastWrite_[pushed->source];
}

void Room::takeAnswers() {
    for (const core::Answer& answer : replies_.given) {
        const auto asked = asked_.find(answer.request);
        if (asked == asked_.end()) {
            broken(std::string(kTwice));
            continue;
        }
        const auto source = asked->second.source;
        if (source && answer.outcome && disk_.durableWrite(*source) < asked->second.write)
            broken("a list was acknowledged before it was durable");
        asked_.erase(asked);
    }
    replies_ = {};
}

// The panel stands still from now to the next fact. It has to be right on both sides of every
// instant in between at which the oracle may change its mind.
void Room::checkBetween(milliseconds from, milliseconds to) {
    const base::Instant now = clockAt(from);
    for (const base::WallTime edge : oracle_.edgesAfter(now)) {
        const milliseconds t = from + (edge - now.wall);
        if (t > to || trouble_)
            break;
        if (t - milliseconds(1) > from)
            checkAt(t - milliseconds(1));
        if (t < to)
            checkAt(t);
    }
    if (!trouble_ && to - milliseconds(1) > from) {
        checkAt(to - milliseconds(1));
        checkView(to - milliseconds(1));
    }
}

void Room::checkAt(milliseconds t) {
    if (!watch_.check)
        return;
    ++tally_.checks;
    const base::Instant clock = clockAt(t);
    const std::vector<core::JoinTile> expected = oracle_.tilesAt(clock);
    note(compareTiles(expected,
                      watch_.shown ? watch_.shown(*latest_, clock).tiles : latest_->join.tiles),
         t);
}

// Nothing on the panel may have changed by the passing of time without a wakeup; the clock itself,
// of which the panel shows minutes, not within one.
void Room::checkView(milliseconds t) {
    core::PanelView view = core::panelView(latest_->state, latest_->join, clockAt(t));
    const auto minute = [](const core::PanelView& v) {
        return std::chrono::floor<base::minutes>(v.now.utc.time_since_epoch());
    };
    if (minute(view) == minute(view_))
        view.now = view_.now;
    if (view != view_)
        note(
            Finding{Fault::Wrong, "unwoken, the panel would show other " + difference(view, view_)},
            t);
}

// With a disk that works, everybody is answered in the end.
void Room::checkEnd() {
    if (!engine_ || !watch_.check)
        return;
    disk_.behave(Disk{});
    for (int rounds = 0; rounds < 1000 && disk_.nextDue() && !trouble_; ++rounds) {
        t_ = std::max(t_, *disk_.nextDue());
        clock_.set(clockAt(t_));
        for (core::Event& event : disk_.due(t_))
            post(Lane::Calls, std::move(event));
        drain();
    }
    if (!asked_.empty())
        broken(std::to_string(asked_.size()) + " requests were never answered");
}

} // namespace greenroom::sim

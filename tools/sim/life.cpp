#include "sim/life.h"

#include <array>
#include <optional>
#include <set>
#include <utility>

#include "base/iso8601.h"
#include "sim/dice.h"
#include "sim/life_bookings.h"
#include "sim/zones.h"

namespace greenroom::sim {

using base::milliseconds;
using base::minutes;
using base::seconds;
using core::Source;

namespace {

constexpr milliseconds kDay{86'400'000};

constexpr std::array kSettings{
    std::pair{"Bookings JoinLeadTime", std::array{"0", "60", "300", "3600"}},
    std::pair{"Bookings ExpectedContactInterval", std::array{"0", "0", "300", "7200"}},
    std::pair{"UserInterface Bookings Visibility EarlyJoin",
              std::array{"Auto", "Hidden", "Auto", "Hidden"}},
    std::pair{"UserInterface Bookings Visibility TentativeMeetings",
              std::array{"Auto", "ListOnly", "Hidden", "Auto"}},
    std::pair{"UserInterface Bookings Visibility AllDayMeetings",
              std::array{"Auto", "Auto", "Hidden", "Auto"}},
    std::pair{"UserInterface Bookings Visibility NonJoinableMeetings",
              std::array{"Auto", "Auto", "Hidden", "Auto"}},
    std::pair{"Bookings SourceOrder",
              std::array{"premises cloud calendar local", "cloud premises", "local calendar",
                         "calendar local cloud premises"}},
    std::pair{"UserInterface ErrorScreen Timeout", std::array{"10", "60", "60", "600"}},
    std::pair{"Conference DialTimeout", std::array{"5", "60", "60", "300"}},
};

base::WallTime beginning(Dice& dice, const core::Zone& zone) {
    const auto wherever =
        base::parseUtc("2026-01-10T00:00:00Z").value() + minutes(dice.between(0, 300 * 24 * 60));
    if (zone.spans.size() < 2 || dice.oneIn(3))
        return wherever;
    return zone.spans[1 + dice.below(2)].from - minutes(dice.between(60, 3 * 24 * 60));
}

class Maker {
public:
    Maker(std::uint64_t seed, int days)
        : dice_(seed),
          zone_(zoneNumber(dice_.below(kZones))), life_{beginning(dice_, zone_), days * kDay, {}},
          calendars_(dice_, life_.begins, life_.begins + life_.length, zone_) {}

    Life make() {
        arrive();
        while (t_ < life_.length) {
            moveOn();
            if (t_ < life_.length)
                somethingHappens();
        }
        return std::move(life_);
    }

private:
    [[nodiscard]] base::WallTime wall() const { return life_.begins + t_ + stepped_; }
    void add(Deed deed) { life_.actions.push_back({t_, std::move(deed)}); }

    void arrive() {
        add(SetZone{zone_});
        add(farEnd());
        add(Disk{});
        for (int i = 0; i < 4; ++i)
            changeSetting();
        for (const Source source : core::kAllSources)
            push(source);
    }

    // To the instant at which something is just about to happen, or has, or happens; or a while on.
    void moveOn() {
        if (dice_.oneIn(12))
            return; // several things at one instant
        const milliseconds before = t_;
        if (dice_.oneIn(3))
            if (const auto edge = worstInstant(); edge && *edge > t_)
                t_ = *edge;
        if (t_ == before)
            t_ += dice_.oneIn(4) ? milliseconds(dice_.between(1, 5000))
                                 : milliseconds(dice_.between(1, 3 * 3'600'000));
    }

    std::optional<milliseconds> worstInstant() {
        const auto booking = calendars_.around(wall() + minutes(dice_.between(0, 60)));
        if (!booking)
            return std::nullopt;
        const seconds lead(booking->startBuffer.count() >= 1 ? booking->startBuffer.count() : 300);
        const base::WallTime edge =
            dice_.oneOf({booking->start - lead - seconds(60), booking->start - lead, booking->start,
                         booking->end, booking->end + booking->endBuffer});
        const milliseconds off(dice_.oneOf({-1, 0, 0, 1, -1000, 1000, 7}));
        return edge + off - life_.begins - stepped_;
    }

    void push(Source source) { add(Push{source, calendars_.listOf(source, wall())}); }

    void changeSetting() {
        const auto& [path, values] = dice_.anyOf(kSettings);
        add(ChangeSetting{path, dice_.anyOf(values)});
    }

    FarEnd farEnd() {
        FarEnd far;
        far.manner =
            dice_.oneOf({FarEnd::Manner::Answers, FarEnd::Manner::Answers, FarEnd::Manner::Answers,
                         FarEnd::Manner::Rings, FarEnd::Manner::Refuses, FarEnd::Manner::Silent});
        far.after = milliseconds(dice_.oneOf({0, 200, 2000, 59'999, 60'000, 5000}));
        far.lasts = seconds(dice_.oneOf({5, 20, 45, 60, 60, 90, 120}));
        if (dice_.oneIn(25))
            far.lasts = minutes(dice_.between(10, 40));
        far.status = dice_.oneOf({486, 404, 503, 603, 0});
        far.confirmsEnd = !dice_.oneIn(6);
        return far;
    }

    void pressSomething() {
        core::BookingId id;
        if (const auto booking = calendars_.around(wall()); booking && !dice_.oneIn(3))
            id = booking->id;
        add(Press{id});
        if (dice_.oneIn(3)) {
            t_ += milliseconds(dice_.between(0, 70'000));
            if (dice_.oneIn(2))
                add(HangUp{});
            else
                add(Press{});
        }
    }

    void somethingHappens() {
        const std::size_t kind = dice_.below(100);
        if (kind < 45)
            listsChange();
        else if (kind < 65)
            peopleTouch();
        else if (kind < 80)
            clocksChange();
        else
            thingsBreak();
    }

    void listsChange() {
        const Source source = dice_.oneOf({Source::Premises, Source::Premises, Source::Premises,
                                           Source::Cloud, Source::Calendar, Source::Local});
        switch (dice_.below(12)) {
        case 0:
            add(Push{source, {}}); // and the whole list again, soon
            t_ += milliseconds(dice_.between(0, 60'000));
            push(source);
            break;
        case 1:
            push(source);
            push(source);
            break;
        case 2:
            add(SourceFails{source});
            break;
        case 3:
        case 4:
            add(Contact{source});
            break;
        default:
            for (std::int64_t edits = dice_.between(0, 3); edits > 0; --edits)
                calendars_.edit(source, wall());
            push(source);
            break;
        }
    }

    void peopleTouch() {
        switch (dice_.below(8)) {
        case 0:
            add(HangUp{});
            break;
        case 1:
            add(Retry{});
            break;
        case 2:
            add(Dismiss{});
            break;
        case 3: {
            const auto booking = calendars_.around(wall());
            const bool joins = booking && !booking->calls.empty() && dice_.oneIn(2);
            add(Dial{joins ? booking->calls.front().number : "somebody@example.net",
                     joins && dice_.oneIn(2) ? booking->id : core::BookingId()});
            break;
        }
        default:
            pressSomething();
            break;
        }
    }

    void clocksChange() {
        switch (dice_.below(6)) {
        case 0:
        case 1: {
            const milliseconds by = stepLength();
            add(StepClock{by});
            stepped_ += by;
            if (dice_.oneIn(2)) { // set right again
                t_ += milliseconds(dice_.between(1, 3'600'000));
                add(StepClock{-stepped_});
                stepped_ = {};
            }
            break;
        }
        case 2:
            add(SyncClock{!dice_.oneIn(2)});
            break;
        case 3:
        case 4:
            seeClocks();
            break;
        default: {
            const milliseconds length(dice_.oneOf({1, 1000, 60'000, 3'600'000, 30'000'000}));
            add(Suspend{length});
            t_ += length;
            break;
        }
        }
    }

    milliseconds stepLength() {
        const milliseconds by(dice_.oneOf(
            {1, 7, 999, 5000, 61'000, 300'000, 3'600'000, 7'200'000, 86'400'000, 259'200'000}));
        return dice_.oneIn(2) ? by : -by;
    }

    void seeClocks() {
        if (dice_.oneIn(3))
            add(SyncClock{false});
        for (const char* server : {"tms", "cloud", "proxy"})
            if (!dice_.oneIn(4))
                add(SeeClock{server, milliseconds(dice_.oneOf({0, 0, 0, 500, -700, 1999, 2000, 2001,
                                                               90'000, -3'600'000}))});
    }

    void thingsBreak() {
        switch (dice_.below(9)) {
        case 0:
        case 1:
            add(Restart{dice_.oneIn(2), milliseconds(dice_.oneOf({0, 50, 300, 5000, 600'000}))});
            break;
        case 2:
            add(Disk{.writes = milliseconds(dice_.oneOf({0, 1, 20, 3000, 600'000})),
                     .tells = milliseconds(dice_.oneOf({0, 0, 1, 30'000})),
                     .fails = dice_.oneIn(4),
                     .twice = dice_.oneIn(3)});
            break;
        case 3:
            add(CallEngine{false});
            t_ += milliseconds(dice_.between(0, 600'000));
            add(CallEngine{true});
            break;
        case 4:
            add(Registration{dice_.oneIn(2)});
            break;
        case 5:
            add(farEnd());
            break;
        case 6:
            changeSetting();
            break;
        case 7:
            add(StraySignal{static_cast<std::uint32_t>(dice_.below(9)),
                            dice_.oneOf({core::CallSignal::Ringing, core::CallSignal::Established,
                                         core::CallSignal::Closed})});
            add(StrayStored{dice_.oneOf({Source::Premises, Source::Cloud})});
            break;
        default:
            add(StrayWakeup{});
            break;
        }
    }

    Dice dice_;
    core::Zone zone_;
    Life life_;
    Calendars calendars_;
    milliseconds t_{0};
    milliseconds stepped_{0};
};

} // namespace

Life makeLife(std::uint64_t seed, int days) {
    return Maker(seed, days).make();
}

std::size_t bookingsIn(const Life& life) {
    std::set<std::pair<Source, core::BookingId>> ids;
    for (const Action& action : life.actions) {
        const auto* push = std::get_if<Push>(&action.deed);
        if (push == nullptr)
            continue;
        for (const core::Booking& booking : push->bookings)
            if (booking.start >= life.begins && booking.start < life.begins + life.length)
                ids.emplace(push->source, booking.id);
    }
    return ids.size();
}

} // namespace greenroom::sim

// Whatever happens to bookings: their instants are told exactly when they come, in their order,
// once, and only of what is on the agenda. What that is, is reckoned here booking by booking (xAPI
// guide, bookings, events; agent/xapi/UNCONFIRMED.md). RC_PARAMS="seed=..." repeats a run.
#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <map>
#include <tuple>

#include "told.h"

using namespace greenroom;
using namespace greenroom::core;
using base::minutes;
using base::seconds;
using base::WallTime;
using test::clockAt;
using test::ToldRoom;
using test::Words;

namespace {

struct Heard {
    WallTime at;
    std::string words;
    friend bool operator==(const Heard&, const Heard&) = default;
};

std::ostream& operator<<(std::ostream& out, const Heard& heard) {
    return out << base::formatUtc(heard.at) << " " << heard.words;
}

bool isOfAnInstant(const std::string& words) {
    for (const char* kind :
         {"StartTimeBuffer ", "Start ", "TimeRemaining ", "End ", "EndTimeBuffer ", "SyncRequired"})
        if (words.starts_with(kind))
            return true;
    return false;
}

WallTime opening(const Booking& booking) {
    return booking.start - (booking.startBuffer >= seconds(1) ? booking.startBuffer : seconds(300));
}
bool isDeclined(const Booking& booking) {
    return booking.response == Response::Declined;
}
bool isOpen(const Booking& booking, WallTime t) {
    return !isDeclined(booking) && opening(booking) <= t && t < booking.end + booking.endBuffer;
}
bool isRunning(const Booking& booking, WallTime t) {
    return !isDeclined(booking) && booking.start <= t && t < booking.end;
}

// All instants of these bookings after `after`, up to and with `upTo`, in the order they are told.
std::vector<Heard> instants(std::span<const Booking> bookings, WallTime after, WallTime upTo) {
    std::vector<std::pair<int, Heard>> found;
    const auto add = [&](WallTime at, int rank, const std::string& words) {
        if (after < at && at <= upTo)
            found.push_back({rank, {at, words}});
    };
    for (const Booking& booking : bookings) {
        if (isDeclined(booking))
            continue;
        const std::string& id = booking.id.value();
        for (const int left : {600, 300, 240, 180, 120, 60})
            if (booking.start <= booking.end - seconds(left))
                add(booking.end - seconds(left), 0,
                    "TimeRemaining " + id + " " + std::to_string(left));
        add(booking.end, 1, "End " + id);
        add(booking.end + booking.endBuffer, 2, "EndTimeBuffer " + id);
        add(opening(booking), 3, "StartTimeBuffer " + id);
        add(booking.start, 4, "Start " + id);
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) {
        return std::pair(a.second.at, a.first) < std::pair(b.second.at, b.first);
    });
    std::vector<Heard> heard;
    for (auto& [rank, one] : found)
        heard.push_back(std::move(one));
    return heard;
}

// What a change of the agenda itself brings: where bookings stand now that stood elsewhere before.
Words standsNow(std::span<const Booking> before, std::span<const Booking> after, WallTime now) {
    Words words;
    for (const Booking& booking : after) {
        const auto was = std::ranges::find(before, booking.id, &Booking::id);
        const bool ran = was != before.end() && isRunning(*was, now);
        const bool stoodOpen = was != before.end() && isOpen(*was, now);
        const std::string& id = booking.id.value();
        if (ran && booking.end <= now)
            words.push_back("End " + id);
        if (stoodOpen && booking.end + booking.endBuffer <= now)
            words.push_back("EndTimeBuffer " + id);
        if (!stoodOpen && isOpen(booking, now))
            words.push_back("StartTimeBuffer " + id);
        if (!ran && isRunning(booking, now))
            words.push_back("Start " + id);
    }
    std::ranges::sort(words);
    return words;
}

// A room with a source, a disk and people, all of them at the mercy of chance.
class World {
public:
    World() { restart(seconds(0)); }

    // On the way all instants are told. Without the wakeup of the last one, what happens there
    // comes first.
    void pass(seconds howLong, bool withLast) {
        const WallTime until = room_->now().wall + howLong;
        std::vector<Heard> heard;
        while (room_->wakeup() && *room_->wakeup() <= until &&
               (withLast || *room_->wakeup() < until)) {
            room_->jumpTo(*room_->wakeup());
            hear(room_->tell(TimeEvent(WakeupDue{})), heard);
            save();
        }
        room_->jumpTo(until);
        RC_ASSERT(heard == due(withLast ? until : until - base::milliseconds(1)));
    }

    void happens(const BookingEvent& event) {
        const std::vector<Booking> before = listed();
        const Words words = room_->tell(event);
        save();
        const std::vector<Heard> due = this->due(room_->now().wall);
        Words found;
        for (const std::string& one : words)
            if (isOfAnInstant(one))
                found.push_back(one);
        RC_ASSERT(found.size() >= due.size());
        for (std::size_t i = 0; i < due.size(); ++i)
            RC_ASSERT(found[i] == due[i].words);
        found.erase(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(due.size()));
        std::ranges::sort(found);
        RC_ASSERT(found == standsNow(before, listed(), room_->now().wall));
    }

    // What waits to be written is, or is lost with the next restart.
    void write() {
        for (const auto& [source, list] : std::exchange(unwritten_, {})) {
            durable_[source] = list;
            happens(AgendaStored{source, list->revision, {}});
        }
        if (unwrittenMarks_)
            durableMarks_ = std::exchange(unwrittenMarks_, std::nullopt);
        room_->kept();
    }

    void restart(seconds away) {
        const WallTime now = room_->now().wall + away;
        unwritten_.clear();
        unwrittenMarks_.reset();
        room_ = std::make_unique<ToldRoom>(now);
        std::vector<Heard> heard;
        if (durableMarks_)
            hear(room_->tell(KeptEvent(KeptLoaded{{*durableMarks_}})), heard);
        hear(room_->tell(BookingEvent(AgendaLoaded{durable_})), heard);
        RC_ASSERT(heard.empty());
        toldUpTo_ = now;
        listedBefore_ = listed();
        readAgain_ = now + seconds(2);
        room_->set("Bookings AdhocBooking Enabled", "True");
    }

    [[nodiscard]] WallTime now() const { return room_->now().wall; }
    [[nodiscard]] std::vector<Booking> listed() const {
        const auto bookings = room_->state.bookings.agenda->bookings();
        return {bookings.begin(), bookings.end()};
    }

private:
    // What lies between what has been told and `upTo`, which is told by then.
    std::vector<Heard> due(WallTime upTo) {
        std::vector<Heard> due = instants(listedBefore_, toldUpTo_, upTo);
        if (readAgain_ && *readAgain_ <= upTo) {
            const auto at = std::ranges::find_if(
                due, [&](const Heard& heard) { return heard.at >= *readAgain_; });
            due.insert(at, {*readAgain_, "SyncRequired"});
            readAgain_.reset();
        }
        toldUpTo_ = std::max(toldUpTo_, upTo);
        listedBefore_ = listed();
        return due;
    }

    void hear(const Words& words, std::vector<Heard>& heard) const {
        for (const std::string& one : words)
            if (isOfAnInstant(one))
                heard.push_back({room_->now().wall, one});
    }

    void save() {
        for (const SaveAgenda& deed : test::deeds<SaveAgenda>(room_->effects))
            unwritten_[deed.source] = deed.list;
        for (const SaveKept& deed : test::deeds<SaveKept>(room_->effects))
            unwrittenMarks_ = deed.value;
    }

    std::unique_ptr<ToldRoom> room_ = std::make_unique<ToldRoom>();
    WallTime toldUpTo_ = clockAt("09:00");
    std::optional<WallTime> readAgain_;
    std::vector<Booking> listedBefore_;
    SourceLists unwritten_;
    SourceLists durable_;
    std::optional<KeptValue> unwrittenMarks_;
    std::optional<KeptValue> durableMarks_;
};

// What happens next, after how many halves of a minute, to which booking, how.
using Turn = std::tuple<int, int, int, int>;

template <typename T>
T pick(int how, std::initializer_list<T> all) {
    return *(all.begin() + static_cast<std::size_t>(how) % all.size());
}

// The calendar behind the room.
class Calendar {
public:
    [[nodiscard]] BookingEvent pushed() const {
        return BookingsReplaced{Source::Premises, test::listOf(bookings_), {}};
    }

    void add(WallTime now, int how) {
        const std::string name = "p" + std::to_string(++made_);
        Booking booking;
        booking.id = BookingId(name);
        booking.title = name;
        booking.meetingId = name;
        booking.calls.push_back({.number = name + "@vmr.example.net"});
        // Most on the minute, so that instants of several bookings fall together.
        const WallTime minute = std::chrono::floor<minutes>(now);
        const base::milliseconds off(pick(how / 17, {0, 0, 0, 30'000, 7'001}));
        booking.start = minute + off + minutes(pick(how, {5, -10, 0, 1, 10, 30, -2, 6}));
        booking.end = booking.start + minutes(pick(how / 3, {10, 1, 5, 30, 2, 15})) +
                      seconds(pick(how / 19, {0, 0, 20}));
        booking.startBuffer = seconds(pick(how / 7, {300, 0, 60, 900}));
        booking.endBuffer = seconds(pick(how / 11, {0, 60, 600}));
        booking.maximumExtension = minutes(30);
        if (how % 13 == 0)
            booking.response = Response::Declined;
        bookings_.push_back(booking);
    }
    void remove(int which) {
        if (!bookings_.empty())
            bookings_.erase(
                bookings_.begin() +
                static_cast<std::ptrdiff_t>(static_cast<std::size_t>(which) % bookings_.size()));
    }
    void change(int which, int how) {
        if (bookings_.empty())
            return;
        Booking& booking = bookings_[static_cast<std::size_t>(which) % bookings_.size()];
        const minutes by(pick(how, {5, -5, 10, -10, 1, -1, 30, -30}));
        switch (how % 5) {
        case 0:
            booking.response = isDeclined(booking) ? Response::Accepted : Response::Declined;
            break;
        case 1:
            booking.start += by;
            booking.end += by;
            break;
        case 2:
            booking.startBuffer = seconds(pick(how, {300, 0, 60, 900}));
            break;
        case 3:
            booking.title += "!";
            break;
        default:
            booking.end = std::max(booking.start + minutes(1), booking.end + by);
            break;
        }
    }

private:
    std::vector<Booking> bookings_;
    int made_ = 0;
};

BookingKey anyOf(const World& world, int which) {
    const std::vector<Booking> listed = world.listed();
    if (listed.empty())
        return {BookingId("none"), {}};
    return {listed[static_cast<std::size_t>(which) % listed.size()].id, {}};
}

void happen(World& world, Calendar& calendar, const Turn& turn) {
    const auto& [what, halves, which, how] = turn;
    world.pass(seconds(30 * halves), how % 3 != 0);
    switch (what) {
    case 0:
    case 1:
    case 2:
        calendar.add(world.now(), how);
        return world.happens(calendar.pushed());
    case 3:
        calendar.remove(which);
        return world.happens(calendar.pushed());
    case 4:
    case 5:
        calendar.change(which, how);
        return world.happens(calendar.pushed());
    case 6: {
        BookAsked asked;
        asked.duration = minutes(pick(how, {1, 5, 15, 30}));
        return world.happens(BookingAsked(asked));
    }
    case 7:
        return world.happens(BookingAsked(
            BookingExtendAsked{anyOf(world, which), minutes(pick(how, {1, 5, 30})), {}}));
    case 8:
        return world.happens(BookingAsked(BookingDeleteAsked{anyOf(world, which), {}}));
    case 9:
        return world.write();
    default:
        return world.restart(seconds(pick(how, {0, 1, 30, 60, 600})));
    }
}

auto someTurns(int kinds) {
    return rc::gen::container<std::vector<Turn>>(
        rc::gen::tuple(rc::gen::inRange(0, kinds), rc::gen::inRange(0, 25), rc::gen::inRange(0, 50),
                       rc::gen::inRange(0, 10'000)));
}

} // namespace

TEST_CASE("whatever is booked, changed, removed and restarted: instants are told when they come",
          "[property]") {
    CHECK(rc::check([] {
        World world;
        Calendar calendar;
        for (const Turn& turn : *someTurns(11))
            happen(world, calendar, turn);
        world.pass(minutes(90), true);
    }));
}

TEST_CASE("whatever is done to the clock: no instant is told twice, none is left out",
          "[property]") {
    CHECK(rc::check([] {
        ToldRoom room;
        Calendar calendar;
        // Their instants are fewer than what the room remembers to have told.
        std::vector<int> hows = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 10'000));
        hows.resize(std::min<std::size_t>(hows.size(), 40));
        for (const int how : hows)
            calendar.add(clockAt("09:40"), how);
        (void)room.tell(BookingEvent(calendar.pushed()));
        const auto listed = room.state.bookings.agenda->bookings();
        std::vector<Heard> told;
        // Those of (after, upTo] that were not told before, now that they are.
        const auto news = [&](WallTime after, WallTime upTo) {
            std::vector<Heard> found = instants(listed, after, upTo);
            std::erase_if(found, [&](const Heard& one) {
                return std::ranges::find(told, one) != told.end();
            });
            told.insert(told.end(), found.begin(), found.end());
            return found;
        };
        for (const auto& [what, halves, which, how] : *someTurns(6)) {
            const WallTime before = room.now().wall;
            std::vector<Heard> heard;
            const auto hear = [&](const Words& words) {
                for (const std::string& one : words)
                    heard.push_back({room.now().wall, one});
            };
            if (what < 4) {
                const WallTime until = before + seconds(30 * halves);
                while (room.wakeup() && *room.wakeup() <= until) {
                    room.jumpTo(*room.wakeup());
                    hear(room.tell(TimeEvent(WakeupDue{})));
                }
                room.jumpTo(until);
                RC_ASSERT(heard == news(before, until));
                continue;
            }
            // By at most 15 minutes ahead, what was jumped over is told at once.
            const WallTime after = what == 4 ? before + seconds(30 * halves)
                                             : std::max(clockAt("09:00"), before - minutes(which));
            room.setClock(after);
            hear(room.tell(TimeEvent(ClockStepped{after - before})));
            std::vector<Heard> late = news(before, after);
            for (Heard& one : late)
                one.at = after;
            RC_ASSERT(heard == late);
        }
    }));
}

// The list of bookings (xAPI guide, bookings, commands; UNCONFIRMED.md for what it leaves open).
#include <algorithm>
#include <array>
#include <utility>

#include "base/iso8601.h"
#include "core/occupancy.h"
#include "xapi/bookings_xml.h"
#include "xapi/commands.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using base::WallTime;

constexpr std::array<std::string_view, 3> kAccounts{"Shared", "Personal", "SharedAndPersonal"};
constexpr std::array<std::string_view, 2> kSchedules{"Current", "Upcoming"};

constexpr std::array kList{
    Parameter{"Days", IntegerSpace{1, 365}},
    Parameter{"DayOffset", IntegerSpace{0, 365}},
    Parameter{"Limit", IntegerSpace{1, 65'534}},
    Parameter{"Offset", IntegerSpace{0, 65'534}, false, "0"},
    Parameter{"AccountType", LiteralSpace{kAccounts}},
    Parameter{"ScheduleType", LiteralSpace{kSchedules}},
};
constexpr std::array kGet{Parameter{"Id", TextSpace{1, 128}},
                          Parameter{"MeetingId", TextSpace{1, 128}}};

// 00:00 on the room's wall, today.
WallTime todayStart(const core::Zone& zone, WallTime now) {
    constexpr std::chrono::hours kMoreThanADay{26}; // a day of a clock change has 25
    WallTime midnight = zone.nextMidnight(now - kMoreThanADay);
    for (WallTime next = zone.nextMidnight(midnight); next <= now;
         next = zone.nextMidnight(midnight))
        midnight = next;
    return midnight;
}

WallTime daysLater(const core::Zone& zone, WallTime midnight, std::int64_t days) {
    for (; days > 0; --days)
        midnight = zone.nextMidnight(midnight);
    return midnight;
}

struct Span {
    WallTime from = WallTime::min();
    WallTime to = WallTime::max();
};

// Days of the room, not of UTC. Without Days and DayOffset: everything.
Span spanOf(const Context& context, const Arguments& arguments) {
    const auto days = arguments.integer("Days");
    const auto offset = arguments.integer("DayOffset");
    Span span;
    if (!days && !offset)
        return span;
    const core::Zone& zone = context.room.state.time.zone;
    span.from = daysLater(zone, todayStart(zone, context.wall()), offset.value_or(0));
    if (days)
        span.to = daysLater(zone, span.from, *days);
    return span;
}

// A room's calendar is everybody's: nothing in it is personal.
bool isWanted(const Context& context, const Arguments& arguments, const core::Booking& booking) {
    if (arguments.text("AccountType") == "Personal")
        return false;
    const std::string schedule = arguments.text("ScheduleType");
    if (schedule == "Current")
        return core::runs(booking, context.wall());
    return schedule != "Upcoming" || (core::takesRoom(booking) && booking.start > context.wall());
}

// As the one who asks may see it: whoever is no Admin sees what the room shows.
Node shownNode(const Context& context, const core::Booking& booking) {
    if (kA.anyOf(context.roles))
        return bookingNode(booking);
    const core::Settings& settings = *context.room.state.settings.settings;
    core::Booking shown = booking;
    if (booking.privacy == core::Privacy::Private || settings.titleShown == "Hidden") {
        shown.title = core::shownTitle(booking, settings);
        shown.agenda.clear();
    }
    shown.organizer = core::shownOrganizer(booking, settings);
    return bookingNode(shown);
}

Result<std::vector<Node>> list(const Context& context, const Arguments& arguments) {
    const core::Agenda& agenda = *context.room.state.bookings.agenda;
    const Span span = spanOf(context, arguments);
    const auto offset = arguments.integer("Offset").value_or(0);
    const auto limit = arguments.integer("Limit").value_or(65'534);
    std::vector<Node> bookings;
    std::int64_t rows = 0;
    for (const core::Booking& booking : agenda.bookings()) {
        if (booking.end <= span.from || booking.start >= span.to ||
            !isWanted(context, arguments, booking))
            continue;
        if (rows >= offset && rows < offset + limit)
            bookings.push_back(listItem(shownNode(context, booking),
                                        static_cast<std::uint32_t>(bookings.size() + 1)));
        ++rows;
    }
    std::vector<Node> fields{branchNode("ResultInfo", {integerNode("TotalRows", rows)})};
    if (const WallTime last = core::lastContact(context.room.state, context.roomNow());
        last != WallTime{})
        fields.push_back(stringNode("LastUpdated", base::formatUtc(last)));
    std::ranges::move(bookings, std::back_inserter(fields));
    return fields;
}

Result<std::vector<Node>> get(const Context& context, const Arguments& arguments) {
    const core::Agenda& agenda = *context.room.state.bookings.agenda;
    if (!arguments.has("Id") && !arguments.has("MeetingId"))
        return fail(ErrorCode::InvalidInput, "Id or MeetingId is required");
    const core::Booking* found = nullptr;
    if (arguments.has("Id")) {
        found = agenda.find(core::BookingId(arguments.text("Id")));
    } else {
        const auto bookings = agenda.bookings();
        const auto at =
            std::ranges::find(bookings, arguments.text("MeetingId"), &core::Booking::meetingId);
        found = at == bookings.end() ? nullptr : &*at;
    }
    if (found == nullptr)
        return fail(ErrorCode::NotFound, "Booking not found");
    return std::vector<Node>{shownNode(context, *found)};
}

core::Event replaced(core::SourceList given, core::RequestId request) {
    return core::BookingEvent(core::BookingsReplaced{
        core::Source::Premises, std::make_shared<const core::SourceList>(std::move(given)),
        request});
}

Result<core::Event> clear(const Context&, const Arguments&, core::RequestId request) {
    return replaced({}, request);
}

Result<core::Event> put(const Context& context, const Arguments& arguments,
                        core::RequestId request) {
    const auto most = static_cast<std::size_t>(context.room.state.settings.settings->maxBookings);
    auto given = readBookingsBody(arguments.body, most, context.watch);
    if (!given)
        return tl::unexpected(given.error().withContext("body"));
    return replaced(std::move(*given), request);
}

const std::array kRows{
    CommandRow{"Bookings Clear", kAU, {}, false, Action(clear)},
    CommandRow{"Bookings Get", kAU, kGet, false, Query(get)},
    CommandRow{"Bookings List", kAU, kList, false, Query(list)},
    CommandRow{"Bookings Put", kA, {}, true, Action(put)},
    // Of CE9 devices, in no published list of commands.
    CommandRow{"Bookings Update", kAU, {}, true, Action(put)},
};

} // namespace

std::span<const CommandRow> bookingCommands() {
    return kRows;
}

} // namespace greenroom::xapi

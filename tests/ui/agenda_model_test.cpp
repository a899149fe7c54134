#include "models/agenda_model.h"

#include "ui/views.h"

#include <catch2/catch.hpp>

using namespace greenroom::ui::testing;
using greenroom::ui::link::TileState;
using greenroom::ui::models::AgendaModel;
using greenroom::ui::models::AgendaRow;

TEST_CASE("the list shows what the tiles do not") {
    auto view = aView();
    view.tiles = {aTile(TileState::Ready, 4)};
    const std::int64_t day = 24 * 60;
    view.bookings = {aBooking("b1"), aBooking("b2", 180, 240), aBooking("b3", day, day + 30),
                     aBooking("b4", day + 60, day + 90)};
    for (std::size_t i : {2U, 3U}) {
        view.bookings[i].startsInDays = view.bookings[i].endsInDays = 1;
    }
    view.bookingsLeftOut = 2;
    AgendaModel model;
    model.show(view);
    REQUIRE(model.count() == 3);
    CHECK(model.lines() == 4); // and "Tomorrow"
    CHECK(model.data(model.index(0), AgendaModel::TimeRole) == "15:00");
    CHECK(model.data(model.index(0), AgendaModel::DayRole) == "");
    CHECK(model.data(model.index(1), AgendaModel::DayRole) == "Tomorrow");
    CHECK(model.data(model.index(0), AgendaModel::SpokenRole).toString() ==
          u"15:00 – 16:00, Planning");
    CHECK(model.more(4) == "2 more");
    CHECK(model.more(2) == "4 more"); // a day's name without a row is no use
    CHECK(model.more(1) == "4 more");
    CHECK(model.more(-1) == "5 more");
    view.bookingsLeftOut = 0;
    model.show(view);
    CHECK(model.more(4).isEmpty());
}

TEST_CASE("a booking of more than one day stands once, on the right one", "[rule:29]") {
    struct Case {
        const char* name;
        std::int32_t first;
        std::int32_t last;
        bool wholeDays;
        const char* time;
        const char* day;
        const char* note;
    };
    const Case cases[] = {
        {"within today", 0, 0, false, "13:00", "", ""},
        {"over midnight", 0, 1, false, "13:00", "", "until tomorrow 14:00"},
        {"since last night", -1, 0, false, "13:00", "", "since yesterday"},
        {"all day", 0, 0, true, "All day", "", ""},
        {"all of three days", -1, 1, true, "All day", "", "until tomorrow"},
        {"tomorrow", 1, 1, true, "All day", "Tomorrow", ""},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        auto view = aView();
        view.twelveHour = c.wholeDays; // and no AM beside it
        view.bookings = {aBooking("b1")};
        view.bookings[0].startsInDays = c.first;
        view.bookings[0].endsInDays = c.last;
        view.bookings[0].wholeDays = c.wholeDays;
        AgendaModel model;
        model.show(view);
        REQUIRE(model.count() == 1);
        const AgendaRow& row = model.rows()[0];
        CHECK(row.time == c.time);
        CHECK(row.dayHalf.isEmpty());
        CHECK(row.day == c.day);
        CHECK(row.note == c.note);
    }
}

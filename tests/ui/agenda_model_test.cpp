#include "models/agenda_model.h"

#include "ui/views.h"

#include <catch2/catch.hpp>

using namespace greenroom::ui::testing;
using greenroom::ui::link::TileState;
using greenroom::ui::models::AgendaModel;

TEST_CASE("the list shows what the tiles do not") {
    auto view = aView();
    view.tiles = {aTile(TileState::Ready, 4)};
    const std::int64_t day = 24 * 60;
    view.bookings = {aBooking("b1"), aBooking("b2", 180, 240), aBooking("b3", day, day + 30),
                     aBooking("b4", day + 60, day + 90)};
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

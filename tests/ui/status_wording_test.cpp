#include "models/status_model.h"
#include "models/status_wording.h"

#include "ui/views.h"

#include <catch2/catch.hpp>

using namespace greenroom::ui::testing;
using greenroom::ui::link::Moment;
using greenroom::ui::link::PanelView;
using greenroom::ui::link::RoomUse;
using greenroom::ui::models::StatusModel;
using greenroom::ui::models::StatusWording;

TEST_CASE("what the door says of the room", "[rule:26]") {
    struct Row {
        const char* name;
        RoomUse use;
        std::optional<Moment> until;
        std::uint32_t startsInMinutes;
        std::optional<Moment> heard;
        bool old;
        const char* word;
        const char* detail;
        const char* sentence;
        const char* age;
    };
    const Row rows[] = {
        {"free", RoomUse::Free, at(60), 0, at(0), false, "Free", "until 13:00", "Free until 13:00",
         ""},
        {"free until tomorrow", RoomUse::Free, at(20 * 60), 0, at(0), false, "Free",
         "until tomorrow 08:00", "Free until tomorrow 08:00", ""},
        {"free all day",
         RoomUse::Free,
         {},
         0,
         at(0),
         false,
         "Free",
         "for the rest of the day",
         "Free for the rest of the day",
         ""},
        {"soon", RoomUse::Soon, at(8), 8, at(0), false, "Soon", "Starts in 8 min",
         "Starts in 8 min", ""},
        {"at once", RoomUse::Soon, at(0), 0, at(0), false, "Soon", "Starts now", "Starts now", ""},
        {"nobody came", RoomUse::Unclaimed, at(60), 0, at(0), false, "Booked",
         "Waiting for check-in", "Waiting for check-in", ""},
        {"busy", RoomUse::Busy, at(60), 0, at(0), false, "Busy", "until 13:00", "Busy until 13:00",
         ""},
        {"busy by an old list", RoomUse::Busy, at(60), 0, at(-20), true, "Busy", "until 13:00",
         "Busy until 13:00", "Last checked 11:40"},
        {"in call", RoomUse::InCall, at(60), 0, at(0), false, "In call", "Do not disturb",
         "In call, do not disturb", ""},
        {"not sure",
         RoomUse::Unsure,
         {},
         0,
         at(-58),
         false,
         "Not sure",
         "Last checked 11:02",
         "Not sure, last checked 11:02",
         "Last checked 11:02"},
        {"never checked",
         RoomUse::Unsure,
         {},
         0,
         {},
         true,
         "Not sure",
         "Not checked yet",
         "Not sure, not checked yet",
         ""},
        {"out of service",
         RoomUse::OutOfService,
         {},
         0,
         {},
         false,
         "Out of service",
         "",
         "Out of service",
         ""},
    };
    for (const Row& row : rows) {
        PanelView view = aView();
        view.availability.use = row.use;
        view.availability.until = row.until;
        view.availability.startsInMinutes = row.startsInMinutes;
        view.availability.heard = row.heard;
        view.availability.listIsOld = row.old;
        INFO(row.name);
        CHECK(StatusWording::word(row.use).toStdString() == row.word);
        CHECK(StatusWording::detail(view).toStdString() == row.detail);
        CHECK(StatusWording::sentence(view).toStdString() == row.sentence);
        CHECK(StatusWording::age(view).toStdString() == row.age);
    }
}

TEST_CASE("the door names what runs and what comes next") {
    PanelView view = aView();
    view.bookings = {aBooking("b1", -30, 30), aBooking("b2")};
    view.availability.currentId = "b1";
    view.availability.nextId = "b2";
    StatusModel status;
    status.show(view);
    CHECK(status.currentTitle() == "Planning");
    CHECK(status.currentSpan() == "11:30 – 12:30");
    CHECK(status.nextSpan() == "13:00 – 14:00");
    view.availability.nextId = "gone";
    status.show(view);
    CHECK(status.nextTitle().isEmpty());
}

TEST_CASE("a device is named by what is known of it") {
    CHECK(StatusWording::device({}).isEmpty());
    CHECK(StatusWording::device({"GR-1", "1.2", "192.0.2.7", "2001:db8::7", ""}) ==
          "Address 192.0.2.7  ·  Serial number GR-1  ·  Version 1.2");
    CHECK(StatusWording::device({"", "", "", "2001:db8::7", ""}) == "Address 2001:db8::7");
}

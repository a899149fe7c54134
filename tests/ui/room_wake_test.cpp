// What a touch does to a screen that sleeps, and to one that has just woken.
#include "models/room_model.h"

#include "ui/views.h"

#include <catch2/catch.hpp>

using namespace greenroom::ui::testing;
using namespace std::chrono_literals;
using greenroom::ui::link::LinkState;
using greenroom::ui::link::PanelIntent;
using greenroom::ui::link::PanelView;
using greenroom::ui::link::RoomUse;
using greenroom::ui::link::TileState;
using greenroom::ui::link::Verb;
using greenroom::ui::link::Wakefulness;
using greenroom::ui::models::RoomModel;

namespace {

struct Room {
    std::chrono::milliseconds now{1'000};
    RoomModel model{nullptr, [this] { return now; }};
    std::vector<Verb> sent;

    Room() {
        QObject::connect(&model, &RoomModel::intent, &model,
                         [this](const PanelIntent& intent) { sent.push_back(intent.verb); });
        model.setLink(LinkState::Live);
    }
    void show(Wakefulness wakefulness) {
        PanelView view = aView();
        view.tiles = {aTile(TileState::Ready, 4)};
        view.wakefulness = wakefulness;
        view.toldOfTouches = true;
        model.show(view);
    }
};

} // namespace

TEST_CASE("while the screen sleeps nothing is pressed, and each touch is told", "[rule:6]") {
    for (const Wakefulness asleep : {Wakefulness::Halfwake, Wakefulness::Standby}) {
        Room room;
        room.show(asleep);
        CHECK(room.model.asleep());
        room.model.touch("b1");
        CHECK(room.sent.empty());
        room.model.touched();
        room.model.touched();
        CHECK(room.sent == std::vector{Verb::Touched, Verb::Touched});
    }
}

TEST_CASE("for 300 ms after a touch woke it no press counts", "[rule:6]") {
    Room room;
    room.show(Wakefulness::Standby);
    room.model.touched();
    room.sent.clear();
    room.show(Wakefulness::Awake);
    room.now += 299ms;
    room.model.touch("b1");
    CHECK(room.sent.empty());
    room.now += 1ms;
    room.model.touch("b1");
    CHECK(room.sent == std::vector{Verb::Join});
}

TEST_CASE("a screen that woke by itself takes the first press at once") {
    Room room;
    room.show(Wakefulness::Standby);
    room.model.touched();
    room.show(Wakefulness::Awake);
    room.show(Wakefulness::Standby);
    room.sent.clear();
    room.show(Wakefulness::Awake); // Join has come
    room.model.touch("b1");
    CHECK(room.sent == std::vector{Verb::Join});
}

TEST_CASE("a screen that never slept takes the first press") {
    Room room;
    room.show(Wakefulness::Awake);
    room.model.touch("b1");
    CHECK(room.sent == std::vector{Verb::Join});
}

TEST_CASE("awake, touches are told once a second") {
    Room room;
    room.show(Wakefulness::Awake);
    room.model.touched();
    room.now += 999ms;
    room.model.touched();
    CHECK(room.sent.size() == 1);
    room.now += 1ms;
    room.model.touched();
    CHECK(room.sent.size() == 2);
    room.model.setLink(LinkState::Connecting);
    room.now += 10s;
    room.model.touched();
    CHECK(room.sent.size() == 2);
}

TEST_CASE("an agent that does not speak of wakefulness hears of no touch") {
    Room room;
    room.model.show(aView());
    room.model.touched();
    CHECK(room.sent.empty());
}

TEST_CASE("an agent that is lost wakes the screen, so that it can be said", "[rule:55]") {
    Room room;
    room.show(Wakefulness::Standby);
    room.model.setLink(LinkState::Connecting);
    CHECK(room.model.asleep());
    room.model.setLink(LinkState::Lost);
    CHECK_FALSE(room.model.asleep());
    CHECK(room.model.page() == RoomModel::Lost);
}

TEST_CASE("what was open closes when the screen falls asleep", "[rule:52]") {
    Room room;
    PanelView view = aView();
    view.controls.dial = true;
    room.model.show(view);
    room.model.open(RoomModel::Dial);
    REQUIRE(room.model.sheet() == RoomModel::Dial);
    view.wakefulness = Wakefulness::Halfwake;
    room.model.show(view);
    CHECK(room.model.sheet() == RoomModel::NoSheet);
}

TEST_CASE("the door and the page of a room that is out of service") {
    struct Row {
        const char* name;
        bool outside;
        RoomUse use;
        bool dials;
        bool tiles;
        RoomModel::Page page;
    };
    const Row rows[] = {
        {"inside", false, RoomUse::Free, true, false, RoomModel::Home},
        {"outside", true, RoomUse::Free, true, false, RoomModel::Door},
        {"outside, a meeting is open", true, RoomUse::Soon, true, true, RoomModel::Door},
        {"outside, never a list", true, RoomUse::OutOfService, true, false,
         RoomModel::OutOfService},
        {"inside, never a list, calls work", false, RoomUse::OutOfService, true, false,
         RoomModel::Home},
        {"inside, never a list, no calls", false, RoomUse::OutOfService, false, false,
         RoomModel::OutOfService},
        {"inside, something to join", false, RoomUse::OutOfService, false, true, RoomModel::Home},
    };
    for (const Row& row : rows) {
        Room room;
        PanelView view = aView();
        view.look.outside = row.outside;
        view.availability.use = row.use;
        view.controls.dial = row.dials;
        if (row.tiles) {
            view.tiles = {aTile(TileState::Ready, 4)};
        }
        room.model.show(view);
        INFO(row.name);
        CHECK(room.model.page() == row.page);
    }
}

#include "models/room_model.h"

#include "ui/views.h"

#include <QSignalSpy>

#include <catch2/catch.hpp>

using namespace greenroom::ui::testing;
using namespace std::chrono_literals;
using greenroom::ui::link::CallState;
using greenroom::ui::link::LinkState;
using greenroom::ui::link::PanelIntent;
using greenroom::ui::link::PanelView;
using greenroom::ui::link::Screen;
using greenroom::ui::link::TileAction;
using greenroom::ui::link::TileState;
using greenroom::ui::link::Verb;
using greenroom::ui::models::RoomModel;

namespace {

struct Room {
    RoomModel model;
    std::vector<PanelIntent> sent;

    Room() {
        QObject::connect(&model, &RoomModel::intent, &model,
                         [this](const PanelIntent& intent) { sent.push_back(intent); });
    }
    void live(const PanelView& view) {
        model.show(view);
        model.setLink(LinkState::Live);
    }
};

PanelView onScreen(Screen screen) {
    PanelView view = aView();
    view.screen = screen;
    view.calls = {aCall()};
    view.tiles = {aTile(TileState::Ready, 4)};
    return view;
}

} // namespace

TEST_CASE("which page is shown") {
    struct Case {
        const char* name;
        Screen screen;
        LinkState link;
        RoomModel::Page page;
        bool live;
    };
    const Case cases[] = {
        {"home", Screen::Home, LinkState::Live, RoomModel::Home, true},
        {"joining", Screen::Joining, LinkState::Live, RoomModel::Joining, true},
        {"in call", Screen::InCall, LinkState::Live, RoomModel::InCall, true},
        {"error", Screen::Error, LinkState::Live, RoomModel::Failed, true},
        {"the agent went a moment ago", Screen::InCall, LinkState::Connecting, RoomModel::InCall,
         false},
        {"the agent is gone", Screen::InCall, LinkState::Lost, RoomModel::Lost, false},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        RoomModel model;
        CHECK(model.page() == RoomModel::Loading);
        model.show(onScreen(c.screen));
        model.setLink(c.link);
        CHECK(model.page() == c.page);
        CHECK(model.live() == c.live);
    }
    RoomModel never;
    never.setLink(LinkState::Lost);
    CHECK(never.page() == RoomModel::Lost);
    CHECK(never.clock().isEmpty());
}

TEST_CASE("a press names what was pressed on which view") {
    Room room;
    PanelView view = onScreen(Screen::InCall);
    view.seq = 17;
    room.live(view);
    room.model.toggleMute();
    room.model.end();
    REQUIRE(room.sent.size() == 2);
    CHECK(room.sent[0].verb == Verb::SetMute);
    CHECK(room.sent[0].on);
    CHECK(room.sent[0].viewSeq == 17);
    CHECK(room.sent[0].intentId == 1);
    CHECK(room.sent[1].verb == Verb::HangUp);
    CHECK(room.sent[1].callId == 5);
    CHECK(room.sent[1].intentId == 2);
}

TEST_CASE("a press counts once until it has settled", "[rule:31]") {
    Room room;
    room.live(onScreen(Screen::Home));
    room.model.touch("b1");
    room.model.touch("b1");
    CHECK(room.sent.size() == 1);
    CHECK(room.model.heldControl() == "join:b1");

    // The agent answers with another page; the second tap of the same finger lands on Cancel.
    room.model.show(onScreen(Screen::Joining));
    room.model.cancel();
    CHECK(room.sent.size() == 1);

    room.model.settle();
    CHECK(room.model.heldControl().isEmpty());
    room.model.cancel();
    CHECK(room.sent.size() == 2);
}

TEST_CASE("how long a press counts once is told by the clock, however slowly frames come",
          "[rule:31]") {
    std::chrono::milliseconds now{0};
    RoomModel model(nullptr, [&now] { return now; });
    int sent = 0;
    QObject::connect(&model, &RoomModel::intent, &model, [&sent] { ++sent; });
    model.show(onScreen(Screen::Home));
    model.setLink(LinkState::Live);
    struct Case {
        const char* name;
        std::chrono::milliseconds after; // the press before
        int counted;
    };
    const Case cases[] = {{"the first", 0ms, 1},
                          {"the same finger", 80ms, 1},
                          {"a moment too soon", 619ms, 1},
                          {"in time", 1ms, 2},
                          {"and again", RoomModel::kSettle, 3}};
    for (const Case& c : cases) {
        now += c.after;
        model.touch("b1");
        INFO(c.name);
        CHECK(sent == c.counted);
    }
}

TEST_CASE("a slow mute does not swallow End") {
    Room room;
    room.live(onScreen(Screen::InCall));
    room.model.toggleMute();
    room.model.toggleMute();
    room.model.end();
    CHECK(room.sent.size() == 2);
}

TEST_CASE("nothing is pressed without an agent to hear it") {
    Room room;
    room.live(onScreen(Screen::Home));
    for (const LinkState state : {LinkState::Connecting, LinkState::Lost}) {
        room.model.setLink(state);
        room.model.touch("b1");
        room.model.end();
        room.model.retry();
        room.model.dismiss();
    }
    CHECK(room.sent.empty());
}

TEST_CASE("doubt is said near the clock", "[rule:25]") {
    RoomModel model;
    CHECK(model.marks().isEmpty());
    PanelView view = aView();
    view.marks = {"List 14 min old", ""};
    model.show(view);
    CHECK(model.marks() == QStringList{"Reconnecting", "List 14 min old"});
    model.setLink(LinkState::Live);
    CHECK(model.marks() == QStringList{"List 14 min old"});
}

TEST_CASE("nothing of an older view is kept") {
    RoomModel model;
    model.setLink(LinkState::Live);
    PanelView full = onScreen(Screen::Error);
    full.failure = {"CODE", "what", "to do", "title", true, false, {}};
    full.tiles.push_back(aTile(TileState::Ready, 4));
    full.tiles[1].booking.id = "b9";
    full.bookings = {aBooking("b2")};
    full.marks = {"mark"};
    model.show(full);
    model.show(aView());
    CHECK(model.page() == RoomModel::Home);
    CHECK(model.failureCode().isEmpty());
    CHECK_FALSE(model.canRetry());
    CHECK(model.tiles()->count() == 0);
    CHECK(model.others()->count() == 0);
    CHECK(model.agenda()->count() == 0);
    CHECK_FALSE(model.call()->present());
    CHECK(model.marks().isEmpty());
}

TEST_CASE("a touch on a tile is what the tile is for") {
    struct Case {
        TileState state;
        TileAction action;
        std::optional<Verb> verb;
    };
    const Case cases[] = {
        {TileState::Absent, TileAction::ShowReason, std::nullopt},
        {TileState::Upcoming, TileAction::ShowWhen, std::nullopt},
        {TileState::Upcoming, TileAction::EarlyJoin, Verb::Join},
        {TileState::Soon, TileAction::EarlyJoin, Verb::Join},
        {TileState::Ready, TileAction::Join, Verb::Join},
        {TileState::Started, TileAction::LeaveAndJoin, Verb::Join},
        {TileState::Joining, TileAction::Cancel, Verb::HangUp},
        {TileState::InCall, TileAction::OpenCall, std::nullopt},
        {TileState::Failed, TileAction::Retry, Verb::Retry},
    };
    for (const Case& c : cases) {
        INFO(static_cast<int>(c.state) << " " << static_cast<int>(c.action));
        Room room;
        PanelView view = onScreen(Screen::Home);
        view.tiles = {aTile(c.state, 4)};
        view.tiles[0].action = c.action;
        room.live(view);
        room.model.touch("b1");
        room.model.touch("b1");
        room.model.touch("unknown");
        REQUIRE(room.sent.size() == (c.verb ? 1 : 0));
        if (!c.verb) {
            continue;
        }
        CHECK(room.sent[0].verb == *c.verb);
        CHECK(room.sent[0].bookingId == (c.verb == Verb::Join ? "b1" : ""));
        CHECK(room.sent[0].callId == (c.verb == Verb::HangUp ? 5 : 0));
        CHECK(room.model.heldControl() == "join:b1");
    }
}

TEST_CASE("Cancel on a tile is for the call of its booking") {
    Room room;
    PanelView view = onScreen(Screen::Home);
    view.calls = {aCall(CallState::Ending), aCall(CallState::Dialling)};
    view.calls[0].bookingId = "b0";
    view.calls[1].id = 6;
    view.tiles = {aTile(TileState::Joining, 4)};
    room.live(view);
    room.model.touch("b1");
    REQUIRE(room.sent.size() == 1);
    CHECK(room.sent[0].callId == 6);
}

TEST_CASE("the tile of a call opens the call") {
    Room room;
    PanelView view = onScreen(Screen::Home);
    view.tiles = {aTile(TileState::InCall, 4)};
    room.live(view);
    CHECK(room.model.page() == RoomModel::Home);
    room.model.touch("b1");
    CHECK(room.model.page() == RoomModel::InCall);
    CHECK(room.sent.empty());
    room.model.end(); // the same finger's second tap
    CHECK(room.sent.empty());
    view.calls.clear();
    room.model.show(view);
    CHECK(room.model.page() == RoomModel::Home);
}

TEST_CASE("the screens of a call are about the one the room is in") {
    struct Case {
        std::vector<CallState> calls;
        std::uint32_t id;
    };
    const Case cases[] = {
        {{CallState::Ending, CallState::Dialling}, 2},
        {{CallState::Dialling, CallState::Connected}, 2},
        {{CallState::Connected, CallState::Dialling}, 1},
        {{CallState::Ending, CallState::Ending}, 1},
    };
    for (const Case& c : cases) {
        PanelView view = onScreen(Screen::Joining);
        view.calls.clear();
        for (const CallState state : c.calls) {
            view.calls.push_back(aCall(state));
            view.calls.back().id = static_cast<std::uint32_t>(view.calls.size());
        }
        RoomModel model;
        model.show(view);
        CHECK(model.call()->id() == c.id);
    }
}

TEST_CASE("Cancel is stressed from ten seconds on", "[rule:30]") {
    RoomModel model;
    PanelView view = onScreen(Screen::Joining);
    view.calls[0].state = CallState::Ringing;
    view.calls[0].setupS = 9;
    model.show(view);
    CHECK_FALSE(model.call()->slow());
    view.calls[0].setupS = 10;
    model.show(view);
    CHECK(model.call()->slow());
}

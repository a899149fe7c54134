#include "models/room_model.h"

#include "ui/views.h"

#include <QSignalSpy>

#include <catch2/catch.hpp>

using namespace greenroom::ui::testing;
namespace ui = greenroom::ui;
using greenroom::ui::models::CallingModel;
using greenroom::ui::models::EntryModel;
using greenroom::ui::models::FurtherCallModel;
using greenroom::ui::models::RoomModel;
using ui::link::CallState;
using ui::link::Screen;
using ui::link::Verb;

namespace {

struct Room {
    RoomModel model;
    std::vector<ui::link::PanelIntent> sent;

    Room() {
        QObject::connect(&model, &RoomModel::intent, &model,
                         [this](const ui::link::PanelIntent& intent) { sent.push_back(intent); });
        model.setLink(ui::link::LinkState::Live);
    }
    CallingModel& calling() { return *model.calling(); }
};

ui::link::Call callOf(std::uint32_t id, CallState state, bool held = false) {
    ui::link::Call call = aCall(state);
    call.id = id;
    call.held = held;
    return call;
}

ui::link::PanelView withCalls(Screen screen, std::vector<ui::link::Call> calls) {
    ui::link::PanelView view = aView();
    view.screen = screen;
    view.calls = std::move(calls);
    view.controls = {true, true, true, true, true, false, 60, false, {}};
    return view;
}

} // namespace

TEST_CASE("which call leads, which rings, which wait") {
    struct Case {
        const char* name;
        std::vector<ui::link::Call> calls;
        std::uint32_t leading; // 0: none
        std::uint32_t ringing;
        int further;
    };
    const Case cases[] = {
        {"one", {callOf(1, CallState::Connected)}, 1, 0, 0},
        {"it rings", {callOf(1, CallState::Offered)}, 0, 1, 0},
        {"two ring", {callOf(1, CallState::Offered), callOf(2, CallState::Offered)}, 0, 1, 0},
        {"a second one rings",
         {callOf(1, CallState::Offered), callOf(2, CallState::Connected)},
         2,
         1,
         0},
        {"one on hold",
         {callOf(1, CallState::Connected, true), callOf(2, CallState::Connected)},
         2,
         0,
         1},
        {"both on hold",
         {callOf(1, CallState::Connected, true), callOf(2, CallState::Connected, true)},
         1,
         0,
         1},
        {"on hold, and being answered",
         {callOf(1, CallState::Connected, true), callOf(2, CallState::Answering)},
         1,
         0,
         0},
        {"being answered", {callOf(1, CallState::Answering)}, 1, 0, 0},
        {"none", {}, 0, 0, 0},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        Room room;
        room.model.show(withCalls(Screen::InCall, c.calls));
        CHECK(room.model.call()->present() == (c.leading != 0));
        CHECK(room.model.call()->id() == c.leading);
        CHECK(room.calling().ringing()->id() == c.ringing);
        CHECK(room.calling().further()->count() == c.further);
    }
}

TEST_CASE("a call that rings has a page of its own where there is no other call") {
    for (const Screen screen : {Screen::Home, Screen::Joining, Screen::Error}) {
        Room room;
        room.model.show(withCalls(screen, {callOf(1, CallState::Offered)}));
        CHECK(room.model.page() == RoomModel::Incoming);
        room.model.setLink(ui::link::LinkState::Lost);
        CHECK(room.model.page() == RoomModel::Lost);
    }
    Room room;
    room.model.show(withCalls(Screen::InCall,
                              {callOf(1, CallState::Connected), callOf(2, CallState::Offered)}));
    CHECK(room.model.page() == RoomModel::InCall);
    room.model.show(
        withCalls(Screen::Joining, {callOf(1, CallState::Ringing), callOf(2, CallState::Offered)}));
    CHECK(room.model.page() == RoomModel::Joining);
}

TEST_CASE("each press is for the call it is about") {
    Room room;
    room.model.show(withCalls(Screen::InCall,
                              {callOf(1, CallState::Connected, true),
                               callOf(2, CallState::Connected), callOf(3, CallState::Offered)}));
    room.calling().answer();
    room.calling().decline();
    room.calling().toggleHold();
    room.calling().takeUp(1);
    room.calling().key("#");
    REQUIRE(room.sent.size() == 5);
    CHECK(room.sent[0].verb == Verb::AnswerCall);
    CHECK(room.sent[0].callId == 3);
    CHECK(room.sent[1].verb == Verb::RejectCall);
    CHECK(room.sent[1].callId == 3);
    CHECK(room.sent[2].verb == Verb::Hold);
    CHECK(room.sent[2].callId == 2);
    CHECK(room.sent[2].on);
    CHECK(room.sent[3].verb == Verb::Hold);
    CHECK(room.sent[3].callId == 1);
    CHECK_FALSE(room.sent[3].on);
    CHECK(room.sent[4].verb == Verb::SendTone);
    CHECK(room.sent[4].callId == 2);
    CHECK(room.sent[4].value == "#");
}

TEST_CASE("answering counts once, keys and volume each time", "[rule:31]") {
    Room room;
    room.model.show(withCalls(Screen::InCall,
                              {callOf(1, CallState::Connected), callOf(2, CallState::Offered)}));
    room.calling().answer();
    room.calling().answer();
    CHECK(room.sent.size() == 1);
    room.calling().key("1");
    room.calling().key("1");
    room.calling().turnVolume(10);
    room.calling().turnVolume(10);
    CHECK(room.sent.size() == 5);
    room.model.setLink(ui::link::LinkState::Connecting);
    room.calling().key("1");
    room.calling().turnVolume(10);
    CHECK(room.sent.size() == 5);
}

TEST_CASE("the volume stays between nothing and all") {
    struct Case {
        std::uint32_t from;
        int by;
        std::uint32_t to;
    };
    for (const Case& c : {Case{60, 10, 70}, {60, -10, 50}, {95, 10, 100}, {5, -10, 0}}) {
        Room room;
        auto view = withCalls(Screen::InCall, {callOf(1, CallState::Connected)});
        view.controls.volume = c.from;
        room.model.show(view);
        room.calling().turnVolume(c.by);
        REQUIRE(room.sent.size() == 1);
        CHECK(room.sent[0].choice == c.to);
    }
}

TEST_CASE("an address is sent without the blanks around it, and never empty") {
    Room room;
    room.model.show(withCalls(Screen::Home, {}));
    room.calling().dial("  ");
    CHECK(room.sent.empty());
    room.calling().dial(" ada@example.net ");
    room.calling().dial("ada@example.net");
    REQUIRE(room.sent.size() == 1);
    CHECK(room.sent[0].value == "ada@example.net");
}

TEST_CASE("how the meeting ends") {
    Room room;
    auto view = withCalls(Screen::InCall, {callOf(1, CallState::Connected)});
    room.model.show(view);
    CHECK(room.calling().warning() == CallingModel::None);
    CHECK_FALSE(room.calling().canExtend());
    view.ending = ui::link::Ending{"b1", 5, true, 0};
    room.model.show(view);
    CHECK(room.calling().warning() == CallingModel::Ends);
    CHECK(room.calling().warningWords() == "The meeting ends in 5 min");
    room.calling().extend();
    CHECK(room.sent.back().bookingId == "b1");
    view.ending = ui::link::Ending{"b1", 0, true, 18};
    room.model.show(view);
    CHECK(room.calling().warning() == CallingModel::Leaves);
    CHECK(room.calling().warningWords() == "Leaving in 18 s");
}

TEST_CASE("a mark says until when no call rings", "[rule:51]") {
    Room room;
    auto view = withCalls(Screen::Home, {});
    view.controls.undisturbedUntil = at(60);
    view.marks = {"List 14 min old"};
    room.model.show(view);
    CHECK(room.model.marks() == QStringList{"Do not disturb until 13:00", "List 14 min old"});
}

TEST_CASE("what has no name is shown by its address, and that once") {
    EntryModel entries;
    entries.show({{"a", "", "a@example.net", false}, {"b", "B", "b@example.net", true}});
    CHECK(entries.data(entries.index(0), EntryModel::NameRole) == "a@example.net");
    CHECK(entries.data(entries.index(0), EntryModel::AddressRole) == "");
    CHECK(entries.data(entries.index(1), EntryModel::NameRole) == "B");
    CHECK(entries.data(entries.index(1), EntryModel::AddressRole) == "b@example.net");
    CHECK(entries.data(entries.index(1), EntryModel::FavouriteRole).toBool());
}

TEST_CASE("a sheet opens where it fits alone") {
    struct Case {
        Screen screen;
        RoomModel::Sheet sheet;
        bool fits;
    };
    const Case cases[] = {
        {Screen::InCall, RoomModel::Keypad, true},    {Screen::Home, RoomModel::Keypad, false},
        {Screen::InCall, RoomModel::Volume, true},    {Screen::InCall, RoomModel::Details, true},
        {Screen::Joining, RoomModel::Details, false}, {Screen::Home, RoomModel::Dial, true},
        {Screen::Error, RoomModel::Dial, true},       {Screen::InCall, RoomModel::Dial, false},
        {Screen::Error, RoomModel::Addresses, true},  {Screen::Home, RoomModel::Addresses, false},
        {Screen::Home, RoomModel::More, true},        {Screen::InCall, RoomModel::More, false},
        {Screen::Home, RoomModel::Quiet, true},       {Screen::Home, RoomModel::SoundCheck, true},
    };
    for (const Case& c : cases) {
        INFO(static_cast<int>(c.screen) << " " << c.sheet);
        Room room;
        const bool calls = c.screen == Screen::InCall || c.screen == Screen::Joining;
        room.model.show(withCalls(c.screen, calls ? std::vector{callOf(1, CallState::Connected)}
                                                  : std::vector<ui::link::Call>{}));
        room.model.open(c.sheet);
        CHECK(room.model.sheet() == (c.fits ? c.sheet : RoomModel::NoSheet));
        room.model.closeSheet();
        room.model.setLink(ui::link::LinkState::Connecting);
        room.model.open(c.sheet);
        CHECK(room.model.sheet() == RoomModel::NoSheet);
    }
    Room none;
    ui::link::PanelView old = aView(); // of an agent that does not speak of controls
    none.model.show(old);
    none.model.open(RoomModel::Dial);
    none.model.open(RoomModel::More);
    CHECK(none.model.sheet() == RoomModel::NoSheet);
    CHECK(RoomModel::sheetNamed("Dial") == RoomModel::Dial);
    CHECK(RoomModel::sheetNamed("") == RoomModel::NoSheet);
}

TEST_CASE("a sheet goes with its page, with a new failure, and when a call rings") {
    const auto opened = [](Room& room, const ui::link::PanelView& view, RoomModel::Sheet sheet) {
        room.model.show(view);
        room.model.open(sheet);
        REQUIRE(room.model.sheet() == sheet);
    };
    Room room;
    auto view = withCalls(Screen::InCall, {callOf(1, CallState::Connected)});
    opened(room, view, RoomModel::Keypad);
    view.calls[0].durationS = 9;
    room.model.show(view);
    CHECK(room.model.sheet() == RoomModel::Keypad);
    view.calls.push_back(callOf(2, CallState::Offered));
    room.model.show(view);
    CHECK(room.model.sheet() == RoomModel::NoSheet);
    opened(room, view, RoomModel::Keypad); // while it rings
    room.model.show(withCalls(Screen::Home, {}));
    CHECK(room.model.sheet() == RoomModel::NoSheet);

    auto failed = withCalls(Screen::Error, {});
    failed.failure.what = "It was busy";
    opened(room, failed, RoomModel::Dial);
    failed.failure.what = "There is no such address";
    room.model.show(failed);
    CHECK(room.model.sheet() == RoomModel::NoSheet);
    opened(room, failed, RoomModel::Dial);
    room.model.setLink(ui::link::LinkState::Lost);
    CHECK(room.model.sheet() == RoomModel::NoSheet);
}

TEST_CASE("a check that nobody looks at any more is stopped") {
    Room room;
    auto view = withCalls(Screen::Home, {});
    room.model.show(view);
    room.model.open(RoomModel::SoundCheck);
    room.model.closeSheet();
    CHECK(room.sent.empty());
    view.audioCheck.running = true;
    room.model.show(view);
    room.model.open(RoomModel::SoundCheck);
    room.model.closeSheet();
    REQUIRE(room.sent.size() == 1);
    CHECK(room.sent[0].verb == Verb::CheckAudio);
    CHECK_FALSE(room.sent[0].on);
}

TEST_CASE("Retry is Rejoin where the call had been connected") {
    Room room;
    auto view = withCalls(Screen::Error, {});
    view.failure = {"X", "It was cut off", "", "", true, false, {"b@example.net"}};
    room.model.show(view);
    CHECK(room.model.retryWord() == "Retry");
    CHECK(room.calling().otherAddresses() == QStringList{"b@example.net"});
    view.failure.rejoin = true;
    room.model.show(view);
    CHECK(room.model.retryWord() == "Rejoin");
}

#include "models/room_model.h"

#include "models/knock.h"
#include "models/service_wording.h"
#include "ui/views.h"

#include <catch2/catch.hpp>

using namespace greenroom::ui::testing;
using namespace std::chrono_literals;
namespace ui = greenroom::ui;
using greenroom::ui::models::Knock;
using greenroom::ui::models::RoomModel;
using greenroom::ui::models::ServiceModel;
using greenroom::ui::models::ServiceWording;
using ui::link::ServiceAct;
using ui::link::ServiceStage;
using ui::link::Verb;

namespace {

ui::link::PanelView serving(ServiceStage stage) {
    ui::link::PanelView view = aView();
    view.service = ui::link::Service{};
    view.service->stage = stage;
    view.service->facts = {{"IPV4", "192.0.2.41"}, {"HUB", "Registered (Aspen)"}};
    if (stage == ServiceStage::Open) {
        view.service->acts = {ServiceAct::Restart, ServiceAct::SetUpAgain,
                              ServiceAct::CheckSources};
    }
    return view;
}

struct Room {
    std::chrono::milliseconds now{0};
    RoomModel model{nullptr, [this] { return now; }};
    std::vector<ui::link::PanelIntent> sent;

    explicit Room(const ui::link::PanelView& view = aView()) {
        QObject::connect(&model, &RoomModel::intent, &model,
                         [this](const ui::link::PanelIntent& intent) { sent.push_back(intent); });
        model.setLink(ui::link::LinkState::Live);
        model.show(view);
    }
    ServiceModel& service() { return *model.service(); }
    void tap(int fingers) {
        for (int down = 1; down <= fingers; ++down) {
            model.fingers(down);
        }
        now += 100ms;
        model.fingers(0);
        now += 200ms;
    }
};

} // namespace

TEST_CASE("three fingers, three times within two seconds", "[rule:53]") {
    struct Touch {
        std::int64_t atMs;
        int down;
    };
    struct Case {
        const char* name;
        std::vector<Touch> touches;
        bool opens;
    };
    const Case cases[] = {
        {"three at once, three times",
         {{0, 3}, {100, 0}, {400, 3}, {500, 0}, {800, 3}, {900, 0}},
         true},
        {"one after the other, up and down",
         {{0, 1},
          {20, 2},
          {40, 3},
          {90, 2},
          {100, 1},
          {110, 0},
          {400, 1},
          {410, 3},
          {500, 0},
          {800, 2},
          {830, 3},
          {900, 1},
          {950, 0}},
         true},
        {"in the last instant",
         {{0, 3}, {100, 0}, {900, 3}, {1000, 0}, {1900, 3}, {2000, 0}},
         true},
        {"too late", {{0, 3}, {100, 0}, {900, 3}, {1000, 0}, {1900, 3}, {2001, 0}}, false},
        {"twice", {{0, 3}, {100, 0}, {400, 3}, {500, 0}}, false},
        {"not lifted yet", {{0, 3}, {100, 0}, {400, 3}, {500, 0}, {800, 3}, {900, 1}}, false},
        {"two fingers", {{0, 2}, {100, 0}, {400, 2}, {500, 0}, {800, 2}, {900, 0}}, false},
        {"one finger", {{0, 1}, {100, 0}, {400, 1}, {500, 0}, {800, 1}, {900, 0}}, false},
        {"another touch in between",
         {{0, 3}, {100, 0}, {300, 1}, {350, 0}, {400, 3}, {500, 0}, {800, 3}, {900, 0}},
         false},
        {"a finger that stays down",
         {{0, 3}, {100, 1}, {400, 3}, {500, 1}, {800, 3}, {900, 0}},
         false},
        {"held", {{0, 3}, {2500, 0}, {2600, 3}, {2700, 0}, {2800, 3}, {2900, 0}}, false},
        {"the last three of four count",
         {{0, 3}, {100, 0}, {2500, 3}, {2600, 0}, {2900, 3}, {3000, 0}, {3300, 3}, {3400, 0}},
         true},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        Knock knock;
        int opened = 0;
        for (const Touch& touch : c.touches) {
            opened += knock.fingers(touch.down, std::chrono::milliseconds(touch.atMs)) ? 1 : 0;
        }
        CHECK(opened == (c.opens ? 1 : 0));
    }
}

TEST_CASE("the key stands for three fingers") {
    Knock knock;
    CHECK_FALSE(knock.key(0ms));
    CHECK_FALSE(knock.key(1'000ms));
    CHECK_FALSE(knock.key(2'001ms));
    CHECK(knock.key(2'900ms));
    CHECK_FALSE(knock.key(2'950ms)); // begins anew
}

TEST_CASE("the gesture asks for the service menu, and nothing else does") {
    Room room;
    room.tap(3);
    room.tap(3);
    CHECK(room.sent.empty());
    room.tap(3);
    REQUIRE(room.sent.size() == 1);
    CHECK(room.sent[0].verb == Verb::OpenService);

    room.model.show(serving(ServiceStage::Asks));
    for (int i = 0; i < 3; ++i) {
        room.tap(3);
    }
    CHECK(room.sent.size() == 1); // it is there
}

TEST_CASE("a screen that sleeps, or an agent out of touch, takes no gesture", "[rule:6]") {
    ui::link::PanelView asleep = aView();
    asleep.wakefulness = ui::link::Wakefulness::Standby;
    Room dark(asleep);
    Room lost;
    lost.model.setLink(ui::link::LinkState::Connecting);
    for (int i = 0; i < 3; ++i) {
        dark.tap(3);
        dark.model.knock();
        lost.tap(3);
    }
    CHECK(dark.sent.empty());
    CHECK(lost.sent.empty());
}

TEST_CASE("a PIN is sent as it was typed, once, and is in no word of the model", "[rule:44]") {
    Room room(serving(ServiceStage::Asks));
    room.service().enter("");
    CHECK(room.sent.empty());
    room.service().enter("0471");
    room.service().enter("0471");
    REQUIRE(room.sent.size() == 1);
    CHECK(room.sent[0].verb == Verb::EnterServicePin);
    CHECK(room.sent[0].value == "0471");
    CHECK_FALSE(room.model.heldControl().contains("0471"));
    room.model.show(serving(ServiceStage::Locked));
    room.now += 1s;
    room.service().enter("0471");
    CHECK(room.sent.size() == 1);
}

TEST_CASE("only what is offered can be asked for, and nothing while something is under way",
          "[rule:53]") {
    struct Case {
        const char* name;
        ServiceStage stage;
        std::vector<ServiceAct> acts;
        std::optional<ServiceAct> underWay;
        std::size_t sent;
    };
    const Case cases[] = {
        {"offered", ServiceStage::Open, {ServiceAct::Restart}, {}, 1},
        {"another is offered", ServiceStage::Open, {ServiceAct::CheckSources}, {}, 0},
        {"before the PIN", ServiceStage::Asks, {ServiceAct::Restart}, {}, 0},
        {"without a PIN", ServiceStage::Facts, {ServiceAct::Restart}, {}, 0},
        {"busy", ServiceStage::Open, {ServiceAct::Restart}, ServiceAct::CheckSources, 0}};
    for (const Case& c : cases) {
        INFO(c.name);
        ui::link::PanelView view = serving(c.stage);
        view.service->acts = c.acts;
        view.service->underWay = c.underWay;
        Room room(view);
        room.service().ask(ServiceModel::Restart);
        CHECK(room.sent.size() == c.sent);
        room.model.open(RoomModel::Restart);
        CHECK((room.model.sheet() == RoomModel::Restart) == (c.sent == 1));
    }
}

TEST_CASE("the menu closes what was open, and what it has opened goes with it") {
    ui::link::PanelView calm = aView();
    calm.controls.dial = true;
    Room room(calm);
    room.model.open(RoomModel::Dial);
    REQUIRE(room.model.sheet() == RoomModel::Dial);
    room.model.show(serving(ServiceStage::Open));
    CHECK(room.model.sheet() == RoomModel::NoSheet);
    room.model.open(RoomModel::SetUpAgain);
    CHECK(room.model.sheet() == RoomModel::SetUpAgain);
    room.model.show(calm);
    CHECK(room.model.sheet() == RoomModel::NoSheet);
    CHECK(room.service().stage() == ServiceModel::None);
}

TEST_CASE("words of the service menu", "[rule:37][rule:57]") {
    struct Case {
        const char* name;
        ui::link::Service service;
        const char* problem;
        const char* closing;
    };
    ui::link::Service asks;
    ui::link::Service wrong = asks;
    wrong.wrong = true;
    wrong.triesLeft = 3;
    ui::link::Service last = wrong;
    last.triesLeft = 0;
    ui::link::Service locked = wrong;
    locked.stage = ServiceStage::Locked;
    locked.lockedS = 48;
    ui::link::Service longer = locked;
    longer.lockedS = 60;
    ui::link::Service closing;
    closing.stage = ServiceStage::Open;
    closing.closesInS = 18;
    ui::link::Service failed = closing;
    failed.closesInS = 0;
    failed.problem = "It did not";
    const Case cases[] = {{"nothing wrong", asks, "", ""},
                          {"a wrong one", wrong, "Wrong PIN: 3 tries left", ""},
                          {"a wrong one, nothing told", last, "Wrong PIN", ""},
                          {"locked", locked, "Locked: try again in 48 s", ""},
                          {"locked for a minute", longer, "Locked: try again in 1 min", ""},
                          {"about to close", closing, "", "This menu closes in 18 s"},
                          {"an act came to nothing", failed, "It did not", ""}};
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(ServiceWording::problem(c.service) == c.problem);
        CHECK(ServiceWording::closing(c.service) == c.closing);
    }
}

TEST_CASE("facts have names and states have words") {
    struct Case {
        const char* code;
        const char* value;
        const char* name;
        const char* words;
    };
    const Case cases[] = {{"HUB", "NotActivated", "Hub", "Not activated"},
                          {"HUB", "Registered (Aspen House)", "Hub", "Registered (Aspen House)"},
                          {"HUB", "Elsewhere", "Hub", "Elsewhere"},
                          {"REGISTRATION", "Inactive", "Call server", "None"},
                          {"MANAGER", "Failed", "TMS", "Failed"},
                          {"IPV4", "192.0.2.41", "Address", "192.0.2.41"},
                          {"CALLS", "Calls can be made", "Calls", "Calls can be made"},
                          {"WEATHER", "Rain", "WEATHER", "Rain"}};
    for (const Case& c : cases) {
        INFO(c.code << " " << c.value);
        CHECK(ServiceWording::factName(c.code) == c.name);
        CHECK(ServiceWording::factValue({c.code, c.value}) == c.words);
    }
}

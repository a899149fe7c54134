#include <catch2/catch.hpp>

#include "core/room_view.h"
#include "support/builders.h"
#include "support/effects.h"
#include "support/some_panels.h"

using namespace greenroom;
using namespace greenroom::core;
using namespace std::chrono_literals;
using test::answerTo;
using test::deeds;
using test::instantAt;
using test::somePanels;

namespace {

// What listeners are told, one word each: "changed dim:12".
std::vector<std::string> told(const Effects& effects) {
    struct Words {
        std::string operator()(const PanelClicked& n) const { return "click " + n.panel; }
        std::string operator()(const PanelOpened& n) const { return "open " + n.panel; }
        std::string operator()(const PanelClosed&) const { return "close"; }
        std::string operator()(const PageOpened& n) const { return "page " + n.page; }
        std::string operator()(const PageClosed& n) const { return "no page " + n.page; }
        std::string operator()(const PageActed& n) const {
            return n.page + (n.opened ? " Opened" : " Closed");
        }
        std::string operator()(const WidgetActed& n) const {
            return std::string(toText(n.act)) + " " + n.widget + "=" + n.value;
        }
        std::string operator()(const WidgetSignalled& n) const {
            return std::string(toText(n.act)) + " " + n.signal;
        }
        std::string operator()(const LayoutUpdated&) const { return "layout"; }
    };
    std::vector<std::string> words;
    for (const Announce& deed : deeds<Announce>(effects))
        if (const auto* notice = std::get_if<ExtensionNotice>(&deed.notice))
            words.push_back(std::visit(Words{}, *notice));
    return words;
}

using Heard = std::vector<std::string>;

struct Room {
    RoomState state;
    base::Instant now = instantAt("09:00");

    Room() { state.extensions.all = std::make_shared<const Extensions>(somePanels()); }

    Effects tell(ExtensionEvent event) { return reduce(state, std::move(event), now).effects; }
    Effects pass(base::milliseconds by) {
        now = {now.wall + by, now.mono + by};
        return reduce(state, TimeEvent(WakeupDue{}), now).effects;
    }
    [[nodiscard]] std::string value(const std::string& widget) const {
        const auto at = state.extensions.values->find(widget);
        return at == state.extensions.values->end() ? "none" : at->second;
    }
};

} // namespace

TEST_CASE("panels are replaced, kept and answered when durable") {
    Room room;
    const Effects asked =
        room.tell(ExtensionsAsked{std::make_shared<const Extensions>(somePanels()), RequestId(1)});
    CHECK(told(asked) == Heard{"layout"});
    CHECK_FALSE(answerTo(asked, 1));
    const auto saves = deeds<SaveKept>(asked);
    REQUIRE(saves.size() == 1);
    CHECK(std::holds_alternative<std::shared_ptr<const Extensions>>(saves[0].value));
    const Step stored =
        reduce(room.state, SettingEvent(ConfigurationStored{saves[0].ticket, {}}), room.now);
    CHECK(answerTo(stored.effects, 1)->has_value());

    RoomState restarted;
    (void)reduce(restarted, KeptEvent(KeptLoaded{{saves[0].value}}), room.now);
    CHECK(*restarted.extensions.all == somePanels());
}

TEST_CASE("a panel is saved, changed and removed by its id") {
    Room room;
    (void)room.tell(PanelSaveAsked{test::aPanel("new", {}), {}});
    CHECK(room.state.extensions.all->panels.size() == 3);
    (void)room.tell(PanelSaveAsked{test::aPanel("help", {{"p", "P", "", {}}}), {}});
    CHECK(room.state.extensions.all->panels.size() == 3);
    CHECK(room.state.extensions.all->panel("help")->pages.size() == 1);
    (void)room.tell(PanelChangeAsked{.panel = "help",
                                     .name = "Help me",
                                     .icon = {},
                                     .iconId = {},
                                     .color = {},
                                     .location = PanelLocation::CallControls,
                                     .hidden = {},
                                     .request = {}});
    CHECK(room.state.extensions.all->panel("help")->name == "Help me");
    CHECK(room.state.extensions.all->panel("help")->icon == "Lightbulb");
    CHECK(room.state.extensions.all->panel("help")->location == PanelLocation::CallControls);
    (void)room.tell(PanelRemovalAsked{"help", {}});
    CHECK(room.state.extensions.all->panel("help") == nullptr);
    CHECK_FALSE(answerTo(room.tell(PanelRemovalAsked{"help", RequestId(4)}), 4)->has_value());
    CHECK_FALSE(
        answerTo(room.tell(PanelSaveAsked{test::aPanel("", {}), RequestId(5)}), 5)->has_value());
}

TEST_CASE("opening and leaving a panel is told of its pages too") {
    Room room;
    CHECK(told(room.tell(PanelPressed{"room", true, {}})) ==
          Heard{"click room", "page first", "first Opened"});
    CHECK(told(room.tell(PageChosen{"second"})) ==
          Heard{"no page first", "first Closed", "page second", "second Opened"});
    CHECK(told(room.tell(PanelLeft{})) == Heard{"no page second", "second Closed"});
    CHECK(told(room.tell(PanelPressed{"help", true, {}})) == Heard{"click help"});
    CHECK(told(room.tell(PanelPressed{"room", false, {}})) == Heard{"click room"});
    CHECK(told(room.tell(PanelOpenAsked{"room", "second", {}})) ==
          Heard{"open room", "page second", "second Opened"});
    CHECK(told(room.tell(PanelCloseAsked{})) == Heard{"close", "no page second", "second Closed"});
    for (const PanelOpenAsked& asked :
         {PanelOpenAsked{"nobody", "", RequestId(1)}, PanelOpenAsked{"help", "", RequestId(1)},
          PanelOpenAsked{"room", "third", RequestId(1)}})
        CHECK_FALSE(answerTo(room.tell(asked), 1)->has_value());
}

TEST_CASE("a page that goes while it is open is told closed") {
    Room room;
    (void)room.tell(PanelPressed{"room", true, {}});
    CHECK(told(room.tell(ExtensionsAsked{std::make_shared<const Extensions>(), {}})) ==
          Heard{"no page first", "first Closed", "layout"});
    CHECK_FALSE(room.state.extensions.open);
}

TEST_CASE("values are checked, shown, unset and forgotten with their widget") {
    Room room;
    CHECK(answerTo(room.tell(WidgetValueAsked{"dim", "12", RequestId(1)}), 1)->has_value());
    CHECK_FALSE(answerTo(room.tell(WidgetValueAsked{"dim", "x", RequestId(2)}), 2)->has_value());
    CHECK_FALSE(answerTo(room.tell(WidgetValueAsked{"no", "1", RequestId(3)}), 3)->has_value());
    CHECK(room.value("dim") == "12");
    (void)room.tell(WidgetValueAsked{"dim", std::nullopt, {}});
    CHECK(room.value("dim") == "none");
    (void)room.tell(WidgetValueAsked{"dim", "12", {}});
    Extensions changed = somePanels();
    changed.panels[0].pages[0].rows[0].widgets[4].type = WidgetType::ToggleButton;
    (void)room.tell(ExtensionsAsked{std::make_shared<const Extensions>(changed), {}});
    CHECK(room.value("dim") == "none");
}

TEST_CASE("what a hand does is told in two forms, and kept where the widget keeps it itself") {
    Room room;
    CHECK(told(room.tell(WidgetTouched{"open", WidgetAct::Clicked, "", {}})) ==
          Heard{"clicked open=", "clicked open"});
    CHECK(room.value("open") == "none");
    CHECK(told(room.tell(WidgetTouched{"all", WidgetAct::Changed, "on", {}})) ==
          Heard{"changed all=on", "changed all:on"});
    CHECK(room.value("all") == "on");
    (void)room.tell(WidgetTouched{"scene", WidgetAct::Pressed, "board", {}});
    CHECK(room.value("scene") == "board");
    (void)room.tell(WidgetTouched{"temp", WidgetAct::Clicked, "increment", {}});
    CHECK(room.value("temp") == "none");
}

TEST_CASE("a slider tells at most five times a second and never loses where it ended") {
    Room room;
    const auto drag = [&](int value) {
        return told(room.tell(WidgetTouched{"dim", WidgetAct::Changed, std::to_string(value), {}}));
    };
    CHECK(told(room.tell(WidgetTouched{"dim", WidgetAct::Pressed, "0", {}})) ==
          Heard{"pressed dim=0", "pressed dim:0"});
    CHECK(drag(1) == Heard{"changed dim=1", "changed dim:1"});
    // A hundred moves in a second.
    std::size_t tellings = 1;
    for (int value = 2; value < 100; ++value) {
        const base::milliseconds step(10);
        room.now = {room.now.wall + step, room.now.mono + step};
        tellings += drag(value).size() / 2;
    }
    CHECK(tellings <= 5);
    CHECK(room.value("dim") == "99");
    // What waits is due by itself.
    CHECK(nextDue(room.state.extensions));
    CHECK(told(room.pass(250ms)) == Heard{"changed dim=99", "changed dim:99"});
    CHECK_FALSE(nextDue(room.state.extensions));
    CHECK(drag(100).empty());
    CHECK(told(room.tell(WidgetTouched{"dim", WidgetAct::Released, "100", {}})) ==
          Heard{"changed dim=100", "changed dim:100", "released dim=100", "released dim:100"});
    CHECK(told(room.pass(1s)).empty());
    CHECK(room.state.extensions.sliders.empty());
}

TEST_CASE("what clients put on the panel decides nothing about Join") {
    RoomState state;
    (void)reduce(
        state,
        BookingEvent(BookingsReplaced{Source::Premises, test::listOf({test::ABooking{}}), {}}),
        instantAt("09:00"));
    state.extensions.all = std::make_shared<const Extensions>(somePanels());
    const std::vector<Event> events{
        ExtensionEvent(PanelPressed{"room", true, {}}),
        ExtensionEvent(WidgetTouched{"dim", WidgetAct::Changed, "4", {}}),
        ExtensionEvent(WidgetValueAsked{"dim", "7", {}}),
        ExtensionEvent(ExtensionsAsked{std::make_shared<const Extensions>(somePanels()), {}}),
        MessageEvent(AlertAsked{{"Title", "Text"}, base::seconds(0), {}}),
        MessageEvent(PromptAnswerGiven{{}, 1, {}}),
    };
    const base::Instant now = instantAt("09:26");
    // A decision that no state gives: what comes back was handed back, not decided.
    JoinDecision invented;
    invented.nextChange = test::clockAt("03:33");
    const Standing standing{invented, test::clockAt("09:27")};
    for (const Event& event : events) {
        INFO(event.index());
        RoomState with = state;
        const Step step = reduce(with, event, now, standing);
        CHECK(step.join == invented);
        CHECK(deeds<ArmWakeup>(step.effects).empty());
        // Decided all the same, it is the same as without the event.
        RoomState without = state;
        RoomState decided = state;
        CHECK(reduce(decided, event, now).join ==
              reduce(without, TimeEvent(WakeupDue{}), now).join);
    }
    // Past the instant the decision stands until, it is decided.
    RoomState late = state;
    CHECK(reduce(late, events[0], instantAt("09:27"), standing).join.tiles.size() == 1);
    // Any other fact decides.
    RoomState other = state;
    CHECK(reduce(other, TimeEvent(WakeupDue{}), now, standing).join.tiles.size() == 1);
}

TEST_CASE("a message or a slider that is due first arms the wakeup earlier, never later") {
    RoomState state;
    state.extensions.all = std::make_shared<const Extensions>(somePanels());
    const base::Instant now = instantAt("09:26");
    const JoinDecision none;
    struct Case {
        base::seconds duration;
        base::WallTime standsUntil;
        std::optional<base::WallTime> armed;
    };
    const std::vector<Case> cases{
        {10s, test::clockAt("09:27"), test::clockAt("09:26") + 10s},
        {10s, test::clockAt("09:26") + 5s, std::nullopt},
        {0s, test::clockAt("09:27"), std::nullopt},
    };
    for (const Case& c : cases) {
        RoomState with = state;
        const Step step = reduce(with, MessageEvent(AlertAsked{{"", "Text"}, c.duration, {}}), now,
                                 Standing{none, c.standsUntil});
        const auto arms = deeds<ArmWakeup>(step.effects);
        CHECK(arms.empty() == !c.armed);
        if (c.armed && !arms.empty())
            CHECK(arms[0].due == *c.armed);
    }
}

TEST_CASE("which buttons have their place on which screen, and what the open page shows") {
    Room room;
    Extensions all = somePanels();
    all.panels[0].order = 9;
    for (const auto location :
         {PanelLocation::CallControls, PanelLocation::HomeScreenAndCallControls,
          PanelLocation::RoomScheduler, PanelLocation::Hidden}) {
        ExtensionPanel panel = test::aPanel(std::string(toText(location)), {});
        panel.location = location;
        all.panels.push_back(panel);
    }
    all.panels.push_back(test::aPanel("unseen", {}));
    all.panels.back().hidden = true;
    room.state.extensions.all = std::make_shared<const Extensions>(all);
    const auto ids = [&](bool inCall) {
        std::vector<std::string> found;
        for (const auto& button :
             extensionView(room.state.extensions, room.state.messages, inCall).buttons)
            found.push_back(button.id);
        return found;
    };
    CHECK(ids(false) == Heard{"help", "HomeScreenAndCallControls", "room"});
    CHECK(ids(true) == Heard{"CallControls", "HomeScreenAndCallControls"});

    (void)room.tell(PanelPressed{"room", true, {}});
    (void)room.tell(WidgetValueAsked{"dim", "12", {}});
    const auto open = panelView(room.state, {}, room.now).extension.open;
    REQUIRE(open);
    CHECK(open->pages.size() == 2);
    REQUIRE(open->rows.size() == 1);
    CHECK(open->rows[0].name == "Row");
    CHECK(open->rows[0].widgets[3].columns == 2);
    CHECK(open->rows[0].widgets[4].value == "12");
    CHECK(open->rows[0].widgets[4].size == 3);
    CHECK(open->rows[0].widgets[7].small);
    CHECK(open->rows[0].widgets[7].align == WidgetAlign::Right);
    (void)room.tell(PageChosen{"second"});
    CHECK(panelView(room.state, {}, room.now).extension.open->rows[0].name.empty());
}

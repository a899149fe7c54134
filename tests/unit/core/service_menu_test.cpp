#include "core/service_menu.h"

#include <catch2/catch.hpp>

#include "core/panel_words.h"
#include "panel_room.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::clockAt;
using test::deeds;

namespace {

class Menu : public test::PanelRoom {
public:
    explicit Menu(const char* passcode = "2468") {
        push({});
        set("UserInterface ServiceMenu Passcode", passcode);
    }
    void press(ServiceEvent what) { (void)tell(Event(std::move(what))); }
    void open() { press(ServiceOpened{}); }
    void enter(const char* pin) { press(ServicePinEntered{base::Secret(pin)}); }
    void ask(ServiceAct act) { press(ServiceAsked{act}); }
    void enterMenu() {
        open();
        enter("2468");
    }
    // "Asks", "Locked 60", "Open", "Facts", each with "!" after a wrong passcode; "" when closed.
    [[nodiscard]] std::string stage() const {
        constexpr std::array kStages{"Asks", "Open", "Facts"};
        const auto menu = view().service;
        if (!menu)
            return "";
        const std::string stage = menu->lockedSeconds > 0
                                      ? "Locked " + std::to_string(menu->lockedSeconds)
                                      : kStages[static_cast<std::size_t>(menu->stage)];
        return stage + (menu->wrong ? "!" : "");
    }
    [[nodiscard]] std::uint32_t closesIn() const {
        const auto menu = view().service;
        return menu ? menu->closesInSeconds : 0;
    }
    [[nodiscard]] std::string fact(std::string_view code) const {
        const auto menu = view().service;
        for (const ServiceFact& fact : menu ? menu->facts : std::vector<ServiceFact>{})
            if (fact.code == code)
                return fact.value;
        return "";
    }
    // Time passes with all wakeups.
    void pass(base::milliseconds span) {
        const base::WallTime until = now().wall + span;
        while (now().wall < until) {
            jumpTo(std::min(wakeup().value_or(until), until));
            (void)tell(TimeEvent(WakeupDue{}));
        }
    }
};

using base::milliseconds;
using base::seconds;

} // namespace

TEST_CASE("without a passcode there is only something to be read") {
    Menu menu("");
    CHECK(menu.stage() == "");
    menu.open();
    CHECK(menu.stage() == "Facts");
    CHECK(menu.view().service->acts.empty());
    CHECK_FALSE(menu.view().service->facts.empty());
    menu.ask(ServiceAct::SetUpAgain);
    CHECK_FALSE(menu.state.firstStart.step);
    menu.press(ServiceLeft{});
    CHECK(menu.stage() == "");
}

TEST_CASE("behind a passcode nothing is told before it is right", "[rule:53]") {
    Menu menu;
    menu.enter("2468");
    CHECK(menu.stage() == ""); // nobody was asked
    menu.open();
    CHECK(menu.stage() == "Asks");
    CHECK(menu.view().service->triesLeft == 5);
    CHECK(menu.view().service->facts.empty());
    menu.ask(ServiceAct::SetUpAgain);
    CHECK(menu.stage() == "Asks");
    menu.enter("2469");
    CHECK(menu.stage() == "Asks!");
    CHECK(menu.view().service->triesLeft == 4);
    menu.enter("2468");
    CHECK(menu.stage() == "Open");
    CHECK(menu.view().service->triesLeft == 5);
    CHECK_FALSE(menu.view().service->facts.empty());
    menu.press(ServiceLeft{});
    menu.open();
    CHECK(menu.stage() == "Asks"); // asked anew each time
}

TEST_CASE("five wrong passcodes lock it for sixty seconds", "[rule:57]") {
    Menu menu;
    menu.open();
    for (int i = 0; i < 4; ++i)
        menu.enter("1111");
    CHECK(menu.stage() == "Asks!");
    // Leaving forgives nothing.
    menu.press(ServiceLeft{});
    menu.open();
    CHECK(menu.stage() == "Asks");
    CHECK(menu.view().service->triesLeft == 1);
    menu.enter("1111");
    CHECK(menu.stage() == "Locked 60!");
    menu.enter("2468"); // not even looked at
    CHECK(menu.stage() == "Locked 60!");
    menu.pass(milliseconds(500));
    CHECK(menu.stage() == "Locked 60!");
    menu.pass(milliseconds(500));
    CHECK(menu.stage() == "Locked 59!");
    SECTION("also for who comes later") {
        menu.press(ServiceLeft{});
        menu.pass(seconds(58));
        menu.open();
        CHECK(menu.stage() == "Locked 1");
    }
    SECTION("then all tries are there again") {
        menu.pass(seconds(58));
        CHECK(menu.stage() == "Locked 1!");
        menu.pass(seconds(1));
        CHECK(menu.stage() == "Asks");
        CHECK(menu.view().service->triesLeft == 5);
        menu.enter("2468");
        CHECK(menu.stage() == "Open");
    }
}

TEST_CASE("it closes after two minutes without a touch, and says so twenty seconds before",
          "[rule:37]") {
    Menu menu;
    menu.enterMenu();
    menu.pass(milliseconds(99'999));
    CHECK(menu.closesIn() == 0);
    menu.pass(milliseconds(1));
    CHECK(menu.closesIn() == 20);
    menu.pass(seconds(19));
    CHECK(menu.closesIn() == 1);
    SECTION("a touch extends it, as often as wanted") {
        for (int i = 0; i < 10; ++i) {
            (void)menu.tell(DeviceEvent(GlassTouched{}));
            CHECK(menu.closesIn() == 0);
            menu.pass(seconds(119));
            CHECK(menu.closesIn() == 1);
        }
        CHECK(menu.stage() == "Open");
    }
    SECTION("so does whatever is pressed in it") {
        menu.ask(ServiceAct::CheckSources);
        menu.pass(seconds(119));
        CHECK(menu.stage() == "Open");
    }
    SECTION("nobody is there") {
        menu.pass(milliseconds(999));
        CHECK(menu.stage() == "Open");
        menu.pass(milliseconds(1));
        CHECK(menu.stage() == "");
    }
}

TEST_CASE("the screen stays awake while it is open, and it closes with the screen") {
    Menu menu;
    menu.set("Standby HalfwakeDelay", "1");
    menu.enterMenu();
    menu.pass(seconds(119));
    CHECK(menu.state.device.standby == Standby::Off);
    (void)menu.tell(DeviceEvent(StandbyAsked{Standby::On, {}}));
    CHECK(menu.stage() == "");
}

TEST_CASE("it is never in the way of a meeting") {
    Menu menu;
    menu.push({ABooking{.id = "next", .start = "09:10", .end = "09:40"}});
    menu.enterMenu();
    SECTION("a call comes") {
        (void)menu.tell(CallEvent(CallArrived{CallId(7), "sip:a@example.net", "", false}));
        CHECK(menu.stage() == "");
        menu.open();
        CHECK(menu.stage() == "");
        menu.ask(ServiceAct::Restart);
        CHECK(deeds<RestartMachine>(menu.effects).empty());
    }
    SECTION("a Join opens") {
        menu.pass(seconds(118));
        (void)menu.tell(DeviceEvent(GlassTouched{}));
        menu.pass(seconds(117));
        (void)menu.tell(DeviceEvent(GlassTouched{}));
        menu.pass(seconds(64)); // 09:04:59
        CHECK(menu.stage() == "Open");
        menu.pass(seconds(1));
        CHECK(menu.stage() == "");
        SECTION("one that is open already is known to whoever opens the menu") {
            menu.pass(seconds(1));
            menu.enterMenu();
            CHECK(menu.stage() == "Open");
        }
    }
}

TEST_CASE("the machine is restarted, where that is allowed") {
    Menu menu;
    menu.enterMenu();
    using Acts = std::vector<ServiceAct>;
    CHECK(menu.view().service->acts == Acts{ServiceAct::CheckSources, ServiceAct::SetUpAgain});
    menu.ask(ServiceAct::Restart);
    CHECK(deeds<RestartMachine>(menu.effects).empty());
    CHECK_FALSE(menu.view().service->underWay);
    (void)menu.tell(RestartEvent(RestartAllowed{true}));
    CHECK(menu.view().service->acts ==
          Acts{ServiceAct::CheckSources, ServiceAct::SetUpAgain, ServiceAct::Restart});
    menu.ask(ServiceAct::Restart);
    CHECK(deeds<RestartMachine>(menu.effects).size() == 1);
    CHECK(menu.view().service->underWay == ServiceAct::Restart);
    menu.ask(ServiceAct::SetUpAgain); // one thing at a time
    CHECK_FALSE(menu.state.firstStart.step);
    (void)menu.tell(RestartEvent(RestartFailed{"no such program"}));
    CHECK_FALSE(menu.view().service->underWay);
    CHECK(menu.view().service->problem == service::kNotRestarted);
    menu.ask(ServiceAct::Restart);
    CHECK(menu.view().service->problem == "");
}

TEST_CASE("everybody who sends bookings or takes calls is asked at once") {
    Menu menu;
    menu.set("Provisioning ExternalManager Address", "tms.example.net");
    menu.pass(seconds(2));
    const auto answers = [&] {
        (void)menu.tell(ProvisioningEvent(
            ManagerAnswered{menu.state.provisioning.underWay.value_or(0), {}, false, {}}));
    };
    answers();
    menu.enterMenu();
    menu.ask(ServiceAct::CheckSources);
    REQUIRE(deeds<ManagerDeed>(menu.effects).size() == 1);
    CHECK(menu.view().service->underWay == ServiceAct::CheckSources);
    SECTION("they answer") {
        answers();
        CHECK_FALSE(menu.view().service->underWay);
        CHECK(menu.view().service->problem == "");
    }
    SECTION("they do not") {
        menu.pass(milliseconds(9'999));
        CHECK(menu.view().service->underWay);
        menu.pass(milliseconds(1));
        CHECK_FALSE(menu.view().service->underWay);
        CHECK(menu.view().service->problem == service::kSomeSilent);
    }
}

TEST_CASE("of a hub the whole list is asked for, and a link where there is none") {
    Menu menu;
    (void)menu.tell(HubEvent(HubIdentityKnown{
        HubIdentity{"d", "https://hub.example.net", "wss://hub.example.net/link", clockAt("08:00"),
                    clockAt("08:00") + std::chrono::hours(2000)}}));
    REQUIRE(menu.state.hub.opening);
    (void)menu.tell(HubEvent(
        LinkRegistered{menu.state.hub.opening->number, "Blue room", seconds(120), seconds(900)}));
    menu.pass(seconds(5));
    menu.enterMenu();
    CHECK(menu.fact("HUB") == "Registered (Blue room)");
    SECTION("the list") {
        menu.ask(ServiceAct::CheckSources);
        const auto asked = deeds<HubDeed>(menu.effects);
        REQUIRE(asked.size() == 1);
        CHECK(std::holds_alternative<AskForBookings>(asked[0]));
        CHECK(menu.view().service->underWay);
        menu.pass(seconds(1));
        menu.push({}, Source::Cloud);
        CHECK_FALSE(menu.view().service->underWay);
    }
    SECTION("the link") {
        (void)menu.tell(
            HubEvent(LinkEnded{menu.state.hub.serving->number, HubClose::kRevoked, false, "no"}));
        menu.ask(ServiceAct::CheckSources);
        CHECK(menu.state.hub.opening);
    }
}

TEST_CASE("call servers that were given up are tried again") {
    Menu menu;
    menu.set("SIP URI", "sip:room@example.net");
    menu.set("SIP Proxy 1 Address", "proxy.example.net");
    menu.set("SIP DefaultTransport", "UDP");
    CallCause cause;
    cause.sipStatus = 503;
    (void)menu.tell(RegistrationEvent(RegistrationChanged{RegistrationState::Failed, cause}));
    menu.enterMenu();
    CHECK(menu.fact("REGISTRATION") == "Failed");
    menu.ask(ServiceAct::CheckSources);
    CHECK(deeds<UseRoute>(menu.effects).size() == 1);
}

TEST_CASE("what there is to be read") {
    Menu menu;
    NetworkSeen network;
    network.ipv4Address = "192.0.2.7";
    network.macAddress = "02:00:00:00:00:07";
    (void)menu.tell(DeviceEvent(network));
    menu.set("Provisioning ExternalManager Address", "tms.example.net");
    menu.enterMenu();
    CHECK(menu.fact("HUB") == "NotActivated");
    CHECK(menu.fact("MANAGER") == "tms.example.net");
    CHECK(menu.fact("REGISTRATION") == "Inactive");
    CHECK(menu.fact("IPV4") == "192.0.2.7");
    CHECK(menu.fact("MAC") == "02:00:00:00:00:07");
    CHECK(menu.fact("CALLS") == trust::kReadyToCall);
    CHECK(menu.fact("CALENDAR").find("up to date") != std::string::npos);
    const auto facts = menu.view().service->facts;
    CHECK(std::ranges::none_of(facts, [](const ServiceFact& fact) {
        return fact.code == "IPV6" || fact.value.empty();
    })); // what is not known is not said
}

TEST_CASE("the menu changes only at instants that were announced") {
    Menu menu;
    menu.open();
    for (int i = 0; i < 5; ++i)
        menu.enter("1111");
    menu.pass(milliseconds(137));
    PanelView before = menu.view();
    base::WallTime announced = menu.nextChange();
    int changes = 0;
    const base::WallTime until = menu.now().wall + seconds(130);
    for (base::WallTime t = menu.now().wall; t < until; t += milliseconds(100)) {
        menu.jumpTo(t);
        if (t >= announced) {
            (void)menu.tell(TimeEvent(WakeupDue{}));
            announced = menu.nextChange();
            changes += menu.view() != before ? 1 : 0;
            before = menu.view();
        } else {
            CHECK(menu.view().service == before.service);
        }
    }
    CHECK(menu.stage() == "");
    CHECK(changes >= 80); // sixty seconds locked, twenty before it closes
}

TEST_CASE("it is due when the lock ends, and when nobody has touched it for too long") {
    const base::MonoTime at{base::seconds(500)};
    ServiceState menu;
    CHECK_FALSE(nextDue(menu));
    menu.lockedUntil = at + base::seconds(60);
    CHECK(nextDue(menu) == at + base::seconds(60));
    menu.stage = ServiceStage::Asks;
    menu.touchedAt = at;
    CHECK(nextDue(menu) == at + base::seconds(60));
    menu.lockedUntil.reset();
    CHECK(nextDue(menu) == at + ServiceState::kUntouched);
}

#include "core/first_start.h"

#include <catch2/catch.hpp>

#include "core/panel_words.h"
#include "core/reason.h"
#include "fresh_room.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::FreshRoom;
using Names = std::vector<std::string>;

namespace {

void pushBookings(FreshRoom& room, std::vector<Booking> bookings = {}) {
    room.tell(
        BookingEvent(BookingsReplaced{Source::Premises, test::listOf(std::move(bookings)), {}}));
}

void rings(FreshRoom& room) {
    room.tell(CallEvent(CallArrived{CallId(7), "sip:a@example.net", "", false}));
}

} // namespace

TEST_CASE("who is asked, and who is not") {
    struct Row {
        const char* what;
        bool fresh;
        const char* mode;
        const char* asks;
    };
    const std::vector<Row> rows{
        {"a device that holds nothing", true, "Auto", "Language"},
        {"one that held something when it started", false, "Auto", ""},
        {"one that has begun to answer", false, "On", "Language"},
        {"one that somebody has answered for", true, "Off", ""},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        Settings settings;
        settings.firstTimeWizard = row.mode;
        CHECK(FreshRoom(row.fresh, settings).asks() == row.asks);
    }
}

TEST_CASE("it is over without a word once the device belongs to somebody") {
    FreshRoom room;
    room.next();
    SECTION("a list of bookings, be it empty") {
        pushBookings(room);
    }
    SECTION("a hub") {
        room.tell(HubEvent(HubIdentityKnown{room.identity()}));
    }
    SECTION("a manager that the network offers and that answers") {
        NetworkSeen network;
        network.managerOffered = "tms.example.net";
        room.tell(DeviceEvent(network));
        room.pass(base::seconds(2));
        CHECK(room.asks() == "Zone");
        room.managerAnswers();
    }
    SECTION("somebody sets it so") {
        room.set("SystemUnit FirstTimeWizard Mode", "Off");
    }
    CHECK(room.asks() == "");
    CHECK(room.state.firstStart == FirstStartState{});
    // Nothing was answered here: what the store holds by now says as much.
    CHECK(room.settings().firstTimeWizard != "On");
}

TEST_CASE("steps go forth and back, and stop at both ends") {
    FreshRoom room;
    Names seen;
    const auto note = [&] { seen.push_back(room.asks()); };
    room.back();
    note();
    for (int i = 0; i < 4; ++i) {
        room.next();
        note();
    }
    for (int i = 0; i < 3; ++i) {
        room.back();
        note();
    }
    CHECK(seen == Names{"Language", "Zone", "Network", "Registration", "Registration", "Network",
                        "Zone", "Language"});
}

TEST_CASE("a language is a change of its setting, by the panel") {
    FreshRoom room;
    room.press(SetupLanguageChosen{"German"});
    CHECK(room.settings().language == "German");
    CHECK(room.view().look.language == "German");
    const SettingChange& change = room.state.settings.ledger->history.back();
    CHECK(toText(change.by) == "Local (panel)");
    CHECK(change.after == "German");
    CHECK(test::deeds<SaveSettings>(room.last).size() == 1);
    SECTION("one that is too long is none") {
        room.press(SetupLanguageChosen{std::string(33, 'x')});
        CHECK(room.settings().language == "German");
        CHECK(room.problem() == setup::kNotTaken);
    }
    SECTION("not from another step") {
        room.next();
        room.press(SetupLanguageChosen{"Arabic"});
        CHECK(room.settings().language == "German");
    }
    SECTION("not when it is locked") {
        SettingLedger ledger = *room.state.settings.ledger;
        ledger.owners["UserInterface Language"] = {{Owner::Cloud, ""}, true, {}};
        room.tell(KeptEvent(KeptLoaded{{std::make_shared<const SettingLedger>(ledger)}}));
        room.press(SetupLanguageChosen{"Arabic"});
        CHECK(room.settings().language == "German");
        CHECK(room.problem() == setup::kLocked);
        room.next();
        CHECK(room.problem() == "");
    }
}

TEST_CASE("a zone is chosen by region and city") {
    FreshRoom room;
    CHECK(room.view().setup->regions.empty()); // on its own step alone
    room.next();
    CHECK(room.view().setup->regions == Names{"America", "Etc", "Europe"});
    CHECK(room.view().setup->region == ""); // UTC has none
    const auto choose = [&](const char* region, const char* city) {
        room.press(SetupZoneChosen{region, city});
        const auto setup = room.view().setup;
        return setup->region + ": " + setup->city;
    };
    CHECK(choose("America", "") == "America: ");
    CHECK(room.view().setup->cities == Names{"Argentina/Salta", "New_York"});
    CHECK(room.settings().timeZone == "");
    CHECK(choose("America", "Argentina/Salta") == "America: Argentina/Salta");
    CHECK(room.settings().timeZone == "America/Argentina/Salta");
    CHECK(choose("Europe", "") == "Europe: ");
    CHECK(choose("Europe", "Salta") == "Europe: "); // there is none
    CHECK(choose("Atlantis", "") == "Europe: ");
    CHECK(room.settings().timeZone == "America/Argentina/Salta");
    room.next();
    room.back();
    CHECK(room.view().setup->region == "America"); // what was only looked at is forgotten
}

TEST_CASE("the zone that is not chosen is the machine's") {
    FreshRoom room;
    room.next();
    room.tell(TimeEvent(ZoneChanged{Zone{"Europe/Berlin", {}}}));
    CHECK(room.view().setup->region == "Europe");
    CHECK(room.view().setup->city == "Berlin");
    CHECK(room.view().setup->cities == Names{"Berlin", "Paris"});
}

TEST_CASE("the network is up with an address of either kind") {
    FreshRoom room;
    room.next(2);
    CHECK_FALSE(room.view().setup->networkUp);
    NetworkSeen network;
    SECTION("IPv4") {
        network.ipv4Address = "192.0.2.7";
    }
    SECTION("IPv6") {
        network.ipv6Address = "2001:db8::7";
    }
    room.tell(DeviceEvent(network));
    CHECK(room.view().setup->networkUp);
    CHECK(room.asks() == "Network"); // and on without one as well
    room.next();
    CHECK(room.asks() == "Registration");
}

TEST_CASE("stand-alone ends it for good") {
    FreshRoom room;
    room.choose(SetupWay::Nobody); // on another step it means nothing
    CHECK(room.asks() == "Language");
    room.next(3);
    room.choose(SetupWay::Nobody);
    CHECK(room.asks() == "");
    CHECK(room.settings().firstTimeWizard == "Off");
    CHECK(room.restarted().asks() == "");
}

TEST_CASE("what was answered in part is asked on after a restart") {
    FreshRoom room;
    CHECK(room.restarted().asks() == "Language"); // nothing was answered
    room.press(SetupLanguageChosen{"German"});
    CHECK(room.settings().firstTimeWizard == "On");
    CHECK(room.restarted().asks() == "Language");
    pushBookings(room);
    CHECK(room.settings().firstTimeWizard == "Off");
}

TEST_CASE("a TMS is named by its address, and ends it when it answers") {
    FreshRoom room;
    room.next(3);
    room.choose(SetupWay::Manager);
    room.enter(" https://tms.example.net/ ");
    CHECK(room.settings().managerAddress == "tms.example.net");
    CHECK(room.settings().managerProtocol == "HTTPS");
    CHECK(room.settings().provisioningMode == "TMS");
    CHECK(room.progress() == setup::kAsksManager);
    room.pass(base::seconds(2));
    SECTION("it answers") {
        room.managerAnswers();
        CHECK(room.asks() == "");
        CHECK(room.settings().firstTimeWizard == "Off");
    }
    SECTION("it does not: that is said, and anything else can be chosen") {
        room.managerFails();
        CHECK(room.asks() == "Registration");
        CHECK(room.problem() == reasonOf(reason::kManagerSilent).text);
        CHECK(room.progress() == setup::kAsksManager); // it goes on trying
        room.choose(SetupWay::Nobody);
        CHECK(room.asks() == "");
        CHECK(room.settings().managerAddress == "");
        CHECK(room.settings().provisioningMode == "Auto");
        CHECK_FALSE(room.state.provisioning.manager);
    }
}

TEST_CASE("what is no address of a TMS is said to be none") {
    struct Row {
        const char* typed;
        const char* address; // empty: none
        const char* protocol;
    };
    const std::vector<Row> rows{{"tms.example.net", "tms.example.net", "HTTP"},
                                {"HTTP://tms:8080", "tms:8080", "HTTP"},
                                {"https://[2001:db8::1]/", "[2001:db8::1]", "HTTPS"},
                                {"", "", "HTTP"},
                                {"https://", "", "HTTP"},
                                {"tms.example.net/a", "", "HTTP"},
                                {"two words", "", "HTTP"},
                                {"tms\n", "tms", "HTTP"}};
    for (const Row& row : rows) {
        INFO(row.typed);
        FreshRoom room;
        room.next(3);
        room.choose(SetupWay::Manager);
        room.enter(row.typed);
        CHECK(room.settings().managerAddress == row.address);
        CHECK(room.settings().managerProtocol == row.protocol);
        CHECK(room.problem() == (*row.address == 0 ? setup::kNoAddress : ""));
    }
    FreshRoom room;
    room.next(3);
    room.choose(SetupWay::Manager);
    room.enter((std::string(61, 'x') + ".net").c_str());
    CHECK(room.problem() == setup::kNotTaken);
}

TEST_CASE("it gives way to a call, and comes back") {
    FreshRoom room;
    room.next();
    rings(room);
    CHECK(room.asks() == "");
    room.tell(CallEvent(CallSignalled{room.state.calls.calls.front().id, CallSignal::Closed, {}}));
    CHECK(room.asks() == "Zone");
}

TEST_CASE("asked for again it leaves bookings and settings alone, and an open Join before it") {
    FreshRoom room(false);
    room.set("UserInterface ServiceMenu Passcode", "1234");
    room.set("Provisioning ExternalManager Address", "tms.example.net");
    room.pass(base::seconds(2));
    room.managerAnswers();
    pushBookings(room, {ABooking{.start = "10:00", .end = "10:30"}});
    room.tell(ServiceEvent(ServiceOpened{}));
    room.tell(ServiceEvent(ServicePinEntered{base::Secret("1234")}));
    room.tell(ServiceEvent(ServiceAsked{ServiceAct::SetUpAgain}));
    CHECK_FALSE(room.view().service);
    CHECK(room.asks() == "Language");
    SECTION("the same TMS once more") {
        room.next(3);
        room.choose(SetupWay::Manager);
        CHECK(room.state.messages.textInput->what.entered.reveal() == "tms.example.net");
        room.enter("tms.example.net");
        CHECK(room.asks() == "");
    }
    SECTION("nothing else") {
        room.next(3);
        room.choose(SetupWay::Nobody);
        CHECK(room.asks() == "");
        CHECK(room.settings().managerAddress == "tms.example.net"); // it was not entered here
        CHECK(room.settings().firstTimeWizard == "Auto");
    }
    SECTION("a Join that opens goes before") {
        room.tell(DeviceEvent(StandbyTimerReset{base::minutes(400), {}}));
        room.pass(base::minutes(54));
        CHECK(room.asks() == "Language");
        room.pass(base::minutes(2)); // 09:56
        CHECK(room.asks() == "");
        room.pass(base::minutes(6)); // it has begun
        CHECK(room.asks() == "");
        room.pass(base::minutes(29));
        CHECK(room.asks() == "Language");
    }
    SECTION("whoever asked for it is gone") {
        room.pass(base::minutes(3));
        CHECK(room.state.device.standby != Standby::Off);
        CHECK(room.asks() == "");
        room.tell(DeviceEvent(GlassTouched{}));
        CHECK(room.asks() == "");
    }
    CHECK(room.state.bookings.agenda->bookings().size() == 1);
}

TEST_CASE("asked for again, a TMS that has answered once has to answer anew") {
    FreshRoom room(false);
    room.set("UserInterface ServiceMenu Passcode", "1234");
    room.set("Provisioning ExternalManager Address", "tms.example.net");
    room.pass(base::seconds(2));
    room.managerAnswers();
    room.pass(base::minutes(16));
    room.managerFails();
    room.tell(DeviceEvent(GlassTouched{}));
    room.tell(ServiceEvent(ServiceOpened{}));
    room.tell(ServiceEvent(ServicePinEntered{base::Secret("1234")}));
    room.tell(ServiceEvent(ServiceAsked{ServiceAct::SetUpAgain}));
    room.next(3);
    room.choose(SetupWay::Manager);
    room.enter("tms.example.net");
    CHECK(room.asks() == "Registration");
    CHECK(room.problem() == reasonOf(reason::kManagerSilent).text);
    SECTION("it does") {
        room.pass(base::seconds(2));
        room.managerAnswers();
    }
    SECTION("or is left as it was entered") {
        room.choose(SetupWay::Nobody);
        CHECK(room.settings().managerAddress == "tms.example.net");
    }
    CHECK(room.asks() == "");
}

TEST_CASE("a client stops it, once") {
    FreshRoom room;
    room.next(3);
    room.choose(SetupWay::Hub);
    CHECK(room.state.messages.textInput);
    room.press(SetupStopAsked{RequestId(7)});
    CHECK(room.asks() == "");
    CHECK_FALSE(room.state.messages.textInput); // the question with it
    CHECK(test::deeds<Answer>(room.last).empty());
    room.store();
    const auto answers = test::deeds<Answer>(room.last);
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].request == RequestId(7));
    CHECK(answers[0].outcome);
    room.press(SetupStopAsked{RequestId(8)});
    CHECK_FALSE(test::deeds<Answer>(room.last).at(0).outcome);
}

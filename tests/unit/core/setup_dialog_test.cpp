#include <catch2/catch.hpp>

#include <algorithm>

#include "core/room_view.h"
#include "hub_room.h"

using namespace greenroom;
using namespace greenroom::core;
using test::HubRoom;

namespace {

constexpr const char* kButton = "greenroom.setup";

// A device that is switched on for the first time.
HubRoom fresh() {
    HubRoom room;
    room.state = {};
    room.tell(SettingEvent(SettingsLoaded{std::make_shared<const Settings>()}));
    return room;
}

bool offered(const HubRoom& room) {
    const PanelView view = panelView(room.state, {}, room.now);
    return std::ranges::any_of(view.extension.buttons,
                               [](const auto& button) { return button.id == kButton; });
}

void press(HubRoom& room) {
    room.tell(ExtensionEvent(PanelPressed{kButton, true, {}}));
}

void enter(HubRoom& room, const char* text) {
    REQUIRE(room.state.messages.textInput);
    room.tell(MessageEvent(TextAnswerGiven{
        {room.state.messages.textInput->number, std::nullopt}, base::Secret(text), {}}));
}

void ended(HubRoom& room, const base::Result<HubIdentity>& result, const char* presented = "") {
    room.tell(
        HubEvent(ActivationEnded{room.state.hub.activating->number, result, true, presented}));
}

} // namespace

TEST_CASE("the button is there for a device that belongs to nobody, and for no other") {
    HubRoom room = fresh();
    CHECK(offered(room));
    SECTION("it has a manager") {
        room.tell(SettingEvent(
            SettingChangeAsked{"Provisioning ExternalManager Address", "tms.example.net", {}, {}}));
        CHECK_FALSE(offered(room));
    }
    SECTION("somebody pushes bookings to it") {
        room.tell(BookingEvent(BookingsReplaced{Source::Premises, test::listOf({}), {}}));
        CHECK_FALSE(offered(room));
    }
    SECTION("it has a hub") {
        room.tell(HubEvent(HubIdentityKnown{room.identity()}));
        CHECK_FALSE(offered(room));
        press(room);
        CHECK_FALSE(room.state.messages.textInput);
    }
    SECTION("it wants none") {
        room.tell(SettingEvent(SettingChangeAsked{"Hub Mode", "Off", {}, {}}));
        CHECK_FALSE(offered(room));
    }
}

TEST_CASE("address, code, and the room is the hub's") {
    HubRoom room = fresh();
    press(room);
    enter(room, " https://hub.example.net ");
    CHECK(room.state.messages.textInput->what.type == TextInputType::Numeric);
    enter(room, "1234567812345678");
    CHECK(test::deeds<Announce>(room.last).empty()); // nobody else hears the code
    const auto begun = room.hubDeeds<Activate>();
    REQUIRE(begun.size() == 1);
    CHECK(begun[0].activation.address == "https://hub.example.net");
    CHECK(begun[0].activation.code.reveal() == "1234567812345678");
    ended(room, room.identity());
    REQUIRE(room.state.messages.alert);
    CHECK(room.state.messages.alert->what.text.find("hub.example.net") != std::string::npos);
    CHECK(room.state.setup == SetupState{});
}

TEST_CASE("a hub that nobody vouches for is compared by hand") {
    HubRoom room = fresh();
    press(room);
    enter(room, "https://hub.example.net");
    enter(room, "1234567812345678");
    const base::Error error{base::ErrorCode::Denied, "nobody vouches for it"};
    ended(room, tl::unexpected(error), "00112233445566778899aabbccddeeff");
    REQUIRE(room.state.messages.prompt);
    CHECK(room.state.messages.prompt->what.text.find("00 11 22 33 44 55 66 77\n88") !=
          std::string::npos);
    const auto choose = [&](std::uint32_t option) {
        room.tell(MessageEvent(
            PromptAnswerGiven{{room.state.messages.prompt->number, std::nullopt}, option, {}}));
    };
    SECTION("it is the same") {
        choose(1);
        const auto begun = room.hubDeeds<Activate>();
        REQUIRE(begun.size() == 1);
        CHECK(begun[0].activation.fingerprint == "00112233445566778899aabbccddeeff");
    }
    SECTION("it differs") {
        choose(2);
        CHECK(room.hubDeeds<Activate>().empty());
        CHECK(room.state.messages.alert);
    }
}

TEST_CASE("what goes wrong is said in words") {
    HubRoom room = fresh();
    press(room);
    enter(room, "https://hub.example.net");
    SECTION("before anything is sent") {
        enter(room, "12");
        CHECK(room.state.messages.alert->what.text == "an activation code has 16 digits");
    }
    SECTION("by the hub") {
        enter(room, "1234567812345678");
        const base::Error error{base::ErrorCode::Denied, "This code was used before."};
        ended(room, tl::unexpected(error));
        CHECK(room.state.messages.alert->what.text == "This code was used before.");
    }
    press(room); // the address is still there
    CHECK(room.state.messages.textInput->what.entered.reveal() == "https://hub.example.net");
}

TEST_CASE("messages of clients are not the dialogue's") {
    HubRoom room = fresh();
    TextInput input;
    input.feedbackId = "their own";
    room.tell(MessageEvent(TextInputAsked{input, base::seconds(0), {}}));
    enter(room, "words");
    CHECK(test::deeds<Announce>(room.last).size() == 1);
    CHECK_FALSE(room.state.messages.textInput);
}

#include "core/setup_dialog.h"

#include <catch2/catch.hpp>

#include "core/panel_words.h"
#include "fresh_room.h"

using namespace greenroom;
using namespace greenroom::core;
using test::FreshRoom;

namespace {

// Where somebody has chosen to register with a hub.
FreshRoom askedForHub() {
    FreshRoom room;
    room.next(3);
    room.choose(SetupWay::Hub);
    return room;
}

} // namespace

TEST_CASE("address, code, and the room is the hub's") {
    FreshRoom room = askedForHub();
    room.enter(" https://hub.example.net ");
    CHECK(room.state.messages.textInput->what.type == TextInputType::Numeric);
    room.enter("1234567812345678");
    CHECK(test::deeds<Announce>(room.last).empty()); // nobody else hears the code
    const auto begun = room.hubDeeds<Activate>();
    REQUIRE(begun.size() == 1);
    CHECK(begun[0].activation.address == "https://hub.example.net");
    CHECK(begun[0].activation.code.reveal() == "1234567812345678");
    CHECK(room.progress() == setup::kAsksHub);
    room.activated(room.identity());
    REQUIRE(room.state.messages.alert);
    CHECK(room.state.messages.alert->what.text.find("hub.example.net") != std::string::npos);
    CHECK(room.asks() == "");
    CHECK(room.settings().firstTimeWizard == "Off");
    CHECK(room.state.firstStart == FirstStartState{}); // the code is forgotten
}

TEST_CASE("a hub that nobody vouches for is compared by hand") {
    FreshRoom room = askedForHub();
    room.enter("https://hub.example.net");
    room.enter("1234567812345678");
    const base::Error error{base::ErrorCode::Denied, "nobody vouches for it"};
    room.activated(tl::unexpected(error), "00112233445566778899aabbccddeeff");
    CHECK(room.progress() == "");
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
        CHECK(room.problem() == setup::kOtherHub);
    }
    SECTION("nobody answers") {
        room.back();
        CHECK_FALSE(room.state.messages.prompt);
    }
}

TEST_CASE("what goes wrong is said in words") {
    FreshRoom room = askedForHub();
    room.enter("https://hub.example.net");
    SECTION("before anything is sent") {
        room.enter("12");
        CHECK(room.problem() == "an activation code has 16 digits");
    }
    SECTION("by the hub") {
        room.enter("1234567812345678");
        const base::Error error{base::ErrorCode::Denied, "This code was used before."};
        room.activated(tl::unexpected(error));
        CHECK(room.problem() == "This code was used before.");
    }
    SECTION("by the hub, when first start is over") {
        room.enter("1234567812345678");
        room.press(SetupStopAsked{});
        room.activated(tl::unexpected(base::Error{base::ErrorCode::Denied, "No."}));
        CHECK(room.state.messages.alert->what.text == "No.");
        return;
    }
    room.choose(SetupWay::Hub); // the address is still there
    CHECK(room.problem() == "");
    CHECK(room.state.messages.textInput->what.entered.reveal() == "https://hub.example.net");
}

TEST_CASE("the hub is switched on where it was off, and its question goes with the step") {
    Settings off;
    off.hubMode = "Off";
    FreshRoom room(true, off);
    room.next(3);
    room.choose(SetupWay::Hub);
    CHECK(room.settings().hubMode == "On");
    CHECK(room.state.messages.textInput);
    room.back();
    CHECK_FALSE(room.state.messages.textInput);
    CHECK(room.asks() == "Network");
}

TEST_CASE("messages of clients are not the dialogue's") {
    FreshRoom room;
    TextInput input;
    input.feedbackId = "their own";
    room.tell(MessageEvent(TextInputAsked{input, base::seconds(0), {}}));
    room.next();
    CHECK(room.state.messages.textInput); // first start takes away its own alone
    room.enter("words");
    CHECK(test::deeds<Announce>(room.last).size() == 1);
    CHECK_FALSE(room.state.messages.textInput);
}

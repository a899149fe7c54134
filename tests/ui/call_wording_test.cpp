#include "models/call_wording.h"

#include "ui/views.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace greenroom::ui::testing;
using greenroom::ui::link::CallQuality;
using greenroom::ui::link::CallState;
using greenroom::ui::models::CallWording;

TEST_CASE("a call's progress and length") {
    auto call = aCall(CallState::Dialling);
    CHECK(CallWording::progress(call) == "Calling");
    call.state = CallState::Ringing;
    CHECK(CallWording::progress(call) == "Ringing");
    call.setupS = 12;
    CHECK(CallWording::progress(call) == "Ringing for 12 s, still trying");
    CHECK(CallWording::timer(0) == "0:00");
    CHECK(CallWording::timer(754) == "12:34");
    CHECK(CallWording::timer(5'412) == "1:30:12");
    CHECK(CallWording::timer(std::numeric_limits<std::uint32_t>::max()) == "1193046:28:15");
    call.title.clear();
    CHECK(CallWording::title(call) == "planning@example.com");
    call.address.clear();
    CHECK(CallWording::title(call) == "Call");
}

TEST_CASE("what is heard before the answer is announced") {
    auto call = aCall(CallState::Ringing);
    call.earlyMedia = true;
    CHECK(CallWording::progress(call) == "Ringing, you may hear an announcement");
    call.setupS = 14;
    CHECK(CallWording::progress(call) == "Ringing for 14 s, you may hear an announcement");
    call.state = CallState::Connected;
    CHECK(CallWording::progress(call) == "Connected");
}

TEST_CASE("how a call stands is said in words") {
    struct Case {
        bool held;
        bool heldByPeer;
        bool muted;
        bool cameraOff;
        const char* words;
    };
    const Case cases[] = {
        {false, false, false, false, "In call"},
        {false, false, true, false, "Muted"},
        {true, false, false, false, "On hold"},
        {true, true, false, false, "On hold"},
        {false, true, false, false, "On hold by the other side"},
        {false, false, false, true, "Camera off"},
        {true, false, true, true, "On hold, muted, camera off"},
    };
    for (const Case& c : cases) {
        auto call = aCall();
        call.held = c.held;
        call.heldByPeer = c.heldByPeer;
        call.muted = c.muted;
        CHECK(CallWording::standing(call, c.cameraOff) == c.words);
        call.state = CallState::Ending;
        CHECK(CallWording::standing(call, c.cameraOff) == "Ending the call");
    }
}

TEST_CASE("a call that rings says whose it is and whether it answers itself") {
    auto call = aCall(CallState::Offered);
    CHECK(CallWording::answersItself(call).isEmpty());
    call.answersInS = 5;
    CHECK(CallWording::answersItself(call) == "Answers in 5 s, muted");
    call.state = CallState::Connected;
    CHECK(CallWording::answersItself(call).isEmpty());
    call.title.clear();
    call.address.clear();
    call.incoming = true;
    CHECK(CallWording::title(call) == "Unknown caller");
}

TEST_CASE("quality and encryption have words", "[rule:14]") {
    CHECK(CallWording::quality(CallQuality::Good) == "Good");
    CHECK(CallWording::quality(CallQuality::Fair) == "Fair");
    CHECK(CallWording::quality(CallQuality::Poor) == "Poor");
    CHECK(CallWording::quality(CallQuality::Unknown).isEmpty());
    auto call = aCall();
    CHECK(CallWording::encryption(call) == "Not encrypted");
    call.encrypted = true;
    CHECK(CallWording::encryption(call) == "Encrypted");
}

TEST_CASE("the end of a meeting, and when the room leaves") {
    CHECK(CallWording::ending({"b1", 5, true, 0}) == "The meeting ends in 5 min");
    CHECK(CallWording::ending({"b1", 1, true, 0}) == "The meeting ends in 1 min");
    CHECK(CallWording::ending({"b1", 0, true, 0}) == "The meeting is over");
    CHECK(CallWording::leaving({"b1", 0, true, 18}) == "Leaving in 18 s");
    CHECK(CallWording::leaving({"b1", 0, true, 0}).isEmpty());
}

TEST_CASE("do not disturb says until when", "[rule:51]") {
    auto view = aView();
    CHECK(CallWording::undisturbed(view).isEmpty());
    view.controls.undisturbedUntil = at(60);
    CHECK(CallWording::undisturbed(view) == "Do not disturb until 13:00");
    view.controls.undisturbedUntil = at(12 * 60);
    CHECK(CallWording::undisturbed(view) == "Do not disturb until tomorrow 00:00");
}

TEST_CASE("a level of the microphone has a word") {
    CHECK(CallWording::level(0) == "Silence");
    CHECK(CallWording::level(3) == "Silence");
    CHECK(CallWording::level(4) == "You can be heard");
    CHECK(CallWording::level(89) == "You can be heard");
    CHECK(CallWording::level(90) == "Too loud");
}

#include <catch2/catch.hpp>

#include <string>

#include "edge/calls/tone_sender.h"
#include "support/fake_time.h"

using greenroom::edge::calls::ToneSender;
namespace base = greenroom::base;
namespace core = greenroom::core;

namespace {

struct Sent {
    greenroom::test::FakeTime time;
    std::string keys; // "1:77 " for those of call 1
    ToneSender tones{time, [this](core::CallId call, const base::Secret& sent) {
                         keys += std::to_string(call.value()) + ":" + sent.reveal() + " ";
                     }};

    void add(std::uint32_t call, const char* text) {
        tones.add(core::CallId(call), base::Secret(text));
    }
};

} // namespace

TEST_CASE("keys go at once, and those behind a comma two seconds later") {
    Sent sent;
    sent.add(1, "12,34#");
    CHECK(sent.keys == "1:12 ");
    sent.time.advance(base::milliseconds(2 * 240 + 1999));
    CHECK(sent.keys == "1:12 ");
    sent.time.advance(base::milliseconds(1));
    CHECK(sent.keys == "1:12 1:34# ");
}

TEST_CASE("pauses first, pauses in a row, pauses last") {
    Sent sent;
    sent.add(1, ",,1,");
    sent.time.advance(base::milliseconds(3999));
    CHECK(sent.keys.empty());
    sent.time.advance(base::milliseconds(1));
    CHECK(sent.keys == "1:1 ");
    sent.time.advance(base::seconds(60));
    CHECK(sent.keys == "1:1 ");
}

TEST_CASE("what is added waits for what is there") {
    Sent sent;
    sent.add(1, "123");
    sent.add(1, "4");
    sent.add(2, "9");
    CHECK(sent.keys == "1:123 2:9 ");
    sent.time.advance(base::milliseconds(3 * 240));
    CHECK(sent.keys == "1:123 2:9 1:4 ");
}

TEST_CASE("only keys, and not without end") {
    Sent sent;
    sent.add(1, "p1w2\n;3 D*#");
    CHECK(sent.keys == "1:123D*# ");
    sent.add(2, std::string(100, '5').c_str());
    CHECK(sent.keys == "1:123D*# 2:" + std::string(64, '5') + " ");
    sent.add(3, "xyz");
    CHECK(sent.keys.find("3:") == std::string::npos);
}

TEST_CASE("a call that is over is sent nothing more") {
    Sent sent;
    sent.add(1, "1,2");
    sent.tones.forget(core::CallId(1));
    sent.time.advance(base::seconds(60));
    CHECK(sent.keys == "1:1 ");
}

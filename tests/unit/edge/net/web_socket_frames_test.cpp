#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "edge/net/web_socket_frames.h"
#include "support/client_frames.h"

using namespace greenroom::test;
using greenroom::edge::net::CloseCode;
using greenroom::edge::net::WebSocketFrames;

namespace {

constexpr std::size_t kLongest = 1000;

struct Outcome {
    std::vector<std::string> messages;
    std::vector<Frame> sent;
    bool readingEnded = false;
};

Outcome converse(std::string_view bytes, std::size_t step) {
    WebSocketFrames frames(kLongest);
    Outcome out;
    std::string sent;
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        frames.receive(bytes.substr(at, step));
        while (frames.hasMessage())
            out.messages.push_back(frames.takeMessage());
        sent += frames.takeBytes();
    }
    out.sent = serverFrames(sent);
    out.readingEnded = frames.readingEnded();
    return out;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("messages come whole, however their frames are cut") {
    struct Row {
        std::string name;
        std::string bytes;
        Texts messages;
    };
    const std::string big(kLongest, 'x');
    const std::vector<Row> rows{
        {"one", clientText("hello"), {"hello"}},
        {"two", clientText("a") + clientText("b"), {"a", "b"}},
        {"empty", clientText(""), {""}},
        {"as long as may be", clientText(big), {big}},
        {"fragments",
         clientFrame(Opcode::Text, "on", false) + clientFrame(Opcode::Continuation, "", false) +
             clientFrame(Opcode::Continuation, "e"),
         {"one"}},
        {"a character cut in two by fragments",
         clientFrame(Opcode::Text, "\xc3", false) + clientFrame(Opcode::Continuation, "\xa4"),
         {"\xc3\xa4"}},
        {"a ping between fragments",
         clientFrame(Opcode::Text, "o", false) + clientFrame(Opcode::Ping, "p") +
             clientFrame(Opcode::Continuation, "k"),
         {"ok"}},
        {"pongs that nobody asked for", clientFrame(Opcode::Pong, "x") + clientText("a"), {"a"}},
        {"what comes before a close", clientText("a") + clientClose(1000), {"a"}},
    };
    for (const Row& row : rows) {
        for (const std::size_t step : {std::size_t{1}, std::size_t{3}, row.bytes.size()}) {
            INFO(row.name << ", in pieces of " << step);
            CHECK(converse(row.bytes, step).messages == row.messages);
        }
    }
}

TEST_CASE("what breaks a rule is answered by the close code for it") {
    struct Row {
        std::string name;
        std::string bytes;
        int code;
    };
    const std::vector<Row> rows{
        {"binary", clientFrame(Opcode::Binary, "x"), 1003},
        {"no mask", frameHead(Opcode::Text, 1, true, false) + "x", 1002},
        {"a reserved bit", "\xc1" + clientText("a").substr(1), 1002},
        {"an unknown opcode", clientFrame(static_cast<Opcode>(3), "x"), 1002},
        {"a continuation of nothing", clientFrame(Opcode::Continuation, "x"), 1002},
        {"a message inside another",
         clientFrame(Opcode::Text, "a", false) + clientFrame(Opcode::Text, "b"), 1002},
        {"a fragmented ping", clientFrame(Opcode::Ping, "x", false), 1002},
        {"a ping too long", clientFrame(Opcode::Ping, std::string(126, 'x')), 1002},
        {"no UTF-8", clientText("a\xff"), 1007},
        {"UTF-8 that ends early", clientText("\xc3"), 1007},
        {"a surrogate in UTF-8", clientText("\xed\xa0\x80"), 1007},
        {"one byte too many", frameHead(Opcode::Text, kLongest + 1) + "mask", 1009},
        {"a length of 2^62", frameHead(Opcode::Text, 1ULL << 62U) + "mask", 1009},
        {"fragments that add up to too many",
         clientFrame(Opcode::Text, std::string(kLongest, 'x'), false) +
             clientFrame(Opcode::Continuation, "x"),
         1009},
        {"a close without a code", clientFrame(Opcode::Close, ""), 1000},
        {"a close", clientClose(1000), 1000},
        {"a close with a code that may not be sent", clientClose(1005), 1002},
        {"a close with half a code", clientFrame(Opcode::Close, "\x03"), 1000},
    };
    for (const Row& row : rows) {
        for (const std::size_t step : {std::size_t{1}, row.bytes.size()}) {
            INFO(row.name << ", in pieces of " << step);
            const Outcome out = converse(row.bytes + clientText("late"), step);
            CHECK(out.messages.empty());
            CHECK(out.readingEnded);
            CHECK(std::ranges::count(out.sent, Opcode::Close, &Frame::opcode) == 1);
            CHECK(closeCodeOf(out.sent) == row.code);
        }
    }
}

TEST_CASE("pings are answered with what they carry") {
    const Outcome out = converse(clientFrame(Opcode::Ping, "abc"), 100);
    CHECK(out.sent == std::vector{Frame{Opcode::Pong, "abc"}});
}

TEST_CASE("what is sent before a close arrives before it, and nothing after") {
    WebSocketFrames frames(kLongest);
    frames.sendMessage("one");
    frames.sendMessage(std::string(70'000, 'x'));
    frames.sendPing();
    frames.sendClose(CloseCode::PolicyViolation, "gone");
    frames.sendMessage("two");
    frames.sendClose(CloseCode::Normal, "");
    const std::vector<Frame> sent = serverFrames(frames.takeBytes());
    REQUIRE(sent.size() == 4);
    CHECK(sent[0] == Frame{Opcode::Text, "one"});
    CHECK(sent[1].payload.size() == 70'000);
    CHECK(sent[2] == Frame{Opcode::Ping, ""});
    CHECK(closeCodeOf(sent) == 1008);
    CHECK(sent[3].payload.substr(2) == "gone");
    CHECK(frames.closeSent());
    CHECK_FALSE(frames.closeReceived());
    CHECK(frames.closeCode() == 1008);
    frames.receive(clientClose(1000));
    CHECK(frames.closeReceived());
}

TEST_CASE("an incomplete message counts until it is complete") {
    WebSocketFrames frames(kLongest);
    frames.receive(clientFrame(Opcode::Text, "12345", false));
    CHECK(frames.incomplete() == 5);
    frames.receive(clientFrame(Opcode::Ping, "p"));
    CHECK(frames.incomplete() == 5);
    frames.receive(frameHead(Opcode::Continuation, 100) + "maskm");
    CHECK(frames.incomplete() == 105);
    frames.receive(std::string(99, 'm'));
    CHECK(frames.incomplete() == 0);
}

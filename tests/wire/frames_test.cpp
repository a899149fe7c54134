#include <catch2/catch.hpp>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "wire/frames.h"

using greenroom::wire::Frames;

namespace {

constexpr std::size_t kLongest = 100'000;

struct End final : Frames::Messages {
    explicit End(Frames::End end) : frames(end, kLongest, *this) {}
    void message(std::string_view bytes) override {
        messages.emplace_back(bytes);
        if (answer)
            frames.send("answer to " + std::string(bytes));
    }
    std::string takeBytes() { return std::exchange(frames.outgoing(), {}); }

    std::vector<std::string> messages;
    bool answer = false;
    Frames frames;
};

// What the peer of `end` would send, by RFC 6455 section 5.2, with a mask of zeros from a client.
std::string frame(Frames::End to, unsigned char first, std::string_view payload) {
    std::string out(1, static_cast<char>(first));
    const unsigned mask = to == Frames::End::Server ? 0x80U : 0U;
    REQUIRE(payload.size() < 126);
    out += static_cast<char>(mask | payload.size());
    if (mask != 0)
        out.append(4, '\0');
    return out.append(payload);
}

void exchange(End& a, End& b) {
    for (int i = 0; i < 3; ++i) {
        b.frames.receive(a.takeBytes());
        a.frames.receive(b.takeBytes());
    }
}

} // namespace

TEST_CASE("Messages arrive whole and in order, cut at every boundary") {
    const std::vector<std::string> sent{"", "one", std::string(125, 'a'), std::string(126, 'b'),
                                        std::string(66'000, 'c')};
    for (const bool toServer : {true, false}) {
        End from(toServer ? Frames::End::Client : Frames::End::Server);
        for (const std::string& message : sent)
            from.frames.send(message);
        const std::string bytes = from.takeBytes();
        for (std::size_t cut = 0; cut < bytes.size(); cut += cut < 500 ? 1 : 997) {
            End to(toServer ? Frames::End::Server : Frames::End::Client);
            to.frames.receive(std::string_view(bytes).substr(0, cut));
            to.frames.receive(std::string_view(bytes).substr(cut));
            REQUIRE(to.messages == sent);
        }
        End slow(toServer ? Frames::End::Server : Frames::End::Client);
        for (const char byte : bytes)
            slow.frames.receive({&byte, 1});
        CHECK(slow.messages == sent);
        CHECK_FALSE(slow.frames.closeSent());
    }
}

TEST_CASE("Many ends share what wslay needs, whatever is half-way in each") {
    std::vector<std::unique_ptr<End>> ends;
    const std::string whole = frame(Frames::End::Server, 0x82, "message");
    for (std::size_t i = 0; i < 300; ++i) {
        ends.push_back(std::make_unique<End>(Frames::End::Server));
        ends.back()->answer = true;
        ends.back()->frames.receive(whole + whole.substr(0, i % whole.size()));
    }
    for (std::size_t i = 0; i < 300; ++i)
        ends[i]->frames.receive(whole.substr(i % whole.size()));
    const std::string answer = frame(Frames::End::Client, 0x82, "answer to message");
    for (const auto& end : ends) {
        CHECK(end->messages == std::vector<std::string>{"message", "message"});
        CHECK(end->takeBytes() == answer + answer);
    }
}

TEST_CASE("Fragments are one message, with a ping between them answered at once") {
    for (const auto to : {Frames::End::Server, Frames::End::Client}) {
        End end(to);
        End other(to == Frames::End::Server ? Frames::End::Client : Frames::End::Server);
        end.frames.receive(frame(to, 0x02, "one "));
        end.frames.receive(frame(to, 0x89, "are you there"));
        CHECK(end.messages.empty());
        const std::string pong = end.takeBytes();
        CHECK(static_cast<unsigned char>(pong[0]) == 0x8a);
        end.frames.receive(frame(to, 0x00, "two "));
        end.frames.receive(frame(to, 0x80, "three"));
        CHECK(end.messages == std::vector<std::string>{"one two three"});
        other.frames.receive(pong);
        CHECK_FALSE(other.frames.closeSent());
    }
}

TEST_CASE("What breaks the rules closes with the code of RFC 6455") {
    const auto server = Frames::End::Server;
    struct Row {
        std::string name;
        std::string bytes;
        int code;
    };
    std::string announced("\x82\xff\0\0\0\0\0\x01\x86\xa1", 10); // 100,001 bytes
    announced.append(4, '\0');
    const Row rows[] = {
        {"text", frame(server, 0x81, "text"), 1003},
        {"over the limit", announced, 1009},
        {"no mask", frame(Frames::End::Client, 0x82, "bytes"), 1002},
        {"reserved bit", frame(server, 0xc2, "bytes"), 1002},
        {"unknown kind", frame(server, 0x83, "bytes"), 1002},
        {"a continuation of nothing", frame(server, 0x80, "bytes"), 1002},
        {"a ping in fragments", frame(server, 0x09, "bytes"), 1002},
        {"a length that could be shorter", std::string("\x82\xfe\0\x05", 4) + "\0\0\0\0bytes",
         1002},
        {"a close with a code that is none", frame(server, 0x88, std::string("\x03\xed", 2)), 1002},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        End end(server);
        End other(Frames::End::Client);
        end.frames.receive(frame(server, 0x82, "good"));
        end.frames.receive(row.bytes);
        end.frames.receive(frame(server, 0x82, "after"));
        CHECK(end.messages == std::vector<std::string>{"good"});
        CHECK(end.frames.closeSent());
        CHECK(end.frames.closeCode() == row.code);
        other.frames.receive(end.takeBytes());
        CHECK(other.frames.closeReceived());
        CHECK(other.frames.closeCode() == row.code);
    }
    End client(Frames::End::Client);
    client.frames.receive(frame(Frames::End::Server, 0x82, "masked"));
    End other(Frames::End::Server);
    other.frames.receive(client.takeBytes());
    CHECK(other.frames.closeCode() == 1002);
}

TEST_CASE("A close is answered with its code, once") {
    End a(Frames::End::Client);
    End b(Frames::End::Server);
    a.frames.send("before");
    a.frames.sendClose(4403, std::string(200, 'r'));
    a.frames.send("after");
    a.frames.sendClose(1000, "again");
    exchange(a, b);
    CHECK(b.messages == std::vector<std::string>{"before"});
    for (const End* end : {&a, &b}) {
        CHECK(end->frames.closeSent());
        CHECK(end->frames.closeReceived());
        CHECK(end->frames.closeCode() == 4403);
        CHECK(end->frames.closeReason() == std::string(123, 'r'));
    }
    CHECK(a.takeBytes().empty());
    CHECK(b.takeBytes().empty());

    End silent(Frames::End::Server);
    silent.frames.receive(frame(Frames::End::Server, 0x88, ""));
    CHECK(silent.frames.closeCode() == 1005);
    CHECK(silent.frames.closeSent());
}

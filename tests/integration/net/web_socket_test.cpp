// WebSockets over a server's connections: what becomes of messages, silent, slow and rude clients.
#include "integration/net/http_fixture.h"

#include "edge/net/web_socket.h"
#include "edge/net/web_socket_handshake.h"
#include "support/client_frames.h"

using namespace greenroom;
using namespace greenroom::test;
using base::seconds;
using edge::net::CloseCode;
using edge::net::HttpLimits;
using edge::net::Request;
using edge::net::Responder;
using edge::net::WebSocket;

namespace {

constexpr std::size_t kLongest = 64 * 1024;

std::string upgradeRequest() {
    return get("/ws", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
}

// Echoes; "close" closes.
struct EchoFixture : HttpFixture {
    explicit EchoFixture(HttpLimits limits = {}) : HttpFixture(limits) {
        handler = [this](Request request, Responder responder) {
            if (request.path != "/ws") {
                responder.respond(edge::net::textResponse(200, "plain"));
                return;
            }
            responder.respond(edge::net::acceptWebSocket(
                request, "", {kLongest, [this](WebSocket& opened) { take(opened); }}));
        };
    }

    ~EchoFixture() { server.reset(); } // its last words come here

    void take(WebSocket& opened) {
        last = &opened;
        opened.setHandlers({[this, &opened](std::string text) {
                                ++messages;
                                if (text == "close")
                                    opened.close(CloseCode::Normal, "bye");
                                else
                                    opened.send(text);
                            },
                            [this](int code) { closed.push_back(code); }});
    }

    WebSocket* last = nullptr;
    std::size_t messages = 0;
    std::vector<int> closed;
};

struct WsClient : RawClient {
    [[nodiscard]] bool upgrade() {
        send(upgradeRequest());
        return waitFor("\r\n\r\n") && received().starts_with("HTTP/1.1 101");
    }
    [[nodiscard]] std::vector<Frame> frames() const {
        const auto head = received().find("\r\n\r\n");
        return head == std::string::npos
                   ? std::vector<Frame>{}
                   : serverFrames(std::string_view(received()).substr(head + 4));
    }
    [[nodiscard]] bool waitForFrames(std::size_t count) const {
        return waitUntil([&] { return frames().size() >= count; });
    }
};

} // namespace

TEST_CASE("a connection becomes a WebSocket and echoes") {
    for (const bool tls : {false, true}) {
        INFO("tls " << tls);
        EchoFixture fixture;
        if (tls)
            fixture.useTls(edge::net::TlsMode::Optional);
        WsClient client;
        REQUIRE((tls ? client.connectTls(fixture.port) : client.connectTo(fixture.port)));
        client.send(get("/first"));
        REQUIRE(client.waitFor("plain\n"));
        // With the request: what comes behind its head belongs to the WebSocket.
        client.send(upgradeRequest() + clientText("early") + clientText("e2").substr(0, 3));
        client.send(clientText("e2").substr(3));
        REQUIRE(client.waitFor("101 Switching Protocols"));
        REQUIRE(waitUntil([&] { return fixture.messages == 2; }));
        REQUIRE(client.waitFor("e2"));
        CHECK(fixture.server->counters().webSockets == 1);
        CHECK(fixture.server->counters().open == 0);
        client.send(clientText("close"));
        REQUIRE(client.waitFor("bye"));
        client.send(clientClose(1000));
        REQUIRE(client.waitForClose());
        CHECK(fixture.closed == std::vector{1000});
        CHECK(waitUntil([&] { return fixture.server->counters().webSockets == 0; }));
    }
}

TEST_CASE("a client's close is answered and told") {
    struct Row {
        std::string name;
        std::string bytes;
        int told;
    };
    const std::vector<Row> rows{
        {"normal", clientClose(1000), 1000},
        {"going away", clientClose(1001), 1001},
        {"without a code", clientFrame(Opcode::Close, ""), 1000},
        {"binary", clientFrame(Opcode::Binary, "x"), 1003},
        {"no UTF-8", clientText("\xff"), 1007},
        {"too big", frameHead(Opcode::Text, kLongest + 1) + "mask" + std::string(kLongest, 'x'),
         1009},
        {"nonsense", "\xff\xff\xff\xff", 1002},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        EchoFixture fixture;
        WsClient client;
        REQUIRE(client.connectTo(fixture.port));
        REQUIRE(client.upgrade());
        client.send(clientText("before") + row.bytes);
        REQUIRE(waitUntil([&] {
            const auto frames = client.frames();
            return !frames.empty() && frames.back().opcode == Opcode::Close;
        }));
        CHECK(fixture.messages == 1);
        REQUIRE(waitUntil([&] { return !fixture.closed.empty(); }));
        CHECK(fixture.closed == std::vector{row.told});
        fixture.time.advance(seconds(3)); // it waits no longer for the client's own close
        REQUIRE(client.waitForClose());
        CHECK(waitUntil([&] { return fixture.server->counters().webSockets == 0; }));
    }
}

TEST_CASE("a client that vanishes is told as abnormal") {
    EchoFixture fixture;
    WsClient client;
    REQUIRE(client.connectTo(fixture.port));
    REQUIRE(client.upgrade());
    client.socket().abort();
    REQUIRE(waitUntil([&] { return !fixture.closed.empty(); }));
    CHECK(fixture.closed == std::vector{1006});
}

TEST_CASE("silence is no reason to close, unanswered pings are") {
    EchoFixture fixture;
    WsClient answering;
    WsClient silent;
    for (WsClient* client : {&answering, &silent}) {
        REQUIRE(client->connectTo(fixture.port));
        REQUIRE(client->upgrade());
    }
    for (std::size_t ping = 1; ping <= 5; ++ping) {
        fixture.time.advance(seconds(30));
        REQUIRE(answering.waitForFrames(ping));
        CHECK(answering.frames().back() == Frame{Opcode::Ping, ""});
        answering.send(clientFrame(Opcode::Pong, ""));
        settle();
    }
    REQUIRE(silent.waitForClose());
    CHECK(silent.frames().size() == 2);
    CHECK(fixture.closed == std::vector{1006});
    CHECK_FALSE(answering.closed());
}

TEST_CASE("WebSockets do not take the places of requests, and have a number of their own") {
    HttpLimits limits;
    limits.connectionsPerAddress = 2;
    limits.webSocketsPerAddress = 3;
    EchoFixture fixture(limits);
    std::vector<std::unique_ptr<WsClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<WsClient>());
        REQUIRE(clients.back()->connectTo(fixture.port));
        REQUIRE(clients.back()->upgrade());
    }
    WsClient fourth;
    REQUIRE(fourth.connectTo(fixture.port));
    fourth.send(upgradeRequest());
    REQUIRE(fourth.waitForClose());
    CHECK(fourth.statuses() == std::vector{503});
    RawClient plain;
    REQUIRE(plain.connectTo(fixture.port));
    plain.send(get("/"));
    REQUIRE(plain.waitFor("plain"));
    CHECK(fixture.server->counters().madeRoom == 0);
    clients.back()->send(clientClose(1000));
    REQUIRE(clients.back()->waitForClose());
    WsClient fifth;
    REQUIRE(fifth.connectTo(fixture.port));
    CHECK(fifth.upgrade());
}

TEST_CASE("who asks without reading is slowed down, and gets every answer when he reads") {
    EchoFixture fixture;
    WsClient client;
    REQUIRE(client.connectTo(fixture.port));
    REQUIRE(client.upgrade());
    client.socket().setReadBufferSize(1024); // its kernel's buffers fill up, then ours
    const std::string big(kLongest, 'x');
    constexpr std::size_t kCount = 400; // 25 MB
    for (std::size_t i = 0; i < kCount; ++i)
        client.send(clientText(big));
    settle();
    CHECK(waitUntil([&] { return fixture.messages > 0; }));
    CHECK(fixture.closed.empty());
    CHECK(fixture.messages < kCount);
    client.socket().setReadBufferSize(0);
    CHECK(waitUntil([&] { return fixture.messages == kCount; }));
    CHECK(waitUntil([&] { return client.received().size() > kCount * (kLongest + 10); }));
    CHECK(fixture.closed.empty());
}

TEST_CASE("a subscriber who does not read is closed once too much waits for him") {
    HttpLimits limits;
    limits.webSocketUnsent = 1024 * 1024;
    EchoFixture fixture(limits);
    WsClient slow;
    REQUIRE(slow.connectTo(fixture.port));
    REQUIRE(slow.upgrade());
    slow.socket().setReadBufferSize(1024);
    const std::string big(kLongest, 'x');
    for (int i = 0; i < 1000 && fixture.closed.empty(); ++i) {
        fixture.last->send(big);
        settle();
    }
    CHECK(fixture.closed == std::vector{1006});
}

TEST_CASE("incomplete messages of all together are bounded") {
    HttpLimits limits;
    limits.webSocketMessages = 100'000;
    EchoFixture fixture(limits);
    WsClient first;
    WsClient second;
    for (WsClient* client : {&first, &second}) {
        REQUIRE(client->connectTo(fixture.port));
        REQUIRE(client->upgrade());
        client->send(frameHead(Opcode::Text, kLongest) + "maskx");
        settle();
    }
    REQUIRE(second.waitForFrames(1));
    CHECK(closeCodeOf(second.frames()) == 1013);
    CHECK_FALSE(first.closed());
    first.socket().abort();
    REQUIRE(waitUntil([&] { return fixture.closed.size() == 2; }));
    WsClient third;
    REQUIRE(third.connectTo(fixture.port));
    REQUIRE(third.upgrade());
    third.send(clientText(std::string(kLongest, 'y')));
    CHECK(third.waitForFrames(1));
}

TEST_CASE("a server that goes tells the users of its WebSockets") {
    EchoFixture fixture;
    WsClient client;
    REQUIRE(client.connectTo(fixture.port));
    REQUIRE(client.upgrade());
    REQUIRE(waitUntil([&] { return fixture.last != nullptr; }));
    fixture.server.reset();
    CHECK(fixture.closed == std::vector{1006});
    CHECK(client.waitForClose());
}

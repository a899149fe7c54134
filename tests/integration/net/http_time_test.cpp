// Deadlines and caps: what slow, silent and numerous clients meet.
#include "integration/net/http_fixture.h"

#include <thread>

#include "edge/net/net_thread.h"

using namespace greenroom;
using namespace greenroom::test;
using base::seconds;
using edge::net::HttpLimits;
using edge::net::Request;
using edge::net::Responder;
using edge::net::textResponse;

TEST_CASE("slow headers end after ten seconds, however steadily they drip") {
    HttpFixture fixture;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<RawClient>());
        REQUIRE(clients.back()->connectTo(fixture.port));
        clients.back()->send("GET / HTTP/1.1\r\n");
    }
    REQUIRE(fixture.waitForOpen(20));
    settle();
    for (int second = 0; second < 9; ++second) {
        fixture.time.advance(seconds(1));
        for (const auto& client : clients)
            client->send("X-" + std::to_string(second) + ": a\r\n");
        settle();
    }
    CHECK(fixture.server->counters().open == 20);
    fixture.time.advance(seconds(1));
    for (const auto& client : clients) {
        REQUIRE(client->waitForClose());
        CHECK(client->statuses() == std::vector{408});
    }
    REQUIRE(fixture.waitForOpen(0));
    CHECK(fixture.seen.empty());
}

TEST_CASE("who says nothing is closed without an answer") {
    HttpFixture fixture;
    fixture.useTls(edge::net::TlsMode::Optional);
    RawClient silent;
    RawClient half;
    REQUIRE(silent.connectTo(fixture.port));
    REQUIRE(half.connectTo(fixture.port));
    half.send("\x16\x03\x01"); // a TLS greeting that does not go on
    REQUIRE(fixture.waitForOpen(2));
    settle();
    fixture.time.advance(seconds(10));
    REQUIRE(silent.waitForClose());
    REQUIRE(half.waitForClose());
    CHECK(silent.received().empty());
    CHECK(fixture.server->counters().open == 0);
}

TEST_CASE("between requests a connection may rest for a minute") {
    HttpFixture fixture;
    RawClient client;
    REQUIRE(client.connectTo(fixture.port));
    client.send(get("/1"));
    REQUIRE(client.waitFor("GET /1"));
    fixture.time.advance(seconds(59));
    client.send(get("/2"));
    REQUIRE(client.waitFor("GET /2"));
    fixture.time.advance(seconds(59));
    settle();
    CHECK_FALSE(client.closed());
    fixture.time.advance(seconds(1));
    REQUIRE(client.waitForClose());
    CHECK(client.statuses() == std::vector{200, 200});
}

TEST_CASE("a second request's header has ten seconds from its first byte") {
    HttpFixture fixture;
    RawClient client;
    REQUIRE(client.connectTo(fixture.port));
    client.send(get("/1"));
    REQUIRE(client.waitFor("GET /1"));
    fixture.time.advance(seconds(50));
    client.send("G");
    settle();
    fixture.time.advance(seconds(10));
    REQUIRE(client.waitForClose());
    CHECK(client.statuses() == std::vector{200, 408});
}

TEST_CASE("a body must come on") {
    HttpFixture fixture;
    RawClient client;
    REQUIRE(client.connectTo(fixture.port));
    client.send(post("Content-Length: 100000\r\n", std::string(5 * 1024, 'x')));
    fixture.hasRead(client);
    fixture.time.advance(seconds(14)); // ten of grace, five earned
    settle();
    CHECK_FALSE(client.closed());
    fixture.time.advance(seconds(1));
    REQUIRE(client.waitForClose());
    CHECK(client.statuses() == std::vector{408});
}

TEST_CASE("a handler may take its time") {
    HttpFixture fixture;
    std::vector<Responder> waiting;
    fixture.handler = [&](const Request&, Responder responder) {
        waiting.push_back(std::move(responder));
    };
    RawClient client;
    REQUIRE(client.connectTo(fixture.port));
    client.send(get("/"));
    REQUIRE(waitUntil([&] { return waiting.size() == 1; }));
    fixture.time.advance(seconds(3600));
    settle();
    waiting.front().respond(textResponse(200, "at last"));
    REQUIRE(client.waitFor("at last"));
}

TEST_CASE("who does not read the answer is cut off") {
    HttpFixture fixture;
    fixture.handler = [](const Request&, Responder responder) {
        responder.respond({200, {}, std::string(20'000'000, 'x')});
    };
    RawClient client;
    REQUIRE(client.connectTo(fixture.port));
    client.socket().setReadBufferSize(1024);
    QObject::disconnect(&client.socket(), &QSslSocket::readyRead, nullptr, nullptr);
    client.send(get("/"));
    REQUIRE(waitUntil([&] { return fixture.server->counters().requests == 1; }));
    settle();
    fixture.time.advance(seconds(19));
    settle();
    CHECK(fixture.server->counters().open == 1);
    fixture.time.advance(seconds(20));
    REQUIRE(fixture.waitForOpen(0));
}

TEST_CASE("five hundred idle connections get no more than their share") {
    HttpLimits limits;
    limits.connections = 100;
    limits.connectionsPerAddress = 500;
    HttpFixture fixture(limits);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 500; ++i) {
        clients.push_back(std::make_unique<RawClient>());
        clients.back()->socket().connectToHost("127.0.0.1", fixture.port);
    }
    REQUIRE(waitUntil([&] { return fixture.server->counters().madeRoom == 400; }));
    CHECK(fixture.server->counters().open == 100);
    REQUIRE(waitUntil([&] {
        return std::ranges::count_if(clients, [](const auto& c) { return c->closed(); }) == 400;
    }));
    RawClient late; // while they hold what they have
    REQUIRE(late.connectTo(fixture.port));
    late.send(get("/"));
    REQUIRE(late.waitFor("GET /"));
    fixture.time.advance(seconds(10));
    REQUIRE(fixture.waitForOpen(1));
}

TEST_CASE("one address may not take all connections") {
    HttpLimits limits;
    limits.connectionsPerAddress = 3;
    HttpFixture fixture(limits);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 5; ++i) {
        clients.push_back(std::make_unique<RawClient>());
        REQUIRE(clients.back()->connectTo(fixture.port));
        fixture.time.advance(seconds(1));
    }
    REQUIRE(waitUntil([&] { return fixture.server->counters().madeRoom == 2; }));
    REQUIRE(clients[0]->waitForClose());
    REQUIRE(clients[1]->waitForClose());
    CHECK(fixture.server->counters().open == 3);
    clients.clear();
    REQUIRE(fixture.waitForOpen(0));
    RawClient again;
    REQUIRE(again.connectTo(fixture.port));
    REQUIRE(fixture.waitForOpen(1));
}

TEST_CASE("who has been served is not pushed out by those who only knock") {
    HttpLimits limits;
    limits.connectionsPerAddress = 3;
    HttpFixture fixture(limits);
    RawClient pusher;
    REQUIRE(pusher.connectTo(fixture.port));
    pusher.send(get("/first"));
    REQUIRE(pusher.waitFor("GET /first"));
    std::vector<std::unique_ptr<RawClient>> knockers;
    for (int i = 0; i < 20; ++i) {
        fixture.time.advance(base::milliseconds(100));
        knockers.push_back(std::make_unique<RawClient>());
        REQUIRE(knockers.back()->connectTo(fixture.port));
    }
    REQUIRE(waitUntil([&] { return fixture.server->counters().madeRoom == 18; }));
    pusher.send(get("/second"));
    REQUIRE(pusher.waitFor("GET /second"));
}

TEST_CASE("who does not read his answer makes room as well") {
    HttpLimits limits;
    limits.connections = 1;
    HttpFixture fixture(limits);
    fixture.handler = [](const Request&, Responder responder) {
        responder.respond(textResponse(200, std::string(16 * 1024 * 1024, 'x')));
    };
    RawClient lazy;
    REQUIRE(lazy.connectTo(fixture.port));
    lazy.socket().setReadBufferSize(1024);
    QObject::disconnect(&lazy.socket(), &QSslSocket::readyRead, nullptr, nullptr);
    lazy.send(get("/"));
    REQUIRE(waitUntil([&] { return fixture.server->counters().requests == 1; }));
    settle();
    RawClient late;
    REQUIRE(late.connectTo(fixture.port));
    late.send(get("/"));
    REQUIRE(late.waitFor("HTTP/1.1 200"));
    CHECK(fixture.server->counters().madeRoom == 1);
}

TEST_CASE("nobody makes room while the requests of all are being handled") {
    HttpLimits limits;
    limits.connections = 2;
    HttpFixture fixture(limits);
    std::vector<Responder> held;
    fixture.handler = [&](const Request&, Responder responder) {
        held.push_back(std::move(responder));
    };
    RawClient busy[2];
    for (RawClient& client : busy) {
        REQUIRE(client.connectTo(fixture.port));
        client.send(get("/"));
    }
    REQUIRE(waitUntil([&] { return held.size() == 2; }));
    RawClient late;
    REQUIRE(late.connectTo(fixture.port));
    REQUIRE(late.waitForClose());
    CHECK(fixture.server->counters().turnedAway == 1);
    for (Responder& responder : held)
        responder.respond(textResponse(200, "done"));
    REQUIRE(busy[0].waitFor("done"));
    REQUIRE(busy[1].waitFor("done"));
}

TEST_CASE("answers come from any thread, and from nobody") {
    HttpFixture fixture;
    std::vector<std::thread> threads;
    fixture.handler = [&](const Request& request, Responder responder) {
        threads.emplace_back([path = request.path, r = std::move(responder)]() mutable {
            if (path != "/dropped")
                r.respond(textResponse(200, "from afar " + path));
            else
                const Responder dropped(std::move(r));
        });
    };
    RawClient client;
    REQUIRE(client.connectTo(fixture.port));
    for (int i = 0; i < 50; ++i)
        client.send(get("/" + std::to_string(i)));
    REQUIRE(client.waitFor("from afar /49"));
    client.send(get("/dropped"));
    REQUIRE(client.waitFor("500 Internal Server Error"));
    for (std::thread& thread : threads)
        thread.join();
}

TEST_CASE("an answer to a client that has gone harms nothing") {
    HttpFixture fixture;
    std::vector<Responder> waiting;
    fixture.handler = [&](const Request&, Responder responder) {
        waiting.push_back(std::move(responder));
    };
    {
        RawClient client;
        REQUIRE(client.connectTo(fixture.port));
        client.send(get("/"));
        REQUIRE(waitUntil([&] { return waiting.size() == 1; }));
    }
    REQUIRE(fixture.waitForOpen(0));
    waiting.front().respond(textResponse(200, "too late"));
    settle();
    CHECK(fixture.server->counters().open == 0);
}

TEST_CASE("a server ends with connections open and answers outstanding") {
    HttpFixture fixture;
    std::vector<Responder> waiting;
    fixture.handler = [&](const Request&, Responder responder) {
        waiting.push_back(std::move(responder));
    };
    fixture.useTls(edge::net::TlsMode::Optional);
    RawClient idle;
    RawClient tls;
    RawClient busy;
    REQUIRE(idle.connectTo(fixture.port));
    REQUIRE(tls.connectTls(fixture.port));
    REQUIRE(busy.connectTo(fixture.port));
    busy.send(get("/"));
    REQUIRE(waitUntil([&] { return waiting.size() == 1; }));
    fixture.server.reset();
    REQUIRE(idle.waitForClose());
    REQUIRE(tls.waitForClose());
    REQUIRE(busy.waitForClose());
    waiting.front().respond(textResponse(200, "too late"));
    CHECK(fixture.time.armed() == 0);
}

TEST_CASE("the server lives on a net thread of its own") {
    ensureApplication();
    FakeTime time;
    edge::net::NetThread thread;
    std::unique_ptr<edge::net::HttpServer> server;
    std::uint16_t port = 0;
    thread.call([&] {
        server = std::make_unique<edge::net::HttpServer>(
            time, [](const Request& request, Responder responder) {
                responder.respond(textResponse(200, "got " + request.path));
            });
        REQUIRE(server->setTls(edge::net::TlsMode::Required, testIdentity()));
        REQUIRE(server->listen("127.0.0.1", 0));
        port = server->port();
    });
    RawClient client;
    REQUIRE(client.connectTls(port));
    client.send(get("/there"));
    REQUIRE(client.waitFor("got /there"));
    thread.call([&] { server.reset(); });
    REQUIRE(client.waitForClose());
    thread.stop();
}

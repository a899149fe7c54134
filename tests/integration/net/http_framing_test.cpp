// What goes over the wire when requests are good, bad, many or too large.
#include "integration/net/http_fixture.h"
#include "support/http_rows.h"

using namespace greenroom;
using namespace greenroom::test;
using edge::net::HttpLimits;
using edge::net::Request;
using edge::net::Responder;
using edge::net::textResponse;

TEST_CASE("smuggled requests do not run, and the client is told why") {
    for (const RefusedStream& row : refusedStreams()) {
        INFO(row.name);
        HttpFixture fixture;
        RawClient client;
        REQUIRE(client.connectTo(fixture.port));
        client.send(row.bytes);
        REQUIRE(client.waitForClose());
        CHECK(client.statuses() == std::vector{row.status});
        CHECK(client.received().ends_with(".\n"));
        CHECK(fixture.seen.empty());
        CHECK(fixture.server->counters().rejected == 1);
    }
}

TEST_CASE("pipelined requests are answered in order") {
    HttpFixture fixture;
    std::vector<Responder> waiting;
    fixture.handler = [&](const Request&, Responder responder) {
        waiting.push_back(std::move(responder));
    };
    RawClient client;
    REQUIRE(client.connectTo(fixture.port));
    client.send(get("/1") + post("Content-Length: 2\r\n", "ab") +
                get("/3", "Connection: close\r\n"));
    for (std::size_t i = 1; i <= 3; ++i) {
        REQUIRE(waitUntil([&] { return waiting.size() == i; }));
        settle();
        CHECK(fixture.seen.size() == i); // the next one waits for this one's answer
        waiting.back().respond(textResponse(200, "answer " + std::to_string(i)));
    }
    REQUIRE(client.waitForClose());
    CHECK(client.statuses() == std::vector{200, 200, 200});
    CHECK(client.received().find("answer 1") < client.received().find("answer 2"));
    CHECK(client.received().ends_with("answer 3\n"));
    CHECK(fixture.seen[1].body == "ab");
}

TEST_CASE("a thousand pipelined requests do not pile up") {
    HttpFixture fixture;
    fixture.server->setAdmission([](const Request& request) {
        edge::net::Admission admission;
        if (request.path == "/no")
            admission.refusal = textResponse(401, "Who are you?");
        return admission;
    });
    RawClient client;
    REQUIRE(client.connectTo(fixture.port));
    std::string many;
    for (int i = 0; i < 1000; ++i)
        many += get("/no");
    client.send(many + get("/yes", "Connection: close\r\n"));
    REQUIRE(client.waitForClose());
    CHECK(client.statuses().size() == 1001);
    CHECK(fixture.seen.size() == 1);
}

TEST_CASE("HEAD is answered without the body, with its length") {
    HttpFixture fixture;
    RawClient client;
    REQUIRE(client.connectTo(fixture.port));
    client.send("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\n" + get("/b", "Connection: close\r\n"));
    REQUIRE(client.waitForClose());
    CHECK(client.received().find("Content-Length: 9\r\n") != std::string::npos);
    CHECK(client.received().find("HEAD /a") == std::string::npos);
    CHECK(client.received().ends_with("GET /b \n"));
}

TEST_CASE("HTTP/1.0 is closed unless it asks to stay") {
    HttpFixture fixture;
    RawClient closing;
    REQUIRE(closing.connectTo(fixture.port));
    closing.send("GET / HTTP/1.0\r\n\r\n");
    REQUIRE(closing.waitForClose());
    CHECK(closing.received().find("Connection: close") != std::string::npos);
    RawClient staying;
    REQUIRE(staying.connectTo(fixture.port));
    staying.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    REQUIRE(staying.waitFor("GET / \n"));
    CHECK(staying.received().find("Connection: keep-alive") != std::string::npos);
    staying.send("GET /again HTTP/1.0\r\n\r\n");
    REQUIRE(staying.waitForClose());
    CHECK(fixture.seen.size() == 3);
}

TEST_CASE("100 Continue is sent when the body is wanted, and only then") {
    HttpFixture fixture;
    const std::string fields = "Expect: 100-continue\r\nContent-Length: 2\r\n";
    RawClient patient;
    REQUIRE(patient.connectTo(fixture.port));
    patient.send(post(fields, ""));
    REQUIRE(patient.waitFor("HTTP/1.1 100 Continue\r\n\r\n"));
    patient.send("ab");
    REQUIRE(patient.waitFor("POST / ab\n"));

    RawClient hasty;
    REQUIRE(hasty.connectTo(fixture.port));
    hasty.send(post(fields, "ab"));
    REQUIRE(hasty.waitFor("POST / ab\n"));
    CHECK(hasty.statuses() == std::vector{200});

    fixture.server->setAdmission([](const Request&) {
        return edge::net::Admission{textResponse(401, "Who are you?"), {}};
    });
    RawClient refused;
    REQUIRE(refused.connectTo(fixture.port));
    refused.send(post(fields, ""));
    REQUIRE(refused.waitForClose());
    CHECK(refused.statuses() == std::vector{401});
    CHECK(fixture.seen.size() == 2);
}

TEST_CASE("a refusal before the body closes; one without a body does not") {
    HttpFixture fixture;
    fixture.server->setAdmission([](const Request& request) {
        CHECK(request.peer == "127.0.0.1");
        CHECK(request.body.empty());
        edge::net::Admission admission;
        if (!request.headers.has("Authorization"))
            admission.refusal = textResponse(401, "Who are you?");
        return admission;
    });
    RawClient client;
    REQUIRE(client.connectTo(fixture.port));
    client.send(get("/"));
    REQUIRE(client.waitFor("Who are you?\n"));
    client.send(get("/a", "Authorization: x\r\n"));
    REQUIRE(client.waitFor("GET /a"));
    client.send(post("Content-Length: 100000\r\n", "only a part"));
    REQUIRE(client.waitForClose());
    CHECK(client.statuses() == std::vector{401, 200, 401});
    CHECK(fixture.seen.size() == 1);
}

TEST_CASE("a body over the limit gets its answer even while it is still being sent") {
    HttpLimits limits;
    limits.body = 1000;
    struct Row {
        std::string name;
        std::string bytes;
    };
    const Row rows[] = {
        {"by length", post("Content-Length: 2000000\r\n", std::string(2'000'000, 'x'))},
        {"by chunks",
         post("Transfer-Encoding: chunked\r\n",
              "200\r\n" + std::string(512, 'x') + "\r\nF4240\r\n" + std::string(1'000'000, 'x'))},
    };
    for (const Row& row : rows) {
        for (const bool tls : {false, true}) {
            INFO(row.name << (tls ? " in TLS" : " in the clear"));
            HttpFixture fixture(limits);
            fixture.useTls(edge::net::TlsMode::Optional);
            RawClient client;
            REQUIRE((tls ? client.connectTls(fixture.port) : client.connectTo(fixture.port)));
            client.send(row.bytes);
            REQUIRE(client.waitFor("larger than 1000 bytes.\n"));
            CHECK(client.statuses() == std::vector{413});
            client.socket().disconnectFromHost();
            REQUIRE(fixture.waitForOpen(0));
            CHECK(fixture.seen.empty());
        }
    }
}

TEST_CASE("limits change at run time, and a route may have its own") {
    HttpFixture fixture;
    HttpLimits limits;
    limits.body = 1;
    fixture.server->setLimits(limits);
    fixture.server->setAdmission([](const Request& request) {
        edge::net::Admission admission;
        if (request.headers.has("X-Large"))
            admission.body = 10;
        return admission;
    });
    RawClient client;
    REQUIRE(client.connectTo(fixture.port));
    client.send(post("Content-Length: 10\r\nX-Large: 1\r\n", "0123456789"));
    REQUIRE(client.waitFor("0123456789"));
    client.send(post("Content-Length: 2\r\n", "ab"));
    REQUIRE(client.waitForClose());
    CHECK(client.statuses() == std::vector{200, 413});
}

TEST_CASE("all bodies together have a limit") {
    HttpLimits limits;
    limits.allBodies = 1000;
    HttpFixture fixture(limits);
    RawClient first;
    RawClient second;
    REQUIRE(first.connectTo(fixture.port));
    REQUIRE(second.connectTo(fixture.port));
    first.send(post("Content-Length: 900\r\nExpect: 100-continue\r\n", ""));
    REQUIRE(first.waitFor("100 Continue"));
    first.send(std::string(800, 'a'));
    settle();
    fixture.time.advance(base::seconds(1));
    second.send(post("Content-Length: 900\r\n", std::string(800, 'b')));
    REQUIRE(first.waitForClose()); // it has had its time
    settle();
    second.send(std::string(100, 'b'));
    REQUIRE(second.waitFor("bbbb\n"));
    CHECK(fixture.server->counters().madeRoom == 1);
    RawClient third;
    REQUIRE(third.connectTo(fixture.port));
    third.send(post("Content-Length: 900\r\n", std::string(800, 'c')));
    settle();
    third.send(std::string(100, 'c'));
    REQUIRE(third.waitFor("cccc\n"));
    RawClient alone;
    REQUIRE(alone.connectTo(fixture.port));
    alone.send(post("Content-Length: 1100\r\n", std::string(1050, 'd')));
    REQUIRE(alone.waitForClose()); // nobody else could make room
    CHECK(alone.statuses() == std::vector{503});
}

TEST_CASE("large answers arrive whole") {
    HttpFixture fixture;
    const std::string body(5'000'000, 'x');
    fixture.handler = [&](const Request&, Responder responder) {
        responder.respond({200, {}, body});
    };
    fixture.useTls(edge::net::TlsMode::Optional);
    for (const bool tls : {false, true}) {
        RawClient client;
        REQUIRE((tls ? client.connectTls(fixture.port) : client.connectTo(fixture.port)));
        client.send(get("/", "Connection: close\r\n"));
        REQUIRE(client.waitForClose());
        CHECK(client.received().size() > body.size());
        CHECK(client.received().ends_with("\r\n\r\n" + body));
    }
}

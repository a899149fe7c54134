// Posts in their order to a real server that takes them when the test says so.
#include "integration/net/http_fixture.h"

#include <optional>
#include <string>
#include <vector>

#include "edge/net/outbox.h"
#include "edge/time/system_time.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::edge::net;

namespace {

struct Box : WithApplication {
    explicit Box(OutboxOptions options = {})
        : pause(options.pause), outbox({http, time,
                                        [this](const std::string& url) {
                                            ClientRequest request;
                                            request.url = url;
                                            request.localTargets = local;
                                            request.headers.set("X-Try", std::to_string(++asked));
                                            return request;
                                        },
                                        [this](std::string text) { why = std::move(text); }},
                                       options) {}

    void letPausePass() {
        REQUIRE(waitUntil([this] { return time.armed() > 0; }));
        time.advance(pause);
    }

    bool local = true;
    int asked = 0;
    std::optional<std::string> why;
    base::milliseconds pause;
    FakeTime time;
    edge::time::SystemTime machine;
    HttpClient http{machine};
    Outbox outbox;
};

OutboxPost postTo(const HttpFixture& server, const std::string& path, std::string body) {
    return {"http://127.0.0.1:" + std::to_string(server.port) + path, "text/xml; charset=utf-8",
            std::move(body)};
}

std::vector<std::string> bodies(const HttpFixture& server) {
    std::vector<std::string> all;
    for (const Request& request : server.seen)
        all.push_back(request.path + request.body);
    return all;
}

void refuse(HttpFixture& server, int times) {
    server.handler = [left = times](const Request&, Responder responder) mutable {
        responder.respond(textResponse(left-- > 0 ? 500 : 204, "so"));
    };
}

[[nodiscard]] bool waitForPosts(const HttpFixture& server, std::size_t count) {
    return waitUntil([&] { return server.seen.size() >= count; });
}

} // namespace

TEST_CASE("posts go out in their order, each to its own address") {
    HttpFixture server;
    refuse(server, 2);
    Box box;
    box.outbox.queue(postTo(server, "/status", "1"));
    box.outbox.queue(postTo(server, "/configuration", "2"));
    box.outbox.queue(postTo(server, "/status", "3"));
    box.letPausePass();
    box.letPausePass();
    REQUIRE(waitForPosts(server, 5));
    CHECK(bodies(server) == std::vector<std::string>{"/status1", "/status1", "/status1",
                                                     "/configuration2", "/status3"});
    CHECK(server.seen[0].method == "POST");
    CHECK(server.seen[0].headers.find("Content-Type") == "text/xml; charset=utf-8");
    CHECK(server.seen[4].headers.find("X-Try") == "5"); // how it is reached is asked each time
    CHECK_FALSE(box.why);
}

TEST_CASE("a post is given up after as many tries as are allowed, each after the pause") {
    HttpFixture server;
    refuse(server, 100);
    Box box({.tries = 3, .pause = std::chrono::seconds(7)});
    box.outbox.queue(postTo(server, "/", "first"));
    box.outbox.queue(postTo(server, "/", "second"));
    REQUIRE(waitUntil([&] { return box.time.armed() > 0; }));
    box.time.advance(std::chrono::milliseconds(6'999));
    settle();
    CHECK(server.seen.size() == 1);
    box.time.advance(std::chrono::milliseconds(1));
    REQUIRE(waitForPosts(server, 2));
    box.letPausePass();
    REQUIRE(waitUntil([&] { return box.why.has_value(); }));
    CHECK(server.seen.size() == 3);
    CHECK(box.why->find("500") != std::string::npos);
    CHECK(box.outbox.hasFailed());

    box.outbox.queue(postTo(server, "/", "unheard"));
    box.outbox.beginAgain();
    refuse(server, 0);
    box.outbox.queue(postTo(server, "/", "heard"));
    REQUIRE(waitForPosts(server, 4));
    CHECK(bodies(server).back() == "/heard");
}

TEST_CASE("what no try can help is given up at once") {
    HttpFixture server;
    Box box;
    box.local = GENERATE(true, false);
    OutboxPost post = postTo(server, "/", "x");
    if (box.local)
        post.url = "mailto:ada@example.net";
    box.outbox.queue(std::move(post));
    REQUIRE(waitUntil([&] { return box.why.has_value(); }));
    CHECK(box.asked == 1);
    CHECK(server.seen.empty());
}

TEST_CASE("over its bounds the oldest that wait are dropped, never the first and the newest") {
    const bool byBytes = GENERATE(false, true);
    OutboxOptions options;
    if (byBytes)
        options.mostBytes = 3;
    else
        options.mostPosts = 3;
    HttpFixture server;
    std::optional<Responder> first;
    server.handler = [&](const Request&, Responder responder) {
        if (server.seen.size() == 1)
            first = std::move(responder);
        else
            responder.respond(textResponse(200, "so"));
    };
    Box box(options);
    for (const char* body : {"1", "2", "3", "4", "5"})
        box.outbox.queue(postTo(server, "/", body));
    REQUIRE(waitUntil([&] { return first.has_value(); }));
    first->respond(textResponse(200, "at last"));
    REQUIRE(waitForPosts(server, 3));
    settle();
    CHECK(bodies(server) == std::vector<std::string>{"/1", "/4", "/5"});
}

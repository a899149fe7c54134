#include <catch2/catch.hpp>

#include "edge/net/http_response.h"

using namespace greenroom;
using edge::net::Response;
using edge::net::responseHead;

namespace {

constexpr base::WallTime kNow = base::wallFromMs(784'111'777'000); // RFC 9110 section 5.6.7

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("dates are those of RFC 9110") {
    CHECK(edge::net::httpDate(kNow) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(edge::net::httpDate(base::wallFromMs(1'772'614'800'999)) ==
          "Wed, 04 Mar 2026 09:00:00 GMT");
}

TEST_CASE("a head carries what the server owns and the handler's headers") {
    Response response = edge::net::textResponse(404, "No such page.");
    response.headers.add("Content-Length", "7");
    response.headers.add("X-A", "b");
    const std::string head = responseHead(response, {}, kNow);
    CHECK(head.starts_with("HTTP/1.1 404 Not Found\r\n"));
    CHECK(head.ends_with("\r\n\r\n"));
    CHECK(contains(head, "\r\nContent-Length: 14\r\n"));
    CHECK_FALSE(contains(head, "Content-Length: 7"));
    CHECK(contains(head, "\r\nX-A: b\r\n"));
    CHECK(contains(head, "\r\nServer: Greenroom\r\n"));
    CHECK(contains(head, "\r\nX-Content-Type-Options: nosniff\r\n"));
    CHECK(contains(head, "\r\nCache-Control: no-store\r\n"));
    CHECK_FALSE(contains(head, "Connection:"));
}

TEST_CASE("the connection's future is said when it is not the default") {
    CHECK(contains(responseHead({}, {true, false}, kNow), "\r\nConnection: close\r\n"));
    CHECK(contains(responseHead({}, {false, true}, kNow), "\r\nConnection: keep-alive\r\n"));
}

TEST_CASE("defaults give way to the handler") {
    Response response;
    response.headers.set("cache-control", "max-age=60");
    const std::string head = responseHead(response, {}, kNow);
    CHECK(contains(head, "max-age=60"));
    CHECK_FALSE(contains(head, "no-store"));
}

TEST_CASE("no header can start another line") {
    Response response;
    response.headers.add("X-A", "b\r\nSet-Cookie: c=d");
    response.headers.add("X B", "c");
    response.headers.add("", "c");
    const std::string head = responseHead(response, {}, kNow);
    CHECK_FALSE(contains(head, "Set-Cookie"));
    CHECK_FALSE(contains(head, "X B"));
}

TEST_CASE("204 and 304 have no length") {
    for (const int status : {204, 304})
        CHECK_FALSE(contains(responseHead({status, {}, {}}, {}, kNow), "Content-Length"));
}

TEST_CASE("a responder answers once, and never not at all") {
    std::vector<int> statuses;
    const auto deliver = [&](const Response& r) { statuses.push_back(r.status); };
    {
        edge::net::Responder first(deliver);
        edge::net::Responder moved(std::move(first));
        moved.respond({201, {}, {}});
        moved.respond({202, {}, {}});
    }
    CHECK(statuses == std::vector{201});
    { edge::net::Responder dropped(deliver); }
    CHECK(statuses == std::vector{201, 500});
    edge::net::Responder target(deliver);
    target = edge::net::Responder(deliver);
    CHECK(statuses == std::vector{201, 500, 500});
    target.respond({200, {}, {}});
    CHECK(statuses.back() == 200);
}

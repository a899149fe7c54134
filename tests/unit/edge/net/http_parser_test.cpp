#include <catch2/catch.hpp>

#include "edge/net/http_parser.h"
#include "support/http_rows.h"

using namespace greenroom;
using edge::net::HttpLimits;
using edge::net::HttpParser;
using edge::net::parseAll;
using edge::net::ParsedStream;

namespace {

const HttpLimits kLimits;

edge::net::Request only(const ParsedStream& stream) {
    INFO((stream.refusal ? stream.refusal->text : std::string("no refusal")));
    REQUIRE(stream.requests.size() == 1);
    REQUIRE_FALSE(stream.refusal);
    return stream.requests.front();
}

std::string post(const std::string& fields, const std::string& body) {
    return "POST /a HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n" + body;
}

} // namespace

TEST_CASE("what other servers read in two ways is refused, however it is cut") {
    for (const test::RefusedStream& row : test::refusedStreams()) {
        INFO(row.name);
        for (const std::size_t step : {std::size_t{1}, std::size_t{7}, row.bytes.size()}) {
            INFO("in pieces of " << step);
            const ParsedStream stream = parseAll(row.bytes, kLimits, step);
            CHECK(stream.requests.empty());
            REQUIRE(stream.refusal);
            CHECK(stream.refusal->status == row.status);
            CHECK(stream.refusal->text.ends_with('.'));
            CHECK(stream.refusal->text.find('\n') == std::string::npos);
        }
    }
}

TEST_CASE("a request is taken apart") {
    const auto request =
        only(parseAll("GET /get%20xml?location=%2FStatus&a=b+c&a=2&empty HTTP/1.1\r\n"
                      "Host: room\r\nX-Two: 1\r\nx-two:\t 2 \r\n\r\n"));
    CHECK(request.method == "GET");
    CHECK(request.target == "/get%20xml?location=%2FStatus&a=b+c&a=2&empty");
    CHECK(request.path == "/get xml");
    CHECK(request.queryValue("location") == "/Status");
    CHECK(request.queryValue("a") == "b c");
    CHECK(request.queryValue("empty") == "");
    CHECK_FALSE(request.queryValue("none"));
    CHECK(request.headers.find("HOST") == "room");
    CHECK(request.headers.count("X-TWO") == 2);
    CHECK(request.headers.all().back().value == "2");
    CHECK(request.http11);
}

TEST_CASE("bodies arrive whole") {
    struct Row {
        std::string name;
        std::string bytes;
        std::string body;
    };
    const Row rows[] = {
        {"none", post("", ""), ""},
        {"length 0", post("Content-Length: 0\r\n", ""), ""},
        {"length 5", post("Content-Length: 5\r\n", "hello"), "hello"},
        {"length with leading zeros", post("Content-Length: 005\r\n", "hello"), "hello"},
        {"chunked", post("Transfer-Encoding: chunked\r\n", "3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n"),
         "hello"},
        {"chunked in capitals", post("Transfer-Encoding: Chunked\r\n", "5\r\nhello\r\n0\r\n\r\n"),
         "hello"},
        {"chunk extensions",
         post("Transfer-Encoding: chunked\r\n", "5;a=b;c\r\nhello\r\n0;d\r\n\r\n"), "hello"},
        {"no chunk at all", post("Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), ""},
        {"line ends in the body", post("Content-Length: 6\r\n", "\n\r\n\n\r\n"), "\n\r\n\n\r\n"},
        {"64 KiB", post("Content-Length: 65536\r\n", std::string(65'536, 'x')),
         std::string(65'536, 'x')},
    };
    for (const Row& row : rows) {
        for (const std::size_t step : {std::size_t{1}, std::size_t{3}, row.bytes.size()}) {
            INFO(row.name << " in pieces of " << step);
            const ParsedStream stream = parseAll(row.bytes, kLimits, step);
            CHECK(only(stream).body == row.body);
            CHECK_FALSE(stream.endsInsideRequest);
        }
    }
}

TEST_CASE("trailers add no headers") {
    const auto request = only(
        parseAll(post("Transfer-Encoding: chunked\r\n", "0\r\nAuthorization: Basic YTpi\r\n\r\n")));
    CHECK_FALSE(request.headers.has("Authorization"));
}

TEST_CASE("requests follow each other on one connection") {
    const std::string bytes =
        post("Content-Length: 2\r\n", "ab") + "\r\n" + post("", "") + "GET /b HTTP/1.0\r\n\r\n";
    for (const std::size_t step : {std::size_t{1}, bytes.size()}) {
        const ParsedStream stream = parseAll(bytes, kLimits, step);
        REQUIRE(stream.requests.size() == 3);
        CHECK(stream.requests[0].body == "ab");
        CHECK(stream.requests[2].path == "/b");
        CHECK_FALSE(stream.requests[2].http11);
    }
    CHECK(parseAll("GET / HTTP/1.1\r\nHost: h\r\n\r").endsInsideRequest);
    CHECK(parseAll(post("Content-Length: 2\r\n", "a")).endsInsideRequest);
}

TEST_CASE("the target may be absolute") {
    struct Row {
        std::string target;
        std::string path;
    };
    const Row rows[] = {{"http://h/a?b", "/a"}, {"HTTPS://h", "/"}, {"http://h?x=/", "/"}};
    for (const Row& row : rows) {
        INFO(row.target);
        const auto request = only(parseAll("GET " + row.target + " HTTP/1.1\r\nHost: h\r\n\r\n"));
        CHECK(request.path == row.path);
        CHECK(request.target.starts_with('/'));
    }
}

TEST_CASE("the body limit counts what is read, not what is announced") {
    HttpLimits limits;
    limits.body = 8;
    const auto status = [&](const std::string& bytes, std::size_t step) {
        const ParsedStream stream = parseAll(bytes, limits, step);
        return stream.refusal ? stream.refusal->status : 200;
    };
    const std::string fits = post("Content-Length: 8\r\n", "12345678");
    const std::string over = post("Content-Length: 9\r\n", "");
    const std::string chunksFit =
        post("Transfer-Encoding: chunked\r\n", "4\r\n1234\r\n4\r\n5678\r\n0\r\n\r\n");
    const std::string chunksOver =
        post("Transfer-Encoding: chunked\r\n", "4\r\n1234\r\n5\r\n56789\r\n0\r\n\r\n");
    for (const std::size_t step : {std::size_t{1}, std::size_t{1000}}) {
        CHECK(status(fits, step) == 200);
        CHECK(status(over, step) == 413);
        CHECK(status(chunksFit, step) == 200);
        CHECK(status(chunksOver, step) == 413);
    }
}

TEST_CASE("a route may have its own body limit") {
    HttpParser parser(kLimits);
    parser.append(post("Content-Length: 9\r\nExpect: 100-continue\r\n", ""));
    REQUIRE(parser.next() == HttpParser::Event::Head);
    CHECK(parser.head().expects100);
    CHECK(parser.head().hasBody);
    parser.limitBody(8);
    REQUIRE(parser.next() == HttpParser::Event::Failed);
    CHECK(parser.refusal().status == 413);
}

TEST_CASE("who closes is read from version and Connection") {
    struct Row {
        std::string version;
        std::string fields;
        bool keepAlive;
    };
    const Row rows[] = {
        {"1.1", "", true},
        {"1.1", "Connection: close\r\n", false},
        {"1.1", "Connection: x, Close\r\n", false},
        {"1.1", "Connection: keep-alive\r\n", true},
        {"1.0", "", false},
        {"1.0", "Connection: Keep-Alive\r\n", true},
    };
    for (const Row& row : rows) {
        INFO(row.version << " " << row.fields);
        HttpParser parser(kLimits);
        parser.append("GET / HTTP/" + row.version + "\r\nHost: h\r\n" + row.fields + "\r\n");
        REQUIRE(parser.next() == HttpParser::Event::Head);
        CHECK(parser.head().keepAlive == row.keepAlive);
    }
}

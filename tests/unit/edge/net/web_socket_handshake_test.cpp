#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "edge/net/http_parser.h"
#include "edge/net/http_response.h"
#include "edge/net/web_socket_handshake.h"

using namespace greenroom;
using edge::net::Request;

namespace {

const std::string kKey = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"; // RFC 6455 section 1.3
const std::string kVersion = "Sec-WebSocket-Version: 13\r\n";
const std::string kUpgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\n";

Request requestWith(const std::string& fields, const std::string& line = "GET /ws HTTP/1.1") {
    auto stream = edge::net::parseAll(line + "\r\nHost: h\r\n" + fields + "\r\n");
    REQUIRE(stream.requests.size() == 1);
    return std::move(stream.requests.front());
}

} // namespace

TEST_CASE("an upgrade request is held against RFC 6455") {
    struct Row {
        std::string name;
        std::string fields;
        int status; // 0: accepted
    };
    const std::vector<Row> rows{
        {"complete", kUpgrade + kKey + kVersion, 0},
        {"any letter case, among others",
         "upgrade: h2c, WebSocket\r\nconnection: keep-alive , UPGRADE\r\n" + kKey + kVersion, 0},
        {"lists over several fields",
         "Upgrade: websocket\r\nConnection: keep-alive\r\nConnection: Upgrade\r\n" + kKey +
             kVersion,
         0},
        {"a page, not a WebSocket", "", 426},
        {"another upgrade", "Upgrade: h2c\r\nConnection: Upgrade\r\n" + kKey + kVersion, 426},
        {"connection keeps silent", "Upgrade: websocket\r\n" + kKey + kVersion, 400},
        {"an older version", kUpgrade + kKey + "Sec-WebSocket-Version: 8\r\n", 426},
        {"two versions", kUpgrade + kKey + kVersion + kVersion, 426},
        {"no version", kUpgrade + kKey, 426},
        {"no key", kUpgrade + kVersion, 400},
        {"two keys", kUpgrade + kKey + kKey + kVersion, 400},
        {"a short key", kUpgrade + kVersion + "Sec-WebSocket-Key: dGhl\r\n", 400},
        {"no base64", kUpgrade + kVersion + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZ-==\r\n", 400},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto refusal = edge::net::refuseWebSocket(requestWith(row.fields));
        CHECK((refusal ? refusal->status : 0) == row.status);
        if (row.status == 426) {
            const std::string head = edge::net::responseHead(*refusal, {}, {});
            CHECK(head.find("\r\nSec-WebSocket-Version: 13\r\n") != head.npos);
            CHECK(head.find("\r\nUpgrade: websocket\r\n") != head.npos);
            CHECK(head.find("\r\nConnection: Upgrade\r\n") != head.npos);
        }
    }
}

TEST_CASE("only GET of HTTP/1.1 is upgraded") {
    const std::string fields = kUpgrade + kKey + kVersion;
    CHECK(edge::net::refuseWebSocket(requestWith(fields, "POST /ws HTTP/1.1"))->status == 405);
    CHECK(edge::net::refuseWebSocket(requestWith(fields, "GET /ws HTTP/1.0"))->status == 400);
}

TEST_CASE("the acceptance answers the key and echoes the protocol as it was sent") {
    const Request request = requestWith(kUpgrade + kKey + kVersion);
    const auto response = edge::net::acceptWebSocket(request, "auth-YWRtaW46_-", {});
    CHECK(response.upgrade);
    const std::string head = edge::net::responseHead(response, {}, {});
    CHECK(head.starts_with("HTTP/1.1 101 Switching Protocols\r\n"));
    CHECK(head.find("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n") != head.npos);
    CHECK(head.find("\r\nSec-WebSocket-Protocol: auth-YWRtaW46_-\r\n") != head.npos);
    CHECK(head.find("\r\nConnection: Upgrade\r\n") != head.npos);
    CHECK(head.find("Content-Length") == head.npos);
    CHECK(edge::net::responseHead(edge::net::acceptWebSocket(request, "", {}), {}, {})
              .find("Sec-WebSocket-Protocol") == head.npos);
}

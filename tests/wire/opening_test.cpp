#include <catch2/catch.hpp>

#include <string>

#include "wire/opening.h"

using namespace greenroom::wire;

namespace {

// RFC 6455 section 1.3.
const std::string kKey = "dGhlIHNhbXBsZSBub25jZQ==";
const std::string kAccept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const auto at = text.find(what);
    REQUIRE(at != text.npos);
    return text.replace(at, what.size(), by);
}

} // namespace

TEST_CASE("A server answers a request for a WebSocket, and turns away what is none") {
    const std::string good = openingRequest("hub:443", "/link", kKey);
    struct Row {
        std::string name, what, by;
        int status;
    };
    const std::string manyFields = [] {
        std::string fields;
        for (int i = 0; i < 65; ++i)
            fields += "X-" + std::to_string(i) + ": 1\r\n";
        return fields;
    }();
    const Row rows[] = {
        {"as it is", "GET", "GET", 101},
        {"words in other cases", "Upgrade: websocket\r\nConnection: Upgrade",
         "UPGRADE: WebSocket\r\nconnection: keep-alive, upgrade", 101},
        {"another method", "GET", "POST", 405},
        {"another path", "/link", "/other", 404},
        {"another version of HTTP", "HTTP/1.1", "HTTP/1.0", 400},
        {"no host", "Host: hub:443\r\n", "", 400},
        {"two hosts", "Host: hub:443\r\n", "Host: a\r\nHost: b\r\n", 400},
        {"no upgrade", "Upgrade: websocket\r\n", "", 426},
        {"another version", "Version: 13", "Version: 8", 426},
        {"two versions", "Upgrade: websocket\r\n",
         "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n", 426},
        {"no connection", "Connection: Upgrade", "Connection: close", 400},
        {"a short key", kKey, "dGhlIHNhbXBsZQ==", 400},
        {"a key of other letters", kKey, "dGhlIHNhbXBsZSBub25jZ!==", 400},
        {"a body", "Host:", "Content-Length: 3\r\nHost:", 400},
        {"chunks", "Host:", "Transfer-Encoding: chunked\r\nHost:", 400},
        {"a folded line", "Host: hub", "Host:\r\n hub", 400},
        {"a blank before the colon", "Host:", "Host :", 400},
        {"a control character", "Host: hub", std::string("Host: h\x01ub"), 400},
        {"many fields", "Host:", manyFields + "Host:", 400},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto answer = answerOpening(replaced(good, row.what, row.by), "/link");
        CHECK(answer.status == row.status);
        CHECK(answer.bytes.starts_with("HTTP/1.1 " + std::to_string(row.status) + " "));
    }
    CHECK(answerOpening(good, "/link").bytes.find("Sec-WebSocket-Accept: " + kAccept + "\r\n") !=
          std::string::npos);
}

TEST_CASE("A client takes the answer to its own key, and nothing else") {
    const std::string good = answerOpening(openingRequest("hub", "/link", kKey), "/link").bytes;
    struct Row {
        std::string name, what, by;
        bool taken;
    };
    const Row rows[] = {
        {"as it is", "101", "101", true},
        {"another key's", kAccept, "AAAALMBiTxaQ9kYGzzhZRbK+xOo=", false},
        {"not found", "101 Switching Protocols", "404 Not Found", false},
        {"no upgrade", "Upgrade: websocket\r\n", "", false},
        {"no connection", "Connection: Upgrade\r\n", "", false},
        {"an extension", "Upgrade: w", "Sec-WebSocket-Extensions: x\r\nUpgrade: w", false},
        {"a protocol", "Upgrade: w", "Sec-WebSocket-Protocol: x\r\nUpgrade: w", false},
        {"another HTTP", "HTTP/1.1", "HTTP/1.0", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(checkOpeningAnswer(replaced(good, row.what, row.by), kKey).has_value() == row.taken);
    }
    CHECK(checkOpeningAnswer(replaced(good, "101 Switching Protocols", "404 Not Found"), kKey)
              .error()
              .message == "HTTP/1.1 404 Not Found");
}

TEST_CASE("A head ends with its empty line, within the limit") {
    const std::string head = openingRequest("hub", "/link", kKey);
    for (std::size_t cut = 0; cut < head.size(); ++cut)
        CHECK_FALSE(headLength(head.substr(0, cut)));
    CHECK(headLength(head + "more") == head.size());
    CHECK_FALSE(headLength(std::string(kLongestHead, 'x') + head));
    CHECK(newOpeningKey().size() == 24);
    CHECK(newOpeningKey() != newOpeningKey());
}

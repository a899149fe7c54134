#include "edge/net/web_socket_handshake.h"

#include <array>
#include <utility>

#include <openssl/evp.h>
#include <openssl/sha.h>

namespace greenroom::edge::net {

namespace {

constexpr std::string_view kVersion = "13";
constexpr std::string_view kKeySuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // section 1.3

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t";
    const auto first = text.find_first_not_of(kBlanks);
    if (first == text.npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// Whether one of the fields of that name lists the token.
bool lists(const Headers& headers, std::string_view name, std::string_view token) {
    for (const Header& header : headers.all()) {
        if (!equalsIgnoringCase(header.name, name))
            continue;
        std::string_view rest = header.value;
        while (!rest.empty()) {
            const auto comma = std::min(rest.find(','), rest.size());
            if (equalsIgnoringCase(trimmed(rest.substr(0, comma)), token))
                return true;
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    return false;
}

// Base64 of 16 bytes: 22 characters of the alphabet and two of padding.
bool wellFormedKey(std::string_view key) {
    constexpr std::string_view kAlphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    return key.size() == 24 && key.ends_with("==") && key.find_first_not_of(kAlphabet) == 22;
}

std::string acceptFor(std::string_view key) {
    const std::string text = std::string(key) + std::string(kKeySuffix);
    std::array<unsigned char, SHA_DIGEST_LENGTH> digest{};
    SHA1(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
    std::array<unsigned char, 4 * ((SHA_DIGEST_LENGTH + 2) / 3) + 1> encoded{};
    const int length = EVP_EncodeBlock(encoded.data(), digest.data(), SHA_DIGEST_LENGTH);
    return {reinterpret_cast<const char*>(encoded.data()), static_cast<std::size_t>(length)};
}

Response upgradeRequired(std::string_view why) {
    Response response = textResponse(426, why);
    response.headers.set("Upgrade", "websocket");
    response.headers.set("Sec-WebSocket-Version", std::string(kVersion));
    return response;
}

} // namespace

std::optional<Response> refuseWebSocket(const Request& request) {
    const Headers& headers = request.headers;
    if (request.method != "GET") {
        Response response = textResponse(405, "A WebSocket begins with GET.");
        response.headers.set("Allow", "GET");
        return response;
    }
    if (!lists(headers, "Upgrade", "websocket"))
        return upgradeRequired("This is a WebSocket: use ws:// or wss://.");
    if (!request.http11)
        return textResponse(400, "A WebSocket takes HTTP/1.1.");
    if (!lists(headers, "Connection", "Upgrade"))
        return textResponse(400, "Connection does not ask for the upgrade.");
    if (headers.count("Sec-WebSocket-Version") != 1 ||
        trimmed(*headers.find("Sec-WebSocket-Version")) != kVersion)
        return upgradeRequired("The only WebSocket version here is 13.");
    if (headers.count("Sec-WebSocket-Key") != 1 ||
        !wellFormedKey(trimmed(*headers.find("Sec-WebSocket-Key"))))
        return textResponse(400, "Sec-WebSocket-Key is not the base64 of 16 bytes.");
    return std::nullopt;
}

Response acceptWebSocket(const Request& request, std::string_view protocol,
                         WebSocketUpgrade upgrade) {
    Response response;
    response.status = 101;
    response.headers.set("Upgrade", "websocket");
    response.headers.set(
        "Sec-WebSocket-Accept",
        acceptFor(trimmed(request.headers.find("Sec-WebSocket-Key").value_or(""))));
    if (!protocol.empty())
        response.headers.set("Sec-WebSocket-Protocol", std::string(protocol));
    response.upgrade = std::move(upgrade);
    return response;
}

} // namespace greenroom::edge::net

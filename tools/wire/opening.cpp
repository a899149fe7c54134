#include "wire/opening.h"

#include <algorithm>
#include <array>
#include <vector>

#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

namespace greenroom::wire {

namespace {

constexpr std::string_view kHeadEnd = "\r\n\r\n";
constexpr std::string_view kKeySuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // section 1.3
constexpr std::size_t kMostFields = 64;

struct Field {
    std::string_view name;
    std::string_view value;
};
struct Head {
    std::string_view first; // request line or status line
    std::vector<Field> fields;
};

bool sameWord(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == text.npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool printable(std::string_view line) {
    return std::ranges::all_of(line, [](char c) {
        return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
    });
}

std::optional<Head> readHead(std::string_view text) {
    if (!text.ends_with(kHeadEnd))
        return std::nullopt;
    text.remove_suffix(2);
    Head head;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 2);
        if (!printable(line))
            return std::nullopt;
        if (head.first.empty()) {
            if (line.empty())
                return std::nullopt;
            head.first = line;
            continue;
        }
        const auto colon = line.find(':');
        const std::string_view name = line.substr(0, std::min(colon, line.size()));
        if (colon == line.npos || name.empty() || name.find_first_of(" \t") != name.npos ||
            head.fields.size() == kMostFields)
            return std::nullopt;
        head.fields.push_back({name, trimmed(line.substr(colon + 1))});
    }
    return head;
}

std::size_t count(const Head& head, std::string_view name) {
    return static_cast<std::size_t>(std::ranges::count_if(
        head.fields, [&](const Field& field) { return sameWord(field.name, name); }));
}

// The only one of that name; empty: there is none, or several.
std::string_view only(const Head& head, std::string_view name) {
    if (count(head, name) != 1)
        return {};
    return std::ranges::find_if(head.fields,
                                [&](const Field& field) { return sameWord(field.name, name); })
        ->value;
}

bool lists(const Head& head, std::string_view name, std::string_view token) {
    for (const Field& field : head.fields) {
        std::string_view rest = sameWord(field.name, name) ? field.value : std::string_view();
        while (!rest.empty()) {
            const auto comma = std::min(rest.find(','), rest.size());
            if (sameWord(trimmed(rest.substr(0, comma)), token))
                return true;
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    return false;
}

std::string base64(const unsigned char* bytes, int length) {
    std::array<unsigned char, 64> text{};
    const int size = EVP_EncodeBlock(text.data(), bytes, length);
    return {reinterpret_cast<const char*>(text.data()), static_cast<std::size_t>(size)};
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
    return base64(digest.data(), SHA_DIGEST_LENGTH);
}

OpeningAnswer refuse(int status, std::string_view words, std::string_view why,
                     std::string_view more = {}) {
    std::string bytes = "HTTP/1.1 " + std::to_string(status) + " " + std::string(words) +
                        "\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: " +
                        std::to_string(why.size()) + "\r\n" + std::string(more) + "\r\n" +
                        std::string(why);
    return {status, std::move(bytes)};
}

} // namespace

std::optional<std::size_t> headLength(std::string_view bytes) {
    const auto end = bytes.substr(0, kLongestHead).find(kHeadEnd);
    if (end == bytes.npos)
        return std::nullopt;
    return end + kHeadEnd.size();
}

std::string newOpeningKey() {
    std::array<unsigned char, 16> bytes{};
    RAND_bytes(bytes.data(), static_cast<int>(bytes.size()));
    return base64(bytes.data(), static_cast<int>(bytes.size()));
}

std::string openingRequest(std::string_view host, std::string_view path, std::string_view key) {
    std::string text = "GET ";
    text.append(path).append(" HTTP/1.1\r\nHost: ").append(host);
    text.append("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                "\r\nSec-WebSocket-Key: ");
    return text.append(key).append(kHeadEnd);
}

base::Status checkOpeningAnswer(std::string_view text, std::string_view key) {
    const auto head = readHead(text);
    if (!head || !head->first.starts_with("HTTP/1.1 "))
        return base::fail(base::ErrorCode::InvalidInput, "the answer is not HTTP/1.1");
    if (!head->first.starts_with("HTTP/1.1 101"))
        return base::fail(base::ErrorCode::Denied, std::string(head->first));
    if (!sameWord(only(*head, "Upgrade"), "websocket") || !lists(*head, "Connection", "Upgrade") ||
        only(*head, "Sec-WebSocket-Accept") != acceptFor(key) ||
        count(*head, "Sec-WebSocket-Extensions") + count(*head, "Sec-WebSocket-Protocol") != 0)
        return base::fail(base::ErrorCode::InvalidInput, "the answer is not this WebSocket's");
    return {};
}

OpeningAnswer answerOpening(std::string_view text, std::string_view path) {
    const auto head = readHead(text);
    if (!head || !head->first.ends_with(" HTTP/1.1") || only(*head, "Host").empty() ||
        count(*head, "Content-Length") + count(*head, "Transfer-Encoding") != 0)
        return refuse(400, "Bad Request", "This is no request for a WebSocket.");
    const auto target = head->first.substr(0, head->first.size() - sizeof " HTTP/1.1" + 1);
    if (!target.starts_with("GET "))
        return refuse(405, "Method Not Allowed", "A WebSocket begins with GET.", "Allow: GET\r\n");
    if (target.substr(4) != path)
        return refuse(404, "Not Found", "There is nothing here.");
    if (!lists(*head, "Upgrade", "websocket") || only(*head, "Sec-WebSocket-Version") != "13")
        return refuse(426, "Upgrade Required", "This is a WebSocket of version 13.",
                      "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
    if (!lists(*head, "Connection", "Upgrade"))
        return refuse(400, "Bad Request", "Connection does not ask for the upgrade.");
    const std::string_view key = only(*head, "Sec-WebSocket-Key");
    if (!wellFormedKey(key))
        return refuse(400, "Bad Request", "Sec-WebSocket-Key is not the base64 of 16 bytes.");
    return {101, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade"
                 "\r\nSec-WebSocket-Accept: " +
                     acceptFor(key) + std::string(kHeadEnd)};
}

OpeningAnswer headTooLong() {
    return refuse(431, "Request Header Fields Too Large", "The head is too long.");
}

} // namespace greenroom::wire

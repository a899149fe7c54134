#include "edge/net/http_message.h"

#include <algorithm>

#include "base/log.h"

namespace greenroom::edge::net {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool equalsIgnoringCase(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower, lower);
}

void Headers::add(std::string name, std::string value) {
    headers_.push_back({std::move(name), std::move(value)});
}

void Headers::set(std::string_view name, std::string value) {
    std::erase_if(headers_, [&](const Header& h) { return equalsIgnoringCase(h.name, name); });
    add(std::string(name), std::move(value));
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
    for (const Header& header : headers_) {
        if (equalsIgnoringCase(header.name, name))
            return header.value;
    }
    return std::nullopt;
}

std::size_t Headers::count(std::string_view name) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        headers_, [&](const Header& h) { return equalsIgnoringCase(h.name, name); }));
}

std::optional<std::string_view> Request::queryValue(std::string_view name) const {
    for (const auto& [key, value] : query) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

Response textResponse(int status, std::string_view line) {
    Response response;
    response.status = status;
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.body = std::string(line) + "\n";
    return response;
}

std::string_view reasonPhrase(int status) {
    static constexpr std::pair<int, std::string_view> kPhrases[] = {
        {100, "Continue"},
        {101, "Switching Protocols"},
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {406, "Not Acceptable"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {411, "Length Required"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {421, "Misdirected Request"},
        {422, "Unprocessable Content"},
        {426, "Upgrade Required"},
        {428, "Precondition Required"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"},
    };
    for (const auto& [known, phrase] : kPhrases) {
        if (known == status)
            return phrase;
    }
    return "Unknown";
}

Responder::~Responder() {
    if (!deliver_)
        return;
    base::log(base::LogLevel::Error, "http", "a request was dropped without an answer");
    respond(textResponse(500, "The request was not answered."));
}

Responder& Responder::operator=(Responder&& other) noexcept {
    // The promise held before counts as dropped, as if it had been destroyed.
    Responder dropped(std::exchange(deliver_, std::exchange(other.deliver_, nullptr)));
    return *this;
}

void Responder::respond(Response response) {
    if (const auto deliver = std::exchange(deliver_, nullptr))
        deliver(std::move(response));
}

} // namespace greenroom::edge::net

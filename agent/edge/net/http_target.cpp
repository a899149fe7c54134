#include "edge/net/http_target.h"

#include <algorithm>

namespace greenroom::edge::net {

namespace {

int hexValue(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decode(std::string_view text, bool plusIsSpace) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plusIsSpace) {
            out += ' ';
        } else if (text[i] != '%') {
            out += text[i];
        } else {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    return out;
}

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

// "/a/../b" has no meaning for exact routes and is only ever sent to get around one.
bool climbs(std::string_view path) {
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::size_t end = std::min(path.find('/'), path.size());
        if (path.substr(0, end) == "..")
            return true;
        path.remove_prefix(end);
    }
    return false;
}

// Absolute form without its scheme and authority; origin form unchanged.
std::string originForm(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!equalsIgnoringCase(target.substr(0, scheme.size()), scheme))
            continue;
        target.remove_prefix(scheme.size());
        target.remove_prefix(std::min(target.find_first_of("/?"), target.size()));
        return target.starts_with('/') ? std::string(target) : "/" + std::string(target);
    }
    return std::string(target);
}

} // namespace

std::optional<Query> parseForm(std::string_view text) {
    Query query;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('&'), text.size());
        const std::string_view item = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (item.empty())
            continue;
        const std::size_t equals = std::min(item.find('='), item.size());
        auto name = decode(item.substr(0, equals), true);
        auto value = decode(item.substr(std::min(equals + 1, item.size())), true);
        if (!name || !value)
            return std::nullopt;
        query.emplace_back(std::move(*name), std::move(*value));
    }
    return query;
}

std::optional<HttpTarget> parseTarget(std::string_view target) {
    HttpTarget out;
    out.origin = originForm(target);
    if (!out.origin.starts_with('/') || out.origin.find('#') != std::string::npos)
        return std::nullopt;
    const std::string_view origin = out.origin;
    const std::size_t mark = std::min(origin.find('?'), origin.size());
    auto path = decode(origin.substr(0, mark), false);
    auto query = parseForm(origin.substr(std::min(mark + 1, origin.size())));
    if (!path || !query || std::ranges::any_of(*path, isControl) || climbs(*path))
        return std::nullopt;
    out.path = std::move(*path);
    out.query = std::move(*query);
    return out;
}

} // namespace greenroom::edge::net

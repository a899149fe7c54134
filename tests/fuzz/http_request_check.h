// What must hold for any bytes a client may send.
#pragma once

#include <string>
#include <string_view>

#include "edge/net/http_parser.h"

namespace greenroom::test {

inline bool sameRequests(const edge::net::ParsedStream& a, const edge::net::ParsedStream& b) {
    if (a.requests.size() != b.requests.size() || a.refusal != b.refusal)
        return false;
    for (std::size_t i = 0; i < a.requests.size(); ++i) {
        const edge::net::Request& x = a.requests[i];
        const edge::net::Request& y = b.requests[i];
        if (x.method != y.method || x.target != y.target || x.path != y.path ||
            x.query != y.query || x.headers.all() != y.headers.all() || x.body != y.body)
            return false;
    }
    return true;
}

// The first promise that these bytes break, or nothing.
inline std::string_view brokenPromise(std::string_view bytes) {
    edge::net::HttpLimits limits;
    limits.body = 4096;
    const edge::net::ParsedStream whole = edge::net::parseAll(bytes, limits);
    for (const edge::net::Request& request : whole.requests) {
        if (request.body.size() > limits.body)
            return "a body is over its limit";
        if (!request.path.starts_with('/') || !request.target.starts_with('/'))
            return "a path does not begin with a slash";
        if (request.headers.count("Content-Length") + request.headers.count("Transfer-Encoding") >
            1)
            return "the framing of a request is ambiguous";
        for (const edge::net::Header& header : request.headers.all()) {
            if (header.value.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos)
                return "a header contains a line end";
        }
    }
    if (whole.refusal && (whole.refusal->status < 400 || whole.refusal->text.empty()))
        return "a refusal does not say what was wrong";
    for (const std::size_t step : {std::size_t{1}, std::size_t{5}}) {
        if (!sameRequests(whole, edge::net::parseAll(bytes, limits, step)))
            return "cutting the stream changes what is read";
    }
    return {};
}

} // namespace greenroom::test

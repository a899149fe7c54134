#include "edge/net/http_header_scan.h"

#include <string>

namespace greenroom::edge::net {

namespace {

std::optional<HttpRefusal> checkRequestLine(std::string_view line) {
    const std::size_t space = line.rfind(' ');
    const std::string_view version = space == line.npos ? line : line.substr(space + 1);
    if (version == "HTTP/1.1" || version == "HTTP/1.0")
        return std::nullopt;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool wellFormed = version.size() == 8 && version.starts_with("HTTP/") &&
                            isDigit(version[5]) && version[6] == '.' && isDigit(version[7]);
    if (wellFormed)
        return HttpRefusal{505, "Only HTTP/1.0 and HTTP/1.1 are spoken here."};
    return HttpRefusal{400, "The request line does not end with an HTTP version."};
}

std::string limitText(std::string_view what, std::size_t limit, std::string_view unit) {
    return std::string(what) + " more than " + std::to_string(limit) + " " + std::string(unit) +
           ".";
}

} // namespace

HttpHeaderScan::Outcome HttpHeaderScan::scan(std::string_view bytes) {
    for (; at_ < bytes.size(); ++at_) {
        if (auto refusal = refuse(bytes))
            return {0, std::move(refusal)};
        if (bytes[at_] != '\n')
            continue;
        const std::string_view line = bytes.substr(lineStart_, at_ - 1 - lineStart_);
        if (line.empty() && lines_ > 0)
            return {at_ + 1, std::nullopt};
        if (auto refusal = lineEnds(line))
            return {0, std::move(refusal)};
    }
    return {};
}

// What is wrong with the byte at at_, given those before it.
std::optional<HttpRefusal> HttpHeaderScan::refuse(std::string_view bytes) const {
    const char c = bytes[at_];
    const bool afterReturn = at_ > lineStart_ && bytes[at_ - 1] == '\r';
    if (c == '\n' && !afterReturn)
        return HttpRefusal{400, "A line ends with a bare line feed."};
    if (afterReturn && c != '\n')
        return HttpRefusal{400, "A carriage return stands without its line feed."};
    const auto code = static_cast<unsigned char>(c);
    if ((code < 0x20 && c != '\t' && c != '\r' && c != '\n') || code == 0x7f)
        return HttpRefusal{400, "The header contains a control character."};
    if (at_ == lineStart_ && lines_ > 0 && (c == ' ' || c == '\t'))
        return HttpRefusal{400, "Folded header lines are not accepted."};
    if (lines_ == 0 && at_ >= limits_->requestLine)
        return HttpRefusal{414, limitText("The request line has", limits_->requestLine, "bytes")};
    if (at_ >= limits_->header)
        return HttpRefusal{431, limitText("The header has", limits_->header, "bytes")};
    return std::nullopt;
}

std::optional<HttpRefusal> HttpHeaderScan::lineEnds(std::string_view line) {
    lineStart_ = at_ + 1;
    ++lines_;
    if (lines_ == 1)
        return checkRequestLine(line);
    if (lines_ - 1 > limits_->headerFields)
        return HttpRefusal{431, limitText("The header has", limits_->headerFields, "fields")};
    return std::nullopt;
}

} // namespace greenroom::edge::net

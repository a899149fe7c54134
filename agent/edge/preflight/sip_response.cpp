#include "edge/preflight/sip_response.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <QString>

#include "core/text.h"

namespace greenroom::edge::preflight {

namespace {

using base::ErrorCode;
using base::fail;
using core::sameWord;
using core::trimmed;

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kHeadEnd = "\r\n\r\n";
constexpr int kUnauthorized = 401;
constexpr int kProxyUnauthorized = 407;

template <typename Number>
std::optional<Number> numberOf(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return number;
}

// The digits that it begins with.
std::string_view leadingDigits(std::string_view text) {
    const auto end = std::ranges::find_if(text, [](char c) { return c < '0' || c > '9'; });
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

// Bytes that are no UTF-8 become the sign for that; control characters become blanks.
std::string readable(std::string_view text) {
    QString all = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar& c : all)
        if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    return core::cutUtf8(all.toStdString(), SipResponse::kReason);
}

base::Result<SipResponse> readStatusLine(std::string_view line) {
    constexpr std::string_view kVersion = "SIP/2.0 ";
    constexpr std::size_t kDigits = 3;
    const auto wrong = [] { return fail(ErrorCode::InvalidInput, "not a SIP response"); };
    if (!sameWord(line.substr(0, kVersion.size()), kVersion))
        return wrong();
    line.remove_prefix(kVersion.size());
    const std::string_view digits = leadingDigits(line);
    const auto status = numberOf<int>(digits);
    if (digits.size() != kDigits || !status || *status < 100 || *status > 699)
        return wrong();
    line.remove_prefix(kDigits);
    if (!line.empty() && line.front() != ' ')
        return wrong();
    SipResponse response;
    response.status = *status;
    response.reason = readable(trimmed(line));
    return response;
}

std::string branchOf(std::string_view via) {
    constexpr std::string_view kName = "branch=";
    via = via.substr(0, via.find(','));
    for (std::size_t at = via.find(';'); at != std::string_view::npos; at = via.find(';')) {
        via = trimmed(via.substr(at + 1));
        if (sameWord(via.substr(0, kName.size()), kName))
            return std::string(via.substr(kName.size(), via.find_first_of("; \t") - kName.size()));
    }
    return {};
}

// What the headers say of the message as a whole.
class HeaderReader {
public:
    explicit HeaderReader(SipResponse& into) : into_(into) {}

    [[nodiscard]] base::Status take(std::string_view line) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            return fail(ErrorCode::InvalidInput, "a header without a colon");
        if (++headers_ > SipResponse::kHeaders)
            return fail(ErrorCode::TooLarge, "too many headers");
        const std::string_view name = trimmed(line.substr(0, colon));
        const std::string_view value = trimmed(line.substr(colon + 1));
        if (sameWord(name, "Content-Length") || sameWord(name, "l"))
            return takeLength(value);
        if ((sameWord(name, "Via") || sameWord(name, "v")) && !std::exchange(hasVia_, true))
            into_.branch = branchOf(value);
        else if (sameWord(name, "Call-ID") || sameWord(name, "i"))
            into_.callId = std::string(value);
        else if (sameWord(name, "CSeq"))
            takeSequence(value);
        else if (sameWord(name, "Retry-After"))
            into_.retryAfterSeconds = std::min(numberOf<int>(leadingDigits(value)).value_or(0),
                                               SipResponse::kLongestRetry);
        else if (isChallenge(name) && into_.challenges.size() < SipResponse::kChallenges)
            into_.challenges.emplace_back(value);
        return {};
    }

    [[nodiscard]] std::size_t length() const { return length_; }

private:
    [[nodiscard]] bool isChallenge(std::string_view name) const {
        return (into_.status == kUnauthorized && sameWord(name, "WWW-Authenticate")) ||
               (into_.status == kProxyUnauthorized && sameWord(name, "Proxy-Authenticate"));
    }
    [[nodiscard]] base::Status takeLength(std::string_view value) {
        const auto length = numberOf<std::size_t>(value);
        if (!length)
            return fail(ErrorCode::InvalidInput, "a Content-Length that is no number");
        length_ = *length;
        return {};
    }
    void takeSequence(std::string_view value) {
        const std::string_view digits = leadingDigits(value);
        into_.sequence = numberOf<std::uint32_t>(digits).value_or(0);
        into_.method = std::string(trimmed(value.substr(digits.size())));
    }

    SipResponse& into_;
    std::size_t headers_ = 0;
    std::size_t length_ = 0;
    bool hasVia_ = false;
};

// The next line, with those that continue it (RFC 3261, section 7.3.1).
std::string takeLine(std::string_view& rest) {
    std::string line;
    do {
        const std::size_t end = std::min(rest.find(kLineEnd), rest.size());
        line.append(rest.substr(0, end));
        rest.remove_prefix(std::min(end + kLineEnd.size(), rest.size()));
    } while (rest.starts_with(' ') || rest.starts_with('\t'));
    return line;
}

// A response begins like this, or could if more came.
bool mayBegin(std::string_view bytes) {
    constexpr std::string_view kVersion = "SIP/2.0 ";
    const std::size_t known = std::min(bytes.size(), kVersion.size());
    return sameWord(bytes.substr(0, known), kVersion.substr(0, known));
}

base::Result<std::optional<ReadResponse>> incomplete(std::string_view bytes, Framing framing) {
    if (framing == Framing::Stream && bytes == "\r")
        return std::nullopt;
    if (framing == Framing::Datagram || !mayBegin(bytes))
        return fail(ErrorCode::InvalidInput, "not a SIP response");
    if (bytes.size() >= SipResponse::kMost)
        return fail(ErrorCode::TooLarge, "a response larger than allowed");
    return std::nullopt;
}

} // namespace

base::Result<std::optional<ReadResponse>> readResponse(std::string_view bytes, Framing framing) {
    std::size_t before = 0;
    while (bytes.substr(before).starts_with(kLineEnd)) // that keep a connection open
        before += kLineEnd.size();
    bytes.remove_prefix(before);
    const std::size_t headSize = bytes.find(kHeadEnd);
    if (headSize == std::string_view::npos || headSize > SipResponse::kMost)
        return incomplete(bytes, framing);
    std::string_view rest = bytes.substr(0, headSize);
    auto response = readStatusLine(takeLine(rest));
    if (!response)
        return tl::unexpected(response.error());
    HeaderReader headers(*response);
    while (!rest.empty())
        if (auto taken = headers.take(takeLine(rest)); !taken)
            return tl::unexpected(taken.error());
    const std::size_t head = headSize + kHeadEnd.size();
    if (headers.length() > SipResponse::kMost - std::min(head, SipResponse::kMost))
        return fail(ErrorCode::TooLarge, "a response larger than allowed");
    if (framing == Framing::Datagram)
        return ReadResponse{*std::move(response), before + bytes.size()};
    if (bytes.size() < head + headers.length())
        return std::nullopt;
    return ReadResponse{*std::move(response), before + head + headers.length()};
}

} // namespace greenroom::edge::preflight

#include "edge/http/basic_auth.h"

#include <algorithm>

#include <QByteArray>

#include "core/text.h"
#include "edge/net/password_hash.h"

namespace greenroom::edge::http {

namespace {

constexpr std::size_t kUserLimit = 127;
constexpr std::string_view kAuthPrefix = "auth-";

// "user:password" in base64.
std::optional<session::Credentials> decoded(const QByteArray& encoded,
                                            QByteArray::Base64Options options) {
    if (encoded.size() > static_cast<qsizetype>(2 * (kUserLimit + net::kPasswordLimit)))
        return std::nullopt;
    const auto bytes =
        QByteArray::fromBase64Encoding(encoded, options | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return std::nullopt;
    std::string text(bytes.decoded.constData(), static_cast<std::size_t>(bytes.decoded.size()));
    const auto colon = text.find(':');
    if (colon == std::string::npos || colon == 0 || colon > kUserLimit)
        return std::nullopt;
    return session::Credentials{text.substr(0, colon), base::Secret(text.substr(colon + 1))};
}

bool beginsWithAuth(std::string_view token) {
    return net::equalsIgnoringCase(token.substr(0, kAuthPrefix.size()), kAuthPrefix);
}

} // namespace

std::optional<session::Credentials> parseBasic(std::string_view authorization) {
    authorization = core::trimmed(authorization);
    const auto blank = authorization.find(' ');
    if (blank == std::string_view::npos || !core::sameWord(authorization.substr(0, blank), "Basic"))
        return std::nullopt;
    const std::string_view encoded = core::trimmed(authorization.substr(blank));
    return decoded({encoded.data(), static_cast<qsizetype>(encoded.size())},
                   QByteArray::Base64Encoding);
}

std::string_view authProtocol(const net::Headers& headers) {
    for (const net::Header& header : headers.all()) {
        if (!net::equalsIgnoringCase(header.name, "Sec-WebSocket-Protocol"))
            continue;
        std::string_view rest = header.value;
        while (!rest.empty()) {
            const auto comma = std::min(rest.find(','), rest.size());
            const std::string_view token = core::trimmed(rest.substr(0, comma));
            if (beginsWithAuth(token))
                return token;
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    return {};
}

std::optional<session::Credentials> parseAuthProtocol(std::string_view protocol) {
    if (!beginsWithAuth(protocol))
        return std::nullopt;
    const std::string_view encoded = core::trimmed(protocol.substr(kAuthPrefix.size()));
    QByteArray text(encoded.data(), static_cast<qsizetype>(encoded.size()));
    text.replace('+', '-').replace('/', '_');
    while (text.endsWith('='))
        text.chop(1);
    return decoded(text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace greenroom::edge::http

#include "edge/http/basic_auth.h"

#include <QByteArray>

#include "core/text.h"
#include "edge/net/password_hash.h"

namespace greenroom::edge::http {

namespace {

constexpr std::size_t kUserLimit = 127;

} // namespace

std::optional<session::Credentials> parseBasic(std::string_view authorization) {
    authorization = core::trimmed(authorization);
    const auto blank = authorization.find(' ');
    if (blank == std::string_view::npos || !core::sameWord(authorization.substr(0, blank), "Basic"))
        return std::nullopt;
    const std::string_view encoded = core::trimmed(authorization.substr(blank));
    if (encoded.size() > 2 * (kUserLimit + net::kPasswordLimit))
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(
        QByteArray(encoded.data(), static_cast<qsizetype>(encoded.size())),
        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    std::string text(decoded.decoded.constData(), static_cast<std::size_t>(decoded.decoded.size()));
    const auto colon = text.find(':');
    if (colon == std::string::npos || colon == 0 || colon > kUserLimit)
        return std::nullopt;
    return session::Credentials{text.substr(0, colon), base::Secret(text.substr(colon + 1))};
}

} // namespace greenroom::edge::http

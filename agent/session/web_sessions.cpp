#include "session/web_sessions.h"

#include <array>
#include <charconv>

#include <QRandomGenerator>

namespace greenroom::session {

namespace {

std::string newSecret() {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    std::string secret;
    for (const quint32 word : words)
        for (int shift = 28; shift >= 0; shift -= 4)
            secret += kDigits[(word >> shift) & 0xFU];
    return secret;
}

} // namespace

base::Result<std::string> WebSessions::begin(const Visitor& visitor, const std::string& peer) {
    const std::string secret = newSecret();
    const auto id = table_.open(visitor, "Web", peer, [this, secret] { end(secret); });
    if (!id)
        return tl::unexpected(id.error());
    sessions_.emplace(secret, Session{visitor, *id});
    return secret;
}

std::optional<Visitor> WebSessions::find(std::string_view secret) {
    const auto at = sessions_.find(secret);
    if (at == sessions_.end())
        return std::nullopt;
    if (!authenticator_.stillHolds(at->second.visitor)) {
        end(secret);
        return std::nullopt;
    }
    return at->second.visitor;
}

void WebSessions::end(std::string_view secret) {
    const auto at = sessions_.find(secret);
    if (at == sessions_.end())
        return;
    table_.close(at->second.id);
    sessions_.erase(at);
}

} // namespace greenroom::session

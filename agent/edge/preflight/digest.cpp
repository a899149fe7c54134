#include "edge/preflight/digest.h"

#include <algorithm>
#include <map>

#include <QByteArray>
#include <QCryptographicHash>

#include "core/text.h"

namespace greenroom::edge::preflight {

namespace {

constexpr const char* kCount = "00000001";
constexpr std::size_t kParameters = 32;

using Parameters = std::map<std::string, std::string>; // names in lower case

bool isPrintable(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte != 0x7f;
    });
}

// What stands between quotes, or up to the next comma. Nothing: quotes that do not end.
std::optional<std::string> takeValue(std::string_view& rest) {
    if (!rest.starts_with('"')) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        std::string value(core::trimmed(rest.substr(0, end)));
        rest.remove_prefix(end);
        if (value.find_first_of("\"\\") != std::string::npos) // could not be given back in quotes
            return std::nullopt;
        return value;
    }
    std::size_t at = 1;
    while (at < rest.size() && rest[at] != '"')
        at += rest[at] == '\\' ? 2 : 1;
    if (at >= rest.size())
        return std::nullopt;
    std::string value(rest.substr(1, at - 1));
    rest.remove_prefix(at + 1);
    return value;
}

std::optional<Parameters> readParameters(std::string_view rest) {
    Parameters all;
    while (!(rest = core::trimmed(rest)).empty()) {
        if (rest.front() == ',') {
            rest.remove_prefix(1);
            continue;
        }
        const std::size_t equals = rest.find('=');
        if (equals == std::string_view::npos || all.size() == kParameters)
            return std::nullopt;
        const std::string name = core::lowered(core::trimmed(rest.substr(0, equals)));
        rest = core::trimmed(rest.substr(equals + 1));
        auto value = takeValue(rest);
        if (!value || value->size() > DigestChallenge::kText || !isPrintable(*value))
            return std::nullopt;
        all.emplace(name, *std::move(value));
    }
    return all;
}

bool offersAuth(std::string_view qop) {
    while (!qop.empty()) {
        const std::string_view one = qop.substr(0, qop.find(','));
        if (core::sameWord(core::trimmed(one), "auth"))
            return true;
        qop.remove_prefix(std::min(one.size() + 1, qop.size()));
    }
    return false;
}

std::string hexHash(DigestAlgorithm algorithm, const std::string& text) {
    const auto kind =
        algorithm == DigestAlgorithm::Md5 ? QCryptographicHash::Md5 : QCryptographicHash::Sha256;
    return QCryptographicHash::hash(QByteArray(text.data(), static_cast<qsizetype>(text.size())),
                                    kind)
        .toHex()
        .toStdString();
}

// RFC 7616, section 3.4.1; without protection RFC 2617, section 3.2.2.1.
std::string responseTo(const DigestChallenge& challenge, const std::string& user,
                       const base::Secret& password, const DigestQuestion& question) {
    const auto hash = [&](const std::string& text) { return hexHash(challenge.algorithm, text); };
    const std::string who = hash(user + ":" + challenge.realm + ":" + password.reveal());
    const std::string what = hash(question.method + ":" + question.uri);
    const std::string protection =
        challenge.protects ? std::string(kCount) + ":" + question.clientNonce + ":auth:" : "";
    return hash(who + ":" + challenge.nonce + ":" + protection + what);
}

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "\"";
}

} // namespace

std::optional<DigestChallenge> readChallenge(std::string_view value) {
    constexpr std::string_view kScheme = "Digest ";
    value = core::trimmed(value);
    if (!core::sameWord(value.substr(0, kScheme.size()), kScheme))
        return std::nullopt;
    auto all = readParameters(value.substr(kScheme.size()));
    if (!all || !all->contains("realm") || !all->contains("nonce"))
        return std::nullopt;
    DigestChallenge challenge;
    challenge.realm = (*all)["realm"];
    challenge.nonce = (*all)["nonce"];
    if (const auto opaque = all->find("opaque"); opaque != all->end())
        challenge.opaque = opaque->second;
    if (const auto algorithm = all->find("algorithm"); algorithm != all->end()) {
        challenge.namesAlgorithm = true;
        if (core::sameWord(algorithm->second, "SHA-256"))
            challenge.algorithm = DigestAlgorithm::Sha256;
        else if (!core::sameWord(algorithm->second, "MD5"))
            return std::nullopt;
    }
    if (const auto qop = all->find("qop"); qop != all->end()) {
        challenge.protects = offersAuth(qop->second);
        if (!challenge.protects)
            return std::nullopt;
    }
    return challenge;
}

std::optional<std::string> digestAnswer(const DigestChallenge& challenge, const std::string& user,
                                        const base::Secret& password,
                                        const DigestQuestion& question) {
    if (!isPrintable(user))
        return std::nullopt;
    std::string answer = "Digest username=" + quoted(user) + ", realm=\"" + challenge.realm +
                         "\", nonce=\"" + challenge.nonce + "\", uri=\"" + question.uri +
                         "\", response=\"" + responseTo(challenge, user, password, question) + "\"";
    if (challenge.namesAlgorithm)
        answer +=
            challenge.algorithm == DigestAlgorithm::Md5 ? ", algorithm=MD5" : ", algorithm=SHA-256";
    if (challenge.opaque)
        answer += ", opaque=\"" + *challenge.opaque + "\"";
    if (challenge.protects)
        answer +=
            std::string(", qop=auth, nc=") + kCount + ", cnonce=\"" + question.clientNonce + "\"";
    return answer;
}

} // namespace greenroom::edge::preflight

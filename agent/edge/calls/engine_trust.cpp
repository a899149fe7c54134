#include "edge/calls/engine_trust.h"

#include <openssl/x509_vfy.h>

#include <QFile>
#include <algorithm>
#include <charconv>

namespace greenroom::edge::calls {

namespace {

constexpr std::size_t kMostNames = 8;
constexpr qint64 kMaxReport = 2048;
constexpr qint64 kMaxMaps = 4 * 1024 * 1024;
constexpr qint64 kMaxCertificates = 8 * 1024 * 1024;

bool isHost(std::string_view name) {
    return !name.empty() && name.size() < 100 && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view(".-:_").find(c) != std::string_view::npos;
    });
}

std::string_view minimumWord(std::string_view setting) {
    constexpr std::string_view kPrefix = "TLSv";
    const std::string_view version =
        setting.starts_with(kPrefix) ? setting.substr(kPrefix.size()) : std::string_view();
    for (const std::string_view known : {"1.0", "1.1", "1.2", "1.3"})
        if (version == known)
            return known;
    return "1.2";
}

core::CallFault faultOf(int code) {
    switch (code) {
    case X509_V_OK:
        return core::CallFault::TlsFailed;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return core::CallFault::Expired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return core::CallFault::NotYetValid;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return core::CallFault::OtherName;
    default:
        return code < 0 ? core::CallFault::Refused : core::CallFault::Untrusted;
    }
}

} // namespace

std::string rulesText(const TlsRules& rules, std::string_view reportFile) {
    std::string text = rules.verify ? "verify on\n" : "verify off\n";
    text.append("minimum ").append(minimumWord(rules.minimum)).append("\n");
    text.append("report ").append(reportFile).append("\n");
    std::size_t count = 0;
    for (const std::string& name : rules.names)
        if (isHost(name) && count++ < kMostNames)
            text.append("name ").append(name).append("\n");
    return text;
}

std::string hostOf(std::string_view hostPort) {
    if (hostPort.starts_with('['))
        return std::string(hostPort.substr(1, hostPort.find(']') - 1));
    return std::string(hostPort.substr(0, hostPort.find(':')));
}

std::optional<TlsRefusal> parseRefusal(std::string_view report) {
    const std::size_t names = report.find(' ');
    if (names == std::string_view::npos || names == 0)
        return std::nullopt;
    const std::string_view rest = report.substr(names + 1, report.find('\n') - names - 1);
    int code = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), code);
    if (error != std::errc())
        return std::nullopt;
    std::string words(rest);
    std::ranges::replace_if(
        words, [](char c) { return c < 0x20 || c > 0x7e; }, '?');
    return TlsRefusal{faultOf(code), words + " (" + std::string(report.substr(0, names)) + ")"};
}

std::optional<TlsRefusal> takeRefusal(const std::string& reportFile) {
    QFile file(QString::fromStdString(reportFile));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const std::string report = file.read(kMaxReport).toStdString();
    file.remove();
    return parseRefusal(report);
}

bool isMapped(int pid, std::string_view file) {
    QFile maps(QStringLiteral("/proc/%1/maps").arg(pid));
    if (file.empty() || !maps.open(QIODevice::ReadOnly))
        return false;
    const std::string text = maps.read(kMaxMaps).toStdString();
    return text.find(" " + std::string(file) + "\n") != std::string::npos;
}

std::string trustedCertificates(const std::string& systemFile, std::string_view ownPem) {
    QFile file(QString::fromStdString(systemFile));
    std::string certificates;
    if (file.open(QIODevice::ReadOnly))
        certificates = file.read(kMaxCertificates).toStdString();
    if (!certificates.empty() && !certificates.ends_with('\n'))
        certificates += '\n';
    return certificates.append(ownPem);
}

} // namespace greenroom::edge::calls

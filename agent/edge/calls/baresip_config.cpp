#include "edge/calls/baresip_config.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <algorithm>

#include "core/dial_string.h"
#include "core/sip_uri.h"
#include "files/file.h"

namespace greenroom::edge::calls {

namespace {

constexpr std::string_view kTlsRefused =
    "TLS to the call server is not offered: the call engine could not check who answers. "
    "Choose TCP or UDP.";

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

// Letters, digits and what host names, ports and IPv6 addresses are written with.
bool isHostPort(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view(".-:[]_").find(c) != std::string_view::npos;
    });
}

std::string displayName(std::string_view name) {
    std::string result;
    for (const char c : name)
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f && c != '"' && c != '\\' &&
            c != '<' && c != '>')
            result += c;
    return result;
}

// Within quotes, where nothing ends it but a quote or the line.
base::Result<std::string> quotable(std::string_view what, const std::string& text) {
    const bool sound = std::ranges::none_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '"'; });
    if (!sound)
        return base::fail(base::ErrorCode::InvalidInput,
                          std::string(what) + " has a character the call engine cannot carry");
    return text;
}

base::Result<QHostAddress> listenAddress(const core::Settings& settings) {
    if (settings.sipListenAddress.empty())
        return QHostAddress(QHostAddress::AnyIPv4);
    const QHostAddress address(QString::fromStdString(settings.sipListenAddress));
    if (address.isNull())
        return base::fail(base::ErrorCode::InvalidInput, "the SIP listen address is no IP address");
    return address;
}

std::string hostText(const QHostAddress& address) {
    const std::string text = address.toString().toStdString();
    return address.protocol() == QAbstractSocket::IPv6Protocol ? "[" + text + "]" : text;
}

// The SIP address of the room without scheme and parameters: user@host.
base::Result<std::string> ownAddress(const core::Settings& settings) {
    const auto read = core::readDialString(settings.sipUri, {});
    const auto uri = read ? base::Result<std::string>(read->uri) : tl::unexpected(read.error());
    if (!uri)
        return tl::unexpected(uri.error().withContext("the room's SIP address"));
    if (uri->starts_with("sips:"))
        return base::fail(base::ErrorCode::InvalidInput, std::string(kTlsRefused));
    std::string address = uri->substr(std::string_view("sip:").size());
    address.resize(std::min(address.find_first_of(";?"), address.size()));
    return address;
}

base::Result<std::string> registeredAccount(const core::Settings& settings,
                                            const std::string& address) {
    if (!isHostPort(settings.sipProxyAddress))
        return base::fail(base::ErrorCode::InvalidInput, "the SIP proxy address is no host[:port]");
    const auto user = quotable("the SIP user name", settings.sipAuthUserName);
    if (!user)
        return tl::unexpected(user.error());
    const auto password = quotable("the SIP password", settings.sipAuthPassword.reveal());
    if (!password)
        return tl::unexpected(password.error());
    const std::string transport =
        settings.sipTransport == "Auto" ? "" : ";transport=" + lower(settings.sipTransport);
    std::string line = "\"" + displayName(settings.sipDisplayName) + "\" <sip:" + address + ">";
    line += ";regint=300;outbound=\"sip:" + settings.sipProxyAddress + transport + "\"";
    if (!user->empty())
        line += ";auth_user=\"" + *user + "\"";
    if (!password->empty())
        line += ";auth_pass=\"" + *password + "\"";
    return line + ";answermode=manual\n";
}

struct Account {
    std::string line;
    std::string appendsToUri;
    bool registers = false;
};

Account directAccount(const core::Settings& settings, const std::string& address) {
    Account account;
    if (settings.sipTransport == "TCP")
        account.appendsToUri = ";transport=tcp";
    account.line = "\"" + displayName(settings.sipDisplayName) + "\" <sip:" + address +
                   account.appendsToUri + ">;regint=0;answermode=manual\n";
    return account;
}

base::Result<Account> accountFor(const core::Settings& settings, const std::string& fallback) {
    if (settings.sipTransport == "Tls")
        return base::fail(base::ErrorCode::InvalidInput, std::string(kTlsRefused));
    if (settings.sipUri.empty())
        return directAccount(settings, fallback);
    const auto address = ownAddress(settings);
    if (!address)
        return tl::unexpected(address.error());
    if (settings.sipProxyAddress.empty())
        return directAccount(settings, *address);
    auto line = registeredAccount(settings, *address);
    if (!line)
        return tl::unexpected(line.error());
    return Account{.line = std::move(*line), .appendsToUri = {}, .registers = true};
}

// Two channels at 48 kHz because the tone source has no other form; where a call agrees on another
// rate the engine converts.
std::string audioConfig(bool synthetic) {
    const std::string source = synthetic ? "ausine,440" : "alsa,default";
    const std::string player = synthetic ? "aubridge,room" : "alsa,default";
    return "audio_source " + source + "\naudio_player " + player + "\naudio_alert " + player +
           "\nausrc_srate 48000\nauplay_srate 48000\nausrc_channels 2\nauplay_channels 2\n" +
           (synthetic ? "module ausine.so\nmodule aubridge.so\n" : "module alsa.so\n");
}

std::string configFor(const QHostAddress& listen, bool synthetic) {
    std::string config = "poll_method epoll\nsip_listen " + hostText(listen) + ":0\n";
    if (listen != QHostAddress(QHostAddress::AnyIPv4))
        config += "net_interface " + listen.toString().toStdString() + "\n";
    config += "call_local_timeout 30\ncall_max_calls 4\nrtp_stats yes\n"
              "module_path /usr/lib/baresip/modules\n"
              "module opus.so\nmodule g722.so\nmodule g711.so\n";
    config += audioConfig(synthetic);
    config += "module_app account.so\nmodule_app menu.so\nmodule_app ctrl_tcp.so\n"
              "menu_bell no\nringback_disabled yes\nstatmode_default off\n";
    return config;
}

bool fileIs(const QString& path, const std::string& text) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(64 * 1024).toStdString() == text;
}

} // namespace

EnginePlan planEngine(const core::Settings& settings, std::string_view host, bool hasSound) {
    EnginePlan plan;
    plan.silent = settings.callsAudio == "Silent" || (settings.callsAudio == "Auto" && !hasSound);
    const auto listen = listenAddress(settings);
    const QHostAddress address = listen.value_or(QHostAddress(QHostAddress::AnyIPv4));
    const std::string own = settings.sipListenAddress.empty() || !listen
                                ? (isHostPort(host) ? std::string(host) : "localhost")
                                : hostText(address);
    const std::string fallback = "room@" + own;
    auto account = accountFor(settings, fallback);
    if (!listen)
        account = tl::unexpected(listen.error());
    if (!account) {
        plan.refusal = account.error().message;
        account = directAccount(core::Settings{}, fallback);
    }
    plan.registers = account->registers;
    plan.appendsToUri = account->appendsToUri;
    plan.files.config = configFor(address, plan.silent || settings.callsAudio == "Tone");
    plan.files.accounts = base::Secret(account->line);
    return plan;
}

EngineFiles filesFor(const EnginePlan& plan, std::uint16_t controlPort) {
    EngineFiles files = plan.files;
    files.config += "ctrl_tcp_listen 127.0.0.1:" + std::to_string(controlPort) + "\n";
    return files;
}

bool hasSoundDevices(const std::string& folder) {
    const QDir dir(QString::fromStdString(folder));
    const auto any = [&dir](const QString& pattern) {
        return !dir.entryList({pattern}, QDir::System | QDir::Files).isEmpty();
    };
    return any(QStringLiteral("pcmC*D*c")) && any(QStringLiteral("pcmC*D*p"));
}

base::Result<std::string> uriForEngine(const EnginePlan& plan, std::string_view uri) {
    if (plan.refusal)
        return base::fail(base::ErrorCode::Denied, *plan.refusal);
    auto checked = core::parseSipUri(uri)
                       ? base::Result<std::string>(std::string(uri))
                       : base::fail(base::ErrorCode::InvalidInput, "this is no SIP address");
    if (!checked)
        return checked;
    const std::string plain = lower(*checked);
    if (plain.starts_with("sips:") || plain.find(";transport=tls") != std::string::npos)
        return base::fail(base::ErrorCode::Denied, std::string(kTlsRefused));
    const std::size_t transport = plain.find(";transport=");
    if (!plan.appendsToUri.empty() && transport != std::string::npos) {
        const std::size_t end = std::min(plain.find_first_of(";?", transport + 1), plain.size());
        checked->erase(transport, end - transport);
    }
    return checked;
}

base::Status writeEngineFiles(const std::string& folder, const EngineFiles& files) {
    const QString path = QString::fromStdString(folder);
    if (!QDir().mkpath(path) ||
        !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return base::fail(base::ErrorCode::Io, folder + ": cannot be made");
    if (auto written = files::replaceFile(folder + "/config", files.config, files::kOwnerOnly,
                                          files::Lasts::Reboot);
        !written)
        return written;
    return files::replaceFile(folder + "/accounts", files.accounts.reveal(), files::kOwnerOnly,
                              files::Lasts::Reboot);
}

bool engineFilesAre(const std::string& folder, const EngineFiles& files) {
    const QString path = QString::fromStdString(folder);
    return fileIs(path + QStringLiteral("/config"), files.config) &&
           fileIs(path + QStringLiteral("/accounts"), files.accounts.reveal());
}

} // namespace greenroom::edge::calls

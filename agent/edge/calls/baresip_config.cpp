#include "edge/calls/baresip_config.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <algorithm>
#include <charconv>

#include "files/file.h"

namespace greenroom::edge::calls {

namespace {

constexpr std::uint16_t kSipPort = 5060;
constexpr std::int64_t kAudioKbps = 128;
constexpr qint64 kMaxFile = 16 * 1024 * 1024;

struct Listen {
    QHostAddress address = QHostAddress(QHostAddress::AnyIPv4);
    std::uint16_t port = 0; // 0: any
};

bool registersNowhere(const core::Settings& settings) {
    return settings.sipProxyAddress.empty() && settings.sipProxy2Address.empty() &&
           settings.sipProxy3Address.empty() && settings.sipProxy4Address.empty();
}

bool listensOnSipPort(const core::Settings& settings) {
    return settings.sipListenPort == "On" ||
           (settings.sipListenPort == "Auto" && registersNowhere(settings));
}

// "192.0.2.1", "192.0.2.1:5070", "[2001:db8::1]:5070" or "2001:db8::1".
base::Result<Listen> listenAddress(const core::Settings& settings) {
    Listen listen;
    listen.port = listensOnSipPort(settings) ? kSipPort : 0;
    if (settings.sipMode == "Off")
        return Listen{QHostAddress(QHostAddress::LocalHost), 0};
    std::string_view text = settings.sipListenAddress;
    if (text.empty())
        return listen;
    if (listen.address.setAddress(QString::fromStdString(settings.sipListenAddress)))
        return listen;
    const std::size_t colon = text.rfind(':');
    const std::string_view digits =
        colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), listen.port);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size() ||
        !listen.address.setAddress(QString::fromStdString(hostOf(text))))
        return base::fail(base::ErrorCode::InvalidInput,
                          "the SIP listen address is no IP address, with or without a port");
    return listen;
}

std::string hostText(const QHostAddress& address) {
    const std::string text = address.toString().toStdString();
    return address.protocol() == QAbstractSocket::IPv6Protocol ? "[" + text + "]" : text;
}

// Two channels at 48 kHz because the stand-in for the microphone has no other form; where a call
// agrees on another rate the engine converts.
std::string audioConfig() {
    return "audio_source " + std::string(kNoMicrophone) + "\naudio_player " +
           std::string(kNoLoudspeaker) + "\naudio_alert " + std::string(kNoLoudspeaker) +
           "\nausrc_srate 48000\nauplay_srate 48000\nausrc_channels 2\nauplay_channels 2\n"
           "module ausine.so\nmodule aubridge.so\nmodule alsa.so\nmodule vumeter.so\n";
}

// The engine knows one rate for all calls.
std::string videoConfig(std::int64_t callRateKbps) {
    const std::int64_t kbps = std::max<std::int64_t>(callRateKbps - kAudioKbps, 64);
    const char* size = kbps >= 1000 ? "1280x720" : kbps >= 300 ? "640x360" : "320x180";
    return "video_source " + std::string(kNoCamera) + "\nvideo_display " +
           std::string(kFarPicture) + "\nvideo_size " + size + "\nvideo_bitrate " +
           std::to_string(kbps * 1000) +
           "\nvideo_fps 30\nmodule avcodec.so\nmodule vp8.so\nmodule swscale.so\n"
           "module v4l2.so\nmodule fakevideo.so\n";
}

std::string configFor(const Listen& listen, const core::Settings& settings,
                      const EngineMeans& means) {
    std::string config = "poll_method epoll\nsip_listen " + hostText(listen.address) + ":" +
                         std::to_string(listen.port) + "\n";
    if (listen.address != QHostAddress(QHostAddress::AnyIPv4))
        config += "net_interface " + listen.address.toString().toStdString() + "\n";
    config += "sip_certificate " + means.stateDir + "/engine/identity.pem\n";
    if (!means.authorities.empty())
        config += "sip_cafile " + means.stateDir + "/engine/authorities.pem\n";
    // How long something rings is the room's decision; this is for calls that nobody watches.
    config += "call_local_timeout 310\ncall_max_calls 4\nrtp_stats yes\n"
              "module_path /usr/lib/baresip/modules\n"
              "module opus.so\nmodule g722.so\nmodule g711.so\nmodule srtp.so\n";
    config += audioConfig() + videoConfig(settings.defaultCallRateKbps);
    config += "module_app menu.so\nmodule_app ctrl_tcp.so\n"
              "menu_bell no\nringback_disabled yes\nstatmode_default off\n";
    return config;
}

bool fileIs(const QString& path, const std::string& text) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return text.empty();
    return file.size() == static_cast<qint64>(text.size()) &&
           file.read(kMaxFile).toStdString() == text;
}

} // namespace

EnginePlan planEngine(const core::Settings& settings, const std::optional<core::SipRoute>& route,
                      const EngineMeans& means) {
    EnginePlan plan;
    const auto listen = listenAddress(settings);
    const Listen place = listen.value_or(Listen{});
    const std::string own = settings.sipListenAddress.empty() || !listen
                                ? (isHostPort(means.host) ? means.host : "localhost")
                                : hostText(place.address);
    const std::string fallback = "room@" + own;
    auto account = planAccount(settings, route, fallback);
    if (!listen)
        account = tl::unexpected(listen.error());
    if (settings.sipMode == "Off")
        account = base::fail(base::ErrorCode::Denied, "calls are switched off (SIP Mode)");
    if (!account) {
        plan.refusal = account.error().message;
        account = planAccount(core::Settings{}, std::nullopt, fallback);
    }
    plan.host =
        settings.sipListenAddress.empty() || !listen ? own : place.address.toString().toStdString();
    plan.account = std::move(account).value_or(EngineAccount{});
    plan.files = {configFor(place, settings, means), means.authorities};
    plan.devices = chooseDevices(settings, means.media);
    plan.tls = {
        .verify = settings.sipTlsVerify != "Off", .minimum = settings.sipMinimumTls, .names = {}};
    plan.takesDirectCalls = listensOnSipPort(settings) && settings.sipMode != "Off";
    return plan;
}

EngineFiles filesFor(const EnginePlan& plan, std::uint16_t controlPort) {
    EngineFiles files = plan.files;
    files.config += "ctrl_tcp_listen 127.0.0.1:" + std::to_string(controlPort) + "\n";
    return files;
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
    return files::replaceFile(folder + "/authorities.pem", files.authorities, files::kOwnerOnly,
                              files::Lasts::Reboot);
}

bool engineFilesAre(const std::string& folder, const EngineFiles& files) {
    const QString path = QString::fromStdString(folder);
    return fileIs(path + QStringLiteral("/config"), files.config) &&
           fileIs(path + QStringLiteral("/authorities.pem"), files.authorities);
}

} // namespace greenroom::edge::calls

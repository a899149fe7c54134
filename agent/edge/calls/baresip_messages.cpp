#include "edge/calls/baresip_messages.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <charconv>

#include "edge/calls/netstring.h"

namespace greenroom::edge::calls {

namespace {

constexpr std::size_t kMaxText = 300; // of a field that people get to read
constexpr std::size_t kMaxCalls = 16;

// The engine's words (strerror(3), and its own) where there was no SIP answer.
struct FaultRow {
    std::string_view words;
    core::CallFault fault;
};
constexpr FaultRow kFaults[] = {
    {"Destination address required", core::CallFault::NameNotFound},
    {"No such host", core::CallFault::NameNotFound},
    {"Connection refused", core::CallFault::Unreachable},
    {"Network is unreachable", core::CallFault::Unreachable},
    {"No route to host", core::CallFault::Unreachable},
    {"Host is down", core::CallFault::Unreachable},
    {"Connection timed out", core::CallFault::NoAnswer},
    {"Connection aborted", core::CallFault::ConnectionLost},
    {"Software caused connection abort", core::CallFault::ConnectionLost},
    {"Broken pipe", core::CallFault::ConnectionLost},
    {"Protocol error", core::CallFault::TlsFailed},
    {"rtp stream error", core::CallFault::ConnectionLost},
    {"Unknown error -2", core::CallFault::MediaFailed},
    {"No such file or directory", core::CallFault::MediaFailed},
};

std::string text(const QJsonObject& object, const char* key, std::size_t bound = kMaxText) {
    std::string value = object.value(QLatin1String(key)).toString().toStdString();
    if (value.size() > bound)
        value.resize(bound);
    return value;
}

QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (end > 0)
            parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value < 0)
        return std::nullopt;
    return value;
}

// "1:02:03"
std::optional<base::seconds> duration(std::string_view text) {
    const auto parts = split(text, ":");
    if (parts.size() != 3)
        return std::nullopt;
    const auto hours = number(parts[0]);
    const auto minutes = number(parts[1]);
    const auto seconds = number(parts[2]);
    if (!hours || !minutes || !seconds || *hours > 24 * 366)
        return std::nullopt;
    return std::chrono::hours(*hours) + base::minutes(*minutes) + base::seconds(*seconds);
}

std::optional<ListedCall> parseCallLine(std::string_view line) {
    auto words = split(line, " ");
    if (!words.empty() && words.front() == ">")
        words.erase(words.begin());
    if (words.size() < 5 || words[0] != "[line" || !words[1].ends_with(']'))
        return std::nullopt;
    const bool held = line.find("(on hold)") != std::string_view::npos;
    const auto at = number(words[1].substr(0, words[1].size() - 1));
    const auto age = duration(words[2]);
    if (!at || !age)
        return std::nullopt;
    return ListedCall{.line = *at,
                      .state = std::string(words[3]),
                      .peer = std::string(words.back().substr(0, kMaxText)),
                      .age = *age,
                      .held = held};
}

// What stands between `before` and the first of `after`, or nothing.
std::optional<std::string> between(std::string_view text, std::string_view before,
                                   std::string_view after) {
    const std::size_t found = text.find(before);
    if (found == std::string_view::npos)
        return std::nullopt;
    text.remove_prefix(found + before.size());
    return std::string(text.substr(0, std::min(text.find_first_of(after), kMaxText)));
}

std::optional<EngineReport> reportFrom(const QJsonObject& object) {
    const QJsonValue stats = object.value(QLatin1String("rtcp_stats"));
    if (!stats.isObject())
        return std::nullopt;
    const QJsonValue tx = stats[QLatin1String("tx")];
    const QJsonValue rx = stats[QLatin1String("rx")];
    return EngineReport{.sent = tx[QLatin1String("sent")].toInteger(),
                        .lostThere = tx[QLatin1String("lost")].toInteger(),
                        .sentThere = rx[QLatin1String("sent")].toInteger(),
                        .lostHere = rx[QLatin1String("lost")].toInteger(),
                        .jitterUs = rx[QLatin1String("jit")].toInteger(),
                        .roundTripUs = stats[QLatin1String("rtt")].toInteger()};
}

core::Encryption encryptionFrom(const std::optional<std::string>& kind) {
    if (!kind || kind->find("secure=yes") == std::string::npos)
        return core::Encryption::None;
    return kind->starts_with("dtls") ? core::Encryption::Dtls : core::Encryption::Sdes;
}

// Of `callstat`: the formats the far end has for the picture, one a line with its number first.
bool hasRemoteVideo(std::string_view text) {
    const std::size_t video = text.find("\nvideo ");
    if (video == std::string_view::npos)
        return false;
    const auto formats = between(text.substr(video), "remote formats:\n", ":");
    if (!formats)
        return false;
    const std::size_t first = formats->find_first_not_of(' ');
    return first != std::string::npos && (*formats)[first] >= '0' && (*formats)[first] <= '9';
}

} // namespace

base::Result<EngineMessage> parseMessage(std::string_view json) {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(
        QByteArray(json.data(), static_cast<qsizetype>(json.size())), &error);
    if (!document.isObject())
        return base::fail(base::ErrorCode::InvalidInput,
                          "not a JSON object: " + error.errorString().toStdString());
    const QJsonObject object = document.object();
    if (object.value(QLatin1String("event")).toBool())
        return EngineEvent{.type = text(object, "type"),
                           .engineId = text(object, "id"),
                           .peer = text(object, "peeruri"),
                           .outgoing = text(object, "direction") == "outgoing",
                           .param = text(object, "param"),
                           .name = text(object, "peerdisplayname"),
                           .report = reportFrom(object)};
    if (object.value(QLatin1String("response")).toBool())
        return EngineReply{.token = text(object, "token"),
                           .ok = object.value(QLatin1String("ok")).toBool(),
                           .data = text(object, "data", NetstringReader::kMaxPayload)};
    return base::fail(base::ErrorCode::InvalidInput, "neither an event nor a response");
}

std::string commandFrame(std::string_view command, std::string_view params,
                         std::string_view token) {
    QJsonObject object{{QStringLiteral("command"), fromUtf8(command)},
                       {QStringLiteral("token"), fromUtf8(token)}};
    if (!params.empty())
        object.insert(QStringLiteral("params"), fromUtf8(params));
    return netstring(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

std::vector<ListedCall> parseCallList(std::string_view text) {
    std::vector<ListedCall> calls;
    for (const std::string_view line : split(text, "\n"))
        if (auto call = parseCallLine(line); call && calls.size() < kMaxCalls)
            calls.push_back(std::move(*call));
    return calls;
}

std::optional<CallDetail> parseCallDetail(std::string_view text) {
    const auto id = between(text, " id=", " \r\n");
    const auto peer = between(text, "peer_uri: ", "\r\n");
    if (!id || !peer)
        return std::nullopt;
    const auto address = between(*peer, "<", ">");
    std::string name = peer->substr(0, std::min(peer->find('<'), peer->size()));
    name.resize(name.find_last_not_of(' ') + 1);
    name.erase(0, name.find_first_not_of(' '));
    return CallDetail{.engineId = *id,
                      .peer = address.value_or(*peer),
                      .name = address ? std::move(name) : std::string(),
                      .outgoing = text.find("direction: Outgoing") != std::string_view::npos,
                      .video = hasRemoteVideo(text)};
}

StreamDetail parseStream(std::string_view text) {
    StreamDetail detail;
    const std::string payload = between(text, " pt_enc=", " \r\n").value_or("-1");
    detail.agreed = !payload.starts_with('-');
    if (detail.agreed)
        detail.codec = between(text, "encode: ", " \r\n").value_or("");
    detail.device = between(text, "source: ", ", \r\n").value_or("");
    detail.output = between(text, "player: ", ", \r\n").value_or("");
    if (detail.output.empty())
        detail.output = between(text, "vidisp: ", ", \r\n").value_or("");
    detail.direction = between(text, " dir=", " \r\n").value_or("");
    detail.encryption = encryptionFrom(between(text, "menc: ", "\r\n"));
    return detail;
}

bool deviceOpened(std::string_view reply) {
    return reply.find("switch ") != std::string_view::npos &&
           reply.find("failed to set") == std::string_view::npos;
}

std::optional<bool> parseMuted(std::string_view text) {
    if (text.find("call un-muted") != std::string_view::npos)
        return false;
    if (text.find("call muted") != std::string_view::npos)
        return true;
    return std::nullopt;
}

std::optional<core::RegistrationState> parseRegistration(std::string_view text) {
    for (const std::string_view line : split(text, "\n")) {
        if (line.find("  Expires ") == std::string_view::npos)
            continue;
        if (line.find("mOK ") != std::string_view::npos)
            return core::RegistrationState::Registered;
        if (line.find("mERR") != std::string_view::npos)
            return core::RegistrationState::Failed;
        return core::RegistrationState::Registering;
    }
    return std::nullopt;
}

std::vector<std::string> parseAccounts(std::string_view text) {
    std::vector<std::string> accounts;
    for (std::string_view line : split(text, "\n")) {
        if (!line.starts_with("> ") && !line.starts_with("  "))
            continue;
        line.remove_prefix(2);
        line = line.substr(0, line.find(' '));
        if (line.starts_with("sip") && accounts.size() < kMaxCalls)
            accounts.emplace_back(line.substr(0, kMaxText));
    }
    return accounts;
}

core::CallCause causeFrom(std::string_view param) {
    const std::string_view first = param.substr(0, param.find(' '));
    const auto status = first.size() == 3 ? number(first) : std::nullopt;
    core::CallCause cause;
    if (!status || *status < 300 || *status > 699) {
        cause.reason = param.substr(0, kMaxText);
        const auto row = std::ranges::find(kFaults, cause.reason, &FaultRow::words);
        cause.fault = row == std::end(kFaults) ? core::CallFault::None : row->fault;
        return cause;
    }
    cause.sipStatus = *status;
    cause.reason = param.substr(std::min(first.size() + 1, param.size())).substr(0, kMaxText);
    return cause;
}

std::optional<core::CallSignal> signalOf(const EngineEvent& event) {
    if (event.type == "CALL_RINGING")
        return core::CallSignal::Ringing;
    if (event.type == "CALL_PROGRESS")
        return core::CallSignal::EarlyMedia;
    if (event.type == "CALL_ESTABLISHED")
        return core::CallSignal::Established;
    if (event.type == "CALL_CLOSED")
        return core::CallSignal::Closed;
    return std::nullopt;
}

std::optional<double> loudnessOf(const EngineEvent& event) {
    if (event.type != "VU_TX_REPORT" && event.type != "VU_RX_REPORT")
        return std::nullopt;
    bool sound = false;
    const double level = QByteArray::fromStdString(event.param).toDouble(&sound);
    return sound ? std::optional(level) : std::nullopt;
}

std::optional<core::RegistrationChanged> registrationOf(const EngineEvent& event) {
    using State = core::RegistrationState;
    if (event.type == "REGISTERING")
        return core::RegistrationChanged{State::Registering, {}};
    if (event.type == "REGISTER_OK")
        return core::RegistrationChanged{State::Registered, {}};
    if (event.type == "REGISTER_FAIL")
        return core::RegistrationChanged{State::Failed, causeFrom(event.param)};
    if (event.type == "UNREGISTERING")
        return core::RegistrationChanged{State::Inactive, {}};
    return std::nullopt;
}

} // namespace greenroom::edge::calls

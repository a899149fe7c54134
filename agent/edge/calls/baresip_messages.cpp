#include "edge/calls/baresip_messages.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <charconv>

#include "edge/calls/netstring.h"

namespace greenroom::edge::calls {

namespace {

constexpr std::size_t kMaxText = 300; // of a field that people get to read
constexpr std::size_t kMaxCalls = 16;

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
    const auto at = number(words[1].substr(0, words[1].size() - 1));
    const auto age = duration(words[2]);
    if (!at || !age)
        return std::nullopt;
    return ListedCall{.line = *at,
                      .state = std::string(words[3]),
                      .peer = std::string(words.back().substr(0, kMaxText)),
                      .age = *age};
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
                           .param = text(object, "param")};
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
    return CallDetail{.engineId = *id,
                      .peer = address.value_or(*peer),
                      .outgoing = text.find("direction: Outgoing") != std::string_view::npos};
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

core::CallCause causeFrom(std::string_view param) {
    const std::string_view first = param.substr(0, param.find(' '));
    const auto status = first.size() == 3 ? number(first) : std::nullopt;
    if (!status || *status < 300 || *status > 699)
        return {.sipStatus = 0, .reason = std::string(param.substr(0, kMaxText))};
    std::string_view reason = param.substr(std::min(first.size() + 1, param.size()));
    return {.sipStatus = *status, .reason = std::string(reason.substr(0, kMaxText))};
}

std::optional<core::CallSignal> signalOf(const EngineEvent& event) {
    if (event.type == "CALL_RINGING" || event.type == "CALL_PROGRESS")
        return core::CallSignal::Ringing;
    if (event.type == "CALL_ESTABLISHED")
        return core::CallSignal::Established;
    if (event.type == "CALL_CLOSED")
        return core::CallSignal::Closed;
    return std::nullopt;
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

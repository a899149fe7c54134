#include "hub/api_waiting.h"

#include <QJsonDocument>

#include "hub/api_job.h"
#include "hub/configuration_list.h"

namespace greenroom::hub {

namespace {

const ApiFailure kSilent{504, "DEVICE_SILENT", "The device did not answer in time.", {}};
const ApiFailure kFull{503, "BUSY", "Too many commands are waiting for devices.", {}};

// Any JSON value, wrapped so that a text alone can be read too.
QJsonValue valueOf(const std::string& json) {
    const QByteArray wrapped = "[" + QByteArray::fromStdString(json) + "]";
    const auto document = QJsonDocument::fromJson(wrapped);
    return document.array().size() == 1 ? document.array().first() : QJsonValue(toQt(json));
}

std::string sentenceOf(const QJsonValue& value) {
    if (value.isString())
        return value.toString().toStdString();
    for (const char* name : {"text", "error", "message", "reason"})
        if (value.toObject().value(QLatin1String(name)).isString())
            return value.toObject().value(QLatin1String(name)).toString().toStdString();
    return "The device refused.";
}

} // namespace

ApiResult<edge::net::Response> commandAnswer(const Command& command) {
    if (command.state == CommandState::Expired)
        return tl::unexpected(kSilent);
    const QJsonValue value = valueOf(command.result);
    if (command.state == CommandState::Failed)
        return tl::unexpected(ApiFailure{409, "DEVICE_REFUSED", sentenceOf(value), {}});
    if (command.kind == CommandKind::Log)
        return jsonResponse(200, QJsonObject{{"lines", value.toArray()}});
    // A whole configuration is a backup; that of a path is what was asked for.
    if (command.kind == CommandKind::Configuration && command.path.empty())
        return jsonResponse(200, QJsonObject{{"device", toQt(command.device.value())},
                                             {"taken_ms", double(base::toMs(command.createdAt))},
                                             {"settings", configurationList(value)}});
    return jsonResponse(200, QJsonObject{{"result", value}});
}

ApiWaiting::ApiWaiting(StorageWorker& storage, base::TimeSource& time, Post post)
    : storage_(storage), time_(time), post_(std::move(post)) {}

void ApiWaiting::wait(const std::string& command, const SharedExchange& exchange) {
    if (waiters_.size() >= kMost)
        return exchange->refuse(kFull);
    auto wakeup = time_.makeWakeup([this, command] { look(command, true); });
    wakeup->armAt(time_.now().mono + exchange->call.settings->commandTime);
    waiters_.emplace(command, Waiter{exchange, std::move(wakeup)});
}

void ApiWaiting::changed(const Change& change) {
    if (change.kind != ChangeKind::CommandsDone)
        return;
    for (const std::string& command : change.subjects)
        if (waiters_.contains(command))
            look(command, false);
}

void ApiWaiting::look(const std::string& command, bool last) {
    runJob(
        storage_, post_,
        [command](Storage& storage) { return lift(storage.commands().find(CommandId(command))); },
        [this, command, last](const ApiResult<Command>& found) {
            const auto at = waiters_.find(command);
            if (at != waiters_.end() && found)
                return tell(command, *found, last);
            if (at != waiters_.end()) {
                at->second.exchange->refuse(found.error());
                waiters_.erase(at);
            }
        });
}

void ApiWaiting::tell(const std::string& command, const Command& found, bool last) {
    const bool open = found.state == CommandState::Waiting || found.state == CommandState::Sent;
    if (open && !last)
        return;
    const auto at = waiters_.find(command);
    at->second.exchange->respond(open ? ApiResult<edge::net::Response>(tl::unexpected(kSilent))
                                      : commandAnswer(found));
    waiters_.erase(at);
}

} // namespace greenroom::hub

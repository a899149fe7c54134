// Questions to devices: written down here, sent by whichever node has the device, answered to
// api_waiting.h.
#include "hub/api_body.h"
#include "hub/api_handlers.h"
#include "hub/api_words.h"
#include "hub/secret_text.h"
#include "hub/words.h"

namespace greenroom::hub::api {

namespace {

constexpr std::size_t kMostArguments = 64;
constexpr std::size_t kLongestArgument = 16 * 1024;

// What is told of a path in the audit log; arguments are not: they may hold secrets.
ApiResult<Command> begin(ApiCall& call, Storage& storage, CommandKind kind) {
    const auto device = lift(storage.devices().find(DeviceId(call.parts.front())));
    if (!device)
        return tl::unexpected(device.error());
    call.subject = device->id.value();
    if (device->revokedAt)
        return conflict("The device is revoked.");
    if (!device->link || !device->link->online)
        return tl::unexpected(
            ApiFailure{504, "DEVICE_AWAY", "The device is not connected to the hub.", {}});
    Command command;
    command.id = CommandId(randomHex(8));
    command.device = device->id;
    command.kind = kind;
    command.origin = call.actor();
    command.createdAt = call.now;
    command.expiresAt = call.now + call.settings->commandTime;
    return command;
}

Answer write(const Command& command, Storage& storage) {
    if (const auto added = lift(storage.commands().add(command)); !added)
        return tl::unexpected(added.error());
    edge::net::Response response;
    response.body = command.id.value();
    return response;
}

void readArguments(ApiBody& body, Command& command) {
    auto given = body.objects("arguments", kMostArguments);
    if (!given)
        return;
    for (ApiBody& one : *given) {
        std::string name = one.need("name", 128);
        std::string value = one.text("value", kLongestArgument).value_or("");
        body.take(one);
        command.arguments.emplace_back(std::move(name), std::move(value));
    }
}

} // namespace

Answer askCommand(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    const auto kind = fromWord<CommandKind>(body->text("kind", 16).value_or("command"));
    if (!kind || *kind == CommandKind::Log)
        body->wrong("kind", "command, status or configuration is wanted.");
    Command asked;
    asked.path = body->need("path", 256);
    readArguments(*body, asked);
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    auto command = begin(call, storage, *kind);
    if (!command)
        return tl::unexpected(command.error());
    command->path = asked.path;
    command->arguments = std::move(asked.arguments);
    call.note = std::string(wordOf(*kind)) + " " + asked.path;
    return write(*command, storage);
}

Answer askLog(ApiCall& call, Storage& storage) {
    const auto lines = queryNumber(call.request, "lines", 200, 1, 2000);
    if (!lines)
        return tl::unexpected(lines.error());
    auto command = begin(call, storage, CommandKind::Log);
    if (!command)
        return tl::unexpected(command.error());
    command->mostLines = static_cast<std::uint32_t>(*lines);
    return write(*command, storage);
}

Answer askConfiguration(ApiCall& call, Storage& storage) {
    const auto command = begin(call, storage, CommandKind::Configuration);
    return command ? write(*command, storage) : tl::unexpected(command.error());
}

Answer drain(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    const auto within = body->number("within_s", 1, 3600);
    if (!within)
        body->wrong("within_s", "It is needed.");
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    if (const auto told =
            lift(storage.journal().append(ChangeKind::Drain, {std::to_string(*within)}));
        !told)
        return tl::unexpected(told.error());
    call.note = "within " + std::to_string(*within) + " s";
    return jsonResponse(202, QJsonObject{{"within_s", double(*within)}});
}

} // namespace greenroom::hub::api

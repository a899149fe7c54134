// What must hold for any text that a WebSocket client may send.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "fuzz/room_for_fuzzing.h"
#include "xapi/json_doc.h"
#include "xapi/json_rpc.h"
#include "xapi/json_rpc_find.h"

namespace greenroom::test {

inline QJsonObject objectIn(std::string_view text) {
    return QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size())))
        .object();
}

// What the room answers, as far as it does not have to wait.
inline xapi::RpcAnswer answerIn(const xapi::RpcCall& call, const xapi::Context& context) {
    if (const auto* get = std::get_if<xapi::RpcGet>(&call))
        return xapi::getForRpc(*get, context);
    if (const auto* query = std::get_if<xapi::RpcQuery>(&call))
        return xapi::queryForRpc(*query, context);
    if (const auto* doc = std::get_if<xapi::RpcDoc>(&call))
        return xapi::docForRpc(*doc, context.roles);
    if (const auto* task = std::get_if<xapi::Task>(&call)) {
        auto step = xapi::beginTask(*task, context, core::RequestId(1));
        if (const auto* node = std::get_if<xapi::Node>(&step))
            return xapi::resultForRpc(*task, *node);
        return xapi::resultForRpc(*task, xapi::finishTask(*task, core::Done{}));
    }
    if (const auto* error = std::get_if<xapi::RpcError>(&call))
        return *error;
    return "true";
}

// The first promise that these bytes break, or nothing.
inline std::string_view brokenRpcPromise(std::string_view bytes) {
    const auto request = xapi::readRpc(bytes);
    if (!request)
        return request.error().message.empty() ? "an error says nothing" : "";
    const RoomForFuzzing room;
    const xapi::RpcAnswer answer = answerIn(request->call, room.context());
    if (!request->id)
        return "";
    const auto* error = std::get_if<xapi::RpcError>(&answer);
    if (error != nullptr && error->message.empty())
        return "an error has no words";
    const std::string text = error != nullptr
                                 ? xapi::rpcError(*request->id, *error)
                                 : xapi::rpcResult(*request->id, std::get<std::string>(answer));
    const QJsonObject written = objectIn(text);
    if (written.isEmpty())
        return "the answer is no JSON";
    if (written.contains("result") == written.contains("error"))
        return "the answer has not exactly one of result and error";
    const QJsonObject sent = objectIn(bytes);
    if (!sent.isEmpty() && sent.value("id") != written.value("id"))
        return "the id is another one";
    if (bytes.find(*request->id) == std::string_view::npos)
        return "the id was never sent";
    return "";
}

} // namespace greenroom::test

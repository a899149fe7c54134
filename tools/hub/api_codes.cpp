// Activation codes: shown once when they are made.
#include "hub/activation.h"
#include "hub/api_body.h"
#include "hub/api_handlers.h"
#include "hub/api_json.h"
#include "hub/secret_text.h"

namespace greenroom::hub::api {

namespace {

constexpr std::size_t kMostAtOnce = 500;
constexpr int kDraws = 5; // of a name that is not taken

std::string_view stateOf(const ActivationCode& code, base::WallTime now) {
    if (code.usedAt)
        return "used";
    if (code.expiresAt <= now)
        return "expired";
    return code.wrongTries >= kWrongTries ? "locked" : "open";
}

ApiResult<QJsonObject> makeOne(const ApiCall& call, Storage& storage, const WorkspaceId& workspace,
                               const std::string& serial) {
    const auto found = lift(storage.workspaces().find(workspace));
    if (!found)
        return tl::unexpected(found.error());
    for (int draw = 0; draw < kDraws; ++draw) {
        const std::string secret = randomDigits(8);
        ActivationCode code;
        code.name = randomDigits(8);
        code.secretDigest = call.settings->codeDigest->of(code.name, secret);
        code.workspace = workspace;
        code.serialNumber = serial;
        code.expiresAt = call.now + call.settings->codeLifetime;
        code.createdBy = call.actor();
        const auto taken = lift(storage.activations().find(code.name));
        if (!taken)
            return tl::unexpected(taken.error());
        if (*taken)
            continue;
        if (const auto added = lift(storage.activations().add(code)); !added)
            return tl::unexpected(added.error());
        return QJsonObject{{"code", toQt(code.name + secret)},
                           {"workspace", toQt(workspace.value())},
                           {"workspace_name", toQt(found->name)},
                           {"serial_number", toQt(serial)},
                           {"expires_ms", msOf(code.expiresAt)}};
    }
    return conflict("No free code was found; try again.");
}

} // namespace

Answer listCodes(ApiCall& call, Storage& storage) {
    const WorkspaceId workspace(call.parts.front());
    if (const auto found = lift(storage.workspaces().find(workspace)); !found)
        return tl::unexpected(found.error());
    const auto codes = lift(storage.activations().of(workspace));
    if (!codes)
        return tl::unexpected(codes.error());
    QJsonArray out;
    for (const ActivationCode& code : *codes)
        out.append(QJsonObject{{"name", toQt(code.name)},
                               {"state", toQt(stateOf(code, call.now))},
                               {"serial_number", toQt(code.serialNumber)},
                               {"expires_ms", msOf(code.expiresAt)},
                               {"wrong_tries", double(code.wrongTries)},
                               {"used_ms", msOf(code.usedAt)},
                               {"created_by", toQt(code.createdBy)}});
    return jsonResponse(200, QJsonObject{{"codes", out}});
}

Answer makeCode(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body.empty() ? "{}" : call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    const std::string serial = body->text("serial_number", 64).value_or("");
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    call.subject = call.parts.front();
    auto made = makeOne(call, storage, WorkspaceId(call.subject), serial);
    if (!made)
        return tl::unexpected(made.error());
    call.note = made->value("workspace_name").toString().toStdString();
    return jsonResponse(201, *made);
}

Answer makeCodes(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    const auto workspaces = body->texts("workspaces", kMostAtOnce, 64);
    if (!workspaces || workspaces->empty())
        body->wrong("workspaces", "At least one id is wanted.");
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    QJsonArray out;
    for (std::size_t i = 0; i < workspaces->size(); ++i) {
        auto made = makeOne(call, storage, WorkspaceId(workspaces->at(i)), "");
        if (!made) {
            made.error().where = "workspaces[" + std::to_string(i) + "]";
            return tl::unexpected(made.error());
        }
        out.append(*made);
    }
    call.note = std::to_string(workspaces->size()) + " workspaces";
    return jsonResponse(201, QJsonObject{{"codes", out}});
}

} // namespace greenroom::hub::api

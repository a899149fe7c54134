// Templates of settings.
#include "hub/api_body.h"
#include "hub/api_handlers.h"
#include "hub/api_json.h"
#include "hub/api_setting_fields.h"
#include "hub/inheritance.h"
#include "hub/secret_text.h"
#include "hub/variables.h"

namespace greenroom::hub::api {

namespace {

constexpr std::size_t kMostTemplates = 1000;

// Whether the braces of a value are names; what they stand for is seen when it is pushed.
bool hasGoodBraces(const SettingValue& setting) {
    const auto filled = fillIn(setting.value.reveal(), {});
    return filled || filled.error().message.starts_with("no value for");
}

ApiResult<Template> readTemplate(ApiCall& call, const Template& before, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    Template out;
    out.id = before.id;
    out.name = body->need("name", 128);
    out.changedBy = call.actor();
    out.changedAt = call.now;
    const auto scope = parseScope(body->need("scope", 160));
    if (!scope)
        body->wrong("scope", "organisation, site:NAME, tag:NAME or workspace:ID is wanted.");
    out.scope = scope ? scope->kind : TemplateScope::Organisation;
    out.scopeName = scope ? scope->name : std::string();
    out.settings = readSettings(*body, before.settings);
    for (std::size_t i = 0; i < out.settings.size(); ++i)
        if (!hasGoodBraces(out.settings[i]))
            body->wrong("settings[" + std::to_string(i) + "].value",
                        "Between {{ and }} stands the name of a variable.");
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    if (out.scope == TemplateScope::Workspace)
        if (const auto found = lift(storage.workspaces().find(WorkspaceId(out.scopeName))); !found)
            return invalid("scope", "There is no such workspace.");
    return out;
}

Answer store(ApiCall& call, Storage& storage, const Template& value, int status) {
    if (const auto stored = lift(storage.templates().put(value)); !stored)
        return tl::unexpected(stored.error());
    call.subject = value.id.value();
    call.note = value.name + ", " + std::to_string(value.settings.size()) + " settings";
    return jsonResponse(status, toJson(value));
}

} // namespace

Answer listTemplates(ApiCall& /*call*/, Storage& storage) {
    const auto all = lift(storage.templates().list());
    if (!all)
        return tl::unexpected(all.error());
    return jsonResponse(200, QJsonObject{{"templates", listJson(*all)}});
}

Answer makeTemplate(ApiCall& call, Storage& storage) {
    Template fresh;
    fresh.id = TemplateId(randomHex(8));
    const auto value = readTemplate(call, fresh, storage);
    if (!value)
        return tl::unexpected(value.error());
    const auto all = lift(storage.templates().list());
    if (!all)
        return tl::unexpected(all.error());
    if (all->size() >= kMostTemplates)
        return conflict("There are " + std::to_string(kMostTemplates) + " templates.");
    return store(call, storage, *value, 201);
}

Answer showTemplate(ApiCall& call, Storage& storage) {
    const auto found = lift(storage.templates().find(TemplateId(call.parts.front())));
    if (!found)
        return tl::unexpected(found.error());
    return jsonResponse(200, toJson(*found));
}

Answer replaceTemplate(ApiCall& call, Storage& storage) {
    const auto before = lift(storage.templates().find(TemplateId(call.parts.front())));
    if (!before)
        return tl::unexpected(before.error());
    const auto value = readTemplate(call, *before, storage);
    if (!value)
        return tl::unexpected(value.error());
    return store(call, storage, *value, 200);
}

Answer removeTemplate(ApiCall& call, Storage& storage) {
    const auto found = lift(storage.templates().find(TemplateId(call.parts.front())));
    if (!found)
        return tl::unexpected(found.error());
    call.subject = found->id.value();
    call.note = found->name;
    if (const auto removed = lift(storage.templates().remove(found->id)); !removed)
        return tl::unexpected(removed.error());
    return emptyResponse();
}

} // namespace greenroom::hub::api

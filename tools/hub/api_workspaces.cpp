// Workspaces, and which settings are theirs.
#include <algorithm>

#include "hub/api_body.h"
#include "hub/api_handlers.h"
#include "hub/api_json.h"
#include "hub/api_words.h"
#include "hub/inheritance.h"
#include "hub/secret_text.h"

namespace greenroom::hub::api {

namespace {

constexpr std::size_t kMostTags = 32;
constexpr std::size_t kMostVariables = 64;
constexpr std::size_t kLongestValue = 1024;

void readVariables(ApiBody& body, Workspace& workspace) {
    auto given = body.object("variables");
    if (!given)
        return;
    const auto names = given->names();
    if (names.size() > kMostVariables)
        body.wrong("variables", "At most " + std::to_string(kMostVariables) + " are kept.");
    workspace.variables.clear();
    for (const std::string& name : names) {
        auto value = given->text(name.c_str(), kLongestValue);
        if (!isVariableName(name))
            given->wrong(name, "A name begins with a letter and has letters, digits, _ - and .");
        else if (value)
            workspace.variables.emplace(name, *std::move(value));
    }
    body.take(*given);
}

void readFields(ApiBody& body, Workspace& workspace) {
    if (body.has("name"))
        workspace.name = body.need("name", 128);
    workspace.site = body.text("site", 128).value_or(workspace.site);
    workspace.tags = body.texts("tags", kMostTags, 64).value_or(workspace.tags);
    if (std::ranges::find(workspace.tags, std::string()) != workspace.tags.end())
        body.wrong("tags", "A tag is not empty.");
    workspace.calendarOwner = body.text("calendar_owner", 64).value_or(workspace.calendarOwner);
    if (const auto mailbox = body.text("mailbox", 254)) {
        workspace.mailbox = mailboxOf(*mailbox);
        if (!mailbox->empty() && workspace.mailbox.empty())
            body.wrong("mailbox", "It is not a mail address.");
    }
    readVariables(body, workspace);
}

ApiResult<Workspace> find(const ApiCall& call, Storage& storage) {
    return lift(storage.workspaces().find(WorkspaceId(call.parts.front())));
}

} // namespace

Answer listWorkspaces(ApiCall& /*call*/, Storage& storage) {
    const auto all = lift(storage.workspaces().list());
    if (!all)
        return tl::unexpected(all.error());
    return jsonResponse(200, QJsonObject{{"workspaces", listJson(*all)}});
}

Answer makeWorkspace(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    Workspace workspace;
    workspace.id = WorkspaceId(randomHex(8));
    readFields(*body, workspace);
    if (workspace.name.empty())
        body->wrong("name", "It is needed.");
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    if (const auto made = lift(storage.workspaces().put(workspace)); !made)
        return tl::unexpected(made.error());
    call.subject = workspace.id.value();
    call.note = workspace.name;
    return jsonResponse(201, toJson(workspace));
}

Answer showWorkspace(ApiCall& call, Storage& storage) {
    const auto found = find(call, storage);
    if (!found)
        return tl::unexpected(found.error());
    return jsonResponse(200, toJson(*found));
}

Answer changeWorkspace(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    auto workspace = find(call, storage);
    if (!workspace)
        return tl::unexpected(workspace.error());
    readFields(*body, *workspace);
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    if (const auto changed = lift(storage.workspaces().put(*workspace)); !changed)
        return tl::unexpected(changed.error());
    call.subject = workspace->id.value();
    call.note = workspace->name;
    return jsonResponse(200, toJson(*workspace));
}

Answer removeWorkspace(ApiCall& call, Storage& storage) {
    const auto found = find(call, storage);
    if (!found)
        return tl::unexpected(found.error());
    call.subject = found->id.value();
    call.note = found->name;
    if (const auto removed = lift(storage.workspaces().remove(found->id)); !removed)
        return tl::unexpected(removed.error());
    return emptyResponse();
}

Answer workspaceSettings(ApiCall& call, Storage& storage) {
    const auto workspace = find(call, storage);
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto templates = lift(storage.templates().list());
    if (!templates)
        return tl::unexpected(templates.error());
    const auto effective = effectiveSettings(*std::move(templates), *workspace);
    if (!effective)
        return tl::unexpected(ApiFailure{409, "VARIABLE_UNKNOWN", effective.error().message, {}});
    return jsonResponse(200, QJsonObject{{"settings", listJson(*effective)}});
}

} // namespace greenroom::hub::api

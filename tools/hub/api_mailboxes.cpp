// Mailboxes of rooms, one by one and as a table.
#include <algorithm>
#include <map>
#include <set>

#include "hub/api_body.h"
#include "hub/api_handlers.h"
#include "hub/api_json.h"
#include "hub/api_words.h"
#include "hub/mailbox_table.h"
#include "hub/secret_text.h"

namespace greenroom::hub::api {

namespace {

edge::net::Response refusedTable(const std::vector<LineError>& errors) {
    QJsonArray lines;
    for (const LineError& error : errors)
        lines.append(QJsonObject{{"line", double(error.line)}, {"text", toQt(error.text)}});
    return jsonResponse(400, QJsonObject{{"code", "IMPORT_REFUSED"},
                                         {"text", "Nothing was changed: some lines are wrong."},
                                         {"errors", lines}});
}

// What a table makes of the workspaces there are: those to write, or lines that do not fit them.
struct Plan {
    std::vector<Workspace> changed;
    std::size_t made = 0;
    std::vector<LineError> errors;
};

Plan planImport(const std::vector<MailboxLine>& lines, const std::vector<Workspace>& present) {
    std::map<std::string, Workspace> byName;
    std::map<std::string, std::string> ownerOf; // workspace by mailbox
    for (const Workspace& workspace : present) {
        byName.emplace(workspace.name, workspace);
        if (!workspace.mailbox.empty())
            ownerOf.emplace(workspace.mailbox, workspace.name);
    }
    Plan plan;
    for (const MailboxLine& line : lines) {
        const auto owner = ownerOf.find(line.address);
        if (owner != ownerOf.end() && owner->second != line.workspace)
            plan.errors.push_back(
                {line.line, line.address + " is the mailbox of " + owner->second + "."});
        const auto known = byName.find(line.workspace);
        Workspace workspace = known == byName.end() ? Workspace() : known->second;
        if (known == byName.end()) {
            workspace.id = WorkspaceId(randomHex(8));
            workspace.name = line.workspace;
            ++plan.made;
        }
        workspace.mailbox = line.address;
        if (!line.site.empty())
            workspace.site = line.site;
        if (!line.tags.empty())
            workspace.tags = line.tags;
        plan.changed.push_back(std::move(workspace));
    }
    return plan;
}

} // namespace

Answer listMailboxes(ApiCall& /*call*/, Storage& storage) {
    const auto workspaces = lift(storage.workspaces().list());
    const auto mailboxes = lift(storage.mailboxes().list());
    if (!workspaces || !mailboxes)
        return tl::unexpected(!workspaces ? workspaces.error() : mailboxes.error());
    std::map<WorkspaceId, const Workspace*> byId;
    for (const Workspace& workspace : *workspaces)
        byId.emplace(workspace.id, &workspace);
    QJsonArray out;
    for (const Mailbox& mailbox : *mailboxes) {
        const auto at = byId.find(mailbox.workspace);
        out.append(
            QJsonObject{{"address", toQt(mailbox.address)},
                        {"workspace", toQt(mailbox.workspace.value())},
                        {"workspace_name", at == byId.end() ? QString() : toQt(at->second->name)},
                        {"site", at == byId.end() ? QString() : toQt(at->second->site)}});
    }
    return jsonResponse(200, QJsonObject{{"mailboxes", out}});
}

Answer makeMailbox(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    const std::string address = mailboxOf(body->need("address", 254));
    const WorkspaceId workspace(body->need("workspace", 64));
    if (address.empty())
        body->wrong("address", "It is not a mail address.");
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    const auto all = lift(storage.mailboxes().list());
    if (!all)
        return tl::unexpected(all.error());
    const auto taken = std::ranges::find(*all, address, &Mailbox::address);
    if (taken != all->end() && taken->workspace != workspace)
        return conflict("That mailbox is another workspace's; remove it there first.");
    if (const auto made = lift(storage.mailboxes().put({address, workspace})); !made)
        return tl::unexpected(made.error());
    call.subject = address;
    call.note = "workspace " + workspace.value();
    return jsonResponse(
        201, QJsonObject{{"address", toQt(address)}, {"workspace", toQt(workspace.value())}});
}

Answer removeMailbox(ApiCall& call, Storage& storage) {
    call.subject = call.parts.front();
    if (const auto removed = lift(storage.mailboxes().remove(call.subject)); !removed)
        return tl::unexpected(removed.error());
    return emptyResponse();
}

Answer importMailboxes(ApiCall& call, Storage& storage) {
    const auto lines = readMailboxTable(call.request.body);
    if (!lines)
        return refusedTable(lines.error());
    const auto present = lift(storage.workspaces().list());
    if (!present)
        return tl::unexpected(present.error());
    const Plan plan = planImport(*lines, *present);
    if (!plan.errors.empty())
        return refusedTable(plan.errors);
    for (const Workspace& workspace : plan.changed)
        if (const auto stored = lift(storage.workspaces().put(workspace)); !stored)
            return tl::unexpected(stored.error());
    call.note = std::to_string(lines->size()) + " mailboxes, " + std::to_string(plan.made) +
                " new workspaces";
    return jsonResponse(200, QJsonObject{{"imported", double(lines->size())},
                                         {"workspaces_made", double(plan.made)}});
}

} // namespace greenroom::hub::api

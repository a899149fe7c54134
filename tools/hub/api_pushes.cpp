// Pushes: made, watched, held up.
#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>

#include "edge/net/certificate_reader.h"
#include "hub/api_body.h"
#include "hub/api_handlers.h"
#include "hub/api_json.h"
#include "hub/api_setting_fields.h"
#include "hub/push_engine.h"
#include "hub/push_order.h"
#include "hub/secret_text.h"

namespace greenroom::hub::api {

namespace {

constexpr std::size_t kMostTemplates = 100;
constexpr std::size_t kMostWorkspaces = 10'000;
constexpr std::size_t kMostListed = 200;
constexpr std::size_t kVerdictPage = 1000;

std::optional<std::string> bytesOfHex(const std::string& hex) {
    const QByteArray bytes = QByteArray::fromHex(QByteArray::fromStdString(hex));
    if (hex.size() != 64 || bytes.toHex().toStdString() != hex)
        return std::nullopt;
    return bytes.toStdString();
}

void readSoftware(ApiBody& body, PushRequest& request) {
    auto given = body.object("software");
    if (!given)
        return;
    SoftwareOrder order{given->need("version", 64), given->need("url", 1024), {}};
    const auto sha256 = bytesOfHex(given->need("sha256", 64));
    if (!order.url.starts_with("https://"))
        given->wrong("url", "An https address is wanted.");
    if (!sha256)
        given->wrong("sha256", "64 lower-case hexadecimal digits are wanted.");
    order.sha256 = sha256.value_or(std::string());
    body.take(*given);
    request.software = std::move(order);
}

PushRequest readRequest(ApiBody& body) {
    PushRequest request;
    for (std::string& id :
         body.texts("templates", kMostTemplates, 64).value_or(std::vector<std::string>()))
        request.templates.emplace_back(std::move(id));
    request.settings = readSettings(body);
    request.authoritiesPem = body.text("certificates", 256 * 1024).value_or("");
    readSoftware(body, request);
    if (!request.authoritiesPem.empty() && !edge::net::readCertificates(request.authoritiesPem))
        body.wrong("certificates", "Certificates in PEM are wanted.");
    if (!request.templates.empty() && !request.settings.empty())
        body.wrong("settings", "Templates or settings, not both.");
    if (request.templates.empty() && request.settings.empty() && !request.software &&
        request.authoritiesPem.empty())
        body.wrong("settings", "There is nothing to push.");
    return request;
}

// Who is meant, as a question to each workspace.
using Chosen = std::function<bool(const Workspace&)>;

struct Target {
    bool all = false;
    Chosen chosen;
};

Target readTarget(ApiBody& body) {
    auto target = body.object("target");
    if (!target) {
        body.wrong("target", "It is needed: all, tag, site or workspaces.");
        return {false, [](const Workspace&) { return false; }};
    }
    const bool all = target->flag("all").value_or(false);
    const auto tag = target->text("tag", 64);
    const auto site = target->text("site", 128);
    const auto ids = target->texts("workspaces", kMostWorkspaces, 64);
    if (all + tag.has_value() + site.has_value() + ids.has_value() != 1)
        target->wrong("all", "One of all, tag, site and workspaces is wanted.");
    body.take(*target);
    return {all, [all, tag, site, ids](const Workspace& workspace) {
                return all || (site && workspace.site == *site) ||
                       (tag && std::ranges::find(workspace.tags, *tag) != workspace.tags.end()) ||
                       (ids && std::ranges::find(*ids, workspace.id.value()) != ids->end());
            }};
}

ApiResult<std::vector<PushTarget>> findTargets(const Chosen& chosen, Storage& storage) {
    const auto workspaces = lift(storage.workspaces().list());
    const auto devices = lift(storage.devices().places());
    if (!workspaces || !devices)
        return tl::unexpected(!workspaces ? workspaces.error() : devices.error());
    std::unordered_map<WorkspaceId, const Workspace*> byId;
    for (const Workspace& workspace : *workspaces)
        if (chosen(workspace))
            byId.emplace(workspace.id, &workspace);
    std::vector<PushTarget> targets;
    for (const auto& [device, workspace] : *devices)
        if (const auto at = byId.find(workspace); at != byId.end())
            targets.push_back({*at->second, device});
    return targets;
}

std::string summaryOf(const PushRequest& request, const std::vector<Template>& templates) {
    std::string out;
    for (const Template& one : templates)
        if (std::ranges::find(request.templates, one.id) != request.templates.end())
            out += (out.empty() ? "Templates: " : ", ") + one.name;
    const auto also = [&](const std::string& what) { out += (out.empty() ? "" : ", ") + what; };
    if (!request.settings.empty())
        also(std::to_string(request.settings.size()) +
             (request.settings.size() == 1 ? " setting" : " settings"));
    if (!request.authoritiesPem.empty())
        also("certificates");
    if (request.software)
        also("software " + request.software->version);
    return out;
}

ApiResult<void> checkTemplates(const PushRequest& request, const std::vector<Template>& all) {
    for (std::size_t i = 0; i < request.templates.size(); ++i)
        if (std::ranges::find(all, request.templates[i], &Template::id) == all.end())
            return invalid("templates[" + std::to_string(i) + "]", "There is no such template.");
    return {};
}

Answer start(ApiCall& call, Storage& storage, PushOrder order) {
    Push& push = order.push;
    push.id = PushId(randomHex(8));
    push.origin = call.actor();
    push.createdAt = call.now;
    const base::Result<std::size_t> devices = orderPush(storage, order);
    if (!devices && devices.error().code == base::ErrorCode::Conflict)
        return conflict("No device is meant: the target has none.");
    if (!devices)
        return tl::unexpected(failureOf(devices.error()));
    call.subject = push.id.value();
    call.note =
        push.summary + (push.dryRun ? ", dry run, " : ", ") + std::to_string(*devices) + " devices";
    return jsonResponse(201,
                        QJsonObject{{"id", toQt(push.id.value())}, {"devices", double(*devices)}});
}

// To all, and alike for all: nobody needs to be looked at one by one.
Answer orderForEvery(ApiCall& call, Storage& storage, Push push, const PushRequest& request) {
    push.summary = summaryOf(request, {});
    return start(call, storage, {std::move(push), true, {bodyForAll(request)}, {}});
}

Answer order(ApiCall& call, Storage& storage, Push push, const PushRequest& request,
             const std::vector<PushTarget>& targets) {
    const auto templates = lift(storage.templates().list());
    if (!templates)
        return tl::unexpected(templates.error());
    if (const auto checked = checkTemplates(request, *templates); !checked)
        return tl::unexpected(checked.error());
    auto plans = planPush(request, *templates, targets);
    if (!plans)
        return tl::unexpected(ApiFailure{409, "VARIABLE_UNKNOWN", plans.error().message, {}});
    if (plans->devices.empty())
        return conflict("No device is meant: the target has none, or the templates do not apply "
                        "there.");
    if (push.summary.empty())
        push.summary = summaryOf(request, *templates);
    return start(call, storage,
                 {std::move(push), false, std::move(plans->bodies), std::move(plans->devices)});
}

ApiResult<QJsonObject> withCounts(const Push& push, Storage& storage) {
    const auto counts = lift(storage.pushes().counts(push.id));
    if (!counts)
        return tl::unexpected(counts.error());
    QJsonObject out = toJson(push);
    out.insert("counts", toJson(*counts));
    return out;
}

// Names of workspaces by device, for people.
ApiResult<std::map<DeviceId, QJsonObject>> placesOf(Storage& storage) {
    const auto targets = findTargets([](const Workspace&) { return true; }, storage);
    if (!targets)
        return tl::unexpected(targets.error());
    std::map<DeviceId, QJsonObject> out;
    for (const PushTarget& target : *targets)
        out.emplace(target.device, QJsonObject{{"workspace", toQt(target.workspace.id.value())},
                                               {"workspace_name", toQt(target.workspace.name)}});
    return out;
}

Answer steer(ApiCall& call, Storage& storage,
             const std::function<base::Status(Storage&, const PushId&)>& how) {
    const auto push = lift(storage.pushes().find(PushId(call.parts.front())));
    if (!push)
        return tl::unexpected(push.error());
    call.subject = push->id.value();
    call.note = push->summary;
    if (const auto done = lift(how(storage, push->id)); !done)
        return tl::unexpected(done.error());
    const auto after = lift(storage.pushes().find(push->id));
    if (!after)
        return tl::unexpected(after.error());
    const auto out = withCounts(*after, storage);
    return out ? Answer(jsonResponse(200, *out)) : tl::unexpected(out.error());
}

} // namespace

Answer listPushes(ApiCall& call, Storage& storage) {
    const auto limit = queryNumber(call.request, "limit", 50, 1, kMostListed);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto pushes = lift(storage.pushes().list(*limit));
    if (!pushes)
        return tl::unexpected(pushes.error());
    QJsonArray out;
    for (const Push& push : *pushes) {
        const auto row = withCounts(push, storage);
        if (!row)
            return tl::unexpected(row.error());
        out.append(*row);
    }
    return jsonResponse(200, QJsonObject{{"pushes", out}});
}

Answer makePush(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    const PushRequest request = readRequest(*body);
    const Target target = readTarget(*body);
    Push push;
    push.dryRun = body->flag("dry_run").value_or(false);
    push.percent = static_cast<std::uint32_t>(body->number("percent", 1, 100).value_or(100));
    push.pauseOnFailure = body->flag("pause_on_failure").value_or(true);
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    if (target.all && sameEverywhere(request))
        return orderForEvery(call, storage, std::move(push), request);
    const auto targets = findTargets(target.chosen, storage);
    if (!targets)
        return tl::unexpected(targets.error());
    return order(call, storage, push, request, *targets);
}

Answer restoreConfiguration(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    PushRequest request;
    request.settings = readSettings(*body);
    // Of the backup as it was taken: whose and when it was does not matter here.
    static_cast<void>(body->text("device", 64));
    static_cast<void>(body->number("taken_ms", 0, 1LL << 52));
    Push push;
    push.dryRun = body->flag("dry_run").value_or(false);
    if (request.settings.empty())
        body->wrong("settings", "There is nothing to restore.");
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    const auto device = lift(storage.devices().find(DeviceId(call.parts.front())));
    if (!device)
        return tl::unexpected(device.error());
    if (device->revokedAt)
        return conflict("The device is revoked.");
    const auto workspace = lift(storage.workspaces().find(device->workspace));
    if (!workspace)
        return tl::unexpected(workspace.error());
    push.summary = "Restore of " + std::to_string(request.settings.size()) + " settings";
    return order(call, storage, push, request, {{*workspace, device->id}});
}

Answer showPush(ApiCall& call, Storage& storage) {
    const auto push = lift(storage.pushes().find(PushId(call.parts.front())));
    if (!push)
        return tl::unexpected(push.error());
    const auto verdicts = lift(storage.pushes().verdicts(
        push->id, DeviceId(std::string(call.request.queryValue("after").value_or(""))),
        kVerdictPage));
    const auto places = placesOf(storage);
    auto out = withCounts(*push, storage);
    if (!verdicts || !places || !out)
        return tl::unexpected(!verdicts ? verdicts.error()
                              : !places ? places.error()
                                        : out.error());
    QJsonArray devices;
    for (const DeviceVerdict& verdict : *verdicts) {
        QJsonObject row = toJson(verdict);
        const auto place = places->find(verdict.device);
        if (place != places->end())
            for (const QString& key : place->second.keys())
                row.insert(key, place->second.value(key));
        devices.append(row);
    }
    out->insert("devices", devices);
    return jsonResponse(200, *out);
}

Answer pausePush(ApiCall& call, Storage& storage) {
    return steer(call, storage, hub::pausePush);
}

Answer resumePush(ApiCall& call, Storage& storage) {
    return steer(call, storage, hub::resumePush);
}

Answer cancelPush(ApiCall& call, Storage& storage) {
    return steer(call, storage, [now = call.now](Storage& store, const PushId& id) {
        return hub::cancelPush(store, id, now);
    });
}

} // namespace greenroom::hub::api

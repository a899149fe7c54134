#include "hub/push_order.h"

#include <algorithm>
#include <map>
#include <set>

#include "hub/inheritance.h"

namespace greenroom::hub {

namespace {

std::string lowered(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

// Paths that the templates asked for set in this place.
std::set<std::string> askedPaths(const PushRequest& request, const std::vector<Template>& templates,
                                 const Workspace& workspace) {
    std::set<std::string> paths;
    for (const Template& one : templates)
        if (std::ranges::find(request.templates, one.id) != request.templates.end() &&
            appliesTo(one, workspace))
            for (const SettingValue& setting : one.settings)
                paths.insert(lowered(setting.path));
    return paths;
}

base::Result<std::vector<SettingValue>> ofTemplates(const PushRequest& request,
                                                    const std::vector<Template>& templates,
                                                    const Workspace& workspace) {
    const std::set<std::string> paths = askedPaths(request, templates, workspace);
    std::vector<Template> narrowed = templates;
    for (Template& one : narrowed)
        std::erase_if(one.settings, [&](const SettingValue& setting) {
            return !paths.contains(lowered(setting.path));
        });
    auto effective = effectiveSettings(std::move(narrowed), workspace);
    if (!effective)
        return tl::unexpected(effective.error());
    std::vector<SettingValue> out;
    for (EffectiveSetting& one : *effective)
        out.push_back(std::move(one.setting));
    return out;
}

base::Result<std::vector<SettingValue>> filledIn(const std::vector<SettingValue>& settings,
                                                 const Workspace& workspace) {
    const Variables variables = variablesOf(workspace);
    std::vector<SettingValue> out = settings;
    for (SettingValue& setting : out) {
        auto value = fillIn(setting.value.reveal(), variables);
        if (!value)
            return tl::unexpected(value.error().withContext(setting.path));
        setting.value = base::Secret(*std::move(value));
    }
    return out;
}

// Two bodies of one push differ in their settings alone.
std::string keyOf(const std::vector<SettingValue>& settings) {
    std::string key;
    for (const SettingValue& one : settings)
        for (const std::string& part :
             {one.path, one.value.reveal(),
              std::string{one.secret ? 's' : '-', one.persistent ? 'p' : '-',
                          one.locked ? 'l' : '-', one.release ? 'r' : '-'}})
            key += std::to_string(part.size()) + ":" + part;
    return key;
}

PushPlans oneForAll(const PushRequest& request, const std::vector<PushTarget>& targets) {
    PushPlans plans;
    plans.bodies.push_back(bodyForAll(request));
    for (const PushTarget& target : targets)
        plans.devices.emplace_back(target.device, 0);
    return plans;
}

} // namespace

bool sameEverywhere(const PushRequest& request) {
    return request.templates.empty() &&
           std::ranges::none_of(request.settings, [](const SettingValue& setting) {
               return setting.value.reveal().find("{{") != std::string::npos;
           });
}

PlanBody bodyForAll(const PushRequest& request) {
    return {request.settings, request.authoritiesPem, request.software};
}

base::Result<PushPlans> planPush(const PushRequest& request, const std::vector<Template>& templates,
                                 const std::vector<PushTarget>& targets) {
    const bool hasMore = !request.authoritiesPem.empty() || request.software;
    if (sameEverywhere(request))
        return oneForAll(request, targets);
    PushPlans plans;
    std::map<std::string, std::size_t> known;
    for (const PushTarget& target : targets) {
        auto settings = request.templates.empty()
                            ? filledIn(request.settings, target.workspace)
                            : ofTemplates(request, templates, target.workspace);
        if (!settings)
            return tl::unexpected(
                settings.error().withContext("workspace " + target.workspace.name));
        if (settings->empty() && !hasMore)
            continue;
        const auto [at, isNew] = known.try_emplace(keyOf(*settings), plans.bodies.size());
        if (isNew)
            plans.bodies.push_back(
                {*std::move(settings), request.authoritiesPem, request.software});
        plans.devices.emplace_back(target.device, at->second);
    }
    return plans;
}

} // namespace greenroom::hub

#include "hub/inheritance.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace greenroom::hub {

namespace {

constexpr std::size_t kLongestName = 128;

struct Prefix {
    std::string_view text;
    TemplateScope kind;
};

constexpr std::array kPrefixes{Prefix{"site:", TemplateScope::Site},
                               Prefix{"tag:", TemplateScope::Tag},
                               Prefix{"workspace:", TemplateScope::Workspace}};

// Paths of settings are the same in any letter case.
std::string keyOf(std::string_view path) {
    std::string key(path);
    std::ranges::transform(key, key.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return key;
}

void lay(const Template& settings, const SettingValue& setting,
         std::map<std::string, EffectiveSetting>& over) {
    EffectiveSetting next{
        setting, settings.id, settings.name, Scope{settings.scope, settings.scopeName}, {}};
    const auto [at, isNew] = over.try_emplace(keyOf(setting.path), next);
    if (isNew)
        return;
    EffectiveSetting& present = at->second;
    if (present.setting.locked) {
        present.passedOver.push_back(settings.name);
        return;
    }
    next.passedOver = std::move(present.passedOver);
    next.passedOver.push_back(present.templateName);
    present = std::move(next);
}

} // namespace

std::optional<Scope> parseScope(std::string_view text) {
    if (text == "organisation")
        return Scope{};
    for (const Prefix& prefix : kPrefixes) {
        if (!text.starts_with(prefix.text))
            continue;
        const std::string_view name = text.substr(prefix.text.size());
        if (name.empty() || name.size() > kLongestName)
            return std::nullopt;
        return Scope{prefix.kind, std::string(name)};
    }
    return std::nullopt;
}

std::string toText(const Scope& scope) {
    for (const Prefix& prefix : kPrefixes)
        if (scope.kind == prefix.kind)
            return std::string(prefix.text) + scope.name;
    return "organisation";
}

bool appliesTo(const Template& settings, const Workspace& workspace) {
    switch (settings.scope) {
    case TemplateScope::Organisation:
        return true;
    case TemplateScope::Site:
        return settings.scopeName == workspace.site;
    case TemplateScope::Tag:
        return std::ranges::find(workspace.tags, settings.scopeName) != workspace.tags.end();
    case TemplateScope::Workspace:
        return settings.scopeName == workspace.id.value();
    }
    return false;
}

Variables variablesOf(const Workspace& workspace) {
    Variables variables = workspace.variables;
    variables.insert_or_assign("name", workspace.name);
    variables.insert_or_assign("site", workspace.site);
    return variables;
}

base::Result<std::vector<EffectiveSetting>> effectiveSettings(std::vector<Template> templates,
                                                              const Workspace& workspace) {
    std::ranges::sort(templates, {}, [](const Template& settings) {
        return std::tie(settings.scope, settings.scopeName, settings.name, settings.id);
    });
    std::map<std::string, EffectiveSetting> over;
    for (const Template& settings : templates)
        if (appliesTo(settings, workspace))
            for (const SettingValue& setting : settings.settings)
                lay(settings, setting, over);
    const Variables variables = variablesOf(workspace);
    std::vector<EffectiveSetting> out;
    for (auto& [key, effective] : over) {
        auto filled = fillIn(effective.setting.value.reveal(), variables);
        if (!filled)
            return tl::unexpected(filled.error().withContext("template " + effective.templateName +
                                                             ": " + effective.setting.path));
        effective.setting.value = base::Secret(*std::move(filled));
        out.push_back(std::move(effective));
    }
    return out;
}

} // namespace greenroom::hub

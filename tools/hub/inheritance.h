// Which setting of which template counts for a workspace.
//
// Templates are laid over each other from the outside in: organisation, site, tags, workspace;
// within one scope by the scope's name, then the template's. An inner one wins over an outer one,
// unless the outer one is locked: that holds for everyone below. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "hub/model_provisioning.h"
#include "hub/variables.h"

namespace greenroom::hub {

struct Scope {
    TemplateScope kind = TemplateScope::Organisation;
    std::string name; // of the site or tag, the workspace's id; empty for the organisation

    friend bool operator==(const Scope&, const Scope&) = default;
};

// "organisation", "site:NAME", "tag:NAME", "workspace:ID"; a name has 1 to 128 bytes.
[[nodiscard]] std::optional<Scope> parseScope(std::string_view text);
[[nodiscard]] std::string toText(const Scope& scope);

[[nodiscard]] bool appliesTo(const Template& settings, const Workspace& workspace);

// What {{names}} stand for in its settings: its own variables, and beside them `name` and `site`.
[[nodiscard]] Variables variablesOf(const Workspace& workspace);

struct EffectiveSetting {
    SettingValue setting; // its value filled in
    TemplateId from;
    std::string templateName;
    Scope scope;
    // Names of the templates that set it too, in vain: outer ones, or inner ones below a lock.
    std::vector<std::string> passedOver;
};

// In the order of paths, which are one in any letter case. Templates of other places are left out.
// InvalidInput: a value cannot be filled in; the message names template and path, never the value.
[[nodiscard]] base::Result<std::vector<EffectiveSetting>>
effectiveSettings(std::vector<Template> templates, const Workspace& workspace);

} // namespace greenroom::hub

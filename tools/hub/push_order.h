// What a push is to do on which device. Pure: places, devices and templates go in, plans come out.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "hub/model_provisioning.h"

namespace greenroom::hub {

// What was asked for: settings of templates, or settings by themselves; beside either, or alone,
// certificates and software.
struct PushRequest {
    std::vector<TemplateId> templates;
    std::vector<SettingValue> settings;
    std::string authoritiesPem;
    std::optional<SoftwareOrder> software;
};

struct PushTarget {
    Workspace workspace;
    DeviceId device;
};

struct PushPlans {
    std::vector<PlanBody> bodies; // each different one once
    std::vector<std::pair<DeviceId, std::size_t>> devices;
};

// Nothing in it depends on the place: then it is one body for all.
[[nodiscard]] bool sameEverywhere(const PushRequest& request);
[[nodiscard]] PlanBody bodyForAll(const PushRequest& request);

// Of the templates asked for, a workspace gets what of them counts there beside all others
// (inheritance.h): a setting that an inner template overrides, or an outer one locks, has the value
// that is in force. A device that is to do nothing is left out. InvalidInput: a value cannot be
// filled in; the message names the workspace.
[[nodiscard]] base::Result<PushPlans> planPush(const PushRequest& request,
                                               const std::vector<Template>& templates,
                                               const std::vector<PushTarget>& targets);

} // namespace greenroom::hub

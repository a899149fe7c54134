#include <catch2/catch.hpp>

#include "hub/push_order.h"

using namespace greenroom;
using namespace greenroom::hub;

namespace {

SettingValue setting(const std::string& path, const std::string& value, bool locked = false) {
    return {path, base::Secret(value), false, false, locked, false};
}

Template templateOf(const std::string& name, TemplateScope scope, const std::string& where,
                    std::vector<SettingValue> settings) {
    Template out;
    out.id = TemplateId(name);
    out.name = name;
    out.scope = scope;
    out.scopeName = where;
    out.settings = std::move(settings);
    return out;
}

PushTarget target(const std::string& name, const std::string& site) {
    PushTarget out;
    out.workspace.id = WorkspaceId(name);
    out.workspace.name = name;
    out.workspace.site = site;
    out.device = DeviceId("device-" + name);
    return out;
}

std::string planOf(const PushPlans& plans, const std::string& workspace) {
    for (const auto& [device, body] : plans.devices) {
        if (device.value() != "device-" + workspace)
            continue;
        std::string out;
        for (const SettingValue& one : plans.bodies.at(body).settings)
            out += one.path + "=" + one.value.reveal() + ";";
        return out;
    }
    return "none";
}

const std::vector<PushTarget> kTargets{target("Aspen", "Oslo"), target("Birch", "Oslo"),
                                       target("Cedar", "Rome")};

} // namespace

TEST_CASE("settings by themselves go to every device, filled in for each") {
    PushRequest request;
    request.settings = {setting("SystemUnit Name", "{{name}}"), setting("Time Zone", "UTC")};
    const auto plans = planPush(request, {}, kTargets);
    REQUIRE(plans);
    CHECK(plans->bodies.size() == 3);
    CHECK(planOf(*plans, "Aspen") == "SystemUnit Name=Aspen;Time Zone=UTC;");
    CHECK(planOf(*plans, "Cedar") == "SystemUnit Name=Cedar;Time Zone=UTC;");
}

TEST_CASE("devices that are to do the same share one body") {
    PushRequest request;
    request.settings = {setting("Time Zone", "{{site}}")};
    const auto plans = planPush(request, {}, kTargets);
    REQUIRE(plans);
    CHECK(plans->bodies.size() == 2);
    CHECK(plans->devices.size() == 3);
}

TEST_CASE("a template that is pushed gives what counts beside the others") {
    const std::vector<Template> templates{
        templateOf("base", TemplateScope::Organisation, "",
                   {setting("Audio Volume", "50"), setting("SIP Proxy", "outer", true)}),
        templateOf("oslo", TemplateScope::Site, "Oslo",
                   {setting("audio volume", "30"), setting("SIP Proxy", "inner")}),
        templateOf("other", TemplateScope::Organisation, "", {setting("Never Asked", "1")}),
    };
    PushRequest request;
    SECTION("the outer one") {
        request.templates = {TemplateId("base")};
        const auto plans = planPush(request, templates, kTargets);
        REQUIRE(plans);
        CHECK(planOf(*plans, "Aspen") == "audio volume=30;SIP Proxy=outer;");
        CHECK(planOf(*plans, "Cedar") == "Audio Volume=50;SIP Proxy=outer;");
    }
    SECTION("the inner one, for those it applies to") {
        request.templates = {TemplateId("oslo")};
        const auto plans = planPush(request, templates, kTargets);
        REQUIRE(plans);
        CHECK(plans->devices.size() == 2);
        CHECK(planOf(*plans, "Birch") == "audio volume=30;SIP Proxy=outer;");
        CHECK(planOf(*plans, "Cedar") == "none");
    }
    SECTION("certificates go to all, also where no template applies") {
        request.templates = {TemplateId("oslo")};
        request.authoritiesPem = "pem";
        const auto plans = planPush(request, templates, kTargets);
        REQUIRE(plans);
        CHECK(planOf(*plans, "Cedar").empty());
    }
}

TEST_CASE("a variable without a value stops the whole push and names the workspace") {
    std::vector<PushTarget> targets = kTargets;
    targets[0].workspace.variables = {{"desk", "1"}};
    PushRequest request;
    request.settings = {setting("SystemUnit Name", "hidden {{desk}}")};
    const auto plans = planPush(request, {}, targets);
    REQUIRE_FALSE(plans);
    CHECK(plans.error().message == "workspace Birch: SystemUnit Name: no value for: desk");
}

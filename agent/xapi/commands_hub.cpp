// The hub this device belongs to, and whose its settings are. The words are this product's own:
// other devices have nothing like it.
#include <array>

#include "base/iso8601.h"
#include "xapi/commands.h"

namespace greenroom::xapi {

namespace {

using base::Result;

constexpr std::array kActivate{Parameter{"Address", TextSpace{1, 255}, true},
                               Parameter{"Code", TextSpace{16, 40}, true},
                               Parameter{"Fingerprint", TextSpace{0, 128}, false}};

Result<core::Event> activate(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::HubEvent(
        core::ActivationAsked{{arguments.text("Address"), base::Secret(arguments.text("Code")),
                               arguments.text("Fingerprint")},
                              request,
                              false});
}

Result<core::Event> deactivate(const Context&, const Arguments&, core::RequestId request) {
    return core::HubEvent(core::DeactivationAsked{request});
}

Node changeNode(const core::SettingChange& change) {
    return branchNode("Change",
                      {stringNode("Time", base::formatUtc(change.at)),
                       stringNode("Owner", std::string(core::toText(change.by.owner))),
                       stringNode("Name", change.by.name), stringNode("Path", change.path),
                       stringNode("Before", change.before), stringNode("After", change.after),
                       stringNode("Plan", change.plan),
                       stringNode("State", std::string(core::toText(change.state)))});
}

// The newest first.
Result<std::vector<Node>> history(const Context& context, const Arguments&) {
    std::vector<Node> rows;
    const auto& changes = context.room.state.settings.ledger->history;
    std::uint32_t item = 0;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        rows.push_back(listItem(changeNode(*change), ++item));
    return rows;
}

Result<std::vector<Node>> owners(const Context& context, const Arguments&) {
    std::vector<Node> rows;
    std::uint32_t item = 0;
    for (const auto& [path, owned] : context.room.state.settings.ledger->owners)
        rows.push_back(listItem(
            branchNode("Setting", {stringNode("Path", path),
                                   stringNode("Owner", std::string(core::toText(owned.by.owner))),
                                   stringNode("Name", owned.by.name),
                                   stringNode("Locked", owned.locked ? "True" : "False"),
                                   stringNode("Persistent", owned.persistent ? "True" : "False")}),
            ++item));
    return rows;
}

const std::array kRows{
    CommandRow{"Configuration History List", kAU, {}, false, Query(history)},
    CommandRow{"Configuration Owners List", kAU, {}, false, Query(owners)},
    CommandRow{"Hub Activate", kA, kActivate, false, Action(activate)},
    CommandRow{"Hub Deactivate", kA, {}, false, Action(deactivate)},
};

} // namespace

std::span<const CommandRow> hubCommands() {
    return kRows;
}

} // namespace greenroom::xapi

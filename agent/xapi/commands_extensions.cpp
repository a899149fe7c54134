// Custom panels on the touch panel (xAPI guide, UI EXTENSIONS AND MESSAGES, commands). Target,
// Origin and PeripheralId are taken and change nothing: the room has one panel.
#include <array>
#include <utility>

#include "base/log.h"
#include "xapi/commands.h"
#include "xapi/extensions_xml.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr std::array<std::string_view, 2> kActivities{"Custom", "WebWidget"};
constexpr std::array<std::string_view, 2> kSwitch{"On", "Off"};
constexpr std::array<std::string_view, 3> kTargets{"OSD", "RoomScheduler", "Controller"};
constexpr std::array<std::string_view, 2> kVisibilities{"Auto", "Hidden"};
constexpr std::array<std::string_view, 2> kModes{"Fullscreen", "Modal"};
constexpr std::array<std::string_view, 6> kLocations{
    "HomeScreen",   "CallControls",  "HomeScreenAndCallControls",
    "ControlPanel", "RoomScheduler", "Hidden"};
constexpr std::array<std::string_view, 24> kIcons{
    "Briefing", "Camera",    "Concierge", "Disc",       "Handset", "Help",
    "Helpdesk", "Home",      "Hvac",      "Info",       "Input",   "Language",
    "Laptop",   "Lightbulb", "Media",     "Microphone", "Power",   "Proximity",
    "Record",   "Spark",     "Tv",        "Webex",      "General", "Custom"};

constexpr Parameter kPanelId{"PanelId", TextSpace{0, 255}, true};
constexpr Parameter kWidgetId{"WidgetId", TextSpace{0, 255}, true};
constexpr Parameter kTarget{"Target", LiteralSpace{kTargets}};
constexpr Parameter kOrigin{"Origin", LiteralSpace{kTargets}};
constexpr Parameter kPeripheral{"PeripheralId", TextSpace{0, 128}};

constexpr std::array kActivity{Parameter{"ActivityType", LiteralSpace{kActivities}}};
constexpr std::array kExport{Parameter{"EmbedData", LiteralSpace{kSwitch}}};
constexpr std::array kSet{Parameter{"ConfigId", TextSpace{0, 40}, true}};
constexpr std::array kSave{Parameter{"PanelId", TextSpace{1, 255}, true}};
constexpr std::array kRemove{kPanelId};
constexpr std::array kClicked{kPanelId, kOrigin, kPeripheral};
constexpr std::array kClose{kTarget, kPeripheral};
constexpr std::array kOpen{kPanelId, Parameter{"PageId", TextSpace{0, 255}}, kTarget, kPeripheral};
constexpr std::array kUpdate{
    kPanelId,
    Parameter{"Color", TextSpace{0, 255}},
    Parameter{"Icon", LiteralSpace{kIcons}},
    Parameter{"IconId", TextSpace{0, 255}},
    Parameter{"Name", TextSpace{0, 255}},
    Parameter{"Visibility", LiteralSpace{kVisibilities}},
    Parameter{"Location", LiteralSpace{kLocations}},
    Parameter{"Mode", LiteralSpace{kModes}}, // custom panels have one way to show themselves
};
constexpr std::array kAct{kWidgetId, Parameter{"Type", TextSpace{0, 255}},
                          Parameter{"Value", TextSpace{0, 255}}, kOrigin, kPeripheral};
constexpr std::array kSetValue{kWidgetId, Parameter{"Value", TextSpace{0, 255}, true}};
constexpr std::array kUnsetValue{kWidgetId};
constexpr std::array kIcon{Parameter{"Id", TextSpace{0, 128}}};
constexpr std::array kIconId{Parameter{"Id", TextSpace{0, 128}, true}};
constexpr Refusal kNoIcons{"This panel draws icons that have a name, and keeps no pictures"};

// The panels of a body; what was not understood is said in the log.
Result<core::Extensions> panelsOf(const Arguments& arguments) {
    auto read = readExtensionsXml(arguments.body);
    if (!read)
        return tl::unexpected(read.error().withContext("body"));
    for (const std::string& words : read->leftOut)
        base::log(base::LogLevel::Warning, "xapi", "left out of a custom panel", {{"what", words}});
    return std::move(read->extensions);
}

Result<core::Event> replaced(core::Extensions all, core::RequestId request) {
    return core::ExtensionEvent(
        core::ExtensionsAsked{std::make_shared<const core::Extensions>(std::move(all)), request});
}

Result<core::Event> set(const Context&, const Arguments& arguments, core::RequestId request) {
    auto all = panelsOf(arguments);
    if (!all)
        return tl::unexpected(all.error());
    std::int32_t place = 0;
    for (core::ExtensionPanel& panel : all->panels) {
        ++place;
        panel.order = panel.order == 0 ? place : panel.order;
    }
    return replaced(*std::move(all), request);
}

// All panels are of type Custom: there is nothing of another kind to clear.
Result<core::Event> clear(const Context& context, const Arguments& arguments,
                          core::RequestId request) {
    if (arguments.text("ActivityType") == "WebWidget")
        return replaced(*context.room.state.extensions.all, request);
    return replaced({}, request);
}

Result<std::vector<Node>> list(const Context& context, const Arguments& arguments) {
    if (arguments.text("ActivityType") == "WebWidget")
        return std::vector<Node>{extensionsNode({})};
    return std::vector<Node>{extensionsNode(*context.room.state.extensions.all)};
}

Result<std::vector<Node>> exported(const Context& context, const Arguments& arguments) {
    const bool icons = arguments.text("EmbedData") != "Off";
    return std::vector<Node>{extensionsNode(*context.room.state.extensions.all, icons)};
}

Result<core::Event> save(const Context& context, const Arguments& arguments,
                         core::RequestId request) {
    auto read = panelsOf(arguments);
    if (!read)
        return tl::unexpected(read.error());
    if (read->panels.size() != 1)
        return fail(ErrorCode::InvalidInput, "body: exactly one Panel is wanted, there are " +
                                                 std::to_string(read->panels.size()));
    core::ExtensionPanel panel = std::move(read->panels.front());
    panel.id = arguments.text("PanelId");
    // Without a place of its own: the one it had, or the last.
    const core::Extensions& all = *context.room.state.extensions.all;
    if (panel.order == 0) {
        const core::ExtensionPanel* before = all.panel(panel.id);
        panel.order =
            before != nullptr ? before->order : static_cast<std::int32_t>(all.panels.size() + 1);
    }
    return core::ExtensionEvent(core::PanelSaveAsked{std::move(panel), request});
}

Result<core::Event> remove(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::ExtensionEvent(core::PanelRemovalAsked{arguments.text("PanelId"), request});
}

std::optional<std::string> given(const Arguments& arguments, std::string_view name) {
    return arguments.has(name) ? std::optional(arguments.text(name)) : std::nullopt;
}

Result<core::Event> update(const Context&, const Arguments& arguments, core::RequestId request) {
    core::PanelChangeAsked change{.panel = arguments.text("PanelId"),
                                  .name = given(arguments, "Name"),
                                  .icon = given(arguments, "Icon"),
                                  .iconId = given(arguments, "IconId"),
                                  .color = given(arguments, "Color"),
                                  .location = core::panelLocationFrom(arguments.text("Location")),
                                  .hidden = std::nullopt,
                                  .request = request};
    if (arguments.has("Visibility"))
        change.hidden = arguments.text("Visibility") == "Hidden";
    return core::ExtensionEvent(std::move(change));
}

Result<core::Event> open(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::ExtensionEvent(
        core::PanelOpenAsked{arguments.text("PanelId"), arguments.text("PageId"), request});
}

Result<core::Event> close(const Context&, const Arguments&, core::RequestId request) {
    return core::ExtensionEvent(core::PanelCloseAsked{request});
}

Result<core::Event> clicked(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::ExtensionEvent(core::PanelPressed{arguments.text("PanelId"), false, request});
}

Result<core::Event> act(const Context&, const Arguments& arguments, core::RequestId request) {
    const auto type = core::widgetActFrom(arguments.text("Type"));
    if (!type)
        return fail(ErrorCode::InvalidInput,
                    "Type must be one of pressed, changed, released, clicked");
    return core::ExtensionEvent(
        core::WidgetTouched{arguments.text("WidgetId"), *type, arguments.text("Value"), request});
}

Result<core::Event> setValue(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::ExtensionEvent(
        core::WidgetValueAsked{arguments.text("WidgetId"), arguments.text("Value"), request});
}

Result<core::Event> unsetValue(const Context&, const Arguments& arguments,
                               core::RequestId request) {
    return core::ExtensionEvent(
        core::WidgetValueAsked{arguments.text("WidgetId"), std::nullopt, request});
}

const std::array kRows{
    CommandRow{"UserInterface Extensions Clear", kAIR, kActivity, false, Action(clear)},
    CommandRow{"UserInterface Extensions Export", kAIR, kExport, false, Query(exported)},
    CommandRow{"UserInterface Extensions Icon Delete", kAUIR, kIconId, false, kNoIcons},
    CommandRow{"UserInterface Extensions Icon List", kAUIR, {}, false, kNoIcons},
    CommandRow{"UserInterface Extensions Icon Upload", kAUIR, kIcon, true, kNoIcons},
    CommandRow{"UserInterface Extensions List", kAUIR, kActivity, false, Query(list)},
    CommandRow{"UserInterface Extensions Panel Clicked", kAUIR, kClicked, false, Action(clicked)},
    CommandRow{"UserInterface Extensions Panel Close", kAUIR, kClose, false, Action(close)},
    CommandRow{"UserInterface Extensions Panel Open", kAUIR, kOpen, false, Action(open)},
    CommandRow{"UserInterface Extensions Panel Remove", kAIR, kRemove, false, Action(remove)},
    CommandRow{"UserInterface Extensions Panel Save", kAIR, kSave, true, Action(save)},
    CommandRow{"UserInterface Extensions Panel Update", kAUIR, kUpdate, false, Action(update)},
    CommandRow{"UserInterface Extensions Set", kAIR, kSet, true, Action(set)},
    CommandRow{"UserInterface Extensions Widget Action", kAUIR, kAct, false, Action(act)},
    CommandRow{"UserInterface Extensions Widget SetValue", kAIR, kSetValue, false,
               Action(setValue)},
    CommandRow{"UserInterface Extensions Widget UnsetValue", kAIR, kUnsetValue, false,
               Action(unsetValue)},
};

} // namespace

std::span<const CommandRow> extensionCommands() {
    return kRows;
}

} // namespace greenroom::xapi

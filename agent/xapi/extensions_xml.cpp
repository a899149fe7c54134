#include "xapi/extensions_xml.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "core/text.h"
#include "xapi/text.h"
#include "xapi/xml_reader.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;
using core::sameWord;

constexpr std::string_view kVersion = "1.11";
constexpr std::size_t kMostWords = 20; // of what was left out

std::string textOf(const Element& element, std::string_view name) {
    const Element* child = element.child(name);
    return child == nullptr ? std::string() : std::string(core::trimmed(child->text));
}

// How releases before 1.6 said where a panel is.
std::optional<core::PanelLocation> locationOfType(std::string_view type) {
    if (sameWord(type, "Home"))
        return core::PanelLocation::HomeScreen;
    if (sameWord(type, "InCall"))
        return core::PanelLocation::CallControls;
    if (sameWord(type, "Statusbar"))
        return core::PanelLocation::HomeScreenAndCallControls;
    if (sameWord(type, "Never"))
        return core::PanelLocation::Hidden;
    return std::nullopt;
}

std::int32_t orderOf(const Element& panel) {
    const auto given = wholeNumber(textOf(panel, "Order"));
    return static_cast<std::int32_t>(
        std::clamp<std::int64_t>(given.value_or(0), 0, std::numeric_limits<std::int32_t>::max()));
}

class Reader {
public:
    base::Result<ReadExtensions> run(const Element& root) {
        if (sameWord(root.name, "Panel"))
            take(root);
        else if (!sameWord(root.name, "Extensions"))
            return fail(ErrorCode::InvalidInput,
                        placeOf(root) + ": the root is " + root.name + ", not Extensions");
        else
            for (const Element& child : root.children)
                if (sameWord(child.name, "Panel"))
                    take(child);
                else if (!sameWord(child.name, "Version"))
                    leaveOut(child, "an element " + child.name);
        if (auto sound = core::check(out_.extensions); !sound)
            return tl::unexpected(sound.error());
        return std::move(out_);
    }

private:
    void leaveOut(const Element& element, const std::string& what) {
        if (out_.leftOut.size() < kMostWords)
            out_.leftOut.push_back(placeOf(element) + ": " + core::cutUtf8(what, 120));
    }

    void take(const Element& element) {
        const std::string activity = textOf(element, "ActivityType");
        if (!activity.empty() && !sameWord(activity, "Custom")) {
            leaveOut(element, "a panel of type " + activity);
            return;
        }
        auto& panels = out_.extensions.panels;
        core::ExtensionPanel panel;
        panel.id = textOf(element, "PanelId");
        if (panel.id.empty())
            panel.id = "panel_" + std::to_string(panels.size() + 1);
        panel.order = orderOf(element);
        panel.name = textOf(element, "Name");
        panel.icon = textOf(element, "Icon");
        panel.color = textOf(element, "Color");
        if (const std::string origin = textOf(element, "Origin"); !origin.empty())
            panel.origin = origin;
        panel.hidden = sameWord(textOf(element, "Visibility"), "Hidden");
        panel.location = locationOf(element);
        if (const Element* icon = element.child("CustomIcon")) {
            panel.iconId = textOf(*icon, "Id");
            panel.iconContent = textOf(*icon, "Content");
        }
        for (const Element& child : element.children)
            if (sameWord(child.name, "Page"))
                panel.pages.push_back(
                    pageOf(child, panel.id + "_page_" + std::to_string(panel.pages.size() + 1)));
        panels.push_back(std::move(panel));
    }

    core::PanelLocation locationOf(const Element& panel) {
        const std::string word = textOf(panel, "Location");
        if (const auto location = core::panelLocationFrom(word))
            return *location;
        if (!word.empty())
            leaveOut(panel, "the location " + word);
        const std::string type = textOf(panel, "Type");
        if (const auto location = locationOfType(type))
            return *location;
        if (!type.empty())
            leaveOut(panel, "the type " + type);
        return core::PanelLocation::HomeScreen;
    }

    core::ExtensionPage pageOf(const Element& element, const std::string& madeId) {
        core::ExtensionPage page;
        page.id = textOf(element, "PageId");
        if (page.id.empty())
            page.id = madeId;
        page.name = textOf(element, "Name");
        page.options = textOf(element, "Options");
        for (const Element& child : element.children)
            if (sameWord(child.name, "Row"))
                page.rows.push_back(rowOf(child));
        return page;
    }

    core::WidgetRow rowOf(const Element& element) {
        core::WidgetRow row;
        row.name = textOf(element, "Name");
        for (const Element& child : element.children)
            if (sameWord(child.name, "Widget"))
                if (auto widget = widgetOf(child))
                    row.widgets.push_back(*std::move(widget));
        return row;
    }

    std::optional<core::Widget> widgetOf(const Element& element) {
        const std::string word = textOf(element, "Type");
        const auto type = core::widgetTypeFrom(word);
        if (!type) {
            leaveOut(element, "a widget of type " + word);
            return std::nullopt;
        }
        core::Widget widget{.id = textOf(element, "WidgetId"),
                            .type = *type,
                            .name = textOf(element, "Name"),
                            .options = textOf(element, "Options"),
                            .choices = {}};
        if (widget.id.empty()) {
            leaveOut(element, "a widget without WidgetId");
            return std::nullopt;
        }
        if (const Element* values = element.child("ValueSpace"))
            for (const Element& value : values->children)
                if (sameWord(value.name, "Value"))
                    widget.choices.push_back({textOf(value, "Key"), textOf(value, "Name")});
        return widget;
    }

    ReadExtensions out_;
};

std::vector<Node> numbered(std::vector<Node> nodes) {
    std::uint32_t item = 0;
    for (Node& node : nodes)
        node.item = ++item;
    return nodes;
}

template <typename List, typename Make>
void addList(Node& parent, const List& list, Make make) {
    std::vector<Node> nodes;
    for (const auto& entry : list)
        nodes.push_back(make(entry));
    for (Node& node : numbered(std::move(nodes)))
        parent.add(std::move(node));
}

void addUnlessEmpty(Node& parent, const std::string& name, const std::string& text) {
    if (!text.empty())
        parent.add(stringNode(name, text));
}

Node widgetNode(const core::Widget& widget) {
    Node node = branchNode("Widget", {stringNode("WidgetId", widget.id)});
    addUnlessEmpty(node, "Name", widget.name);
    node.add(stringNode("Type", toText(widget.type)));
    node.add(stringNode("Options", widget.options));
    if (!widget.choices.empty()) {
        Node& values = node.add(branchNode("ValueSpace"));
        addList(values, widget.choices, [](const core::WidgetChoice& choice) {
            return branchNode("Value",
                              {stringNode("Key", choice.key), stringNode("Name", choice.name)});
        });
    }
    return node;
}

Node pageNode(const core::ExtensionPage& page) {
    Node node = branchNode("Page", {stringNode("PageId", page.id), stringNode("Name", page.name)});
    addList(node, page.rows, [](const core::WidgetRow& row) {
        Node rowNode = branchNode("Row", {stringNode("Name", row.name)});
        addList(rowNode, row.widgets, widgetNode);
        return rowNode;
    });
    node.add(stringNode("Options", page.options));
    return node;
}

Node panelNode(const core::ExtensionPanel& panel, bool icons) {
    Node node =
        branchNode("Panel", {integerNode("Order", panel.order), stringNode("PanelId", panel.id),
                             stringNode("Origin", panel.origin),
                             literalNode("Location", toText(panel.location)),
                             literalNode("Visibility", panel.hidden ? "Hidden" : "Auto")});
    addUnlessEmpty(node, "Icon", panel.icon);
    if (!panel.iconId.empty() || !panel.iconContent.empty()) {
        Node& icon = node.add(branchNode("CustomIcon", {stringNode("Id", panel.iconId)}));
        if (icons)
            addUnlessEmpty(icon, "Content", panel.iconContent);
    }
    addUnlessEmpty(node, "Color", panel.color);
    node.add(stringNode("Name", panel.name));
    node.add(stringNode("ActivityType", panel.activityType));
    addList(node, panel.pages, pageNode);
    return node;
}

} // namespace

base::Result<ReadExtensions> readExtensionsXml(std::string_view bytes) {
    if (core::trimmed(bytes).empty())
        return ReadExtensions{};
    if (bytes.size() > 2 * core::ExtensionLimits::kBytes)
        return fail(ErrorCode::TooLarge, "the panels are over " +
                                             std::to_string(core::ExtensionLimits::kBytes) +
                                             " bytes");
    constexpr std::size_t kElements = 60'000;
    auto root =
        readXml(bytes, {.depth = 16, .elements = kElements, .text = core::ExtensionLimits::kBytes});
    if (!root)
        return tl::unexpected(root.error());
    return Reader().run(*root);
}

Node extensionsNode(const core::Extensions& extensions, bool icons) {
    Node node = branchNode("Extensions", {stringNode("Version", kVersion)});
    addList(node, extensions.panels,
            [icons](const core::ExtensionPanel& panel) { return panelNode(panel, icons); });
    return node;
}

} // namespace greenroom::xapi

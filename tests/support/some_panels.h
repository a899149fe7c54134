// A custom panel with a widget of every kind.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/extensions.h"

namespace greenroom::test {

inline core::ExtensionPanel aPanel(const std::string& id, std::vector<core::ExtensionPage> pages) {
    core::ExtensionPanel panel;
    panel.id = id;
    panel.order = 1;
    panel.name = "Panel " + id;
    panel.icon = "Lightbulb";
    panel.color = "#2277AA";
    panel.pages = std::move(pages);
    return panel;
}

inline core::Widget aWidget(const std::string& id, core::WidgetType type,
                            const std::string& options = "",
                            std::vector<core::WidgetChoice> choices = {}) {
    core::Widget widget;
    widget.id = id;
    widget.type = type;
    widget.options = options;
    widget.choices = std::move(choices);
    return widget;
}

inline core::Extensions somePanels() {
    using core::WidgetType;
    const std::vector<core::Widget> widgets{
        aWidget("open", WidgetType::Button, "size=1"),
        aWidget("all", WidgetType::ToggleButton),
        aWidget("play", WidgetType::IconButton, "icon=play_pause"),
        aWidget("scene", WidgetType::GroupButton, "size=4;columns=2",
                {{"video", "Video"}, {"board", "Board"}}),
        aWidget("dim", WidgetType::Slider, "size=3"),
        aWidget("temp", WidgetType::Spinner),
        aWidget("pan", WidgetType::DirectionalPad),
        aWidget("words", WidgetType::Text, "fontSize=small;align=right"),
        aWidget("gap", WidgetType::Spacer),
    };
    return {{aPanel("room", {{"first", "First", "", {{"Row", widgets}}},
                             {"second", "Second", "hideRowNames=1", {{"Hidden name", {}}}}}),
             aPanel("help", {})}};
}

} // namespace greenroom::test

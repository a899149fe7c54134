// What happens to custom panels, for those who listen (xAPI guide, UI EXTENSIONS AND MESSAGES).
#pragma once

#include <string>
#include <variant>

#include "core/extensions.h"

namespace greenroom::core {

struct PanelClicked {
    std::string panel;
};
// By a client, not by a hand.
struct PanelOpened {
    std::string panel;
    std::string page;
};
struct PanelClosed {};
// Told in two ways: clients listen for either.
struct PageOpened {
    std::string page;
};
struct PageClosed {
    std::string page;
};
struct PageActed {
    std::string page;
    bool opened = false;
};
struct WidgetActed {
    std::string widget;
    WidgetAct act = WidgetAct::Pressed;
    std::string value;
};
// The same in one word, for simple control systems.
struct WidgetSignalled {
    WidgetAct act = WidgetAct::Pressed;
    std::string signal; // "widget:value"
};
// What is on the panel is another than before: clients send their values again.
struct LayoutUpdated {};

using ExtensionNotice = std::variant<PanelClicked, PanelOpened, PanelClosed, PageOpened, PageClosed,
                                     PageActed, WidgetActed, WidgetSignalled, LayoutUpdated>;

} // namespace greenroom::core

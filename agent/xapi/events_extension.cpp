// Events of custom panels (xAPI guide, UI EXTENSIONS AND MESSAGES, events).
#include <array>
#include <string>

#include "xapi/event_parts.h"

namespace greenroom::xapi {

namespace {

constexpr std::array kSignal{EventField{"Signal"}};
constexpr std::array kPage{EventField{"PageId"}};
constexpr std::array kPageAction{EventField{"PageId"}, EventField{"Type", ValueKind::Literal}};
constexpr std::array kPanel{EventField{"PanelId"}};
constexpr std::array kPanelOpen{EventField{"PageId"}, EventField{"PanelId"}};
constexpr std::array kWidget{EventField{"WidgetId"}, EventField{"Value"}, EventField{"Type"}};

const std::array kRows{
    EventRow{"UserInterface Extensions Event Changed", kAUIR, kSignal},
    EventRow{"UserInterface Extensions Event Clicked", kAUIR, kSignal},
    EventRow{"UserInterface Extensions Event PageClosed", kAUIR, kPage},
    EventRow{"UserInterface Extensions Event PageOpened", kAUIR, kPage},
    EventRow{"UserInterface Extensions Event Pressed", kAUIR, kSignal},
    EventRow{"UserInterface Extensions Event Released", kAUIR, kSignal},
    EventRow{"UserInterface Extensions Page Action", kAUIR, kPageAction},
    EventRow{"UserInterface Extensions Panel Clicked", kAUIR, kPanel},
    EventRow{"UserInterface Extensions Panel Close", kAUIR, {}},
    EventRow{"UserInterface Extensions Panel Open", kAUIR, kPanelOpen},
    EventRow{"UserInterface Extensions Widget Action", kAUIR, kWidget},
    EventRow{"UserInterface Extensions Widget LayoutUpdated", kAUIR, {}},
};

std::string_view signalPath(core::WidgetAct act) {
    switch (act) {
    case core::WidgetAct::Pressed:
        return "UserInterface Extensions Event Pressed";
    case core::WidgetAct::Changed:
        return "UserInterface Extensions Event Changed";
    case core::WidgetAct::Released:
        return "UserInterface Extensions Event Released";
    case core::WidgetAct::Clicked:
        break;
    }
    return "UserInterface Extensions Event Clicked";
}

struct Teller {
    Happening operator()(const core::PanelClicked& notice) const {
        return {"UserInterface Extensions Panel Clicked", {{"PanelId", notice.panel}}};
    }
    Happening operator()(const core::PanelOpened& notice) const {
        return {"UserInterface Extensions Panel Open",
                {{"PageId", notice.page}, {"PanelId", notice.panel}}};
    }
    Happening operator()(const core::PanelClosed&) const {
        return {"UserInterface Extensions Panel Close", {}};
    }
    Happening operator()(const core::PageOpened& notice) const {
        return {"UserInterface Extensions Event PageOpened", {{"PageId", notice.page}}};
    }
    Happening operator()(const core::PageClosed& notice) const {
        return {"UserInterface Extensions Event PageClosed", {{"PageId", notice.page}}};
    }
    Happening operator()(const core::PageActed& notice) const {
        return {"UserInterface Extensions Page Action",
                {{"PageId", notice.page}, {"Type", notice.opened ? "Opened" : "Closed"}}};
    }
    Happening operator()(const core::WidgetActed& notice) const {
        return {"UserInterface Extensions Widget Action",
                {{"WidgetId", notice.widget},
                 {"Value", notice.value},
                 {"Type", std::string(toText(notice.act))}}};
    }
    Happening operator()(const core::WidgetSignalled& notice) const {
        return {signalPath(notice.act), {{"Signal", notice.signal}}};
    }
    Happening operator()(const core::LayoutUpdated&) const {
        return {"UserInterface Extensions Widget LayoutUpdated", {}};
    }
};

} // namespace

std::span<const EventRow> extensionEvents() {
    return kRows;
}

Happening happeningOf(const core::ExtensionNotice& notice) {
    return std::visit(Teller{}, notice);
}

} // namespace greenroom::xapi

// Custom panels: the facts that reach the core and the slice of state it keeps. The panels
// themselves are kept over a restart, the values of their widgets are not.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "base/time.h"
#include "core/extensions.h"
#include "core/request.h"

namespace greenroom::core {

// All panels; none: cleared.
struct ExtensionsAsked {
    std::shared_ptr<const Extensions> all;
    RequestId request;
};
struct PanelSaveAsked { // added, or replaced when the id exists
    ExtensionPanel panel;
    RequestId request;
};
struct PanelRemovalAsked {
    std::string panel;
    RequestId request;
};
struct PanelChangeAsked { // what is not given stays
    std::string panel;
    std::optional<std::string> name;
    std::optional<std::string> icon;
    std::optional<std::string> iconId;
    std::optional<std::string> color;
    std::optional<PanelLocation> location;
    std::optional<bool> hidden;
    RequestId request;
};
struct PanelOpenAsked {
    std::string panel;
    std::string page; // empty: the first
    RequestId request;
};
struct PanelCloseAsked {
    RequestId request;
};
// Its button was pressed; by a hand it opens, by a client it is only told.
struct PanelPressed {
    std::string panel;
    bool byHand = true;
    RequestId request;
};
// Of the open panel, by a hand.
struct PageChosen {
    std::string page;
};
struct PanelLeft {};
struct WidgetValueAsked {
    std::string widget;
    std::optional<std::string> value; // none: unset
    RequestId request;
};
struct WidgetTouched {
    std::string widget;
    WidgetAct act = WidgetAct::Pressed;
    std::string value;
    RequestId request;
};
using ExtensionEvent = std::variant<ExtensionsAsked, PanelSaveAsked, PanelRemovalAsked,
                                    PanelChangeAsked, PanelOpenAsked, PanelCloseAsked, PanelPressed,
                                    PageChosen, PanelLeft, WidgetValueAsked, WidgetTouched>;

struct OpenPanel {
    std::string panel;
    std::string page;

    friend bool operator==(const OpenPanel&, const OpenPanel&) = default;
};

// A slider under a hand: what moved since listeners were told last.
struct SliderMotion {
    // Four in a second, and one more when the hand lets go: never more than five.
    static constexpr base::milliseconds kApart{250};

    base::MonoTime toldAt{};
    std::optional<std::string> untold;

    friend bool operator==(const SliderMotion&, const SliderMotion&) = default;
};

struct ExtensionState {
    std::shared_ptr<const Extensions> all = std::make_shared<const Extensions>();
    std::shared_ptr<const WidgetValues> values = std::make_shared<const WidgetValues>();
    std::optional<OpenPanel> open;
    std::map<std::string, SliderMotion> sliders; // by widget; gone once told

    friend bool operator==(const ExtensionState&, const ExtensionState&) = default;
};

// When a slider's value is to be told; nothing: none waits.
[[nodiscard]] std::optional<base::MonoTime> nextDue(const ExtensionState& state);

} // namespace greenroom::core

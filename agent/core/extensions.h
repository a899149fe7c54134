// What clients put on the touch panel: buttons, and panels of pages with rows of widgets (xAPI
// guide, UI EXTENSIONS AND MESSAGES). Plain values; replaced as a whole, never edited in place.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace greenroom::core {

struct ExtensionLimits {
    static constexpr std::size_t kPanels = 100;
    static constexpr std::size_t kPages = 20;        // of a panel
    static constexpr std::size_t kWidgets = 50;      // of a page
    static constexpr std::size_t kChoices = 16;      // of a group button
    static constexpr std::size_t kId = 255;          // bytes of an id
    static constexpr std::size_t kText = 1020;       // bytes of a name, of options: 255 characters
    static constexpr std::size_t kBytes = 1'000'000; // all texts together
};

enum class WidgetType : std::uint8_t {
    Button,
    ToggleButton,
    IconButton,
    GroupButton,
    Slider,
    Spinner,
    DirectionalPad,
    Text,
    Spacer,
};

struct WidgetChoice {
    std::string key;
    std::string name;

    friend bool operator==(const WidgetChoice&, const WidgetChoice&) = default;
};

struct Widget {
    std::string id;
    WidgetType type = WidgetType::Button;
    std::string name;
    std::string options;               // "size=3;fontSize=normal", as the client wrote it
    std::vector<WidgetChoice> choices; // of a GroupButton

    friend bool operator==(const Widget&, const Widget&) = default;
};

struct WidgetRow {
    std::string name;
    std::vector<Widget> widgets;

    friend bool operator==(const WidgetRow&, const WidgetRow&) = default;
};

struct ExtensionPage {
    std::string id;
    std::string name;
    std::string options; // "hideRowNames=1"
    std::vector<WidgetRow> rows;

    friend bool operator==(const ExtensionPage&, const ExtensionPage&) = default;
};

enum class PanelLocation : std::uint8_t {
    HomeScreen,
    CallControls,
    HomeScreenAndCallControls,
    ControlPanel,
    RoomScheduler,
    Hidden,
};

struct ExtensionPanel {
    std::string id;
    std::int32_t order = 0; // lower ones first
    std::string name;
    std::string icon; // a name, "Helpdesk"; one that is not known is drawn as a neutral one
    std::string iconId;
    std::string iconContent; // of a custom icon: base64, handed back as it came
    std::string color;       // "#2277AA"
    PanelLocation location = PanelLocation::HomeScreen;
    bool hidden = false; // Visibility
    std::string origin = "local";
    std::string activityType = "Custom";
    std::vector<ExtensionPage> pages; // none: a mere button

    friend bool operator==(const ExtensionPanel&, const ExtensionPanel&) = default;
};

struct Extensions {
    std::vector<ExtensionPanel> panels;

    [[nodiscard]] const ExtensionPanel* panel(std::string_view id) const;
    [[nodiscard]] const ExtensionPage* page(std::string_view panel, std::string_view page) const;
    // The first of that id.
    [[nodiscard]] const Widget* widget(std::string_view id) const;

    friend bool operator==(const Extensions&, const Extensions&) = default;
};

// By widget.
using WidgetValues = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] std::string_view toText(WidgetType type);
[[nodiscard]] std::optional<WidgetType> widgetTypeFrom(std::string_view text); // any letter case
[[nodiscard]] std::string_view toText(PanelLocation location);
[[nodiscard]] std::optional<PanelLocation> panelLocationFrom(std::string_view text);

// The value of one of "name=value;name=value"; empty when it is not there.
[[nodiscard]] std::string_view optionOf(std::string_view options, std::string_view name);

// InvalidInput for ids that are missing, too long or doubled, TooLarge over a limit.
[[nodiscard]] base::Status check(const Extensions& extensions);

// The value in canonical form: a slider's 0 to 255, "on" or "off" of a toggle, "active" or
// "inactive" of a button, a choice's key, words for a text, a spinner or a pad's middle.
[[nodiscard]] base::Result<std::string> widgetValue(const Widget& widget, std::string_view given);

// What a hand does to a widget.
enum class WidgetAct : std::uint8_t { Pressed, Changed, Released, Clicked };

[[nodiscard]] std::string_view toText(WidgetAct act); // "pressed"
[[nodiscard]] std::optional<WidgetAct> widgetActFrom(std::string_view text);

// The value in canonical form, if the widget has such an act with such a value (xAPI guide, UI
// EXTENSIONS AND MESSAGES, events).
[[nodiscard]] base::Result<std::string> actedValue(const Widget& widget, WidgetAct act,
                                                   std::string_view given);

} // namespace greenroom::core

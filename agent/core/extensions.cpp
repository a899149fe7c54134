#include "core/extensions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

#include "core/text.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;

constexpr std::array<std::pair<WidgetType, std::string_view>, 9> kTypes{{
    {WidgetType::Button, "Button"},
    {WidgetType::ToggleButton, "ToggleButton"},
    {WidgetType::IconButton, "IconButton"},
    {WidgetType::GroupButton, "GroupButton"},
    {WidgetType::Slider, "Slider"},
    {WidgetType::Spinner, "Spinner"},
    {WidgetType::DirectionalPad, "DirectionalPad"},
    {WidgetType::Text, "Text"},
    {WidgetType::Spacer, "Spacer"},
}};
constexpr std::array<std::pair<PanelLocation, std::string_view>, 6> kLocations{{
    {PanelLocation::HomeScreen, "HomeScreen"},
    {PanelLocation::CallControls, "CallControls"},
    {PanelLocation::HomeScreenAndCallControls, "HomeScreenAndCallControls"},
    {PanelLocation::ControlPanel, "ControlPanel"},
    {PanelLocation::RoomScheduler, "RoomScheduler"},
    {PanelLocation::Hidden, "Hidden"},
}};
constexpr std::array<std::pair<WidgetAct, std::string_view>, 4> kActs{{
    {WidgetAct::Pressed, "pressed"},
    {WidgetAct::Changed, "changed"},
    {WidgetAct::Released, "released"},
    {WidgetAct::Clicked, "clicked"},
}};

template <typename Value, std::size_t N>
std::string_view wordOf(const std::array<std::pair<Value, std::string_view>, N>& words, Value of) {
    const auto at = std::ranges::find(words, of, &std::pair<Value, std::string_view>::first);
    return at == words.end() ? std::string_view() : at->second;
}

template <typename Value, std::size_t N>
std::optional<Value> valueOf(const std::array<std::pair<Value, std::string_view>, N>& words,
                             std::string_view text) {
    for (const auto& [value, word] : words)
        if (sameWord(word, trimmed(text)))
            return value;
    return std::nullopt;
}

// Counts what the texts of it all come to, and finds the first thing that is wrong.
class Checker {
public:
    base::Status run(const Extensions& all) {
        if (all.panels.size() > ExtensionLimits::kPanels)
            return tooMany("panels", all.panels.size(), ExtensionLimits::kPanels);
        std::set<std::string_view> ids;
        for (const ExtensionPanel& panel : all.panels) {
            if (!ids.insert(panel.id).second)
                return fail(ErrorCode::InvalidInput, "two panels have the id " + panel.id);
            if (auto sound = checkPanel(panel); !sound)
                return tl::unexpected(sound.error().withContext("panel " + panel.id));
        }
        if (bytes_ > ExtensionLimits::kBytes)
            return fail(ErrorCode::TooLarge, "the panels together are over " +
                                                 std::to_string(ExtensionLimits::kBytes) +
                                                 " bytes");
        return {};
    }

private:
    base::Status checkPanel(const ExtensionPanel& panel) {
        bytes_ += panel.iconContent.size();
        if (!id(panel.id))
            return badId("PanelId");
        if (!text(panel.name) || !text(panel.icon) || !text(panel.iconId) || !text(panel.color) ||
            !text(panel.origin) || !text(panel.activityType))
            return tooLong();
        if (panel.pages.size() > ExtensionLimits::kPages)
            return tooMany("pages", panel.pages.size(), ExtensionLimits::kPages);
        std::set<std::string_view> ids;
        for (const ExtensionPage& page : panel.pages) {
            if (!id(page.id) || !ids.insert(page.id).second)
                return badId("PageId");
            if (auto sound = checkPage(page); !sound)
                return tl::unexpected(sound.error().withContext("page " + page.id));
        }
        return {};
    }

    base::Status checkPage(const ExtensionPage& page) {
        if (!text(page.name) || !text(page.options))
            return tooLong();
        if (page.rows.size() > ExtensionLimits::kWidgets)
            return tooMany("rows", page.rows.size(), ExtensionLimits::kWidgets);
        std::size_t widgets = 0;
        for (const WidgetRow& row : page.rows) {
            widgets += row.widgets.size();
            if (!text(row.name))
                return tooLong();
            for (const Widget& widget : row.widgets)
                if (auto sound = checkWidget(widget); !sound)
                    return tl::unexpected(sound.error().withContext("widget " + widget.id));
        }
        if (widgets > ExtensionLimits::kWidgets)
            return tooMany("widgets", widgets, ExtensionLimits::kWidgets);
        return {};
    }

    base::Status checkWidget(const Widget& widget) {
        if (!id(widget.id))
            return badId("WidgetId");
        if (!text(widget.name) || !text(widget.options))
            return tooLong();
        if (widget.choices.size() > ExtensionLimits::kChoices)
            return tooMany("values", widget.choices.size(), ExtensionLimits::kChoices);
        std::set<std::string_view> keys;
        for (const WidgetChoice& choice : widget.choices)
            if (!id(choice.key) || !text(choice.name) || !keys.insert(choice.key).second)
                return badId("Key");
        return {};
    }

    bool id(std::string_view given) {
        bytes_ += given.size();
        return !given.empty() && given.size() <= ExtensionLimits::kId;
    }
    bool text(std::string_view given) {
        bytes_ += given.size();
        return given.size() <= ExtensionLimits::kText;
    }

    static tl::unexpected<base::Error> badId(const std::string& what) {
        return fail(ErrorCode::InvalidInput, "each " + what + " has 1 to " +
                                                 std::to_string(ExtensionLimits::kId) +
                                                 " bytes and is there once");
    }
    static tl::unexpected<base::Error> tooLong() {
        return fail(ErrorCode::TooLarge,
                    "a text is over " + std::to_string(ExtensionLimits::kText) + " bytes");
    }
    static tl::unexpected<base::Error> tooMany(const std::string& what, std::size_t there,
                                               std::size_t most) {
        return fail(ErrorCode::TooLarge, std::to_string(there) + " " + what + "; " +
                                             std::to_string(most) + " are allowed");
    }

    std::size_t bytes_ = 0;
};

// One of a few words, as the table writes it.
base::Result<std::string> oneOf(std::initializer_list<std::string_view> words,
                                std::string_view given) {
    std::string allowed;
    for (const std::string_view word : words) {
        if (sameWord(word, trimmed(given)))
            return std::string(word);
        allowed.append(allowed.empty() ? "" : ", ").append(word);
    }
    return fail(ErrorCode::InvalidInput, "the value must be one of " + allowed);
}

base::Result<std::string> sliderValue(std::string_view given) {
    constexpr int kMost = 255;
    const std::string_view digits = trimmed(given);
    int value = -1;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), value);
    if (error != std::errc{} || end != digits.end() || value < 0 || value > kMost)
        return fail(ErrorCode::InvalidInput, "the value must be a whole number from 0 to 255");
    return std::to_string(value);
}

base::Result<std::string> choiceOf(const Widget& widget, std::string_view given) {
    const auto at = std::ranges::find(widget.choices, given, &WidgetChoice::key);
    if (at == widget.choices.end())
        return fail(ErrorCode::InvalidInput, "the value must be the key of one of its buttons");
    return at->key;
}

base::Result<std::string> noSuchAct(const Widget& widget, WidgetAct act) {
    return fail(ErrorCode::InvalidInput,
                "a " + std::string(toText(widget.type)) + " cannot be " + std::string(toText(act)));
}

} // namespace

const ExtensionPanel* Extensions::panel(std::string_view id) const {
    const auto at = std::ranges::find(panels, id, &ExtensionPanel::id);
    return at == panels.end() ? nullptr : &*at;
}

const ExtensionPage* Extensions::page(std::string_view inPanel, std::string_view id) const {
    const ExtensionPanel* of = panel(inPanel);
    if (of == nullptr)
        return nullptr;
    const auto at = std::ranges::find(of->pages, id, &ExtensionPage::id);
    return at == of->pages.end() ? nullptr : &*at;
}

const Widget* Extensions::widget(std::string_view id) const {
    for (const ExtensionPanel& panel : panels)
        for (const ExtensionPage& page : panel.pages)
            for (const WidgetRow& row : page.rows)
                for (const Widget& widget : row.widgets)
                    if (widget.id == id)
                        return &widget;
    return nullptr;
}

std::string_view toText(WidgetType type) {
    return wordOf(kTypes, type);
}

std::optional<WidgetType> widgetTypeFrom(std::string_view text) {
    return valueOf(kTypes, text);
}

std::string_view toText(PanelLocation location) {
    return wordOf(kLocations, location);
}

std::optional<PanelLocation> panelLocationFrom(std::string_view text) {
    return valueOf(kLocations, text);
}

std::string_view toText(WidgetAct act) {
    return wordOf(kActs, act);
}

std::optional<WidgetAct> widgetActFrom(std::string_view text) {
    return valueOf(kActs, text);
}

std::string_view optionOf(std::string_view options, std::string_view name) {
    while (!options.empty()) {
        const auto end = options.find(';');
        const std::string_view entry = options.substr(0, end);
        options.remove_prefix(end == std::string_view::npos ? options.size() : end + 1);
        const auto equals = entry.find('=');
        if (equals != std::string_view::npos && sameWord(trimmed(entry.substr(0, equals)), name))
            return trimmed(entry.substr(equals + 1));
    }
    return {};
}

base::Status check(const Extensions& extensions) {
    return Checker().run(extensions);
}

base::Result<std::string> widgetValue(const Widget& widget, std::string_view given) {
    switch (widget.type) {
    case WidgetType::Button:
    case WidgetType::IconButton:
        return oneOf({"active", "inactive"}, given);
    case WidgetType::ToggleButton:
        return oneOf({"on", "off"}, given);
    case WidgetType::Slider:
        return sliderValue(given);
    case WidgetType::GroupButton:
        return choiceOf(widget, given);
    case WidgetType::Spinner:
    case WidgetType::DirectionalPad:
    case WidgetType::Text:
        return std::string(given);
    case WidgetType::Spacer:
        break;
    }
    return fail(ErrorCode::InvalidInput, "a Spacer has no value");
}

base::Result<std::string> actedValue(const Widget& widget, WidgetAct act, std::string_view given) {
    const bool changes = act == WidgetAct::Changed;
    switch (widget.type) {
    case WidgetType::Button:
    case WidgetType::IconButton:
        return changes ? noSuchAct(widget, act) : base::Result<std::string>(std::string());
    case WidgetType::ToggleButton:
        return changes ? oneOf({"on", "off"}, given) : noSuchAct(widget, act);
    case WidgetType::Slider:
        return act == WidgetAct::Clicked ? noSuchAct(widget, act) : sliderValue(given);
    case WidgetType::GroupButton:
        return act == WidgetAct::Pressed || act == WidgetAct::Released ? choiceOf(widget, given)
                                                                       : noSuchAct(widget, act);
    case WidgetType::Spinner:
        return changes ? noSuchAct(widget, act) : oneOf({"increment", "decrement"}, given);
    case WidgetType::DirectionalPad:
        return changes ? noSuchAct(widget, act)
                       : oneOf({"up", "down", "left", "right", "center"}, given);
    case WidgetType::Text:
    case WidgetType::Spacer:
        break;
    }
    return noSuchAct(widget, act);
}

} // namespace greenroom::core

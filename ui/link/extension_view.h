// What clients put on the panel, as plain values: buttons, the open custom panel, the message on
// top. Made safe and bounded by link/extension_codec.h.
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace greenroom::ui::link {

struct PanelButton {
    QString id;
    QString name;
    QString icon;
    QString color;

    friend bool operator==(const PanelButton&, const PanelButton&) = default;
};

// Nothing: of a kind this panel does not know; keeps its place.
enum class WidgetType {
    Nothing,
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

enum class WidgetAlign { Left, Center, Right };

struct WidgetChoice {
    QString key;
    QString name;

    friend bool operator==(const WidgetChoice&, const WidgetChoice&) = default;
};

struct Widget {
    QString id;
    WidgetType type = WidgetType::Nothing;
    QString name;
    QString value;
    QString icon;
    std::uint32_t size = 0;    // quarters of the width; 0: as it needs
    std::uint32_t columns = 0; // of a group; 0: as it needs
    bool small = false;
    WidgetAlign align = WidgetAlign::Left;
    std::vector<WidgetChoice> choices;

    friend bool operator==(const Widget&, const Widget&) = default;
};

struct WidgetRow {
    QString name;
    std::vector<Widget> widgets;

    friend bool operator==(const WidgetRow&, const WidgetRow&) = default;
};

struct PageTab {
    QString id;
    QString name;

    friend bool operator==(const PageTab&, const PageTab&) = default;
};

struct OpenPanel {
    QString id;
    QString name;
    std::vector<PageTab> pages;
    QString page;
    std::vector<WidgetRow> rows;
    std::uint32_t rowsLeftOut = 0;

    friend bool operator==(const OpenPanel&, const OpenPanel&) = default;
};

enum class MessageKind { Alert, Prompt, TextInput, Rating };
enum class InputType { SingleLine, Numeric, Password, Pin };

struct PromptOption {
    std::uint32_t number = 0;
    QString text;

    friend bool operator==(const PromptOption&, const PromptOption&) = default;
};

struct Message {
    std::uint64_t number = 0;
    MessageKind kind = MessageKind::Alert;
    QString title;
    QString text; // lines are ended by '\n'
    std::vector<PromptOption> options;
    InputType inputType = InputType::SingleLine;
    QString entered; // may be a password: never drawn in clear, never logged
    QString placeholder;
    QString submit;
    bool keyboardOpen = false;

    friend bool operator==(const Message&, const Message&) = default;
};

struct TextLine {
    QString text;
    std::uint32_t x = 0; // of 10,000; 0: not said
    std::uint32_t y = 0;

    friend bool operator==(const TextLine&, const TextLine&) = default;
};

struct ExtensionView {
    std::vector<PanelButton> buttons;
    std::optional<OpenPanel> open;
    std::optional<Message> message;
    std::optional<TextLine> textLine;

    friend bool operator==(const ExtensionView&, const ExtensionView&) = default;
};

} // namespace greenroom::ui::link

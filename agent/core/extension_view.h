// What the panel shows of clients' own: their buttons, the open custom panel, the message on top.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/extension_domain.h"
#include "core/message_domain.h"

namespace greenroom::core {

struct PanelButtonView {
    std::string id;
    std::string name;
    std::string icon;
    std::string color;
    friend bool operator==(const PanelButtonView&, const PanelButtonView&) = default;
};

enum class WidgetAlign : std::uint8_t { Left, Center, Right };

struct WidgetView {
    std::string id;
    WidgetType type = WidgetType::Button;
    std::string name;
    std::string value;
    std::string icon;
    std::uint32_t size = 0;    // quarters of a row's width: 1 to 4; 0: as it needs
    std::uint32_t columns = 0; // of a group; 0: as it needs
    bool small = false;        // the words of a text
    WidgetAlign align = WidgetAlign::Left;
    std::vector<WidgetChoice> choices;
    friend bool operator==(const WidgetView&, const WidgetView&) = default;
};

struct WidgetRowView {
    std::string name; // empty where names are hidden
    std::vector<WidgetView> widgets;
    friend bool operator==(const WidgetRowView&, const WidgetRowView&) = default;
};

struct PageTabView {
    std::string id;
    std::string name;
    friend bool operator==(const PageTabView&, const PageTabView&) = default;
};

struct OpenPanelView {
    std::string id;
    std::string name;
    std::vector<PageTabView> pages;
    std::string page; // the one that is shown
    std::vector<WidgetRowView> rows;
    friend bool operator==(const OpenPanelView&, const OpenPanelView&) = default;
};

struct MessageView {
    MessageKind kind = MessageKind::Alert;
    std::uint64_t number = 0;
    std::string title;
    std::string text;                                  // lines are ended by "\n"
    std::array<std::string, Prompt::kOptions> options; // of a prompt
    TextInputType inputType = TextInputType::SingleLine;
    base::Secret entered;
    std::string placeholder;
    std::string submit;
    bool keyboardOpen = false;
    friend bool operator==(const MessageView&, const MessageView&) = default;
};

struct ExtensionView {
    static constexpr std::size_t kMaxButtons = 50;

    std::vector<PanelButtonView> buttons;
    std::optional<OpenPanelView> open;
    std::optional<MessageView> message; // the newest
    std::optional<TextLine> textLine;
    friend bool operator==(const ExtensionView&, const ExtensionView&) = default;
};

// `inCall`: which of the buttons have their place now.
[[nodiscard]] ExtensionView extensionView(const ExtensionState& extensions,
                                          const MessageState& messages, bool inCall);

} // namespace greenroom::core

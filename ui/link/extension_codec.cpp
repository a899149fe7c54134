#include "link/extension_codec.h"

#include "link/safe_text.h"
#include "link/wire_lists.h"
#include "proto/panel.pb.h"

#include <algorithm>

namespace greenroom::ui::link {

namespace {

namespace wire = greenroom::panel::v1;

constexpr std::size_t kMaxButtons = 50;
constexpr std::size_t kMaxPages = 20;
constexpr std::size_t kMaxRows = 50;
constexpr std::size_t kMaxWidgets = 50; // of all rows together
constexpr std::size_t kMaxChoices = 16;
constexpr std::uint32_t kMaxQuarters = 4;
constexpr std::uint32_t kMaxOption = 5;
constexpr std::uint32_t kMaxPlace = 10'000;
constexpr qsizetype kMaxName = 255;
constexpr qsizetype kMaxText = 1'024;

WidgetType fromWire(wire::WidgetType type) {
    switch (type) {
    case wire::WIDGET_TYPE_BUTTON:
        return WidgetType::Button;
    case wire::WIDGET_TYPE_TOGGLE_BUTTON:
        return WidgetType::ToggleButton;
    case wire::WIDGET_TYPE_ICON_BUTTON:
        return WidgetType::IconButton;
    case wire::WIDGET_TYPE_GROUP_BUTTON:
        return WidgetType::GroupButton;
    case wire::WIDGET_TYPE_SLIDER:
        return WidgetType::Slider;
    case wire::WIDGET_TYPE_SPINNER:
        return WidgetType::Spinner;
    case wire::WIDGET_TYPE_DIRECTIONAL_PAD:
        return WidgetType::DirectionalPad;
    case wire::WIDGET_TYPE_TEXT:
        return WidgetType::Text;
    case wire::WIDGET_TYPE_SPACER:
        return WidgetType::Spacer;
    default:
        return WidgetType::Nothing;
    }
}

WidgetAlign fromWire(wire::WidgetAlign align) {
    switch (align) {
    case wire::WIDGET_ALIGN_CENTER:
        return WidgetAlign::Center;
    case wire::WIDGET_ALIGN_RIGHT:
        return WidgetAlign::Right;
    default:
        return WidgetAlign::Left;
    }
}

std::optional<MessageKind> fromWire(wire::MessageKind kind) {
    switch (kind) {
    case wire::MESSAGE_KIND_ALERT:
        return MessageKind::Alert;
    case wire::MESSAGE_KIND_PROMPT:
        return MessageKind::Prompt;
    case wire::MESSAGE_KIND_TEXT_INPUT:
        return MessageKind::TextInput;
    case wire::MESSAGE_KIND_RATING:
        return MessageKind::Rating;
    default:
        return std::nullopt;
    }
}

// One that is not known might be secret.
InputType fromWire(wire::InputType type) {
    switch (type) {
    case wire::INPUT_TYPE_SINGLE_LINE:
        return InputType::SingleLine;
    case wire::INPUT_TYPE_NUMERIC:
        return InputType::Numeric;
    case wire::INPUT_TYPE_PIN:
        return InputType::Pin;
    default:
        return InputType::Password;
    }
}

Widget fromWire(const wire::Widget& w) {
    Widget widget{.id = text(w.id()),
                  .type = fromWire(w.type()),
                  .name = text(w.name()),
                  .value = text(w.value()),
                  .icon = text(w.icon()),
                  .size = w.size(),
                  .columns = w.columns(),
                  .small = w.small(),
                  .align = fromWire(w.align()),
                  .choices = {}};
    for (const wire::WidgetChoice& choice : w.choices()) {
        widget.choices.push_back({text(choice.key()), text(choice.name())});
    }
    return widget;
}

OpenPanel fromWire(const wire::OpenPanel& p) {
    OpenPanel panel{.id = text(p.id()),
                    .name = text(p.name()),
                    .pages = {},
                    .page = text(p.page()),
                    .rows = {},
                    .rowsLeftOut = p.rows_left_out()};
    for (const wire::PageTab& tab : p.pages()) {
        panel.pages.push_back({text(tab.id()), text(tab.name())});
    }
    for (const wire::WidgetRow& row : p.rows()) {
        WidgetRow& one = panel.rows.emplace_back();
        one.name = text(row.name());
        for (const wire::Widget& widget : row.widgets()) {
            one.widgets.push_back(fromWire(widget));
        }
    }
    return panel;
}

Message fromWire(const wire::Message& m, MessageKind kind) {
    Message message{.number = m.number(),
                    .kind = kind,
                    .title = text(m.title()),
                    .text = text(m.text()),
                    .options = {},
                    .inputType = fromWire(m.input_type()),
                    .entered = text(m.entered()),
                    .placeholder = text(m.placeholder()),
                    .submit = text(m.submit()),
                    .keyboardOpen = m.keyboard_open()};
    for (const wire::PromptOption& option : m.options()) {
        message.options.push_back({option.number(), text(option.text())});
    }
    return message;
}

void makeSafe(Widget& widget) {
    widget.name = safeText(widget.name, kMaxName);
    widget.icon = safeText(widget.icon, kMaxName);
    // A group's value is a key, which goes back as it came.
    if (widget.type != WidgetType::GroupButton) {
        widget.value = safeText(widget.value, kMaxName);
    }
    widget.size = std::min(widget.size, kMaxQuarters);
    widget.columns = std::min(widget.columns, kMaxQuarters);
    std::erase_if(widget.choices, [](const WidgetChoice& choice) { return !usable(choice.key); });
    cut(widget.choices, kMaxChoices);
    for (WidgetChoice& choice : widget.choices) {
        choice.name = safeText(choice.name, kMaxName);
    }
}

void makeSafe(OpenPanel& panel) {
    panel.name = safeText(panel.name, kMaxName);
    dropDoubtful(panel.pages, [](const PageTab& tab) -> const QString& { return tab.id; });
    cut(panel.pages, kMaxPages);
    for (PageTab& tab : panel.pages) {
        tab.name = safeText(tab.name, kMaxName);
    }
    cut(panel.rows, kMaxRows);
    std::size_t left = kMaxWidgets;
    for (WidgetRow& row : panel.rows) {
        row.name = safeText(row.name, kMaxName);
        std::erase_if(row.widgets, [](const Widget& widget) { return !usable(widget.id); });
        cut(row.widgets, left);
        left -= row.widgets.size();
        for (Widget& widget : row.widgets) {
            makeSafe(widget);
        }
    }
}

void makeSafe(Message& message) {
    message.title = safeText(message.title, kMaxName);
    message.text = safeLines(message.text, kMaxText);
    message.entered = safeText(message.entered, kMaxName);
    message.placeholder = safeText(message.placeholder, kMaxName);
    message.submit = safeText(message.submit, kMaxName);
    std::erase_if(message.options, [](const PromptOption& option) {
        return option.number < 1 || option.number > kMaxOption;
    });
    cut(message.options, kMaxOption);
    for (PromptOption& option : message.options) {
        option.text = safeText(option.text, kMaxName);
    }
}

wire::WidgetAct toWire(WidgetAct act) {
    switch (act) {
    case WidgetAct::Pressed:
        return wire::WIDGET_ACT_PRESSED;
    case WidgetAct::Changed:
        return wire::WIDGET_ACT_CHANGED;
    case WidgetAct::Released:
        return wire::WIDGET_ACT_RELEASED;
    case WidgetAct::Clicked:
        return wire::WIDGET_ACT_CLICKED;
    }
    return wire::WIDGET_ACT_UNSPECIFIED;
}

} // namespace

ExtensionView extensionFromWire(const wire::PanelView& view) {
    ExtensionView out;
    for (const wire::PanelButton& button : view.buttons()) {
        out.buttons.push_back(
            {text(button.id()), text(button.name()), text(button.icon()), text(button.color())});
    }
    if (view.has_open_panel()) {
        out.open = fromWire(view.open_panel());
    }
    if (const auto kind = fromWire(view.message().kind()); kind && view.has_message()) {
        out.message = fromWire(view.message(), *kind);
    }
    if (view.has_text_line()) {
        out.textLine = {text(view.text_line().text()), view.text_line().x(), view.text_line().y()};
    }
    return out;
}

ExtensionView bounded(ExtensionView view) {
    dropDoubtful(view.buttons,
                 [](const PanelButton& button) -> const QString& { return button.id; });
    cut(view.buttons, kMaxButtons);
    for (PanelButton& button : view.buttons) {
        button.name = safeText(button.name, kMaxName);
        button.icon = safeText(button.icon, kMaxName);
        button.color = safeText(button.color, kMaxName);
    }
    if (view.open) {
        makeSafe(*view.open);
    }
    if (view.message) {
        makeSafe(*view.message);
    }
    if (view.textLine) {
        view.textLine->text = safeText(view.textLine->text, kMaxName);
        view.textLine->x = std::min(view.textLine->x, kMaxPlace);
        view.textLine->y = std::min(view.textLine->y, kMaxPlace);
    }
    return view;
}

bool setVerb(wire::PanelIntent& out, const PanelIntent& intent) {
    switch (intent.verb) {
    case Verb::PressPanel:
        out.mutable_press_panel()->set_panel_id(intent.target.toStdString());
        return true;
    case Verb::ChoosePage:
        out.mutable_choose_page()->set_page_id(intent.target.toStdString());
        return true;
    case Verb::LeavePanel:
        out.mutable_leave_panel();
        return true;
    case Verb::ActOnWidget:
        out.mutable_act_on_widget()->set_widget_id(intent.target.toStdString());
        out.mutable_act_on_widget()->set_act(toWire(intent.act));
        out.mutable_act_on_widget()->set_value(intent.value.toStdString());
        return true;
    case Verb::ChooseOption:
        out.mutable_answer_message()->set_number(intent.message);
        out.mutable_answer_message()->set_option(intent.choice);
        return true;
    case Verb::GiveText:
        out.mutable_answer_message()->set_number(intent.message);
        out.mutable_answer_message()->set_text(intent.value.toStdString());
        return true;
    case Verb::GiveRating:
        out.mutable_answer_message()->set_number(intent.message);
        out.mutable_answer_message()->set_rating(intent.choice);
        return true;
    case Verb::DismissMessage:
        out.mutable_answer_message()->set_number(intent.message);
        out.mutable_answer_message()->set_dismiss(true);
        return true;
    default:
        return false;
    }
}

} // namespace greenroom::ui::link

#include "edge/panel/extension_codec.h"

#include <utility>

#include "edge/panel/wire_text.h"
#include "proto/panel.pb.h"

namespace greenroom::edge::panel {

namespace {

namespace wire = greenroom::panel::v1;

wire::WidgetType toWire(core::WidgetType type) {
    switch (type) {
    case core::WidgetType::Button:
        return wire::WIDGET_TYPE_BUTTON;
    case core::WidgetType::ToggleButton:
        return wire::WIDGET_TYPE_TOGGLE_BUTTON;
    case core::WidgetType::IconButton:
        return wire::WIDGET_TYPE_ICON_BUTTON;
    case core::WidgetType::GroupButton:
        return wire::WIDGET_TYPE_GROUP_BUTTON;
    case core::WidgetType::Slider:
        return wire::WIDGET_TYPE_SLIDER;
    case core::WidgetType::Spinner:
        return wire::WIDGET_TYPE_SPINNER;
    case core::WidgetType::DirectionalPad:
        return wire::WIDGET_TYPE_DIRECTIONAL_PAD;
    case core::WidgetType::Text:
        return wire::WIDGET_TYPE_TEXT;
    case core::WidgetType::Spacer:
        return wire::WIDGET_TYPE_SPACER;
    }
    return wire::WIDGET_TYPE_UNSPECIFIED;
}

wire::WidgetAlign toWire(core::WidgetAlign align) {
    switch (align) {
    case core::WidgetAlign::Left:
        return wire::WIDGET_ALIGN_LEFT;
    case core::WidgetAlign::Center:
        return wire::WIDGET_ALIGN_CENTER;
    case core::WidgetAlign::Right:
        return wire::WIDGET_ALIGN_RIGHT;
    }
    return wire::WIDGET_ALIGN_UNSPECIFIED;
}

wire::MessageKind toWire(core::MessageKind kind) {
    switch (kind) {
    case core::MessageKind::Alert:
        return wire::MESSAGE_KIND_ALERT;
    case core::MessageKind::Prompt:
        return wire::MESSAGE_KIND_PROMPT;
    case core::MessageKind::TextInput:
        return wire::MESSAGE_KIND_TEXT_INPUT;
    case core::MessageKind::Rating:
        return wire::MESSAGE_KIND_RATING;
    case core::MessageKind::TextLine:
        break;
    }
    return wire::MESSAGE_KIND_UNSPECIFIED;
}

wire::InputType toWire(core::TextInputType type) {
    switch (type) {
    case core::TextInputType::SingleLine:
        return wire::INPUT_TYPE_SINGLE_LINE;
    case core::TextInputType::Numeric:
        return wire::INPUT_TYPE_NUMERIC;
    case core::TextInputType::Password:
        return wire::INPUT_TYPE_PASSWORD;
    case core::TextInputType::Pin:
        return wire::INPUT_TYPE_PIN;
    }
    return wire::INPUT_TYPE_UNSPECIFIED;
}

void set(wire::Widget& out, const core::WidgetView& widget) {
    out.set_id(wireText(widget.id));
    out.set_type(toWire(widget.type));
    out.set_name(wireText(widget.name));
    out.set_value(wireText(widget.value));
    out.set_icon(wireText(widget.icon));
    out.set_size(widget.size);
    out.set_columns(widget.columns);
    out.set_small(widget.small);
    out.set_align(toWire(widget.align));
    for (const core::WidgetChoice& choice : widget.choices) {
        wire::WidgetChoice& one = *out.add_choices();
        one.set_key(wireText(choice.key));
        one.set_name(wireText(choice.name));
    }
}

void set(wire::OpenPanel& out, const core::OpenPanelView& panel) {
    out.set_id(wireText(panel.id));
    out.set_name(wireText(panel.name));
    out.set_page(wireText(panel.page));
    for (const core::PageTabView& page : panel.pages) {
        wire::PageTab& tab = *out.add_pages();
        tab.set_id(wireText(page.id));
        tab.set_name(wireText(page.name));
    }
    for (const core::WidgetRowView& row : panel.rows) {
        wire::WidgetRow& one = *out.add_rows();
        one.set_name(wireText(row.name));
        for (const core::WidgetView& widget : row.widgets)
            set(*one.add_widgets(), widget);
    }
}

void set(wire::Message& out, const core::MessageView& message) {
    out.set_number(message.number);
    out.set_kind(toWire(message.kind));
    out.set_title(wireText(message.title));
    out.set_text(wireText(message.text));
    for (std::size_t i = 0; i < message.options.size(); ++i) {
        if (message.options[i].empty())
            continue;
        wire::PromptOption& option = *out.add_options();
        option.set_number(static_cast<std::uint32_t>(i + 1));
        option.set_text(wireText(message.options[i]));
    }
    if (message.kind != core::MessageKind::TextInput)
        return;
    out.set_input_type(toWire(message.inputType));
    out.set_entered(wireText(message.entered.reveal()));
    out.set_placeholder(wireText(message.placeholder));
    out.set_submit(wireText(message.submit));
    out.set_keyboard_open(message.keyboardOpen);
}

std::optional<core::WidgetAct> fromWire(wire::WidgetAct act) {
    switch (act) {
    case wire::WIDGET_ACT_PRESSED:
        return core::WidgetAct::Pressed;
    case wire::WIDGET_ACT_CHANGED:
        return core::WidgetAct::Changed;
    case wire::WIDGET_ACT_RELEASED:
        return core::WidgetAct::Released;
    case wire::WIDGET_ACT_CLICKED:
        return core::WidgetAct::Clicked;
    default:
        return std::nullopt;
    }
}

bool isId(const std::string& id) {
    return !id.empty() && id.size() <= core::ExtensionLimits::kId;
}

std::optional<core::Event> actOf(const wire::ActOnWidget& what) {
    const auto act = fromWire(what.act());
    if (!act || !isId(what.widget_id()) || what.value().size() > core::ExtensionLimits::kId)
        return std::nullopt;
    return core::ExtensionEvent(core::WidgetTouched{what.widget_id(), *act, what.value(), {}});
}

std::optional<core::Event> answerOf(const wire::AnswerMessage& given) {
    constexpr std::uint32_t kMostStars = 5;
    const core::MessageName to{given.number(), std::nullopt};
    switch (given.answer_case()) {
    case wire::AnswerMessage::kOption:
        if (given.option() < 1 || given.option() > core::Prompt::kOptions)
            return std::nullopt;
        return core::MessageEvent(core::PromptAnswerGiven{to, given.option(), {}});
    case wire::AnswerMessage::kText:
        if (given.text().size() > core::TextInput::kText)
            return std::nullopt;
        return core::MessageEvent(core::TextAnswerGiven{to, base::Secret(given.text()), {}});
    case wire::AnswerMessage::kRating:
        if (given.rating() > kMostStars)
            return std::nullopt;
        return core::MessageEvent(core::RatingGiven{to, given.rating(), {}});
    case wire::AnswerMessage::kDismiss:
        return core::MessageEvent(core::MessageDismissed{given.number()});
    case wire::AnswerMessage::ANSWER_NOT_SET:
        break;
    }
    return std::nullopt;
}

} // namespace

void setExtension(wire::PanelView& out, const core::ExtensionView& view) {
    for (const core::PanelButtonView& button : view.buttons) {
        wire::PanelButton& one = *out.add_buttons();
        one.set_id(wireText(button.id));
        one.set_name(wireText(button.name));
        one.set_icon(wireText(button.icon));
        one.set_color(wireText(button.color));
    }
    if (view.open)
        set(*out.mutable_open_panel(), *view.open);
    if (view.message)
        set(*out.mutable_message(), *view.message);
    if (view.textLine) {
        out.mutable_text_line()->set_text(wireText(view.textLine->text));
        out.mutable_text_line()->set_x(view.textLine->x);
        out.mutable_text_line()->set_y(view.textLine->y);
    }
}

bool shrinkExtension(wire::PanelView& view) {
    if (view.has_open_panel() && !view.open_panel().rows().empty()) {
        wire::OpenPanel& open = *view.mutable_open_panel();
        open.mutable_rows()->RemoveLast();
        open.set_rows_left_out(open.rows_left_out() + 1);
        return true;
    }
    if (view.buttons().empty())
        return false;
    view.mutable_buttons()->RemoveLast();
    return true;
}

std::optional<core::Event> extensionEvent(const wire::PanelIntent& intent) {
    switch (intent.verb_case()) {
    case wire::PanelIntent::kPressPanel:
        if (!isId(intent.press_panel().panel_id()))
            return std::nullopt;
        return core::ExtensionEvent(core::PanelPressed{intent.press_panel().panel_id(), true, {}});
    case wire::PanelIntent::kChoosePage:
        if (!isId(intent.choose_page().page_id()))
            return std::nullopt;
        return core::ExtensionEvent(core::PageChosen{intent.choose_page().page_id()});
    case wire::PanelIntent::kLeavePanel:
        return core::ExtensionEvent(core::PanelLeft{});
    case wire::PanelIntent::kActOnWidget:
        return actOf(intent.act_on_widget());
    case wire::PanelIntent::kAnswerMessage:
        return answerOf(intent.answer_message());
    default:
        return std::nullopt;
    }
}

} // namespace greenroom::edge::panel

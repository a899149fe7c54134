#include "link/panel_codec.h"

#include "proto/panel.pb.h"

#include <catch2/catch.hpp>

namespace ui = greenroom::ui;
namespace wire = greenroom::panel::v1;

namespace {

ui::link::ExtensionView decoded(const wire::AgentMessage& message) {
    const auto incoming = ui::link::decode(QByteArray::fromStdString(message.SerializeAsString()));
    REQUIRE(std::holds_alternative<ui::link::PanelView>(incoming));
    return std::get<ui::link::PanelView>(incoming).extension;
}

wire::PanelIntent sent(const ui::link::PanelIntent& intent) {
    const QByteArray frame = ui::link::encodeIntent(intent);
    wire::PanelMessage message;
    REQUIRE(message.ParseFromArray(frame.constData() + 4, static_cast<int>(frame.size() - 4)));
    return message.intent();
}

} // namespace

TEST_CASE("what clients put on the panel arrives field by field") {
    wire::AgentMessage message;
    wire::PanelView& v = *message.mutable_view();
    v.add_buttons()->set_id("help");
    v.mutable_buttons(0)->set_icon("Helpdesk");
    wire::OpenPanel& open = *v.mutable_open_panel();
    open.set_id("room");
    open.add_pages()->set_id("first");
    open.set_page("first");
    wire::Widget& widget = *open.add_rows()->add_widgets();
    widget.set_id("scene");
    widget.set_type(wire::WIDGET_TYPE_GROUP_BUTTON);
    widget.set_columns(9);
    widget.add_choices()->set_key("a");
    v.mutable_message()->set_kind(wire::MESSAGE_KIND_TEXT_INPUT);
    v.mutable_message()->set_number(4);
    v.mutable_message()->set_text("one\ntwo\tthree\u202E");
    v.mutable_message()->set_input_type(wire::INPUT_TYPE_PIN);
    v.mutable_text_line()->set_text("line");
    v.mutable_text_line()->set_x(99'999);

    const ui::link::ExtensionView view = decoded(message);
    REQUIRE(view.buttons.size() == 1);
    CHECK(view.buttons[0].icon == "Helpdesk");
    REQUIRE(view.open);
    CHECK(view.open->page == "first");
    REQUIRE(view.open->rows.size() == 1);
    CHECK(view.open->rows[0].widgets[0].type == ui::link::WidgetType::GroupButton);
    CHECK(view.open->rows[0].widgets[0].columns == 4);
    CHECK(view.open->rows[0].widgets[0].choices[0].key == "a");
    REQUIRE(view.message);
    CHECK(view.message->number == 4);
    CHECK(view.message->text == "one\ntwo three");
    CHECK(view.message->inputType == ui::link::InputType::Pin);
    REQUIRE(view.textLine);
    CHECK(view.textLine->x == 10'000);
}

TEST_CASE("what cannot be used is dropped") {
    wire::AgentMessage message;
    wire::PanelView& v = *message.mutable_view();
    v.add_buttons();
    v.add_buttons()->set_id("a");
    v.add_buttons()->set_id("a");
    for (int i = 0; i < 100; ++i)
        v.add_buttons()->set_id("b" + std::to_string(i));
    wire::OpenPanel& open = *v.mutable_open_panel();
    for (int i = 0; i < 60; ++i) {
        wire::WidgetRow& row = *open.add_rows();
        row.add_widgets();
        row.add_widgets()->set_id("w");
        row.add_widgets()->set_id("x");
    }
    v.mutable_message()->set_text("of no kind");
    const ui::link::ExtensionView view = decoded(message);
    CHECK(view.buttons.size() == 50);
    std::size_t widgets = 0;
    for (const auto& row : view.open->rows)
        widgets += row.widgets.size();
    CHECK(widgets == 50);
    CHECK_FALSE(view.message);
}

TEST_CASE("an input of an unknown type is taken for a secret") {
    wire::AgentMessage message;
    message.mutable_view()->mutable_message()->set_kind(wire::MESSAGE_KIND_TEXT_INPUT);
    CHECK(decoded(message).message->inputType == ui::link::InputType::Password);
}

TEST_CASE("each press is sent as what it is") {
    using ui::link::Verb;
    ui::link::PanelIntent intent;
    intent.target = QStringLiteral("x");
    intent.value = QStringLiteral("7");
    intent.act = ui::link::WidgetAct::Released;
    intent.message = 9;
    intent.choice = 3;
    const auto with = [&](Verb verb) {
        intent.verb = verb;
        return sent(intent);
    };
    CHECK(with(Verb::PressPanel).press_panel().panel_id() == "x");
    CHECK(with(Verb::ChoosePage).choose_page().page_id() == "x");
    CHECK(with(Verb::LeavePanel).has_leave_panel());
    const wire::PanelIntent acted = with(Verb::ActOnWidget);
    CHECK(acted.act_on_widget().widget_id() == "x");
    CHECK(acted.act_on_widget().act() == wire::WIDGET_ACT_RELEASED);
    CHECK(acted.act_on_widget().value() == "7");
    CHECK(with(Verb::ChooseOption).answer_message().option() == 3);
    CHECK(with(Verb::GiveText).answer_message().text() == "7");
    CHECK(with(Verb::GiveRating).answer_message().rating() == 3);
    CHECK(with(Verb::DismissMessage).answer_message().dismiss());
    CHECK(with(Verb::DismissMessage).answer_message().number() == 9);
}

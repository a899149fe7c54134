// What clients put on the panel, on its way there and back.
#include <catch2/catch.hpp>

#include <QtEndian>

#include "edge/panel/panel_codec.h"
#include "proto/panel.pb.h"
#include "support/some_panels.h"

using namespace greenroom;
using namespace greenroom::edge::panel;
namespace wire = greenroom::panel::v1;

namespace {

wire::PanelView encoded(const core::PanelView& view) {
    const QByteArray frame = encodeView(view, 1, 20);
    REQUIRE(frame.size() <= qsizetype{kMaxFrame} + 4);
    wire::AgentMessage message;
    REQUIRE(message.ParseFromArray(frame.constData() + 4, static_cast<int>(frame.size() - 4)));
    return message.view();
}

core::PanelView withOpenPanel(core::Extensions all) {
    core::ExtensionState state;
    state.all = std::make_shared<const core::Extensions>(std::move(all));
    state.values = std::make_shared<const core::WidgetValues>(core::WidgetValues{{"dim", "12"}});
    state.open = {"room", "first"};
    core::PanelView view;
    view.extension = core::extensionView(state, {}, false);
    return view;
}

using Said = base::Result<PanelSays>;

Said said(const std::function<void(wire::PanelIntent&)>& fill) {
    wire::PanelMessage message;
    fill(*message.mutable_intent());
    return decodePanelMessage(QByteArray::fromStdString(message.SerializeAsString()));
}

} // namespace

TEST_CASE("buttons, the open page, a message and a line of text reach the panel") {
    core::PanelView view = withOpenPanel(test::somePanels());
    core::MessageView message;
    message.kind = core::MessageKind::Prompt;
    message.number = 9;
    message.title = "T";
    message.options = {"Yes", "", "No"};
    view.extension.message = message;
    view.extension.textLine = core::TextLine{"Line", 1, 2};
    const wire::PanelView sent = encoded(view);
    REQUIRE(sent.buttons_size() == 2);
    CHECK(sent.buttons(0).id() == "room");
    CHECK(sent.buttons(0).color() == "#2277AA");
    REQUIRE(sent.open_panel().rows_size() == 1);
    CHECK(sent.open_panel().pages_size() == 2);
    CHECK(sent.open_panel().page() == "first");
    const wire::WidgetRow& row = sent.open_panel().rows(0);
    REQUIRE(row.widgets_size() == 9);
    CHECK(row.widgets(3).choices_size() == 2);
    CHECK(row.widgets(4).type() == wire::WIDGET_TYPE_SLIDER);
    CHECK(row.widgets(4).value() == "12");
    CHECK(row.widgets(7).align() == wire::WIDGET_ALIGN_RIGHT);
    REQUIRE(sent.message().options_size() == 2);
    CHECK(sent.message().options(1).number() == 3);
    CHECK(sent.text_line().y() == 2);
}

TEST_CASE("a page that is too large loses its last rows, and no booking") {
    core::Extensions all = test::somePanels();
    auto& rows = all.panels[0].pages[0].rows;
    rows.clear();
    for (int i = 0; i < 50; ++i)
        rows.push_back(
            {"row",
             {test::aWidget("w" + std::to_string(i), core::WidgetType::GroupButton, "",
                            {{"a", std::string(1000, 'a')}, {"b", std::string(1000, 'b')}})}});
    core::PanelView view = withOpenPanel(all);
    view.bookings.resize(3);
    const wire::PanelView sent = encoded(view);
    CHECK(sent.bookings_size() == 3);
    CHECK(sent.open_panel().rows_left_out() > 0);
    CHECK(sent.open_panel().rows_size() + static_cast<int>(sent.open_panel().rows_left_out()) ==
          50);
}

TEST_CASE("what a hand does comes back as a fact") {
    const auto touched = said([](auto& intent) {
        intent.mutable_act_on_widget()->set_widget_id("dim");
        intent.mutable_act_on_widget()->set_act(wire::WIDGET_ACT_CHANGED);
        intent.mutable_act_on_widget()->set_value("7");
    });
    REQUIRE(touched);
    const auto& event = std::get<core::ExtensionEvent>(std::get<Press>(*touched).event);
    CHECK(std::get<core::WidgetTouched>(event).value == "7");
    const auto answered = said([](auto& intent) {
        intent.mutable_answer_message()->set_number(3);
        intent.mutable_answer_message()->set_text("secret");
    });
    REQUIRE(answered);
    const auto& given = std::get<core::MessageEvent>(std::get<Press>(*answered).event);
    CHECK(std::get<core::TextAnswerGiven>(given).to.number == 3);
    CHECK(std::get<core::TextAnswerGiven>(given).text.reveal() == "secret");
}

TEST_CASE("presses out of their bounds are refused") {
    struct Case {
        std::string name;
        std::function<void(wire::PanelIntent&)> fill;
        bool taken;
    };
    const std::vector<Case> cases{
        {"a panel", [](auto& i) { i.mutable_press_panel()->set_panel_id("p"); }, true},
        {"no panel", [](auto& i) { i.mutable_press_panel(); }, false},
        {"a long id", [](auto& i) { i.mutable_press_panel()->set_panel_id(std::string(256, 'p')); },
         false},
        {"a page", [](auto& i) { i.mutable_choose_page()->set_page_id("q"); }, true},
        {"no page", [](auto& i) { i.mutable_choose_page(); }, false},
        {"leave", [](auto& i) { i.mutable_leave_panel(); }, true},
        {"no act", [](auto& i) { i.mutable_act_on_widget()->set_widget_id("w"); }, false},
        {"a long value",
         [](auto& i) {
             i.mutable_act_on_widget()->set_widget_id("w");
             i.mutable_act_on_widget()->set_act(wire::WIDGET_ACT_PRESSED);
             i.mutable_act_on_widget()->set_value(std::string(256, 'v'));
         },
         false},
        {"option 5", [](auto& i) { i.mutable_answer_message()->set_option(5); }, true},
        {"option 6", [](auto& i) { i.mutable_answer_message()->set_option(6); }, false},
        {"option 0", [](auto& i) { i.mutable_answer_message()->set_option(0); }, false},
        {"a rating", [](auto& i) { i.mutable_answer_message()->set_rating(5); }, true},
        {"6 stars", [](auto& i) { i.mutable_answer_message()->set_rating(6); }, false},
        {"a long text",
         [](auto& i) { i.mutable_answer_message()->set_text(std::string(1021, 't')); }, false},
        {"dismiss", [](auto& i) { i.mutable_answer_message()->set_dismiss(true); }, true},
        {"no answer", [](auto& i) { i.mutable_answer_message(); }, false},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(said(c.fill).has_value() == c.taken);
    }
}

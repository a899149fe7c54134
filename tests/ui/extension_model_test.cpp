#include "models/extension_model.h"
#include "models/room_model.h"

#include "ui/views.h"

#include <QSignalSpy>

#include <catch2/catch.hpp>

using namespace greenroom::ui::testing;
namespace ui = greenroom::ui;
using greenroom::ui::models::ExtensionModel;
using greenroom::ui::models::PanelButtonModel;
using greenroom::ui::models::RoomModel;
using greenroom::ui::models::WidgetModel;

namespace {

ui::link::ExtensionView withSlider(const QString& value) {
    ui::link::ExtensionView view;
    ui::link::Widget slider;
    slider.id = QStringLiteral("dim");
    slider.type = ui::link::WidgetType::Slider;
    slider.value = value;
    view.open = ui::link::OpenPanel{.id = "room",
                                    .name = "Room",
                                    .pages = {{"p", "Page"}, {"q", ""}},
                                    .page = "p",
                                    .rows = {{"Light", {slider}}}};
    return view;
}

ui::link::Message aMessage(std::uint64_t number, ui::link::MessageKind kind) {
    ui::link::Message message;
    message.number = number;
    message.kind = kind;
    return message;
}

} // namespace

TEST_CASE("a widget that changes its value stays the same row") {
    ExtensionModel model;
    model.show(withSlider("1"));
    auto* rows = model.rows();
    REQUIRE(rows->rowCount() == 1);
    auto* widgets = rows->data(rows->index(0), greenroom::ui::models::WidgetRowModel::WidgetsRole)
                        .value<WidgetModel*>();
    REQUIRE(widgets != nullptr);
    QSignalSpy inserted(widgets, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(widgets, &QAbstractItemModel::dataChanged);
    QSignalSpy rowsGone(rows, &QAbstractItemModel::rowsRemoved);
    model.show(withSlider("2"));
    CHECK(inserted.count() == 0);
    CHECK(rowsGone.count() == 0);
    CHECK(changed.count() == 1);
    CHECK(widgets->data(widgets->index(0), WidgetModel::ValueRole) == "2");
    CHECK(widgets->data(widgets->index(0), WidgetModel::QuartersRole) == 3);
    CHECK(model.tabNames() == QStringList{"Page", "Page 2"});
    CHECK(model.pageIndex() == 0);
    model.show({});
    CHECK(model.pageIndex() == -1);
}

TEST_CASE("a button's colour decides what is legible on it") {
    struct Case {
        const char* color;
        bool tinted;
        bool bright;
    };
    const Case cases[] = {{"#2277AA", true, false},
                          {"#F5B301", true, true},
                          {"white", true, true},
                          {"", false, false},
                          {"no colour", false, false}};
    for (const Case& c : cases) {
        INFO(c.color);
        PanelButtonModel model;
        model.show({{"a", "", "Help", c.color}});
        const auto tint = model.data(model.index(0), PanelButtonModel::TintRole).value<QColor>();
        CHECK((tint.alpha() == 255) == c.tinted);
        CHECK(model.data(model.index(0), PanelButtonModel::BrightRole).toBool() == c.bright);
        CHECK(model.data(model.index(0), PanelButtonModel::NameRole) == "a");
    }
}

TEST_CASE("where a line of text goes") {
    struct Case {
        std::uint32_t x;
        std::uint32_t y;
        int align;
        bool top;
    };
    const Case cases[] = {{0, 0, Qt::AlignHCenter, false},
                          {1, 1, Qt::AlignLeft, true},
                          {5'000, 4'999, Qt::AlignHCenter, true},
                          {9'999, 9'999, Qt::AlignRight, false}};
    for (const Case& c : cases) {
        ExtensionModel model;
        ui::link::ExtensionView view;
        view.textLine = ui::link::TextLine{"Line", c.x, c.y};
        model.show(view);
        CHECK(model.lineAlign() == c.align);
        CHECK(model.lineOnTop() == c.top);
    }
}

TEST_CASE("an answer is for the message that was seen, and a second touch answers no other") {
    RoomModel model;
    std::vector<ui::link::PanelIntent> sent;
    QObject::connect(&model, &RoomModel::intent, &model,
                     [&sent](const ui::link::PanelIntent& intent) { sent.push_back(intent); });
    ui::link::PanelView view = aView();
    view.extension.message = aMessage(7, ui::link::MessageKind::Prompt);
    model.show(view);
    model.chooseOption(2);
    CHECK(sent.empty()); // no live agent
    model.setLink(ui::link::LinkState::Live);
    model.chooseOption(2);
    REQUIRE(sent.size() == 1);
    CHECK(sent[0].message == 7);
    CHECK(sent[0].choice == 2);
    view.extension.message = aMessage(8, ui::link::MessageKind::Prompt);
    model.show(view);
    model.chooseOption(1);
    CHECK(sent.size() == 1);
    model.settle();
    model.dismissMessage();
    REQUIRE(sent.size() == 2);
    CHECK(sent[1].message == 8);
    view.extension.message.reset();
    model.show(view);
    model.settle();
    model.giveText("x");
    CHECK(sent.size() == 2);
}

TEST_CASE("widgets are touched as often as a finger can") {
    RoomModel model;
    int sent = 0;
    QObject::connect(&model, &RoomModel::intent, &model, [&sent] { ++sent; });
    model.show(aView());
    model.setLink(ui::link::LinkState::Live);
    for (int i = 0; i < 5; ++i)
        model.act("temp", RoomModel::Clicked, "increment");
    CHECK(sent == 5);
    CHECK(model.heldControl().isEmpty());
}

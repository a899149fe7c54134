#include <catch2/catch.hpp>

#include "support/some_panels.h"

using namespace greenroom;
using namespace greenroom::core;
using test::aPanel;
using test::somePanels;

TEST_CASE("what is wrong with a set of panels is said") {
    struct Case {
        std::string name;
        std::function<void(Extensions&)> spoil;
        std::string words; // empty: sound
    };
    const std::vector<Case> cases{
        {"as they are", [](Extensions&) {}, ""},
        {"a hundred panels",
         [](Extensions& all) {
             for (int i = 0; all.panels.size() < 100; ++i)
                 all.panels.push_back(aPanel("p" + std::to_string(i), {}));
         },
         ""},
        {"one more",
         [](Extensions& all) {
             for (int i = 0; all.panels.size() < 101; ++i)
                 all.panels.push_back(aPanel("p" + std::to_string(i), {}));
         },
         "101 panels; 100 are allowed"},
        {"two with one id", [](Extensions& all) { all.panels.push_back(all.panels[0]); },
         "two panels have the id room"},
        {"no id", [](Extensions& all) { all.panels[0].id.clear(); }, "PanelId"},
        {"a long id", [](Extensions& all) { all.panels[0].id = std::string(256, 'a'); }, "PanelId"},
        {"a long name", [](Extensions& all) { all.panels[0].name = std::string(1021, 'a'); },
         "a text is over"},
        {"21 pages",
         [](Extensions& all) {
             all.panels[0].pages.clear();
             for (int i = 0; i < 21; ++i)
                 all.panels[0].pages.push_back({"q" + std::to_string(i), "", "", {}});
         },
         "21 pages; 20 are allowed"},
        {"51 widgets",
         [](Extensions& all) {
             all.panels[0].pages[0].rows[0].widgets.assign(51,
                                                           test::aWidget("w", WidgetType::Button));
         },
         "51 widgets; 50 are allowed"},
        {"a widget without id",
         [](Extensions& all) { all.panels[0].pages[0].rows[0].widgets[0].id.clear(); }, "WidgetId"},
        {"over a megabyte",
         [](Extensions& all) { all.panels[0].iconContent = std::string(1'000'000, 'a'); },
         "over 1000000 bytes"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        Extensions all = somePanels();
        c.spoil(all);
        const auto sound = check(all);
        CHECK(sound.has_value() == c.words.empty());
        if (!sound)
            CHECK_THAT(sound.error().message, Catch::Contains(c.words));
    }
}

TEST_CASE("which value a widget takes, and which act it knows") {
    struct Case {
        std::string widget;
        std::string value;
        std::optional<std::string> kept; // none: refused
    };
    const std::vector<Case> values{
        {"dim", "0", "0"},
        {"dim", " 255 ", "255"},
        {"dim", "256", {}},
        {"dim", "-1", {}},
        {"dim", "", {}},
        {"dim", "half", {}},
        {"all", "ON", "on"},
        {"all", "off", "off"},
        {"all", "1", {}},
        {"open", "Active", "active"},
        {"open", "inactive", "inactive"},
        {"open", "on", {}},
        {"scene", "video", "video"},
        {"scene", "Video", {}},
        {"temp", "21 °C", "21 °C"},
        {"pan", "Home", "Home"},
        {"words", "", ""},
        {"gap", "x", {}},
    };
    const Extensions all = somePanels();
    for (const Case& c : values) {
        INFO(c.widget << " = " << c.value);
        const auto value = widgetValue(*all.widget(c.widget), c.value);
        CHECK(value.has_value() == c.kept.has_value());
        if (value && c.kept)
            CHECK(*value == *c.kept);
    }
    struct Act {
        std::string widget;
        WidgetAct act;
        std::string value;
        bool known;
    };
    const std::vector<Act> acts{
        {"open", WidgetAct::Clicked, "", true},
        {"open", WidgetAct::Changed, "", false},
        {"all", WidgetAct::Changed, "on", true},
        {"all", WidgetAct::Pressed, "on", false},
        {"dim", WidgetAct::Changed, "12", true},
        {"dim", WidgetAct::Changed, "300", false},
        {"dim", WidgetAct::Clicked, "12", false},
        {"scene", WidgetAct::Pressed, "video", true},
        {"scene", WidgetAct::Pressed, "no", false},
        {"temp", WidgetAct::Clicked, "increment", true},
        {"temp", WidgetAct::Clicked, "up", false},
        {"pan", WidgetAct::Released, "center", true},
        {"pan", WidgetAct::Released, "decrement", false},
        {"words", WidgetAct::Pressed, "", false},
        {"gap", WidgetAct::Pressed, "", false},
    };
    for (const Act& a : acts) {
        INFO(a.widget << " " << toText(a.act) << " " << a.value);
        CHECK(actedValue(*all.widget(a.widget), a.act, a.value).has_value() == a.known);
    }
}

TEST_CASE("an option is read from among others, whatever its letter case and blanks") {
    CHECK(optionOf("size=3;fontSize=small", "size") == "3");
    CHECK(optionOf("size=3; fontsize = small ;", "fontSize") == "small");
    CHECK(optionOf("size=3", "columns").empty());
    CHECK(optionOf(";;=;size", "size").empty());
}

#include <catch2/catch.hpp>

#include "support/some_panels.h"
#include "xapi/extensions_xml.h"
#include "xapi/xml_writer.h"

using namespace greenroom;
using namespace greenroom::xapi;

namespace {

core::Extensions readBack(const core::Extensions& extensions) {
    const auto again = readExtensionsXml(writeXml(extensionsNode(extensions)));
    REQUIRE(again);
    CHECK(again->leftOut.empty());
    return again->extensions;
}

} // namespace

TEST_CASE("panels survive being listed and set again") {
    core::Extensions all = test::somePanels();
    all.panels[0].iconId = "abc";
    all.panels[0].iconContent = "aGVsbG8=";
    all.panels[0].hidden = true;
    all.panels[1].location = core::PanelLocation::ControlPanel;
    all.panels[1].name = "<Hilfe> & \"mehr\" يعني";
    CHECK(readBack(all) == all);
    CHECK(readBack({}) == core::Extensions{});
    const auto bare = readExtensionsXml(writeXml(extensionsNode(all, false)));
    REQUIRE(bare);
    CHECK(bare->extensions.panels[0].iconContent.empty());
}

TEST_CASE("panel files of every version are read") {
    const std::string row = "<Row item=\"1\"><Name>Lights</Name><Widget item=\"1\">"
                            "<WidgetId>on</WidgetId><Type>ToggleButton</Type><Options>size=1"
                            "</Options></Widget></Row>";
    struct Case {
        std::string version;
        std::string panel;
        std::string id;
        core::PanelLocation location;
    };
    const std::vector<Case> cases{
        {"1.1", "<Type>Statusbar</Type><Page item=\"1\"><Name>Lights</Name>" + row + "</Page>",
         "panel_1", core::PanelLocation::HomeScreenAndCallControls},
        {"1.4", "<Type>Home</Type><Page><Name>Lights</Name>" + row + "<Options/></Page>", "panel_1",
         core::PanelLocation::HomeScreen},
        {"1.5", "<Type>InCall</Type><Page><Name>Lights</Name>" + row + "<Options/></Page>",
         "panel_1", core::PanelLocation::CallControls},
        {"1.5", "<Type>Never</Type><Page><Name>Lights</Name>" + row + "<Options/></Page>",
         "panel_1", core::PanelLocation::Hidden},
        {"1.6",
         "<PanelId>lights</PanelId><Type>Statusbar</Type><Icon>Lightbulb</Icon><Page><PageId>p"
         "</PageId>" +
             row + "</Page>",
         "lights", core::PanelLocation::HomeScreenAndCallControls},
        {"1.9",
         "<Order>1</Order><PanelId>lights</PanelId><Location>HomeScreen</Location><Page><PageId>p"
         "</PageId>" +
             row + "</Page>",
         "lights", core::PanelLocation::HomeScreen},
        {"1.11",
         "<Order>3</Order><PanelId>lights</PanelId><Origin>local</Origin><Location>"
         "HomeScreenAndCallControls</Location><Icon>Custom</Icon><CustomIcon><Id>x</Id><Content>"
         "aGk=</Content></CustomIcon><ActivityType>Custom</ActivityType><Page><PageId>p</PageId>" +
             row + "</Page>",
         "lights", core::PanelLocation::HomeScreenAndCallControls},
    };
    for (const Case& c : cases) {
        INFO(c.version << " " << c.panel);
        const auto read =
            readExtensionsXml("<Extensions><Version>" + c.version + "</Version><Panel item=\"1\">" +
                              c.panel + "</Panel></Extensions>");
        REQUIRE(read);
        CHECK(read->leftOut.empty());
        REQUIRE(read->extensions.panels.size() == 1);
        const core::ExtensionPanel& panel = read->extensions.panels[0];
        CHECK(panel.id == c.id);
        CHECK(panel.location == c.location);
        REQUIRE(panel.pages.size() == 1);
        CHECK_FALSE(panel.pages[0].id.empty());
        CHECK(read->extensions.widget("on") != nullptr);
    }
}

TEST_CASE("what is not understood is left out with words, what is unusable is an error") {
    const auto panel = [](const std::string& inside) {
        return "<Extensions><Panel><PanelId>a</PanelId>" + inside + "</Panel></Extensions>";
    };
    const auto widget = [&](const std::string& inside) {
        return panel("<Page><PageId>p</PageId><Row><Widget>" + inside + "</Widget></Row></Page>");
    };
    struct Case {
        std::string name;
        std::string xml;
        std::string words;
        bool readable;
    };
    const std::vector<Case> cases{
        {"nothing", "", "", true},
        {"an unknown widget", widget("<WidgetId>w</WidgetId><Type>Dial</Type>"),
         "a widget of type Dial", true},
        {"a widget without id", widget("<Type>Button</Type>"), "without WidgetId", true},
        {"an unknown location", panel("<Location>Ceiling</Location>"), "the location Ceiling",
         true},
        {"an unknown type", panel("<Type>Ceiling</Type>"), "the type Ceiling", true},
        {"a web app", panel("<ActivityType>WebApp</ActivityType>"), "a panel of type WebApp", true},
        {"another element", "<Extensions><Theme/></Extensions>", "an element Theme", true},
        {"no xml", "hello", "", false},
        {"another root", "<Bookings/>", "the root is Bookings", false},
        {"two panels of one id",
         "<Extensions><Panel><PanelId>a</PanelId></Panel><Panel><PanelId>a</PanelId></Panel>"
         "</Extensions>",
         "two panels have the id a", false},
        {"a document type", "<!DOCTYPE x><Extensions/>", "document type", false},
        {"too much", "<Extensions>" + std::string(2'100'000, ' ') + "</Extensions>", "over", false},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const auto read = readExtensionsXml(c.xml);
        CHECK(read.has_value() == c.readable);
        if (!read)
            CHECK_THAT(read.error().message, Catch::Contains(c.words));
        else if (!c.words.empty()) {
            REQUIRE(read->leftOut.size() == 1);
            CHECK_THAT(read->leftOut[0], Catch::Contains(c.words));
        }
    }
}

#include <catch2/catch.hpp>

#include "support/some_panels.h"
#include "unit/xapi/a_room.h"
#include "unit/xapi/notice_text.h"
#include "xapi/command_run.h"

using namespace greenroom;
using namespace greenroom::xapi;
using test::ARoom;

namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

ARoom roomWithPanels() {
    ARoom room;
    room.snapshot.state.extensions.all =
        std::make_shared<const core::Extensions>(test::somePanels());
    return room;
}

std::variant<Node, core::Event> run(const CommandRequest& command, const ARoom& room) {
    return beginCommand(command, room.context(), core::RequestId(9));
}

// What stands in the way, or nothing.
std::string refusal(const CommandRequest& command, const ARoom& room) {
    const auto step = run(command, room);
    const auto* node = std::get_if<Node>(&step);
    if (node == nullptr || *node->attribute("status") == "OK")
        return {};
    return node->child("Reason")->text;
}

template <typename Domain, typename Fact>
Fact asked(const CommandRequest& command, const ARoom& room) {
    const auto step = run(command, room);
    REQUIRE(std::holds_alternative<core::Event>(step));
    return std::get<Fact>(std::get<Domain>(std::get<core::Event>(step)));
}

} // namespace

TEST_CASE("who may put what on the panel") {
    const Parameters panel{{"PanelId", "room"}};
    const Parameters widget{{"WidgetId", "dim"}, {"Value", "1"}, {"Type", "changed"}};
    struct Case {
        std::string path;
        Parameters parameters;
        bool user; // Admin, Integrator and RoomControl always may, Audit never
    };
    const std::string ui = "UserInterface ";
    const std::vector<Case> cases{
        {"Extensions Clear", {}, false},
        {"Extensions Export", {}, false},
        {"Extensions List", {}, true},
        {"Extensions Panel Clicked", panel, true},
        {"Extensions Panel Close", {}, true},
        {"Extensions Panel Open", panel, true},
        {"Extensions Panel Remove", panel, false},
        {"Extensions Panel Save", panel, false},
        {"Extensions Panel Update", panel, true},
        {"Extensions Set", {{"ConfigId", "default"}}, false},
        {"Extensions Widget Action", widget, true},
        {"Extensions Widget SetValue", {{"WidgetId", "dim"}, {"Value", "1"}}, false},
        {"Extensions Widget UnsetValue", {{"WidgetId", "dim"}}, false},
        {"Message Alert Clear", {}, true},
        {"Message Alert Display", {{"Text", "x"}}, false},
        {"Message Prompt Clear", {}, true},
        {"Message Prompt Display", {{"Text", "x"}, {"Option.1", "y"}}, false},
        {"Message Prompt Response", {{"OptionId", "1"}}, true},
        {"Message Rating Clear", {}, true},
        {"Message Rating Display", {{"Text", "x"}}, false},
        {"Message Rating Response", {{"Rating", "1"}}, true},
        {"Message TextInput Clear", {}, true},
        {"Message TextInput Display", {{"Text", "x"}}, false},
        {"Message TextInput Response", {{"Text", "x"}}, true},
        {"Message TextLine Clear", {}, true},
        {"Message TextLine Display", {{"Text", "x"}}, false},
    };
    const std::string body = "<Extensions><Panel><PanelId>room</PanelId></Panel></Extensions>";
    for (const Case& c : cases) {
        INFO(c.path);
        const CommandRow* row = findCommand(ui + c.path);
        REQUIRE(row != nullptr);
        const CommandRequest command{ui + c.path, c.parameters, row->multiline ? body : ""};
        const std::pair<core::Role, bool> rights[] = {{core::Role::Admin, true},
                                                      {core::Role::Integrator, true},
                                                      {core::Role::RoomControl, true},
                                                      {core::Role::User, c.user},
                                                      {core::Role::Audit, false}};
        for (const auto& [role, may] : rights) {
            ARoom room = roomWithPanels();
            room.roles = Roles{role};
            CHECK((refusal(command, room) != "Permission denied") == may);
        }
        CHECK(refusal(command, roomWithPanels()).empty());
    }
}

TEST_CASE("List answers what Set was given") {
    const ARoom room = roomWithPanels();
    const auto step =
        run({"UserInterface Extensions List", {{"ActivityType", "Custom"}}, ""}, room);
    const Node& result = std::get<Node>(step);
    CHECK(result.name == "ExtensionsListResult");
    const Node* extensions = result.child("Extensions");
    REQUIRE(extensions != nullptr);
    CHECK(extensions->child("Version")->text == "1.11");
    CHECK(extensions->child("Panel")->item == 1u);
    CHECK(extensions->child("Panel")->child("PanelId")->text == "room");
    CHECK(extensions->child("Panel")->child("Order")->kind == ValueKind::Integer);
}

TEST_CASE("Panel Save takes one panel under the id it names, in the place it had") {
    const ARoom room = roomWithPanels();
    const CommandRequest command{
        "UserInterface Extensions Panel Save",
        {{"PanelId", "help"}},
        "<Extensions><Panel><PanelId>other</PanelId><Name>N</Name></Panel></Extensions>"};
    const auto saved = asked<core::ExtensionEvent, core::PanelSaveAsked>(command, room);
    CHECK(saved.panel.id == "help");
    CHECK(saved.panel.order == 1);
    CHECK(saved.panel.name == "N");
    CommandRequest none = command;
    none.body.clear();
    CHECK(refusal(none, room) == "body: exactly one Panel is wanted, there are 0");
    CommandRequest broken = command;
    broken.body = "<Panel>";
    CHECK_THAT(refusal(broken, room), Catch::Contains("body"));
}

TEST_CASE("messages reach the core as they were given") {
    const ARoom room;
    const auto prompt =
        asked<core::MessageEvent, core::PromptAsked>({"UserInterface Message Prompt Display",
                                                      {{"Text", "Stay?"},
                                                       {"option.1", "Yes"},
                                                       {"Option.5", "No"},
                                                       {"Duration", "30"},
                                                       {"FeedbackId", "f"}},
                                                      ""},
                                                     room);
    CHECK(prompt.prompt.options == std::array<std::string, 5>{"Yes", "", "", "", "No"});
    CHECK(prompt.duration == base::seconds(30));
    CHECK(refusal({"UserInterface Message Prompt Display", {{"Text", "Stay?"}}, ""}, room) ==
          "at least one option is wanted");

    const auto input = asked<core::MessageEvent, core::TextInputAsked>(
        {"UserInterface Message TextInput Display",
         {{"Text", "Pin"}, {"InputType", "pin"}, {"KeyboardState", "Closed"}},
         ""},
        room);
    CHECK(input.input.type == core::TextInputType::Pin);
    CHECK(input.input.submit == "OK");
    CHECK_FALSE(input.input.keyboardOpen);

    CHECK(
        refusal(
            {"UserInterface Extensions Widget Action", {{"WidgetId", "w"}, {"Type", "shaken"}}, ""},
            room) == "Type must be one of pressed, changed, released, clicked");
    CHECK(
        refusal({"UserInterface Message Alert Display", {{"Text", "x"}, {"Duration", "3601"}}, ""},
                room) == "Duration must be a whole number from 0 to 3600");
}

TEST_CASE("every notice has its event") {
    using core::ExtensionNotice;
    using core::MessageNotice;
    using core::WidgetAct;
    const std::vector<std::pair<core::Notice, std::string>> cases{
        {ExtensionNotice(core::PanelClicked{"p"}), "Extensions Panel Clicked PanelId=p"},
        {ExtensionNotice(core::PanelOpened{"p", "q"}), "Extensions Panel Open PageId=q PanelId=p"},
        {ExtensionNotice(core::PanelClosed{}), "Extensions Panel Close"},
        {ExtensionNotice(core::PageOpened{"q"}), "Extensions Event PageOpened PageId=q"},
        {ExtensionNotice(core::PageClosed{"q"}), "Extensions Event PageClosed PageId=q"},
        {ExtensionNotice(core::PageActed{"q", true}),
         "Extensions Page Action PageId=q Type=Opened"},
        {ExtensionNotice(core::WidgetActed{"w", WidgetAct::Changed, "7"}),
         "Extensions Widget Action WidgetId=w Value=7 Type=changed"},
        {ExtensionNotice(core::WidgetSignalled{WidgetAct::Pressed, "w:7"}),
         "Extensions Event Pressed Signal=w:7"},
        {ExtensionNotice(core::WidgetSignalled{WidgetAct::Changed, "w:7"}),
         "Extensions Event Changed Signal=w:7"},
        {ExtensionNotice(core::WidgetSignalled{WidgetAct::Released, "w:7"}),
         "Extensions Event Released Signal=w:7"},
        {ExtensionNotice(core::WidgetSignalled{WidgetAct::Clicked, "w"}),
         "Extensions Event Clicked Signal=w"},
        {ExtensionNotice(core::LayoutUpdated{}), "Extensions Widget LayoutUpdated"},
        {MessageNotice(core::AlertCleared{}), "Message Alert Cleared"},
        {MessageNotice(core::PromptCleared{"f"}), "Message Prompt Cleared FeedbackId=f"},
        {MessageNotice(core::PromptAnswered{"f", 2}),
         "Message Prompt Response FeedbackId=f OptionId=2"},
        {MessageNotice(core::TextInputCleared{"f"}), "Message TextInput Clear FeedbackId=f"},
        {MessageNotice(core::TextInputAnswered{"f", base::Secret("x")}),
         "Message TextInput Response FeedbackId=f Text=x"},
        {MessageNotice(core::RatingCleared{"f"}), "Message Rating Cleared FeedbackId=f"},
        {MessageNotice(core::RatingAnswered{"f", 5}),
         "Message Rating Response FeedbackId=f Rating=5"},
        {MessageNotice(core::TextLineCleared{}), "Message TextLine Cleared"},
    };
    for (const auto& [notice, text] : cases)
        CHECK(test::textOf(notice) == "UserInterface " + text);
}

// Custom panels and messages from a client's command over HTTP to the touch panel's socket, and
// from a press there to the events that clients are told.
#include <catch2/catch.hpp>

#include <QLocalSocket>
#include <QTemporaryDir>

#include "edge/panel/frame_reader.h"
#include "edge/panel/panel_server.h"
#include "integration/http/http_room.h"
#include "proto/panel.pb.h"
#include "support/event_loop.h"
#include "xapi/events.h"

using namespace greenroom;
using test::HttpRoom;
using test::Reply;
namespace wire = greenroom::panel::v1;

namespace {

// What listeners are told, in the words of the events.
class Listener final : public engine::SnapshotSink {
public:
    void published(const core::SnapshotPtr&) override {}
    void announced(const core::Notice& notice) override {
        const xapi::Happening happening = xapi::happeningOf(notice);
        std::string words(happening.path);
        for (const auto& [name, value] : happening.values)
            words += " " + value;
        told.push_back(words);
    }

    [[nodiscard]] bool heard(const std::string& words) const {
        return std::ranges::find(told, "UserInterface " + words) != told.end();
    }

    std::vector<std::string> told;
};

struct Room : HttpRoom {
    Room() {
        engine.addSink(listener);
        engine.addSink(panels);
        REQUIRE(panels.listen());
        panel.connectToServer(folder.filePath("panel.sock"));
        wire::PanelMessage hello;
        hello.mutable_hello()->set_protocol(1);
        say(hello);
        QObject::connect(&panel, &QLocalSocket::readyRead, &panel, [this] {
            reader.feed(panel.readAll());
            while (const auto body = reader.next()) {
                wire::AgentMessage message;
                REQUIRE(message.ParseFromArray(body->constData(), static_cast<int>(body->size())));
                view = message.view();
            }
        });
    }

    // Answers the whole reply's body.
    std::string command(const std::string& path, const std::string& inside,
                        const std::string& credentials = "admin:secret") {
        std::string open = "<Command>";
        std::string close;
        std::string rest = path;
        while (!rest.empty()) {
            const auto blank = rest.find(' ');
            const std::string word = rest.substr(0, blank);
            open += "<" + word + (blank == std::string::npos ? " command=\"True\">" : ">");
            close.insert(0, "</" + word + ">");
            rest = blank == std::string::npos ? "" : rest.substr(blank + 1);
        }
        const Reply reply =
            ask("POST", "/putxml", open + inside + close + "</Command>", credentials);
        CHECK(reply.status == 200);
        return reply.body;
    }

    void say(const wire::PanelMessage& message) {
        const std::string body = message.SerializeAsString();
        const char length[] = {0, 0, 0, static_cast<char>(body.size())};
        panel.write(length, sizeof length);
        panel.write(body.data(), static_cast<qint64>(body.size()));
        panel.flush();
    }
    void press(const std::function<void(wire::PanelIntent&)>& fill) {
        wire::PanelMessage message;
        message.mutable_intent()->set_intent_id(++presses);
        fill(*message.mutable_intent());
        say(message);
    }
    [[nodiscard]] bool shows(const std::function<bool(const wire::PanelView&)>& wanted) {
        return test::waitUntil([&] { return wanted(view); });
    }
    [[nodiscard]] bool hears(const std::string& words) {
        return test::waitUntil([&] { return listener.heard(words); });
    }

    QTemporaryDir folder;
    Listener listener;
    edge::panel::PanelServer panels{
        time,
        engine,
        {.address = {.path = folder.filePath("panel.sock").toStdString()},
         .heartbeat = base::seconds(0)}};
    QLocalSocket panel;
    edge::panel::FrameReader reader{edge::panel::kMaxFrame};
    wire::PanelView view;
    std::uint64_t presses = 0;
};

constexpr const char* kPanel =
    "<PanelId>lights</PanelId><body><![CDATA[<Extensions><Version>1.11</Version><Panel>"
    "<Order>1</Order><Location>HomeScreen</Location><Icon>Lightbulb</Icon><Color>#2277AA</Color>"
    "<Name>Lights</Name><ActivityType>Custom</ActivityType><Page><PageId>main</PageId>"
    "<Name>Lights</Name><Row><Name>Ceiling</Name><Widget><WidgetId>dim</WidgetId>"
    "<Type>Slider</Type><Options>size=3</Options></Widget></Row><Options/></Page></Panel>"
    "</Extensions>]]></body>";

} // namespace

TEST_CASE("a panel from Save to a slider under a finger and back") {
    Room room;
    CHECK_THAT(room.command("UserInterface Extensions Panel Save", kPanel),
               Catch::Contains("PanelSaveResult") && Catch::Contains("status=\"OK\""));
    CHECK(room.listener.heard("Extensions Widget LayoutUpdated"));
    REQUIRE(room.shows([](const auto& view) { return view.buttons_size() == 1; }));
    CHECK(room.view.buttons(0).name() == "Lights");
    CHECK(room.view.buttons(0).icon() == "Lightbulb");

    room.press([](auto& intent) { intent.mutable_press_panel()->set_panel_id("lights"); });
    REQUIRE(room.shows([](const auto& view) { return view.has_open_panel(); }));
    CHECK(room.listener.heard("Extensions Panel Clicked lights"));
    CHECK(room.listener.heard("Extensions Event PageOpened main"));
    CHECK(room.listener.heard("Extensions Page Action main Opened"));
    CHECK(room.view.open_panel().rows(0).widgets(0).value().empty());

    CHECK_THAT(room.command("UserInterface Extensions Widget SetValue",
                            "<WidgetId>dim</WidgetId><Value>128</Value>"),
               Catch::Contains("status=\"OK\""));
    REQUIRE(room.shows(
        [](const auto& view) { return view.open_panel().rows(0).widgets(0).value() == "128"; }));
    CHECK_THAT(room.command("UserInterface Extensions Widget SetValue",
                            "<WidgetId>dim</WidgetId><Value>256</Value>"),
               Catch::Contains("status=\"Error\"") && Catch::Contains("0 to 255"));

    room.press([](auto& intent) {
        intent.mutable_act_on_widget()->set_widget_id("dim");
        intent.mutable_act_on_widget()->set_act(wire::WIDGET_ACT_CHANGED);
        intent.mutable_act_on_widget()->set_value("200");
    });
    CHECK(room.hears("Extensions Widget Action dim 200 changed"));
    CHECK(room.listener.heard("Extensions Event Changed dim:200"));
    REQUIRE(room.shows(
        [](const auto& view) { return view.open_panel().rows(0).widgets(0).value() == "200"; }));

    room.press([](auto& intent) { intent.mutable_leave_panel(); });
    REQUIRE(room.shows([](const auto& view) { return !view.has_open_panel(); }));
    CHECK(room.listener.heard("Extensions Event PageClosed main"));
    CHECK_THAT(room.command("UserInterface Extensions Panel Remove", "<PanelId>lights</PanelId>"),
               Catch::Contains("status=\"OK\""));
    CHECK(room.shows([](const auto& view) { return view.buttons_size() == 0; }));
}

TEST_CASE("what was listed can be set again") {
    Room room;
    (void)room.command("UserInterface Extensions Panel Save", kPanel);
    const std::string listed = room.command("UserInterface Extensions List", "");
    const auto from = listed.find("<Extensions>");
    const auto to = listed.find("</Extensions>");
    REQUIRE(to != std::string::npos);
    const std::string xml = listed.substr(from, to + std::string("</Extensions>").size() - from);
    const auto before = *room.engine.latest()->state.extensions.all;
    (void)room.command("UserInterface Extensions Clear", "");
    CHECK(room.engine.latest()->state.extensions.all->panels.empty());
    CHECK_THAT(room.command("UserInterface Extensions Set",
                            "<ConfigId>default</ConfigId><body><![CDATA[" + xml + "]]></body>"),
               Catch::Contains("status=\"OK\""));
    CHECK(*room.engine.latest()->state.extensions.all == before);
}

TEST_CASE("a prompt from its display to the answer of a finger") {
    Room room;
    CHECK_THAT(room.command("UserInterface Message Prompt Display",
                            "<Title>Stay?</Title><Text>The room is booked.</Text>"
                            "<FeedbackId>stay</FeedbackId><Option.1>Yes</Option.1>"
                            "<Option.2>No</Option.2>"),
               Catch::Contains("PromptDisplayResult") && Catch::Contains("status=\"OK\""));
    REQUIRE(room.shows([](const auto& view) { return view.message().options_size() == 2; }));
    room.press([&](auto& intent) {
        intent.mutable_answer_message()->set_number(room.view.message().number());
        intent.mutable_answer_message()->set_option(2);
    });
    CHECK(room.hears("Message Prompt Response stay 2"));
    CHECK(room.shows([](const auto& view) { return !view.has_message(); }));
}

TEST_CASE("a message goes by itself, and a guest may show none") {
    Room room;
    CHECK_THAT(
        room.command("UserInterface Message Alert Display", "<Text>Hello</Text>", "guest:secret"),
        Catch::Contains("Permission denied"));
    (void)room.command("UserInterface Message Alert Display",
                       "<Text>Hello</Text><Duration>10</Duration>", "av:secret");
    REQUIRE(room.shows([](const auto& view) { return view.message().text() == "Hello"; }));
    room.time.advance(base::seconds(10));
    room.tell(core::TimeEvent(core::WakeupDue{}));
    CHECK(room.shows([](const auto& view) { return !view.has_message(); }));
    CHECK(room.listener.heard("Message Alert Cleared"));
}

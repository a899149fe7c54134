#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "core/room_view.h"
#include "session/feedback_hub.h"
#include "support/builders.h"
#include "support/event_loop.h"
#include "support/recording_inbox.h"
#include "xapi/xml_writer.h"

using namespace greenroom;
using session::FeedbackHub;
using session::ListenerId;

namespace {

xapi::Pattern pattern(const std::string& expression) {
    return xapi::parsePattern(expression).value();
}

// A room whose name and microphones can change, and a hub that is told so as an engine would.
class Room : test::WithApplication {
public:
    Room() { show(); }

    void rename(const std::string& name) {
        core::Settings settings = *snapshot.state.settings.settings;
        settings.systemName = name;
        snapshot.state.settings.settings = std::make_shared<const core::Settings>(settings);
        publish();
    }
    void mute(bool muted) {
        snapshot.state.calls.muted = muted;
        publish();
    }
    void announce(const std::string& text) {
        hub.announced(core::DeviceNotice(core::MessageSent{text}));
    }
    void publish() {
        ++snapshot.seq;
        hub.published(show());
    }
    core::SnapshotPtr show() {
        auto now = std::make_shared<const core::Snapshot>(snapshot);
        inbox.show(now);
        return now;
    }

    ListenerId listen(const std::string& expression, xapi::Roles roles = xapi::kA) {
        return hub.add(roles, {pattern(expression)}, [this](const xapi::Node& report) {
            told.push_back(xapi::writeXml(report));
        });
    }
    // How many reports hold the text.
    [[nodiscard]] std::ptrdiff_t count(const std::string& text) {
        test::settle();
        return std::ranges::count_if(told, [&](const std::string& report) {
            return report.find(text) != std::string::npos;
        });
    }

    core::Snapshot snapshot;
    test::RecordingInbox inbox;
    FeedbackHub hub{inbox, {}};
    std::vector<std::string> told;
};

} // namespace

TEST_CASE("a listener is told what changes, once, and nothing else") {
    Room room;
    room.listen("/Status/Audio");
    room.mute(true);
    CHECK(room.count("<Mute>On</Mute>") == 1);
    room.publish(); // nothing differs
    room.rename("Elsewhere");
    CHECK(room.count("") == 1);
}

TEST_CASE("settings are told as configuration, and where status shows them as status") {
    Room room;
    room.listen("/Configuration/SystemUnit");
    room.listen("/Status/UserInterface/ContactInfo");
    room.rename("Room 7");
    CHECK(room.count("<Name valueSpaceRef") == 1);
    CHECK(room.count("<ContactInfo>") == 1);
}

TEST_CASE("a thousand events reach every listener in order, none twice") {
    Room room;
    std::vector<std::string> first;
    std::vector<std::string> second;
    const auto into = [](std::vector<std::string>& out) {
        return [&out](const xapi::Node& report) {
            out.push_back(report.children.at(0).children.at(0).children.at(0).text);
        };
    };
    room.hub.add(xapi::kA, {pattern("/Event/Message"), pattern("/Event")}, into(first));
    room.hub.add(xapi::kA, {pattern("/Event/Message/Send/Text")}, into(second));
    std::vector<std::string> sent;
    for (int i = 0; i < 1000; ++i) {
        sent.push_back(std::to_string(i));
        room.announce(sent.back());
    }
    test::settle();
    CHECK(first == sent);
    CHECK(second == sent);
}

TEST_CASE("who may not read is not told") {
    Room room;
    room.listen("/Event", xapi::Roles{core::Role::Integrator});
    room.listen("/Status/SIP", xapi::Roles{core::Role::RoomControl});
    room.announce("psst");
    room.snapshot.state.registration.reason = "no";
    room.publish();
    CHECK(room.count("") == 0);
}

TEST_CASE("a newcomer is told nothing from before his time") {
    Room room;
    room.listen("/Status");
    room.mute(true);
    room.announce("before");
    std::vector<std::string> late;
    room.hub.add(xapi::kA, {pattern("/Status"), pattern("/Event")},
                 [&](const xapi::Node& report) { late.push_back(xapi::writeXml(report)); });
    test::settle();
    CHECK(late.empty());
    room.mute(false);
    test::settle();
    CHECK(late.size() == 1);
}

TEST_CASE("after removal nothing comes, also not of what is on its way") {
    Room room;
    const ListenerId id = room.listen("/Status");
    room.mute(true);
    room.hub.remove(id);
    CHECK(room.count("") == 0);
    // Nobody listened meanwhile: the next listener starts from what is there then.
    room.mute(false);
    room.listen("/Status");
    room.mute(true);
    CHECK(room.count("<Mute>On</Mute>") == 1);
}

TEST_CASE("a delivery may remove its own listener and others") {
    Room room;
    ListenerId other{0};
    ListenerId own{0};
    int told = 0;
    own = room.hub.add(xapi::kA, {pattern("/Event")}, [&](const xapi::Node&) {
        ++told;
        room.hub.remove(own);
        room.hub.remove(other);
    });
    other = room.hub.add(xapi::kA, {pattern("/Event")}, [&](const xapi::Node&) { ++told; });
    room.announce("one");
    room.announce("two");
    test::settle();
    CHECK(told == 1);
}

TEST_CASE("present values are those a report would tell") {
    Room room;
    room.rename("Room 7");
    const auto reports = room.hub.current(pattern("/Configuration/SystemUnit/Name"), xapi::kA);
    REQUIRE(reports.size() == 1);
    CHECK(xapi::writeXml(reports.front()).find("Room 7") != std::string::npos);
    CHECK(room.hub.current(pattern("/Event"), xapi::kA).empty());
}

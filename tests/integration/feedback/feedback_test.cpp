// Posts of changes to a real server (xAPI guide, HttpFeedback), with a room that the test changes
// and pauses that it lets pass.
#include "integration/net/http_fixture.h"

#include <optional>
#include <string>
#include <vector>

#include "core/reduce.h"
#include "edge/feedback/feedback_poster.h"
#include "edge/time/system_time.h"
#include "session/feedback_hub.h"
#include "support/builders.h"
#include "support/recording_inbox.h"

using namespace greenroom;
using namespace greenroom::test;
using edge::feedback::FeedbackPoster;
using edge::net::Request;
using edge::net::Responder;
using edge::net::textResponse;
using edge::net::TlsMode;

namespace {

const edge::net::OutboxOptions kOptions;
const auto kTries = static_cast<std::size_t>(kOptions.tries);

class Room : WithApplication {
public:
    explicit Room(const std::string& authoritiesPem = {}) {
        if (!authoritiesPem.empty())
            snapshot.state.authorities.all = std::make_shared<const core::Authorities>(
                core::Authorities{{"f", {"f", "", "", "", authoritiesPem}}});
        set([](core::Settings& settings) { settings.allowLocalTargets = "On"; });
        restart();
    }

    // The agent begins anew with what is in the room's state.
    void restart() {
        poster_.reset();
        show();
        poster_.emplace(FeedbackPoster::Ports{inbox, hub, time, machine_}, xapi::DeviceFacts{});
    }

    void tell(core::Event event) {
        (void)core::reduce(snapshot.state, std::move(event), instantAt("09:26"));
        publish();
    }
    // Facts that edges have posted reach the core.
    void takeFacts() {
        for (auto& [lane, event] : inbox.take())
            tell(std::move(event));
    }
    void registerSlot(std::uint32_t slot, core::FeedbackSlot registration) {
        tell(core::FeedbackEvent(
            core::FeedbackRegisterAsked{slot, std::move(registration), core::RequestId(1)}));
        settle();
    }
    void set(const std::function<void(core::Settings&)>& change) {
        core::Settings settings = *snapshot.state.settings.settings;
        change(settings);
        snapshot.state.settings.settings = std::make_shared<const core::Settings>(settings);
        publish();
    }
    void rename(const std::string& name) {
        set([&](core::Settings& settings) { settings.systemName = name; });
    }
    void announce(const std::string& text) {
        hub.announced(core::DeviceNotice(core::MessageSent{text}));
    }
    // Lets the pause between two tries pass.
    void pause() {
        REQUIRE(waitUntil([this] { return time.armed() > 0; }));
        time.advance(kOptions.pause);
    }
    // Until the slot is given up; how often the server was asked is the caller's to look at.
    [[nodiscard]] bool waitForFailure(std::uint32_t slot) {
        constexpr std::chrono::seconds kTenTries{60}; // of TLS handshakes on a busy machine
        return waitUntil(
            [&] {
                takeFacts();
                if (time.armed() > 0)
                    time.advance(kOptions.pause);
                return snapshot.state.feedback.failed.contains(slot);
            },
            kTenTries);
    }
    [[nodiscard]] std::string why(std::uint32_t slot) const {
        return snapshot.state.feedback.failed.at(slot).why;
    }

    core::Snapshot snapshot;
    RecordingInbox inbox;
    FakeTime time;

private:
    core::SnapshotPtr show() {
        auto now = std::make_shared<const core::Snapshot>(snapshot);
        inbox.show(now);
        return now;
    }
    void publish() {
        ++snapshot.seq;
        const core::SnapshotPtr now = show();
        hub.published(now);
        if (poster_)
            poster_->published(now);
    }

    edge::time::SystemTime machine_;

public:
    session::FeedbackHub hub{(show(), inbox), {}};

private:
    std::optional<FeedbackPoster> poster_;
};

core::FeedbackSlot slotAt(std::uint16_t port, std::vector<std::string> expressions,
                          core::FeedbackFormat format = core::FeedbackFormat::Xml) {
    return {"http://127.0.0.1:" + std::to_string(port) + "/feedback", format,
            std::move(expressions)};
}

// The texts between the tags, of all posts so far.
std::vector<std::string> told(const HttpFixture& server, const std::string& tag) {
    std::vector<std::string> all;
    for (const Request& request : server.seen) {
        const std::string open = "<" + tag + " item=\"1\">";
        const std::size_t from = request.body.find(open);
        if (from != std::string::npos)
            all.push_back(request.body.substr(from + open.size(), request.body.find('<', from + 1) -
                                                                      from - open.size()));
    }
    return all;
}

[[nodiscard]] bool waitForPosts(const HttpFixture& server, std::size_t count) {
    return waitUntil([&] { return server.seen.size() >= count; });
}

} // namespace

TEST_CASE("a registered server is told of what it asked for, in XML or JSON") {
    HttpFixture server;
    Room room;
    room.registerSlot(1, slotAt(server.port, {"/Configuration/SystemUnit/Name", "no such thing"}));
    room.registerSlot(4, slotAt(server.port, {"/Event"}, core::FeedbackFormat::Json));
    room.rename("Room 7");
    REQUIRE(waitForPosts(server, 1));
    CHECK(server.seen[0].method == "POST");
    CHECK(server.seen[0].path == "/feedback");
    CHECK(server.seen[0].headers.find("Content-Type") == "text/xml");
    CHECK(server.seen[0].body.find("<Configuration>\n  <Identification>") != std::string::npos);
    CHECK(server.seen[0].body.find(">Room 7</Name>") != std::string::npos);
    room.announce("hello");
    REQUIRE(waitForPosts(server, 2));
    CHECK(server.seen[1].headers.find("Content-Type") == "application/json");
    CHECK(server.seen[1].body.find(R"("Value": "hello")") != std::string::npos);
    room.announce("again");
    REQUIRE(waitForPosts(server, 3));
    CHECK(server.seen.size() == 3);
}

TEST_CASE("a burst of 500 changes arrives whole and in order") {
    HttpFixture server;
    Room room;
    room.registerSlot(2, slotAt(server.port, {"/Event/Message"}));
    std::vector<std::string> sent;
    for (int n = 0; n < 500; ++n) {
        sent.push_back(std::to_string(n));
        room.announce(sent.back());
    }
    REQUIRE(waitForPosts(server, sent.size()));
    CHECK(told(server, "Text") == sent);
    CHECK(server.server->counters().accepted == 1);
}

TEST_CASE("a post is repeated until it is taken, and the next one waits for it") {
    HttpFixture server;
    int refusals = 3;
    server.handler = [&](const Request&, Responder responder) {
        responder.respond(textResponse(refusals-- > 0 ? 503 : 200, "so"));
    };
    Room room;
    room.registerSlot(1, slotAt(server.port, {"/Event"}));
    room.announce("first");
    room.announce("second");
    for (int n = 0; n < 3; ++n)
        room.pause();
    REQUIRE(waitForPosts(server, 5));
    CHECK(told(server, "Text") ==
          std::vector<std::string>{"first", "first", "first", "first", "second"});
    room.takeFacts();
    CHECK(room.snapshot.state.feedback.failed.empty());
}

TEST_CASE("after ten tries a slot has failed, and is silent until it is enabled") {
    HttpFixture server;
    int status = 500;
    server.handler = [&](const Request&, Responder responder) {
        responder.respond(textResponse(status, "so"));
    };
    Room room;
    room.registerSlot(3, slotAt(server.port, {"/Event", "/Status/HttpFeedback"}));
    room.announce("lost");
    REQUIRE(room.waitForFailure(3));
    CHECK(server.seen.size() == kTries);
    CHECK(room.why(3).find("500") != std::string::npos);
    CHECK(room.snapshot.state.feedback.registered->contains(3));

    status = 200;
    room.announce("missed");
    settle();
    const bool byEnabling = GENERATE(true, false);
    if (byEnabling)
        room.tell(core::FeedbackEvent(core::FeedbackEnableAsked{3, core::RequestId(1)}));
    else
        room.registerSlot(3, slotAt(server.port, {"/Event", "/Status/HttpFeedback"}));
    CHECK(room.snapshot.state.feedback.failed.empty());
    settle();
    room.announce("heard");
    REQUIRE(waitUntil([&] { return told(server, "Text").back() == "heard"; }));
    CHECK(told(server, "Text").size() == kTries + 1);
}

TEST_CASE("a failure that is known too late does not undo what was enabled since") {
    core::RoomState state;
    const auto tell = [&](core::FeedbackEvent event) {
        (void)core::reduce(state, core::Event(std::move(event)), instantAt("09:26"));
    };
    tell(core::FeedbackRegisterAsked{1, slotAt(9, {}), core::RequestId(1)});
    const std::uint64_t armed = state.feedback.armed.at(1);
    tell(core::FeedbackEnableAsked{1, core::RequestId(2)});
    tell(core::FeedbackReported{1, armed, "late"});
    CHECK(state.feedback.failed.empty());
    tell(core::FeedbackReported{1, armed + 1, "now"});
    CHECK(state.feedback.failed.contains(1));
}

TEST_CASE("a slot that is replaced or taken away is told nothing any more") {
    HttpFixture before;
    HttpFixture after;
    Room room;
    room.registerSlot(1, slotAt(before.port, {"/Event"}));
    room.registerSlot(1, slotAt(after.port, {"/Event"}));
    room.announce("there");
    REQUIRE(waitForPosts(after, 1));
    room.tell(core::FeedbackEvent(core::FeedbackDeregisterAsked{1, core::RequestId(1)}));
    settle();
    room.announce("nobody");
    settle();
    CHECK(before.seen.empty());
    CHECK(after.seen.size() == 1);
}

TEST_CASE("after a restart the registered servers are told again") {
    HttpFixture server;
    Room room;
    room.registerSlot(3, slotAt(server.port, {"/Event"}));
    room.restart();
    room.announce("back");
    REQUIRE(waitForPosts(server, 1));
}

TEST_CASE("a local server is refused at once, unless the settings allow it") {
    HttpFixture server;
    Room room;
    room.set([](core::Settings& settings) { settings.allowLocalTargets = "Off"; });
    room.registerSlot(1, slotAt(server.port, {"/Event"}));
    room.announce("x");
    REQUIRE(room.waitForFailure(1));
    CHECK(room.why(1).find("loopback") != std::string::npos);
    CHECK(server.server->counters().accepted == 0);
}

TEST_CASE("a server's certificate is looked at, as the settings want it") {
    const auto identity =
        edge::net::makeIdentity({"127.0.0.1"}, edge::time::SystemTime().now().wall).value();
    struct Case {
        const char* name;
        bool trusted;
        const char* verify;
        bool arrives;
    };
    for (const Case& c : {Case{"trusted", true, "On", true}, Case{"unknown", false, "On", false},
                          Case{"not looked at", false, "Off", true}}) {
        INFO(c.name);
        HttpFixture server;
        REQUIRE(server.server->setTls(TlsMode::Required, identity));
        Room room(c.trusted ? identity.certificatePem : std::string());
        room.set([&](core::Settings& settings) { settings.feedbackTlsVerify = c.verify; });
        core::FeedbackSlot slot = slotAt(server.port, {"/Event"});
        slot.url.replace(0, 4, "https");
        room.registerSlot(1, slot);
        room.announce("x");
        if (c.arrives) {
            REQUIRE(waitForPosts(server, 1));
            continue;
        }
        REQUIRE(room.waitForFailure(1));
        CHECK(room.why(1).find("certificate") != std::string::npos);
        CHECK(server.seen.empty());
    }
}

TEST_CASE("a server that is too slow loses the oldest changes, never the newest") {
    HttpFixture server;
    std::optional<Responder> first;
    server.handler = [&](const Request&, Responder responder) {
        if (server.seen.size() == 1)
            first = std::move(responder);
        else
            responder.respond(textResponse(200, "so"));
    };
    Room room;
    room.registerSlot(1, slotAt(server.port, {"/Event"}));
    const int extra = 50;
    for (std::size_t n = 0; n < kOptions.mostPosts + extra; ++n)
        room.announce(std::to_string(n));
    REQUIRE(waitUntil([&] { return first.has_value(); }));
    settle();
    first->respond(textResponse(200, "at last"));
    REQUIRE(waitForPosts(server, kOptions.mostPosts));
    const std::vector<std::string> texts = told(server, "Text");
    CHECK(texts.size() == kOptions.mostPosts);
    CHECK(texts[0] == "0");
    CHECK(texts[1] == std::to_string(extra + 1));
    CHECK(texts.back() == std::to_string(kOptions.mostPosts + extra - 1));
}

#include "edge/control/control_server.h"

#include <sys/stat.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include "support/builders.h"
#include "support/event_loop.h"
#include "support/fake_time.h"
#include "support/recording_inbox.h"

using namespace greenroom;
using namespace greenroom::edge::control;
using test::ABooking;

namespace {

class Client {
public:
    explicit Client(const QString& path) {
        socket.connectToServer(path);
        REQUIRE(socket.state() == QLocalSocket::ConnectedState);
    }

    void say(const QByteArray& line) {
        socket.write(line + '\n');
        socket.flush();
    }
    [[nodiscard]] QJsonValue next() {
        REQUIRE(test::waitUntil([&] { return socket.canReadLine(); }));
        return QJsonDocument::fromJson(socket.readLine()).object();
    }
    [[nodiscard]] QJsonValue ask(const QByteArray& line) {
        say(line);
        return next();
    }
    [[nodiscard]] bool gone() const { return socket.state() == QLocalSocket::UnconnectedState; }

    QLocalSocket socket;
};

struct Rig : test::WithApplication {
    Rig() {
        show("Room 1", {ABooking{}});
        REQUIRE(server.listen());
    }

    void show(const std::string& name, std::vector<core::Booking> bookings = {}) {
        auto snapshot = std::make_shared<core::Snapshot>();
        auto settings = std::make_shared<core::Settings>();
        settings->systemName = name;
        snapshot->seq = ++seq;
        snapshot->at = time.now();
        snapshot->state.settings.settings = settings;
        snapshot->state.settings.users = users;
        snapshot->state.bookings.agenda =
            std::make_shared<const core::Agenda>(test::agendaOf(std::move(bookings)));
        inbox.show(snapshot);
        tap.published(snapshot);
    }

    // The one fact of this kind that came of a request, answered with `outcome`.
    template <typename Domain, typename Fact>
    Fact answerOne(const core::Outcome& outcome) {
        REQUIRE(test::waitUntil([&] { return inbox.waiting() > 0; }));
        const auto facts = inbox.takeFacts<Domain, Fact>();
        REQUIRE(facts.size() == 1);
        desk.answer({facts[0].request, outcome});
        return facts[0];
    }

    QTemporaryDir folder;
    QString path = folder.filePath("control.sock");
    test::FakeTime time;
    test::RecordingInbox inbox;
    engine::ReplyDesk desk;
    edge::net::PasswordWorker passwords;
    SnapshotTap tap;
    std::shared_ptr<const core::Users> users = std::make_shared<const core::Users>();
    std::uint64_t seq = 0;
    ControlServer server{{time, inbox, desk, passwords, tap}, {.path = path.toStdString()}};
};

} // namespace

TEST_CASE_METHOD(Rig, "the socket is for its group alone") {
    struct stat found {};
    REQUIRE(::stat(path.toStdString().c_str(), &found) == 0);
    CHECK((found.st_mode & 07777) == 0660);
}

TEST_CASE_METHOD(Rig,
                 "questions are answered from the newest snapshot, with the id they came with") {
    Client client(path);
    const QJsonValue view = client.ask(R"({"id":1,"verb":"view"})");
    CHECK(view["id"] == 1);
    CHECK(view["ok"] == true);
    CHECK(view["result"]["room"]["name"] == "Room 1");
    const QJsonValue why = client.ask(R"({"id":"b","verb":"why","args":{"id":"42"}})");
    CHECK(why["id"] == "b");
    CHECK(why["result"]["code"] == "TOO_EARLY");
    CHECK(client.ask(R"({"id":3,"verb":"bookings"})")["result"]["taken"].toArray().size() == 1);
    CHECK(client.ask(R"({"id":4,"verb":"health"})")["result"]["store"]["state"] == "ok");
    const QJsonValue settings = client.ask(R"({"id":5,"verb":"settings.list"})");
    CHECK(settings["result"]["settings"].toArray().size() ==
          static_cast<qsizetype>(core::settingRows().size()));
    const QString first = settings["result"]["settings"][0]["path"].toString();
    const QJsonValue got =
        client.ask(R"({"id":6,"verb":"settings.get","args":{"path":")" + first.toUtf8() + R"("}})");
    CHECK(got["result"]["path"] == first);
}

TEST_CASE_METHOD(Rig, "what cannot be answered is refused with a code, and the connection stays") {
    struct Row {
        const char* name;
        const char* line;
        const char* code;
    };
    Client client(path);
    const Row rows[] = {
        {"noise", "\xff\xfe", "INVALID_INPUT"},
        {"nothing", "", "INVALID_INPUT"},
        {"no verb", R"({"id":1})", "INVALID_INPUT"},
        {"a list", R"([1,2])", "INVALID_INPUT"},
        {"no such verb", R"({"id":1,"verb":"reboot"})", "NOT_FOUND"},
        {"why without an id", R"({"id":1,"verb":"why"})", "INVALID_INPUT"},
        {"why of an unknown id", R"({"id":1,"verb":"why","args":{"id":"x"}})", "NOT_FOUND"},
        {"an unknown setting", R"({"id":1,"verb":"settings.get","args":{"path":"x"}})",
         "NOT_FOUND"},
        {"a call that is no number", R"({"id":1,"verb":"hangup","args":{"call":"x"}})",
         "INVALID_INPUT"},
        {"dial without an address", R"({"id":1,"verb":"dial","args":{}})", "INVALID_INPUT"},
        {"a role nobody knows",
         R"({"id":1,"verb":"users.set","args":{"name":"a","roles":["King"],"password":"p"}})",
         "INVALID_INPUT"},
        {"a new user without a password",
         R"({"id":1,"verb":"users.set","args":{"name":"a","roles":["Admin"]}})", "INVALID_INPUT"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const QJsonValue answer = client.ask(row.line);
        CHECK(answer["ok"] == false);
        CHECK(answer["error"]["code"] == row.code);
    }
    CHECK(inbox.take().empty());
    CHECK(client.ask(R"({"id":1,"verb":"view"})")["ok"] == true);
}

TEST_CASE_METHOD(Rig, "verbs become facts and are answered when the core answers") {
    Client client(path);
    client.say(R"({"id":1,"verb":"join","args":{"id":"42"}})");
    const auto join = answerOne<core::CallEvent, core::JoinPressed>(core::Done{core::CallId(3)});
    CHECK(join.booking == core::BookingId("42"));
    CHECK(client.next()["result"]["call"] == 3);

    client.say(R"({"id":2,"verb":"join"})");
    const auto first = answerOne<core::CallEvent, core::JoinPressed>(
        base::fail(base::ErrorCode::Conflict, "TOO_EARLY: Join is not open yet"));
    CHECK(first.booking == core::BookingId());
    const QJsonValue refused = client.next();
    CHECK(refused["id"] == 2);
    CHECK(refused["ok"] == false);
    CHECK(refused["error"]["code"] == "TOO_EARLY");

    client.say(R"({"id":3,"verb":"hangup","args":{"call":3}})");
    CHECK(answerOne<core::CallEvent, core::HangUpAsked>(core::Done{}).call == core::CallId(3));
    CHECK(client.next()["ok"] == true);

    client.say(R"({"id":4,"verb":"dial","args":{"address":"lobby@example.net"}})");
    const auto dial = answerOne<core::CallEvent, core::DialAsked>(core::Done{});
    CHECK(dial.target.number == "lobby@example.net");
    CHECK(client.next()["ok"] == true);

    client.say(R"({"id":5,"verb":"settings.set","args":{"path":"A B","value":"1"}})");
    const auto set = answerOne<core::SettingEvent, core::SettingChangeAsked>(core::Done{});
    CHECK(set.path == "A B");
    CHECK(set.value == "1");
    CHECK(client.next()["ok"] == true);

    client.say(R"({"id":6,"verb":"users.remove","args":{"name":"ada"}})");
    CHECK(answerOne<core::SettingEvent, core::UserRemovalAsked>(core::Done{}).name == "ada");
    CHECK(client.next()["ok"] == true);
}

TEST_CASE_METHOD(Rig, "a password reaches the core only as a hash that fits it") {
    Client client(path);
    client.say(R"({"id":1,"verb":"users.set","args":)"
               R"({"name":"ada","roles":["Admin","User"],"password":"hunter2"}})");
    const auto set = answerOne<core::SettingEvent, core::UserSetAsked>(core::Done{});
    CHECK(set.user.name == "ada");
    CHECK(set.user.roles == std::set{core::Role::Admin, core::Role::User});
    CHECK(set.user.passwordHash.reveal().find("hunter2") == std::string::npos);
    CHECK(edge::net::verifyPassword(base::Secret("hunter2"), set.user.passwordHash.reveal()));
    CHECK(client.next()["ok"] == true);
}

TEST_CASE_METHOD(Rig, "roles of a user can change while the password stays") {
    users = std::make_shared<const core::Users>(
        core::Users{{"ada", {"ada", base::Secret("kept"), {core::Role::User}}}});
    show("Room 1");
    Client client(path);
    client.say(R"({"id":1,"verb":"users.set","args":{"name":"ada","roles":["audit"]}})");
    const auto set = answerOne<core::SettingEvent, core::UserSetAsked>(core::Done{});
    CHECK(set.user.passwordHash.reveal() == "kept");
    CHECK(set.user.roles == std::set{core::Role::Audit});
    CHECK(client.ask(R"({"id":2,"verb":"users.list"})")["ok"] == true);
}

TEST_CASE_METHOD(Rig, "a follower sees the view now and each one that differs") {
    Client client(path);
    CHECK(client.ask(R"({"id":1,"verb":"events","args":{"follow":true}})")["ok"] == true);
    QJsonValue event = client.next();
    CHECK_FALSE(event.toObject().contains("id"));
    CHECK(event["schema"] == 1);
    CHECK(event["event"] == "view");
    CHECK(event["view"]["room"]["name"] == "Room 1");
    const int first = event["seq"].toInt();
    show("Room 2");
    show("Room 2");
    show("Room 3");
    CHECK(client.next()["view"]["room"]["name"] == "Room 2");
    event = client.next();
    CHECK(event["view"]["room"]["name"] == "Room 3");
    CHECK(event["seq"].toInt() == first + 3);
    CHECK(client.ask(R"({"id":9,"verb":"view"})")["id"] == 9);
}

TEST_CASE_METHOD(Rig, "a follower that does not read is let go") {
    Client client(path);
    CHECK(client.ask(R"({"id":1,"verb":"events"})")["ok"] == true);
    client.socket.setReadBufferSize(1);
    for (int i = 0; i < 4'000 && !client.gone(); ++i) {
        show(std::to_string(i) + std::string(2'000, 'x'));
        QCoreApplication::processEvents();
    }
    client.socket.setReadBufferSize(0);
    CHECK(test::waitUntil([&] {
        client.socket.readAll();
        return client.gone();
    }));
}

TEST_CASE_METHOD(Rig, "a line is at most 64 KiB") {
    Client client(path);
    client.socket.write(QByteArray(200'000, 'x'));
    CHECK(test::waitUntil([&] { return client.gone(); }));
    Client other(path);
    CHECK(other.ask(R"({"id":1,"verb":"view"})")["ok"] == true);
}

TEST_CASE_METHOD(Rig, "one connection cannot wait for more than its share") {
    Client client(path);
    for (int i = 0; i < 16; ++i)
        client.say(R"({"id":1,"verb":"join"})");
    const QJsonValue refused = client.ask(R"({"id":2,"verb":"join"})");
    CHECK(refused["id"] == 2);
    CHECK(refused["error"]["code"] == "UNAVAILABLE");
    CHECK(inbox.waiting() == 16);
}

TEST_CASE_METHOD(Rig,
                 "when all places are taken the one silent longest makes room, followers last") {
    Client follower(path);
    REQUIRE(follower.ask(R"({"id":1,"verb":"events"})")["ok"] == true);
    std::vector<std::unique_ptr<Client>> others;
    for (int i = 1; i < 32; ++i) {
        time.advance(base::seconds(1));
        others.push_back(std::make_unique<Client>(path));
        REQUIRE(others.back()->ask(R"({"id":1,"verb":"health"})")["ok"] == true);
    }
    time.advance(base::seconds(1));
    REQUIRE(others[0]->ask(R"({"id":2,"verb":"health"})")["ok"] == true);
    Client newcomer(path);
    CHECK(newcomer.ask(R"({"id":1,"verb":"health"})")["ok"] == true);
    REQUIRE(test::waitUntil([&] { return others[1]->gone(); }));
    CHECK_FALSE(others[0]->gone());
    CHECK_FALSE(others[2]->gone());
    CHECK_FALSE(follower.gone());
}

TEST_CASE_METHOD(Rig, "an answer for somebody who has gone is nobody's") {
    {
        Client client(path);
        client.say(R"({"id":1,"verb":"join"})");
        REQUIRE(test::waitUntil([&] { return inbox.waiting() == 1; }));
    }
    test::settle();
    answerOne<core::CallEvent, core::JoinPressed>(core::Done{});
    test::settle();
    Client other(path);
    CHECK(other.ask(R"({"id":1,"verb":"view"})")["ok"] == true);
}

TEST_CASE_METHOD(Rig, "a busy engine is said to be busy") {
    inbox.refuseAll();
    Client client(path);
    CHECK(client.ask(R"({"id":1,"verb":"join"})")["error"]["code"] == "UNAVAILABLE");
}

TEST_CASE_METHOD(Rig, "ten thousand bookings arrive whole") {
    std::vector<core::Booking> many;
    for (int i = 0; i < 10'000; ++i)
        many.push_back(ABooking{.id = std::to_string(i)});
    show("Room 1", std::move(many));
    Client client(path);
    CHECK(client.ask(R"({"id":1,"verb":"bookings"})")["result"]["taken"].toArray().size() ==
          10'000);
}

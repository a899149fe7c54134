// /putxml, /getxml, the whole documents, /health; routes, methods and roles.
#include <catch2/catch.hpp>

#include <QJsonDocument>
#include <QJsonObject>

#include "integration/http/http_room.h"

using namespace greenroom;
using test::HttpRoom;
using test::pushOf;
using test::RawClient;
using test::Reply;

TEST_CASE("who may use which route") {
    struct Case {
        std::string method;
        std::string target;
        std::string credentials;
        int status;
    };
    const std::vector<Case> cases{
        {"GET", "/health", "", 200},
        {"HEAD", "/health", "", 200},
        {"POST", "/health", "", 405},
        {"GET", "/status.xml", "", 401},
        {"GET", "/status.xml", "guest:secret", 200},
        {"GET", "/status.xml", "nobody:secret", 403},
        {"GET", "/configuration.xml", "admin:secret", 200},
        {"GET", "/getxml?location=/Status", "av:secret", 200},
        {"GET", "/getxml?location=/Status", "av:wrong", 401},
        {"GET", "/getxml", "admin:secret", 400},
        {"POST", "/getxml?location=/Status", "admin:secret", 405},
        {"GET", "/putxml", "admin:secret", 405},
        {"GET", "/bookingsputxml", "admin:secret", 405},
        {"GET", "/", "admin:secret", 404},
        {"GET", "/status.XML", "admin:secret", 404},
    };
    HttpRoom room;
    for (const Case& c : cases) {
        INFO(c.method << " " << c.target << " " << c.credentials);
        const Reply reply = room.ask(c.method, c.target, "", c.credentials);
        CHECK(reply.status == c.status);
        CHECK((reply.header.find("Allow: ") != std::string::npos) == (c.status == 405));
        CHECK((c.method == "HEAD" || !reply.body.empty()));
    }
}

TEST_CASE("credentials in every broken form are refused") {
    HttpRoom room;
    const auto header = GENERATE(values<std::string>({
        "Basic",
        "Basic ",
        "Basic !!!!",
        "Bearer abc",
        "Basic bm9jb2xvbg==", // nocolon
        "Basic OnNlY3JldA==", // :secret
        "Negotiate YWRtaW46c2VjcmV0",
    }));
    INFO(header);
    test::RawClient client;
    REQUIRE(client.connectTo(room.server.port()));
    client.send("GET /status.xml HTTP/1.1\r\nHost: room\r\nConnection: close\r\nAuthorization: " +
                header + "\r\n\r\n");
    REQUIRE(client.waitForClose());
    CHECK(client.statuses() == std::vector<int>{401});
}

TEST_CASE("guessing is slowed down, and does not shut out who is in") {
    HttpRoom room;
    CHECK(room.ask("GET", "/status.xml").status == 200);
    for (int i = 0; i < 5; ++i)
        CHECK(room.ask("GET", "/status.xml", "", "admin:wrong").status == 401);
    const Reply slowed = room.ask("GET", "/status.xml", "", "admin:wrong");
    CHECK(slowed.status == 429);
    CHECK_THAT(slowed.header, Catch::Contains("Retry-After: 1"));
    CHECK(room.ask("GET", "/status.xml").status == 200);
}

TEST_CASE("one address cannot fill the queue in which passwords are checked") {
    HttpRoom room;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 12; ++i) {
        const QByteArray pair = "stranger" + QByteArray::number(i) + ":guess";
        clients.push_back(std::make_unique<RawClient>());
        REQUIRE(clients.back()->connectTo(room.server.port()));
        clients.back()->send("GET /status.xml HTTP/1.1\r\nHost: room\r\nConnection: close\r\n"
                             "Authorization: Basic " +
                             pair.toBase64().toStdString() + "\r\n\r\n");
    }
    int checked = 0;
    int told = 0;
    for (const auto& client : clients) {
        REQUIRE(client->waitForClose());
        checked += client->statuses() == std::vector{401} ? 1 : 0;
        told += client->statuses() == std::vector{503} ? 1 : 0;
    }
    CHECK(checked + told == 12);
    CHECK(checked >= 8);
    CHECK(told >= 1);
}

TEST_CASE("a removed user is out at once") {
    HttpRoom room;
    CHECK(room.ask("GET", "/status.xml", "", "guest:secret").status == 200);
    core::Users users = *room.engine.latest()->state.settings.users;
    users.erase("guest");
    room.tell(core::SettingEvent(core::UsersLoaded{std::make_shared<const core::Users>(users)}));
    CHECK(room.ask("GET", "/status.xml", "", "guest:secret").status == 401);
}

TEST_CASE("commands of one document are run and answered in order") {
    HttpRoom room;
    REQUIRE(room.ask("POST", "/bookingsputxml", pushOf({"1"})).status == 200);
    const Reply reply =
        room.ask("POST", "/putxml",
                 "<Command><Bookings><List command='True'/><Clear command='True'/></Bookings>"
                 "<Dila command='True'/><Bookings><List command='True'/></Bookings></Command>");
    CHECK(reply.status == 200);
    CHECK_THAT(reply.header, Catch::Contains("Content-Type: text/xml; charset=UTF-8"));
    const auto first = reply.body.find("<TotalRows>1</TotalRows>");
    const auto cleared = reply.body.find("<BookingsClearResult status=\"OK\"/>");
    const auto unknown = reply.body.find("<Result status=\"Error\">");
    const auto last = reply.body.find("<TotalRows>0</TotalRows>");
    CHECK(first < cleared);
    CHECK(cleared < unknown);
    CHECK(unknown < last);
    CHECK(last != std::string::npos);
}

TEST_CASE("dialling, its status, and hanging up") {
    HttpRoom room;
    const Reply dialled = room.ask(
        "POST", "/putxml",
        "<Command><Dial command='True'><Number>a@b.example</Number></Dial></Command>", "av:secret");
    CHECK_THAT(dialled.body, Catch::Contains("<DialResult status=\"OK\">\n    <CallId>1</CallId>\n"
                                             "    <ConferenceId>1</ConferenceId>"));
    CHECK(room.calls.placed == std::vector<std::string>{"sip:a@b.example"});
    const Reply status = room.ask("GET", "/getxml?location=%2FStatus%2FCall%5B1%5D%2FStatus");
    CHECK_THAT(status.body, Catch::Contains("<Status>Dialling</Status>"));
    const Reply wrong =
        room.ask("POST", "/putxml",
                 "<Command><Call><Disconnect><CallId>9</CallId></Disconnect></Call></Command>");
    CHECK_THAT(wrong.body, Catch::Contains("<CallDisconnectResult status=\"Error\">"));
    const Reply ended =
        room.ask("POST", "/putxml", "<Command><Call><Disconnect/></Call></Command>");
    CHECK_THAT(ended.body, Catch::Contains("<CallDisconnectResult status=\"OK\"/>"));
    CHECK(room.calls.ended == std::vector<std::uint32_t>{1});
}

TEST_CASE("errors of the API are answered with 200 and their XML") {
    struct Case {
        std::string body;
        std::string credentials;
        std::string words;
    };
    const std::vector<Case> cases{
        {"<Command><Dila command='True'/></Command>", "admin:secret",
         "<Result status=\"Error\">\n    <Reason>Unknown command</Reason>"},
        {"<Command><Dila/></Command>", "admin:secret",
         "<ActionError>\n  <Reason>No action detected in document</Reason>"},
        {"<Command><Dial/></Command>", "admin:secret",
         "<DialResult status=\"ParameterError\">\n    <Reason>Number is required</Reason>"},
        {"<Command><Bookings><Put><body>{}</body></Put></Bookings></Command>", "guest:secret",
         "<BookingsPutResult status=\"Error\">\n    <Reason>Permission denied</Reason>"},
    };
    HttpRoom room;
    for (const Case& c : cases) {
        const Reply reply = room.ask("POST", "/putxml", c.body, c.credentials);
        CHECK(reply.status == 200);
        CHECK_THAT(reply.body, Catch::Contains(c.words));
    }
    CHECK(room.ask("POST", "/putxml", "<Command>").status == 400);
    CHECK(room.ask("POST", "/putxml", "<!DOCTYPE Command><Command/>").status == 400);
}

TEST_CASE("a busy room ends a document of commands") {
    HttpRoom room;
    room.gate.full = true;
    const Reply reply =
        room.ask("POST", "/putxml", "<Command><Bookings><List/><Clear/></Bookings></Command>");
    CHECK(reply.status == 503);
    CHECK_THAT(reply.body, Catch::Contains("part 2 of 2"));
}

TEST_CASE("settings are read, written and refused") {
    HttpRoom room;
    const Reply written =
        room.ask("POST", "/putxml",
                 "<Configuration><SystemUnit><Name>Fjord</Name></SystemUnit></Configuration>");
    CHECK(written.body ==
          "<?xml version=\"1.0\"?>\n<Configuration>\n  <Success/>\n</Configuration>\n");
    CHECK_THAT(room.ask("GET", "/getxml?location=/Configuration/SystemUnit/Name").body,
               Catch::Contains(">Fjord</Name>"));
    CHECK_THAT(room.ask("GET", "/configuration.xml").body, Catch::Contains(">Fjord</Name>"));
    const Reply refused = room.ask("POST", "/putxml",
                                   "<Configuration><Bookings><JoinLeadTime>9999</JoinLeadTime>"
                                   "</Bookings></Configuration>");
    CHECK(refused.status == 200);
    CHECK_THAT(refused.body, Catch::Contains("<Error>\n    <Reason>"));
    CHECK_THAT(refused.body, Catch::Contains("/Configuration/Bookings/JoinLeadTime"));
    const Reply denied = room.ask(
        "POST", "/putxml", "<Configuration><SystemUnit><Name>X</Name></SystemUnit></Configuration>",
        "guest:secret");
    CHECK_THAT(denied.body, Catch::Contains("Permission denied"));
}

TEST_CASE("health says what is wrong, to anybody, without titles") {
    HttpRoom room;
    const Reply good = room.ask("GET", "/health", "", "");
    CHECK(good.status == 200);
    CHECK_THAT(good.header, Catch::Contains("Content-Type: application/json"));
    const QJsonObject parts =
        QJsonDocument::fromJson(QByteArray::fromStdString(good.body)).object();
    CHECK(parts.keys() ==
          QStringList{"calendar", "call", "clock", "doors", "feedback", "hub", "manager", "store"});
    CHECK(parts["call"].toObject()["state"].toString() == "ok");
    CHECK(parts["calendar"].toObject()["since"].isNull());
    room.tell(core::CallEvent(core::EngineDown{"gone"}));
    const Reply bad = room.ask("GET", "/health", "", "");
    CHECK(bad.status == 503);
    CHECK_THAT(bad.body, Catch::Contains("\"code\":\"ENGINE_DOWN\""));
}

// Sessions by cookie, the documents that describe the device, and forms.
#include <catch2/catch.hpp>

#include "integration/http/http_room.h"

using namespace greenroom;
using test::HttpRoom;
using test::RawClient;
using test::Reply;

namespace {

// The request with a cookie instead of a password.
Reply askWith(HttpRoom& room, const std::string& cookie, const std::string& method,
              const std::string& target, const std::string& more = "") {
    RawClient client;
    REQUIRE(client.connectTo(room.server.port()));
    std::string text = method + " " + target + " HTTP/1.1\r\nHost: room\r\nConnection: close\r\n";
    if (!cookie.empty())
        text += "Cookie: theme=dark; " + cookie + "\r\n";
    client.send(text + more + "Content-Length: 0\r\n\r\n");
    REQUIRE(client.waitForClose());
    return HttpRoom::parsed(client.received());
}

std::string cookieOf(const Reply& reply) {
    const std::string name = "Set-Cookie: ";
    const auto at = reply.header.find(name);
    REQUIRE(at != std::string::npos);
    const auto from = at + name.size();
    return reply.header.substr(from, reply.header.find(';', from) - from);
}

bool has(const Reply& reply, const std::string& text) {
    return reply.body.find(text) != std::string::npos;
}

} // namespace

// xAPI guide, HTTP, session login.
TEST_CASE("a session stands for the password until it ends") {
    HttpRoom room;
    const Reply begun = room.ask("POST", "/xmlapi/session/begin", "", "guest:secret");
    CHECK(begun.status == 204);
    CHECK(begun.header.find("HttpOnly") != std::string::npos);
    CHECK(begun.header.find("Content-Length") == std::string::npos);
    const std::string cookie = cookieOf(begun);
    CHECK(cookie.starts_with("SessionId="));
    CHECK(cookie.size() == std::string("SessionId=").size() + 64);

    CHECK(askWith(room, cookie, "GET", "/status.xml").status == 200);
    CHECK(askWith(room, cookie, "POST", "/bookingsputxml").status == 403); // a User's session
    CHECK(askWith(room, "SessionId=00", "GET", "/status.xml").status == 401);
    CHECK(askWith(room, cookie, "POST", "/xmlapi/session/end").status == 204);
    CHECK(askWith(room, cookie, "GET", "/status.xml").status == 401);
}

TEST_CASE("a session ends with its user's password") {
    HttpRoom room;
    const std::string cookie =
        cookieOf(room.ask("POST", "/xmlapi/session/begin", "", "guest:secret"));
    room.changePassword("guest", "another");
    CHECK(askWith(room, cookie, "GET", "/status.xml").status == 401);
}

TEST_CASE("an Admin sees the sessions and can end one") {
    HttpRoom room;
    const std::string cookie =
        cookieOf(room.ask("POST", "/xmlapi/session/begin", "", "guest:secret"));
    const Reply list = room.ask(
        "POST", "/putxml", "<Command><Security><Session><List/></Session></Security></Command>");
    CHECK(has(list, "<UserName>guest</UserName>"));
    CHECK(has(list, "<IpAddress>127.0.0.1</IpAddress>"));
    const auto at = list.body.find("<Id>") + 4;
    const std::string id = list.body.substr(at, list.body.find('<', at) - at);
    const std::string terminate = "<Command><Security><Session><Terminate><SessionId>" + id +
                                  "</SessionId></Terminate></Session></Security></Command>";
    CHECK(has(room.ask("POST", "/putxml", terminate), "status=\"OK\""));
    CHECK(has(room.ask("POST", "/putxml", terminate), "There is no session with this id"));
    CHECK(askWith(room, cookie, "GET", "/status.xml").status == 401);
}

TEST_CASE("sessions are limited, and one that ends makes room") {
    HttpRoom room;
    std::string last;
    for (int i = 0; i < 20; ++i)
        last = cookieOf(room.ask("POST", "/xmlapi/session/begin", "", "guest:secret"));
    CHECK(room.ask("POST", "/xmlapi/session/begin", "", "guest:secret").status == 503);
    CHECK(room.ask("POST", "/xmlapi/session/begin", "", "admin:secret").status == 204);
    CHECK(askWith(room, last, "POST", "/xmlapi/session/end").status == 204);
    CHECK(room.ask("POST", "/xmlapi/session/begin", "", "guest:secret").status == 204);
}

TEST_CASE("pages of other sites cannot use a browser's login") {
    HttpRoom room;
    const std::string cookie =
        cookieOf(room.ask("POST", "/xmlapi/session/begin", "", "admin:secret"));
    CHECK(askWith(room, cookie, "GET", "/status.xml", "Origin: https://evil.example\r\n").status ==
          403);
    CHECK(askWith(room, cookie, "GET", "/status.xml", "Origin: null\r\n").status == 403);
    CHECK(askWith(room, cookie, "GET", "/status.xml", "Sec-Fetch-Site: cross-site\r\n").status ==
          403);
    CHECK(askWith(room, cookie, "GET", "/status.xml", "Origin: http://room\r\n").status == 200);
}

TEST_CASE("documents describe what the asking user may do") {
    HttpRoom room;
    const Reply admin = room.ask("GET", "/command.xml");
    CHECK(admin.status == 200);
    CHECK(has(admin, "<Dial command=\"True\" role=\"Admin;Integrator;User\">"));
    CHECK(has(admin, "valueSpaceRef=\"/Valuespace/INT_64_20000\""));
    CHECK(has(admin, "<Put command=\"True\" role=\"Admin\" multiline=\"True\"/>"));
    CHECK_FALSE(has(room.ask("GET", "/command.xml", "", "av:secret"), "<Put "));
    const Reply spaces = room.ask("GET", "/valuespace.xml");
    CHECK(has(spaces, "<INT_64_20000 type=\"Integer\">"));
    CHECK(has(spaces, "<Max>20000</Max>"));
}

TEST_CASE("a form carries a document in its field") {
    HttpRoom room;
    const std::string mute = "%3CCommand%3E%3CAudio%3E%3CMicrophones%3E%3CMute%2F%3E"
                             "%3C%2FMicrophones%3E%3C%2FAudio%3E%3C%2FCommand%3E";
    CHECK(has(room.ask("POST", "/formputxml", "xmldoc=" + mute),
              "MicrophonesMuteResult status=\"OK\""));
    CHECK(
        has(room.ask("GET", "/formputxml?xmldoc=" + mute), "MicrophonesMuteResult status=\"OK\""));
    CHECK(room.ask("POST", "/formputxml", "doc=" + mute).status == 400);
    CHECK(room.ask("POST", "/formputxml", "xmldoc=%").status == 400);
    CHECK(room.ask("PUT", "/formputxml").status == 405);
}

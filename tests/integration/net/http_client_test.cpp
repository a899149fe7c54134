// The client against servers that behave and others that do not.
#include "integration/net/http_fixture.h"

#include <array>
#include <optional>

#include <netdb.h>
#include <unistd.h>

#include <openssl/err.h>

#include <QTcpServer>
#include <QTcpSocket>

#include "edge/net/http_client.h"
#include "edge/net/outbound_rules.h"
#include "edge/time/system_time.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::edge::net;

namespace {

TlsIdentity identityFor(const std::vector<std::string>& names) {
    return makeIdentity(names, edge::time::SystemTime().now().wall).value();
}

struct Client : WithApplication {
    edge::time::SystemTime time;
    HttpClient http{time};

    ClientResult ask(ClientRequest request) {
        std::optional<ClientResult> result;
        const auto transfer = http.start(std::move(request), [&](ClientResult r) { result = r; });
        CHECK_FALSE(result); // never at once
        REQUIRE(waitUntil([&] { return result.has_value(); }));
        return *std::move(result);
    }
    ClientError refused(ClientRequest request) {
        const ClientResult result = ask(std::move(request));
        REQUIRE_FALSE(result);
        return result.error();
    }
};

// To a server of this test.
ClientRequest to(const std::string& url) {
    ClientRequest request;
    request.url = url;
    request.localTargets = true;
    return request;
}

std::string at(std::uint16_t port, const std::string& path = "/", const char* scheme = "http") {
    return std::string(scheme) + "://127.0.0.1:" + std::to_string(port) + path;
}

// Sends `greeting` to whoever connects, then `more` again and again while it is taken.
class RawServer : WithApplication {
public:
    explicit RawServer(std::string greeting, std::string more = {})
        : greeting_(std::move(greeting)), more_(std::move(more)) {
        REQUIRE(server_.listen(QHostAddress::LocalHost));
        QObject::connect(&server_, &QTcpServer::newConnection, &server_, [this] { greet(); });
    }
    [[nodiscard]] std::uint16_t port() const { return server_.serverPort(); }

private:
    void greet() {
        QTcpSocket* const socket = server_.nextPendingConnection();
        socket->write(greeting_.data(), static_cast<qint64>(greeting_.size()));
        if (more_.empty())
            return;
        const auto go = [this, socket] {
            socket->write(more_.data(), static_cast<qint64>(more_.size()));
        };
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, go);
        go();
    }

    std::string greeting_;
    std::string more_;
    QTcpServer server_;
};

} // namespace

TEST_CASE("a request arrives as it was given, and its answer comes back") {
    Client client;
    HttpFixture fixture;
    fixture.handler = [](Request, Responder responder) {
        Response response = textResponse(404, "nobody");
        response.headers.set("X-Kind", "odd");
        responder.respond(std::move(response));
    };
    ClientRequest request =
        to("http://ada:pass%20word@127.0.0.1:" + std::to_string(fixture.port) + "/a/b?c=d");
    request.method = "POST";
    request.headers.set("Content-Type", "text/xml");
    request.body = std::string("<a/>\0x", 6);
    const ClientResult answer = client.ask(request);
    REQUIRE(answer);
    CHECK(answer->status == 404);
    CHECK(answer->headers.find("x-kind") == "odd");
    CHECK(answer->body == "nobody\n");
    REQUIRE(fixture.seen.size() == 1);
    CHECK(fixture.seen[0].method == "POST");
    CHECK(fixture.seen[0].target == "/a/b?c=d");
    CHECK(fixture.seen[0].body == request.body);
    CHECK(fixture.seen[0].headers.find("Content-Type") == "text/xml");
    CHECK(fixture.seen[0].headers.find("Authorization") == "Basic YWRhOnBhc3Mgd29yZA==");
    CHECK_FALSE(fixture.seen[0].headers.has("Expect"));
}

TEST_CASE("the clock of a server is read from its answer") {
    struct Case {
        const char* date;
        std::optional<base::WallTime> read;
    };
    for (const Case& c :
         {Case{"Date: Wed, 04 Mar 2026 09:30:00 GMT\r\n", base::wallFromMs(1'772'616'600'000)},
          Case{"Date: yesterday\r\n", std::nullopt}, Case{"", std::nullopt}}) {
        INFO(c.date);
        RawServer server("HTTP/1.1 200 OK\r\n" + std::string(c.date) + "Content-Length: 0\r\n\r\n");
        Client client;
        const ClientResult answer = client.ask(to(at(server.port())));
        REQUIRE(answer);
        CHECK(answer->date == c.read);
    }
}

TEST_CASE("a connection is kept for the next request") {
    Client client;
    HttpFixture fixture;
    for (int n = 0; n < 5; ++n)
        REQUIRE(client.ask(to(at(fixture.port))));
    CHECK(fixture.seen.size() == 5);
    CHECK(fixture.server->counters().accepted == 1);
}

TEST_CASE("a connection that was not verified is not used where it must be") {
    Client client;
    HttpFixture fixture;
    REQUIRE(fixture.server->setTls(TlsMode::Required, identityFor({"127.0.0.1"})));
    ClientRequest request = to(at(fixture.port, "/", "https"));
    request.verifyTls = false;
    REQUIRE(client.ask(request));
    request.verifyTls = true;
    CHECK(client.refused(request).fault == ClientFault::Tls);
}

TEST_CASE("a refused certificate leaves the other connections of the thread alone") {
    Client client;
    HttpFixture fixture;
    fixture.useTls(TlsMode::Required);
    RawClient other;
    REQUIRE(other.connectTls(fixture.port));
    CHECK(client.refused(to(at(fixture.port, "/", "https"))).fault == ClientFault::Tls);
    CHECK(ERR_peek_error() == 0);
    other.send(get("/still-here"));
    CHECK(other.waitFor("GET /still-here"));
}

TEST_CASE("local targets are refused unless they are allowed") {
    Client client;
    HttpFixture fixture;
    const std::string port = std::to_string(fixture.port);
    for (const std::string host : {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]",
                                   "0x7f000001", "2130706433", "127.1", "0", "169.254.169.254"}) {
        INFO(host);
        ClientRequest request = to("http://" + host + ":" + port + "/");
        request.localTargets = false;
        CHECK(client.refused(request).fault == ClientFault::Forbidden);
    }
    CHECK(fixture.server->counters().accepted == 0);
}

namespace {

// A name of this machine's hosts file, other than localhost, that leads to loopback.
std::optional<std::string> loopbackName() {
    std::array<char, 256> own{};
    gethostname(own.data(), own.size() - 1);
    for (const char* name :
         std::array<const char*, 3>{"ip6-loopback", "localhost.localdomain", own.data()}) {
        addrinfo* list = nullptr;
        if (getaddrinfo(name, "80", nullptr, &list) != 0)
            continue;
        const bool local = list != nullptr && localKind(*list->ai_addr).has_value();
        freeaddrinfo(list);
        if (local)
            return name;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("a name that leads to loopback is refused by its address") {
    const std::optional<std::string> name = loopbackName();
    if (!name) {
        WARN("no such name on this machine");
        return;
    }
    Client client;
    ClientRequest request;
    request.url = "http://" + *name + ":9/";
    const ClientError error = client.refused(request);
    INFO(error.text);
    CHECK(error.fault == ClientFault::Forbidden);
    CHECK(error.text.find("loopback") != std::string::npos);
}

TEST_CASE("redirects are followed as far as they are allowed") {
    Client client;
    HttpFixture fixture;
    fixture.handler = [&](Request request, Responder responder) {
        Response response = textResponse(request.path == "/end" ? 200 : 302, request.method);
        response.headers.set("Location", request.path == "/2" ? "/1" : "/end");
        responder.respond(std::move(response));
    };
    ClientRequest request = to(at(fixture.port, "/2"));
    request.method = "POST";
    request.body = "x";
    CHECK(client.ask(request)->status == 302);
    request.redirects = 1;
    CHECK(client.refused(request).fault == ClientFault::Redirect);
    request.redirects = 2;
    const ClientResult answer = client.ask(request);
    REQUIRE(answer);
    CHECK(answer->body == "POST\n");
    CHECK(fixture.seen.back().body == "x");
}

TEST_CASE("a redirect leads neither to a local address nor out of TLS") {
    Client client;
    HttpFixture fixture;
    const TlsIdentity identity = identityFor({"127.0.0.1"});
    REQUIRE(fixture.server->setTls(TlsMode::Optional, identity));
    fixture.handler = [&](const Request&, Responder responder) {
        Response response = textResponse(302, "there");
        response.headers.set("Location", at(fixture.port, "/inner"));
        responder.respond(std::move(response));
    };
    SECTION("to loopback") {
        ClientRequest request;
        request.url = "http://server.example.net/";
        request.proxy = at(fixture.port); // so that the first server is not local
        request.redirects = 3;
        CHECK(client.refused(request).fault == ClientFault::Forbidden);
    }
    SECTION("out of TLS") {
        ClientRequest request = to(at(fixture.port, "/", "https"));
        request.authoritiesPem = identity.certificatePem;
        request.redirects = 3;
        CHECK(client.refused(request).fault == ClientFault::Redirect);
    }
    CHECK(fixture.seen.size() == 1);
}

TEST_CASE("an answer without end is cut off") {
    const bool inHeader = GENERATE(false, true);
    const std::string line = "X-More: " + std::string(500, 'x') + "\r\n";
    RawServer server(inHeader ? "HTTP/1.1 200 OK\r\n" : "HTTP/1.1 200 OK\r\n\r\n", line);
    Client client;
    CHECK(client.refused(to(at(server.port()))).fault == ClientFault::TooLarge);
}

TEST_CASE("an answer that announces too much is not read") {
    RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n");
    Client client;
    CHECK(client.refused(to(at(server.port()))).fault == ClientFault::TooLarge);
}

TEST_CASE("a server that is silent, absent, or speaks something else") {
    Client client;
    SECTION("silent") {
        RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc");
        ClientRequest request = to(at(server.port()));
        request.totalTime = base::milliseconds(200);
        CHECK(client.refused(request).fault == ClientFault::Timeout);
    }
    SECTION("absent") {
        std::uint16_t port = 0;
        {
            RawServer gone("");
            port = gone.port();
        }
        CHECK(client.refused(to(at(port))).fault == ClientFault::Connect);
    }
    SECTION("something else") {
        RawServer server("SSH-2.0-OpenSSH_9.2\r\n");
        CHECK(client.refused(to(at(server.port()))).fault == ClientFault::Answer);
    }
    SECTION("no such name") {
        CHECK(client.refused(to("http://no-such-host.invalid/")).fault == ClientFault::Name);
    }
}

TEST_CASE("what is no web address is refused, and a password is never repeated") {
    Client client;
    for (const char* url : {"", "ftp://h.example/", "file:///etc/passwd", "http://", "http:// x/",
                            "gopher://h.example/", "http://h.example:99999/"}) {
        INFO(url);
        CHECK(client.refused(to(url)).fault == ClientFault::Url);
    }
    for (const char* url : {"http://ada:hidden@127.0.0.1:1/", "ftp://ada:hidden@h.example/",
                            "http://ada:hidden@no-such-host.invalid/"})
        CHECK(client.refused(to(url)).text.find("hidden") == std::string::npos);
}

TEST_CASE("who lets go of a request hears no more of it") {
    Client client;
    HttpFixture fixture;
    std::vector<Responder> held;
    fixture.handler = [&](const Request&, Responder r) { held.push_back(std::move(r)); };
    int told = 0;
    auto transfer = client.http.start(to(at(fixture.port)), [&](const ClientResult&) { ++told; });
    REQUIRE(waitUntil([&] { return !held.empty(); }));
    transfer.reset();
    REQUIRE(fixture.waitForOpen(0));
    CHECK(told == 0);
    fixture.handler = nullptr;
    CHECK(client.ask(to(at(fixture.port))));
}

TEST_CASE("the client may go in the middle, also by the hand of who is told") {
    ensureApplication();
    edge::time::SystemTime time;
    HttpFixture fixture;
    auto client = std::make_unique<HttpClient>(time);
    std::unique_ptr<ClientTransfer> second;
    bool told = false;
    const auto first = client->start(to(at(fixture.port)), [&](const ClientResult&) {
        told = true;
        client.reset();
    });
    second = client->start(to("http://127.0.0.1:1/"), [&](const ClientResult&) {});
    REQUIRE(waitUntil([&] { return told; }));
    second.reset();
    settle();
}

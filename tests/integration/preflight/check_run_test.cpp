// One check against real servers on this machine.
#include "integration/preflight/check_fixture.h"

#include "support/fake_time.h"
#include "support/test_authority.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace std::chrono_literals;
using core::CallFault;
using core::CheckStep;
using core::Transport;
using edge::net::TlsIdentity;

namespace {

using Steps = std::vector<CheckStep>;

Script says(const std::string& status, const std::string& more = {}) {
    return [=](const std::string& request) {
        return std::vector<std::string>{responseTo(request, status, more)};
    };
}

Script silence() {
    return [](const std::string&) { return std::vector<std::string>{}; };
}

quint16 closedPort() {
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost, 0));
    return server.serverPort();
}

} // namespace

TEST_CASE("an answer over UDP is told with its status") {
    struct Case {
        std::string status;
        std::string more;
        int is;
        std::string reason;
        int retryAfter;
    };
    const std::vector<Case> cases{
        {"200 OK", "", 200, "OK", 0},
        {"404 Not Found", "", 404, "Not Found", 0},
        {"503 Busy", "Retry-After: 120\r\n", 503, "Busy", 120},
        {"401 No", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n", 401, "No", 0},
    };
    Checker checker;
    for (const Case& c : cases) {
        INFO(c.status);
        DatagramFarEnd far(says(c.status, c.more));
        const core::AddressChecked& told = checker.check(far.uri());
        CHECK(told.cause == core::CallCause{c.is, c.reason, CallFault::None, c.retryAfter});
        CHECK(checker.steps() == Steps{CheckStep::Options, CheckStep::Done});
        REQUIRE(far.seen.size() == 1);
        CHECK(far.seen.front().starts_with("OPTIONS " + far.uri() + " SIP/2.0\r\n"));
    }
}

TEST_CASE("a request goes out again over UDP until it is answered or time is up") {
    FakeTime time;
    Checker checker(&time);
    DatagramFarEnd far(silence());
    checker.deed.patience = 10s;
    checker.begin(far.uri());
    REQUIRE(waitUntil([&] { return far.seen.size() == 1; }));
    struct Case {
        base::milliseconds wait;
        std::size_t seen;
    };
    for (const Case& c : {Case{499ms, 1}, Case{1ms, 2}, Case{1000ms, 3}, Case{2000ms, 4},
                          Case{3999ms, 4}, Case{1ms, 5}}) {
        time.advance(c.wait);
        REQUIRE(waitUntil([&] { return far.seen.size() >= c.seen; }));
        settle();
        CHECK(far.seen.size() == c.seen);
        CHECK(far.seen.back() == far.seen.front());
    }
    CHECK_FALSE(checker.checked);
    time.advance(2499ms);
    CHECK_FALSE(checker.checked);
    time.advance(1ms);
    REQUIRE(checker.checked);
    CHECK(checker.checked->cause.fault == CallFault::NoAnswer);
    CHECK(checker.checked->cause.sipStatus == 0);
    REQUIRE(checker.steps() == Steps{CheckStep::Options});
    CHECK(checker.checked->steps.front().took == 10s);
}

TEST_CASE("after a provisional answer the request goes out every four seconds") {
    FakeTime time;
    Checker checker(&time);
    DatagramFarEnd far(says("100 Trying"));
    checker.deed.patience = 20s;
    checker.begin(far.uri());
    REQUIRE(waitUntil([&] { return far.seen.size() == 1; }));
    settle();
    time.advance(500ms);
    REQUIRE(waitUntil([&] { return far.seen.size() == 2; }));
    time.advance(3999ms);
    settle();
    CHECK(far.seen.size() == 2);
    time.advance(1ms);
    REQUIRE(waitUntil([&] { return far.seen.size() == 3; }));
}

TEST_CASE("what answers something else is passed over") {
    Checker checker;
    const auto with = [](std::string request, const char* name, const char* other) {
        const std::string value = headerOf(request, name);
        request.replace(request.find(value), value.size(), other);
        return responseTo(request, "500 Not ours");
    };
    DatagramFarEnd far([&](const std::string& request) {
        return std::vector<std::string>{
            "noise",
            "INVITE sip:a@b SIP/2.0\r\n\r\n",
            with(request, "Via", "SIP/2.0/UDP 127.0.0.1;branch=z9hG4bKother"),
            with(request, "Call-ID", "other"),
            with(request, "CSeq", "2 OPTIONS"),
            with(request, "CSeq", "1 INVITE"),
            responseTo(request, "100 Trying"),
            responseTo(request, "200 OK"),
        };
    });
    CHECK(checker.check(far.uri()).cause.sipStatus == 200);
}

TEST_CASE("nobody at the address is told, over UDP and TCP") {
    Checker checker;
    for (const char* transport : {"udp", "tcp", "tls"}) {
        INFO(transport);
        const auto& told = checker.check("sip:meet@127.0.0.1:" + std::to_string(closedPort()) +
                                         ";transport=" + transport);
        CHECK(told.cause.fault == CallFault::Unreachable);
        CHECK_FALSE(told.cause.reason.empty());
        CHECK(told.cause.reason.find("http") == std::string::npos);
        REQUIRE(told.steps.size() == 1);
    }
}

TEST_CASE("an answer over TCP may come in pieces, after others") {
    Checker checker;
    StreamFarEnd far([](const std::string& request) {
        const std::string all =
            "\r\n\r\n" + responseTo(request, "100 Trying") + responseTo(request, "486 Busy Here");
        return std::vector<std::string>{all.substr(0, 1), all.substr(1, 90), all.substr(91)};
    });
    const auto& told = checker.check(far.uri(";transport=tcp"));
    CHECK(told.cause.sipStatus == 486);
    CHECK(checker.steps() == Steps{CheckStep::Connect, CheckStep::Options, CheckStep::Done});
    REQUIRE(far.seen.size() == 1);
    CHECK(headerOf(far.seen.front(), "Via").starts_with("SIP/2.0/TCP 127.0.0.1:"));
    CHECK(headerOf(far.seen.front(), "Contact").find(":0;") == std::string::npos);
}

TEST_CASE("a server that is no SIP server is told apart from silence") {
    Checker checker;
    StreamFarEnd web([](const std::string&) {
        return std::vector<std::string>{"HTTP/1.1 400 Bad Request\r\n\r\n"};
    });
    CHECK(checker.check(web.uri(";transport=tcp")).cause.fault == CallFault::NoAnswer);
    StreamFarEnd closing([](const std::string&) { return std::vector<std::string>{""}; });
    CHECK(checker.check(closing.uri(";transport=tcp")).cause.fault == CallFault::ConnectionLost);
    checker.deed.patience = 1s;
    StreamFarEnd still(silence());
    CHECK(checker.check(still.uri(";transport=tcp")).cause.fault == CallFault::NoAnswer);
    CHECK(checker.steps() == Steps{CheckStep::Connect, CheckStep::Options});
    const auto& told = checker.check(still.uri(";transport=tls")); // never says hello
    CHECK(told.cause.fault == CallFault::TlsFailed);
    CHECK(checker.steps() == Steps{CheckStep::Tls});
}

TEST_CASE("what is wrong with a certificate is told apart, and looked at only when asked to") {
    const base::WallTime now = edge::time::SystemTime().now().wall;
    const Validity good = daysAround(now, 10, 10);
    const TestAuthority site("Site", good);
    const TestAuthority stranger("Stranger", good);
    struct Case {
        const char* name;
        TlsIdentity server;
        const TestAuthority& trusted;
        CallFault fault;
    };
    const std::vector<Case> cases{
        {"right", site.server(good), site, CallFault::None},
        {"another authority", site.server(good), stranger, CallFault::Untrusted},
        {"another name", site.server(good, "DNS:other.example"), site, CallFault::OtherName},
        {"expired", site.server(daysAround(now, 20, -5)), site, CallFault::Expired},
        {"not yet valid", site.server(daysAround(now, -5, 20)), site, CallFault::NotYetValid},
    };
    Checker checker;
    for (const Case& c : cases) {
        INFO(c.name);
        StreamFarEnd far(says("200 OK"), c.server);
        checker.way.authoritiesPem = c.trusted.pem();
        checker.deed.transport = Transport::Tls;
        checker.deed.verify = true;
        const auto& told = checker.check(far.uri(""));
        CHECK(told.cause.fault == c.fault);
        if (c.fault == CallFault::None) {
            CHECK(told.cause.sipStatus == 200);
            CHECK(checker.steps() ==
                  Steps{CheckStep::Connect, CheckStep::Tls, CheckStep::Options, CheckStep::Done});
        } else {
            CHECK_FALSE(told.cause.reason.empty());
            CHECK(checker.steps() == Steps{CheckStep::Tls});
            CHECK(far.seen.empty());
        }
        checker.deed.verify = false;
        CHECK(checker.check(far.uri("")).cause.sipStatus == 200);
    }
}

TEST_CASE("a certificate has to be for the domain, wherever its records lead") {
    const Validity good = daysAround(edge::time::SystemTime().now().wall, 10, 10);
    const TestAuthority site("Site", good);
    Checker checker;
    checker.way.authoritiesPem = site.pem();
    for (const bool ofDomain : {true, false}) {
        INFO(ofDomain);
        StreamFarEnd far(says("200 OK"), site.server(good, ofDomain ? "DNS:rooms.example"
                                                                    : "DNS:sip1.far.example"));
        checker.names.places["_sips._tcp.rooms.example"] = {{"sip1.far.example", far.port()}};
        checker.names.hosts["sip1.far.example"] = {"127.0.0.1"};
        const auto& told = checker.check("sips:meet@rooms.example");
        CHECK(told.cause.fault == (ofDomain ? CallFault::None : CallFault::OtherName));
        if (ofDomain)
            CHECK(checker.steps() == Steps{CheckStep::Dns, CheckStep::Dns, CheckStep::Connect,
                                           CheckStep::Tls, CheckStep::Options, CheckStep::Done});
    }
}

TEST_CASE("names lead where their records say, and past places that cannot be reached") {
    DatagramFarEnd far(says("200 OK"));
    Checker checker;
    checker.names.places["_sip._udp.b.example"] = {{"gone.b.example", 5060},
                                                   {"closed.b.example", closedPort()},
                                                   {"here.b.example", far.port()}};
    checker.names.hosts["closed.b.example"] = {"127.0.0.1"};
    checker.names.hosts["here.b.example"] = {"127.0.0.1"};
    CHECK(checker.check("sip:a@b.example").cause.sipStatus == 200);
    CHECK(checker.names.asked == std::vector<std::string>{"_sip._udp.b.example", "gone.b.example",
                                                          "closed.b.example", "here.b.example"});
    checker.names.asked.clear();
    const std::string port = std::to_string(far.port());
    CHECK(checker.check("sip:a@here.b.example:" + port).cause.sipStatus == 200);
    CHECK(checker.names.asked == std::vector<std::string>{"here.b.example"}); // a port: no records
    CHECK(checker.check("sip:a@nowhere.example").cause.fault == CallFault::NameNotFound);
}

TEST_CASE("name servers that do not answer end the check in time") {
    FakeTime time;
    Checker checker(&time);
    checker.names.silent = true;
    checker.begin("sip:a@b.example");
    time.advance(10s);
    REQUIRE(checker.checked);
    CHECK(checker.checked->cause.fault == CallFault::NameNotFound);
    CHECK(checker.steps() == Steps{CheckStep::Dns});
}

TEST_CASE("a room with a proxy asks through it") {
    DatagramFarEnd proxy(says("200 OK"));
    Checker checker;
    checker.deed.proxy = "127.0.0.1:" + std::to_string(proxy.port());
    CHECK(checker.check("sip:a@far.example;transport=tcp").cause.sipStatus == 200);
    REQUIRE(proxy.seen.size() == 1);
    CHECK(proxy.seen.front().starts_with("OPTIONS sip:a@far.example;transport=tcp SIP/2.0\r\n"));
    CHECK(headerOf(proxy.seen.front(), "Route") ==
          "<sip:" + checker.deed.proxy + ";transport=udp;lr>");
}

TEST_CASE("a challenge is answered once, by a room that has a login") {
    const std::string challenge =
        "Digest realm=\"rooms\", nonce=\"n1\", qop=\"auth\", algorithm=SHA-256";
    const auto guard = [&](const std::string& status, const std::string& header, bool lets) {
        return [=](const std::string& request) {
            const bool answered = request.find("Authorization: Digest ") != std::string::npos;
            return std::vector<std::string>{
                answered && lets ? responseTo(request, "200 OK")
                                 : responseTo(request, status,
                                              header +
                                                  ": Digest realm=\"r\", nonce=\"n\", "
                                                  "algorithm=X\r\n" +
                                                  header + ": " + challenge + "\r\n")};
        };
    };
    struct Case {
        const char* name;
        Script script;
        const char* user;
        int status;
        std::size_t requests;
        const char* header;
    };
    const std::vector<Case> cases{
        {"of a proxy", guard("407 Who", "Proxy-Authenticate", true), "room", 200, 2,
         "Proxy-Authorization"},
        {"of the far end", guard("401 Who", "WWW-Authenticate", true), "room", 200, 2,
         "Authorization"},
        {"a wrong login", guard("407 Who", "Proxy-Authenticate", false), "room", 407, 2,
         "Proxy-Authorization"},
        {"no login", guard("407 Who", "Proxy-Authenticate", true), "", 407, 1, ""},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        DatagramFarEnd far(c.script);
        Checker checker;
        checker.deed.userName = c.user;
        checker.deed.password = base::Secret("secret");
        CHECK(checker.check(far.uri()).cause.sipStatus == c.status);
        REQUIRE(far.seen.size() == c.requests);
        if (c.requests == 1)
            continue;
        CHECK_FALSE(headerOf(far.seen[1], c.header).empty());
        CHECK(headerOf(far.seen[1], "CSeq") == "2 OPTIONS");
        CHECK(headerOf(far.seen[1], "Call-ID") == headerOf(far.seen[0], "Call-ID"));
        CHECK(headerOf(far.seen[1], "Via") != headerOf(far.seen[0], "Via"));
    }
}

TEST_CASE("what is no address is refused before anything is sent") {
    Checker checker;
    CHECK(checker.check("sip:a b@127.0.0.1").cause.fault == CallFault::Refused);
    CHECK(checker.names.asked.empty());
}

TEST_CASE("a check that is dropped tells nothing") {
    FakeTime time;
    Checker checker(&time);
    DatagramFarEnd far(silence());
    checker.begin(far.uri());
    REQUIRE(waitUntil([&] { return far.seen.size() == 1; }));
    checker.drop();
    time.advance(60s);
    settle();
    CHECK_FALSE(checker.checked);
    CHECK(time.armed() == 0);
}

#include <algorithm>
#include <catch2/catch.hpp>

#include "call_room.h"

using namespace greenroom;
using namespace greenroom::core;
using test::CallRoom;
using test::deeds;

namespace {

void twoProxies(Settings& s) {
    s.sipUri = "room7@example.net";
    s.sipProxyAddress = "a.example";
    s.sipProxy2Address = "b.example";
    s.sipTransport = "TCP";
}

RegistrationEvent failed(CallCause cause) {
    return RegistrationChanged{RegistrationState::Failed, std::move(cause)};
}
RegistrationEvent registered() {
    return RegistrationChanged{RegistrationState::Registered, {}};
}

std::string routes(const Effects& effects) {
    std::string text;
    for (const UseRoute& deed : deeds<UseRoute>(effects))
        text += deed.route ? std::to_string(deed.route->proxy + 1) +
                                 std::string(toText(deed.route->transport)) + " "
                           : "none ";
    return text;
}

} // namespace

TEST_CASE("the ways to register, in their order") {
    struct Row {
        const char* name;
        void (*set)(Settings&);
        std::size_t ways;
        std::string first;
    };
    const std::vector<Row> rows{
        {"two proxies by TCP", twoProxies, 2, "1TCP "},
        {"Auto tries TLS first",
         [](Settings& s) {
             twoProxies(s);
             s.sipTransport = "Auto";
         },
         6, "1Tls "},
        {"no proxy", [](Settings& s) { s.sipUri = "room7@example.net"; }, 0, "none "},
        {"no address of its own",
         [](Settings& s) {
             twoProxies(s);
             s.sipUri.clear();
         },
         0, "none "},
        {"SIP is off",
         [](Settings& s) {
             twoProxies(s);
             s.sipMode = "Off";
         },
         0, "none "},
        {"the second alone",
         [](Settings& s) {
             twoProxies(s);
             s.sipProxyAddress.clear();
         },
         1, "2TCP "},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CallRoom room;
        CHECK(routes(room.set(row.set)) == row.first);
        CHECK(routesOf(*room.state.settings.settings).size() == row.ways);
    }
}

TEST_CASE("what failed decides which way comes next") {
    struct Row {
        const char* name;
        CallCause cause;
        std::string next;
        ProxyStatus status;
    };
    const std::vector<Row> rows{
        {"nobody there",
         {.reason = {}, .fault = CallFault::Unreachable},
         "1TCP ",
         ProxyStatus::UnableTls},
        {"no TLS there",
         {.reason = {}, .fault = CallFault::TlsFailed},
         "1TCP ",
         ProxyStatus::UnableTls},
        {"a certificate nobody trusts",
         {.reason = {}, .fault = CallFault::Untrusted},
         "2Tls ",
         ProxyStatus::UnableTls},
        {"another's certificate",
         {.reason = {}, .fault = CallFault::OtherName},
         "2Tls ",
         ProxyStatus::UnableTls},
        {"an old certificate",
         {.reason = {}, .fault = CallFault::Expired},
         "2Tls ",
         ProxyStatus::UnableTls},
        {"the login is wrong",
         {.sipStatus = 403, .reason = {}},
         "2Tls ",
         ProxyStatus::AuthenticationFailed},
        {"no such name",
         {.reason = {}, .fault = CallFault::NameNotFound},
         "2Tls ",
         ProxyStatus::DnsFailed},
        {"no answer", {.reason = {}, .fault = CallFault::NoAnswer}, "1TCP ", ProxyStatus::Timeout},
        {"out of service", {.sipStatus = 503, .reason = {}}, "2Tls ", ProxyStatus::Unknown},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CallRoom room;
        room.set([](Settings& s) {
            twoProxies(s);
            s.sipTransport = "Auto";
        });
        CHECK(routes(room.tell(failed(row.cause))) == row.next);
        CHECK(room.state.registration.proxies[0] == row.status);
        CHECK(room.state.registration.state == RegistrationState::Registering);
    }
}

TEST_CASE("the second proxy is used when the first is gone, and kept") {
    CallRoom room;
    room.set(twoProxies);
    room.tell(registered());
    CHECK(room.state.registration.state == RegistrationState::Registered);
    CHECK(routes(room.tell(failed({.reason = {}, .fault = CallFault::ConnectionLost}))) == "2TCP ");
    CHECK(room.state.registration.state == RegistrationState::Registering);
    room.tell(registered());
    CHECK(room.state.registration.route == SipRoute{1, Transport::Tcp});
    CHECK(room.state.registration.proxies[0] == ProxyStatus::UnableTcp);
    CHECK(room.state.registration.proxies[1] == ProxyStatus::Active);
    CHECK(routes(room.wait("18:00")).empty());
}

TEST_CASE("when no proxy takes the room it says why, and tries again, less and less often") {
    CallRoom room;
    room.set(twoProxies);
    room.tell(failed({.reason = "403 Forbidden", .fault = CallFault::None}));
    room.tell(failed({.reason = {}, .fault = CallFault::Unreachable}));
    const Registration& r = room.state.registration;
    CHECK(r.state == RegistrationState::Failed);
    CHECK(r.reason.starts_with("a.example: "));
    CHECK(r.reason.find("403 Forbidden") != std::string::npos);
    const auto isMarked = [&] {
        const auto marks = room.view().marks;
        return std::ranges::find(marks, "REGISTRATION_FAILED", &MarkView::code) != marks.end();
    };
    CHECK(isMarked());
    CHECK(routes(room.wait("09:26:04.999")).empty());
    CHECK(room.nextChange() == test::clockAt("09:26:05"));
    CHECK(routes(room.wait("09:26:05")) == "1TCP ");
    CHECK(r.state == RegistrationState::Failed);
    // Nobody answers at all: each way has its time.
    CHECK(routes(room.wait("09:26:15")) == "2TCP ");
    room.wait("09:26:25");
    CHECK(routes(room.wait("09:26:34.999")).empty());
    CHECK(routes(room.wait("09:26:35")) == "1TCP ");
    room.tell(registered());
    CHECK(r.state == RegistrationState::Registered);
    CHECK(r.reason.empty());
    CHECK_FALSE(isMarked());
}

TEST_CASE("what the engine says of a round that is over still counts") {
    CallRoom room;
    room.set([](Settings& s) {
        twoProxies(s);
        s.sipProxy2Address.clear();
    });
    room.tell(failed({.sipStatus = 503, .reason = {}}));
    CHECK(room.state.registration.state == RegistrationState::Failed);
    room.tell(registered());
    CHECK(room.state.registration.state == RegistrationState::Registered);
    CHECK(routes(room.wait("18:00")).empty());
}

TEST_CASE("another account begins anew, another setting does not") {
    CallRoom room;
    room.set(twoProxies);
    room.tell(registered());
    CHECK(routes(room.set([](Settings& s) { s.systemName = "Other"; })).empty());
    CHECK(routes(room.set([](Settings& s) { s.sipAuthUserName = "x"; })) == "1TCP ");
    CHECK(room.state.registration.state == RegistrationState::Registering);
    CHECK(routes(room.set([](Settings& s) { s.sipUri.clear(); })) == "none ");
    CHECK(room.state.registration.state == RegistrationState::Inactive);
    room.tell(registered()); // of a moment before
    CHECK(room.state.registration.state == RegistrationState::Inactive);
}

TEST_CASE("only TLS whose certificate is checked counts as verified") {
    CallRoom room;
    const auto with = [&](const char* transport, const char* verify) {
        room.set([&](Settings& s) {
            twoProxies(s);
            s.sipTransport = transport;
            s.sipTlsVerify = verify;
        });
        room.tell(registered());
        return isVerified(room.state.registration, *room.state.settings.settings);
    };
    CHECK(with("Tls", "On"));
    CHECK_FALSE(with("Tls", "Off"));
    CHECK_FALSE(with("TCP", "On"));
}

#include <catch2/catch.hpp>

#include <functional>
#include <string>

#include "edge/calls/baresip_account.h"

using namespace greenroom::edge::calls;
namespace core = greenroom::core;
namespace base = greenroom::base;

namespace {

core::Settings registered() {
    core::Settings settings;
    settings.sipUri = "sip:room@example.test";
    settings.sipDisplayName = "Board room";
    settings.sipProxyAddress = "proxy.example.test:5070";
    settings.sipProxy2Address = "[2001:db8::1]";
    settings.sipAuthUserName = "room-7";
    settings.sipAuthPassword = base::Secret("a;b c,d");
    settings.encryptionMode = "Off";
    return settings;
}

using Route = std::optional<core::SipRoute>;
const Route kUdp = core::SipRoute{0, core::Transport::Udp};
const Route kTls = core::SipRoute{1, core::Transport::Tls};

} // namespace

TEST_CASE("accounts") {
    struct Row {
        const char* name;
        Route route;
        std::function<void(core::Settings&)> change;
        const char* line;
    };
    const Row rows[] = {
        {"by the first proxy", kUdp, [](core::Settings&) {},
         "\"Board room\" <sip:room@example.test>;regint=30;"
         "outbound=\"sip:proxy.example.test:5070;transport=udp\";auth_user=\"room-7\";"
         "auth_pass=\"a;b c,d\";answermode=manual"},
        {"by the second, over TLS, without a login", kTls,
         [](core::Settings& s) {
             s.sipAuthUserName.clear();
             s.sipAuthPassword = {};
         },
         "\"Board room\" <sip:room@example.test>;regint=30;"
         "outbound=\"sip:[2001:db8::1];transport=tls\";answermode=manual"},
        {"a name cannot become a parameter", std::nullopt,
         [](core::Settings& s) { s.sipDisplayName = "A\"B\n<sip:x@y>\\"; },
         "\"ABsip:x@y\" <sip:room@example.test>;regint=0;auth_user=\"room-7\";"
         "auth_pass=\"a;b c,d\";answermode=manual"},
        {"direct over TCP, encrypted when it can be", std::nullopt,
         [](core::Settings& s) {
             s = {};
             s.sipTransport = "TCP";
         },
         "\"\" <sip:room@host;transport=tcp>;regint=0;answermode=manual;mediaenc=srtp"},
        {"direct over TLS, always encrypted", std::nullopt,
         [](core::Settings& s) {
             s = {};
             s.sipTransport = "Tls";
             s.encryptionMode = "On";
         },
         "\"\" <sip:room@host;transport=tls>;regint=0;answermode=manual;mediaenc=srtp-mand"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        core::Settings settings = registered();
        row.change(settings);
        const auto account = planAccount(settings, row.route, "room@host");
        REQUIRE(account);
        CHECK(account->line.reveal() == row.line);
        CHECK(accountFrom(account->line) == *account);
    }
}

TEST_CASE("an account that the engine could misread is none") {
    struct Row {
        const char* name;
        std::function<void(core::Settings&)> change;
        const char* says;
    };
    const Row rows[] = {
        {"proxy with a line break", [](core::Settings& s) { s.sipProxyAddress = "a\nb"; }, "proxy"},
        {"proxy with parameters", [](core::Settings& s) { s.sipProxyAddress = "a;b=c"; }, "proxy"},
        {"no proxy", [](core::Settings& s) { s.sipProxyAddress.clear(); }, "proxy"},
        {"password with a quote",
         [](core::Settings& s) { s.sipAuthPassword = base::Secret("a\"b"); }, "password"},
        {"user with a line break", [](core::Settings& s) { s.sipAuthUserName = "a\nb"; }, "user"},
        {"address with a space", [](core::Settings& s) { s.sipUri = "sip:a b@c"; }, "SIP address"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        core::Settings settings = registered();
        row.change(settings);
        const auto account = planAccount(settings, kUdp, "room@host");
        REQUIRE_FALSE(account);
        CHECK(account.error().message.find(row.says) != std::string::npos);
        CHECK(account.error().message.find("a\"b") == std::string::npos);
    }
}

TEST_CASE("addresses as the engine is given them") {
    struct Row {
        const char* name;
        const char* transport;
        Route route;
        const char* uri;
        const char* given; // null: refused
        bool secure;
        const char* expected;
    };
    const Row rows[] = {
        {"plain", "Auto", {}, "sip:a@b", "sip:a@b", false, "b"},
        {"its own transport",
         "Auto",
         {},
         "sip:a@b;transport=tcp",
         "sip:a@b;transport=tcp",
         false,
         "b"},
        {"the account's instead",
         "TCP",
         {},
         "sip:a@b;transport=udp;x=y",
         "sip:a@b;x=y",
         false,
         "b"},
        {"TLS", "Auto", {}, "sip:a@b:5071;transport=TLS", "sip:a@b:5071;transport=TLS", true, "b"},
        {"sips", "Auto", {}, "sips:a@b", "sip:a@b;transport=tls", true, "b"},
        {"sips to an address",
         "Tls",
         {},
         "sips:a@[2001:db8::1]:5071",
         "sip:a@[2001:db8::1]:5071",
         true,
         "2001:db8::1"},
        {"TLS where there is to be none", "TCP", {}, "sips:a@b", nullptr, false, ""},
        {"by the proxy", "Auto", kUdp, "sip:a@b", "sip:a@b", false, ""},
        {"TLS by a proxy without", "Auto", kUdp, "sip:a@b;transport=tls", nullptr, false, ""},
        {"by a proxy with TLS", "Auto", kTls, "sip:a@b", "sip:a@b", true, ""},
        {"a line break", "Auto", {}, "sip:a@b\r\nhangup", nullptr, false, ""},
        {"no scheme", "Auto", {}, "a@b", nullptr, false, ""},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        core::Settings settings = registered();
        settings.sipTransport = row.transport;
        const auto account = planAccount(settings, row.route, "room@host");
        REQUIRE(account);
        const auto given = uriForEngine(*account, row.uri);
        REQUIRE(given.has_value() == (row.given != nullptr));
        if (row.given)
            CHECK(*given == EngineUri{row.given, row.expected, row.secure});
    }
}

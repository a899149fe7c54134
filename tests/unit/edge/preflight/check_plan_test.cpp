// Whom a check asks, for addresses and proxies of all kinds.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "edge/preflight/check_plan.h"

using namespace greenroom;
using namespace greenroom::edge::preflight;
using core::CheckAddress;
using core::Transport;

namespace {

CheckAddress deed(std::string uri, std::string proxy = {}, Transport transport = Transport::Udp) {
    CheckAddress made;
    made.uri = std::move(uri);
    made.proxy = std::move(proxy);
    made.transport = transport;
    made.from = "sip:room@here.example";
    return made;
}

} // namespace

TEST_CASE("a plan says where to go and by which transport") {
    struct Case {
        CheckAddress deed;
        std::string host;
        int port;
        Transport transport;
        std::string route;
        std::string to;
    };
    const std::vector<Case> cases{
        {deed("sip:a@b.example"), "b.example", 0, Transport::Udp, "", "sip:a@b.example"},
        {deed("sip:a@b.example.", {}, Transport::Tls), "b.example", 0, Transport::Tls, "",
         "sip:a@b.example."},
        {deed("sip:b.example:5070"), "b.example", 5070, Transport::Udp, "", "sip:b.example"},
        {deed("sips:a@b.example"), "b.example", 0, Transport::Tls, "", "sips:a@b.example"},
        {deed("sips:a@b.example;transport=udp"), "b.example", 0, Transport::Tls, "",
         "sips:a@b.example"},
        {deed("sip:a@b.example;x=1;Transport=TCP"), "b.example", 0, Transport::Tcp, "",
         "sip:a@b.example"},
        {deed("sip:a@b.example;transport=tls"), "b.example", 0, Transport::Tls, "",
         "sip:a@b.example"},
        {deed("sip:a@b.example;transport=udp", {}, Transport::Tls), "b.example", 0, Transport::Udp,
         "", "sip:a@b.example"},
        {deed("sip:a@[2001:db8::1]:5062"), "2001:db8::1", 5062, Transport::Udp, "",
         "sip:a@[2001:db8::1]"},
        {deed("sip:a@b.example", "proxy.example", Transport::Tls), "proxy.example", 0,
         Transport::Tls, "sip:proxy.example;transport=tls;lr", "sip:a@b.example"},
        {deed("sip:a@b.example;transport=udp", "192.0.2.1:5080", Transport::Tcp), "192.0.2.1", 5080,
         Transport::Tcp, "sip:192.0.2.1:5080;transport=tcp;lr", "sip:a@b.example"},
        {deed("sips:a@b.example", "[2001:db8::2]:5061", Transport::Udp), "2001:db8::2", 5061,
         Transport::Tls, "sip:[2001:db8::2]:5061;transport=tls;lr", "sips:a@b.example"},
    };
    for (const Case& c : cases) {
        INFO(c.deed.uri << " by " << c.deed.proxy);
        const auto plan = planOf(c.deed);
        REQUIRE(plan);
        CHECK(plan->requestUri == c.deed.uri);
        CHECK(plan->host == c.host);
        CHECK(plan->port == c.port);
        CHECK(plan->transport == c.transport);
        CHECK(plan->route == c.route);
        CHECK(plan->to == c.to);
        CHECK(plan->numeric == (c.host.find("example") == std::string::npos));
    }
}

TEST_CASE("headers of an address are not asked for") {
    const auto plan = planOf(deed("sip:a@b.example;user=phone?Subject=x&Priority=urgent"));
    REQUIRE(plan);
    CHECK(plan->requestUri == "sip:a@b.example;user=phone");
    CHECK(plan->to == "sip:a@b.example");
}

TEST_CASE("what is no address is not asked for") {
    const std::vector<CheckAddress> cases{
        deed(""),
        deed("a@b.example"),
        deed("tel:123"),
        deed("sip:a@b.example>\r\nX: y"),
        deed("sip:a b@b.example"),
        deed("sip:a@b.example;transport=sctp"),
        deed("sip:a@b.example;transport=ws"),
        deed("sip:a@b.example", "u@proxy.example"),
        deed("sip:a@b.example", "proxy.example;lr"),
        deed("sip:a@b.example", "proxy.example?a=b"),
        deed("sip:a@b.example", "proxy.example\r\nX: y"),
        deed("sip:a@b.example", "proxy.example:99999"),
    };
    for (const CheckAddress& one : cases) {
        INFO(one.uri << " by " << one.proxy);
        const auto plan = planOf(one);
        REQUIRE_FALSE(plan);
        CHECK_FALSE(plan.error().message.empty());
    }
}

TEST_CASE("the room's own address is one, or nobody's") {
    const auto from = [](std::string text) {
        CheckAddress one = deed("sip:a@b.example");
        one.from = std::move(text);
        const auto plan = planOf(one);
        REQUIRE(plan);
        return plan->from + " " + plan->user;
    };
    CHECK(from("sip:room@here.example") == "sip:room@here.example room");
    CHECK(from("sips:room@here.example:5061;x=y") == "sips:room@here.example room");
    CHECK(from("room@meeting-pc") == "sip:room@meeting-pc room");
    CHECK(from("room@10.0.0.1:5060") == "sip:room@10.0.0.1 room");
    CHECK(from("\"Room\" <sip:room@here.example>") == "sip:anonymous@anonymous.invalid ");
    CHECK(from("room@here\r\nX: y") == "sip:anonymous@anonymous.invalid ");
    CHECK(from("") == "sip:anonymous@anonymous.invalid ");
}

TEST_CASE("services are asked for by transport") {
    CHECK(serviceName(Transport::Tls, "b.example") == "_sips._tcp.b.example");
    CHECK(serviceName(Transport::Tcp, "b.example") == "_sip._tcp.b.example");
    CHECK(serviceName(Transport::Udp, "b.example") == "_sip._udp.b.example");
    CHECK(defaultPort(Transport::Tls) == 5061);
    CHECK(defaultPort(Transport::Tcp) == 5060);
    CHECK(defaultPort(Transport::Udp) == 5060);
}

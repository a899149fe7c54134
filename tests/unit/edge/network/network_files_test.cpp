#include <catch2/catch.hpp>

#include <string>

#include "edge/network/network_files.h"

using namespace greenroom::edge::network;

namespace {

const std::string kHead =
    "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n";

std::string row(const std::string& interface, const std::string& destination,
                const std::string& gateway, int metric, const std::string& mask) {
    return interface + "\t" + destination + "\t" + gateway + "\t0003\t0\t0\t" +
           std::to_string(metric) + "\t" + mask + "\t0\t0\t0\n";
}

} // namespace

TEST_CASE("the default route is the one of the lowest metric") {
    struct Case {
        std::string name;
        std::string table;
        std::string interface; // empty: none
        std::string gateway;
    };
    const auto c = GENERATE(values<Case>({
        {"empty", "", "", ""},
        {"only the head", kHead, "", ""},
        {"one", kHead + row("eth0", "00000000", "0100A8C0", 100, "00000000"), "eth0",
         "192.168.0.1"},
        {"a network is no default", kHead + row("eth0", "0000A8C0", "00000000", 0, "00FFFFFF"), "",
         ""},
        {"two defaults",
         kHead + row("wlan0", "00000000", "0100A8C0", 600, "00000000") +
             row("eth0", "00000000", "FE01000A", 100, "00000000"),
         "eth0", "10.0.1.254"},
        {"reached directly", kHead + row("ppp0", "00000000", "00000000", 0, "00000000"), "ppp0",
         ""},
        {"broken lines are passed over",
         kHead + "eth0\tnonsense\n" + row("eth1", "00000000", "xyz", 0, "00000000"), "eth1", ""},
    }));
    INFO(c.name);
    const auto route = defaultRoute(c.table);
    CHECK(route.has_value() == !c.interface.empty());
    if (route) {
        CHECK(route->interface == c.interface);
        CHECK(route->gateway == c.gateway);
    }
}

TEST_CASE("name servers and the domain") {
    const Resolver found = resolver("# made by hand\nnameserver 192.0.2.1\nnameserver 192.0.2.2\n"
                                    "search example.net example.org\nnameserver 192.0.2.3\n"
                                    "nameserver 192.0.2.4\noptions edns0\nnameserver\n");
    CHECK(found.servers == std::vector<std::string>{"192.0.2.1", "192.0.2.2", "192.0.2.3"});
    CHECK(found.domain == "example.net");
    CHECK(resolver("").servers.empty());
}

TEST_CASE("the manager that a DHCP lease offers") {
    struct Case {
        const char* name;
        const char* lease;
        const char* host;
    };
    const Case c = GENERATE(values<Case>({
        {"no lease", "", ""},
        {"a lease without it", "ADDRESS=192.0.2.17\nROUTER=192.0.2.1\n", ""},
        {"an address", "ADDRESS=192.0.2.17\nOPTION_242=c000020a\n", "192.0.2.10"},
        {"a name", "OPTION_242=746d732e6578616d706c652e6e6574\n", "tms.example.net"},
        {"a name that ends with a zero", "OPTION_242=746d7300\n", "tms"},
        {"a name of four bytes", "OPTION_242=746d7331\n", "tms1"},
        {"an address as text", "OPTION_242=3139322e302e322e3130\n", "192.0.2.10"},
        {"another option", "OPTION_224=c000020a\nXOPTION_242=c000020a\n", ""},
        {"neither", "OPTION_242=ff00ff\n", ""},
        {"a path", "OPTION_242=612f62\n", ""},
        {"empty", "OPTION_242=\n", ""},
        {"no bytes", "OPTION_242=xyz\n", ""},
        {"half a byte", "OPTION_242=c00\n", ""},
    }));
    INFO(c.name);
    CHECK(managerOffered(c.lease) == c.host);
    CHECK(managerOffered("OPTION_242=" + std::string(200, '6')).empty());
}

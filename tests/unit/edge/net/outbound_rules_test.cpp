#include <catch2/catch.hpp>

#include <array>
#include <string>

#include "edge/net/http_client.h"
#include "edge/net/outbound_rules.h"

using namespace greenroom::edge::net;

TEST_CASE("what stands for this machine or its wire is local") {
    const char* const host = GENERATE(
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "169.254.169.254", "224.0.0.1",
        "239.255.255.255", "255.255.255.255", "::", "[::]", "::1", "[::1]", "fe80::1", "fe80::1%2",
        "ff02::1", "::ffff:127.0.0.1", "[::ffff:7f00:1]", "::ffff:169.254.1.1", "::127.0.0.1",
        "64:ff9b::127.0.0.1", "2002:7f00:1::1", "localhost", "LOCALHOST.", "a.localhost");
    INFO(host);
    CHECK(localKindOfHost(host));
}

TEST_CASE("all others may be asked") {
    const char* const host =
        GENERATE("10.0.0.1", "192.168.1.2", "172.16.0.1", "128.0.0.1", "126.255.255.255",
                 "169.253.255.255", "223.255.255.255", "240.0.0.1", "fd00::1", "2001:db8::1",
                 "::ffff:192.0.2.1", "64:ff9b::192.0.2.1", "2002:c000:201::1", "fec0::1",
                 "tms.example.net", "localhost.example.net", "127.0.0.1.example.net", "");
    INFO(host);
    CHECK_FALSE(localKindOfHost(host));
}

TEST_CASE("an address that is neither IPv4 nor IPv6 is refused") {
    sockaddr address{};
    address.sa_family = AF_UNIX;
    CHECK(localKind(address));
}

TEST_CASE("a URL is shown without its user information") {
    struct Case {
        const char* url;
        const char* shown;
    };
    const std::array cases{
        Case{"https://ada:pass@h.example/p?q#f", "https://h.example/p?q#f"},
        Case{"http://ada@h.example:81/", "http://h.example:81/"},
        Case{"http://a@b:c@h.example/x@y", "http://h.example/x@y"},
        Case{"http://h.example/x@y", "http://h.example/x@y"},
        Case{"http://h.example?m=a@b", "http://h.example?m=a@b"},
        Case{"ada:pass@h.example", "h.example"},
        Case{"", ""},
    };
    for (const Case& c : cases)
        CHECK(withoutUserInfo(c.url) == c.shown);
}

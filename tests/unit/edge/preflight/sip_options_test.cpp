// The request as it goes out.
#include <catch2/catch.hpp>

#include "edge/preflight/sip_options.h"

using namespace greenroom;
using namespace greenroom::edge::preflight;
using core::Transport;

namespace {

RequestMarks marks() {
    return {.branch = "z9hG4bK1",
            .tag = "t1",
            .callId = "c1",
            .sequence = 2,
            .sentBy = "192.0.2.7:40001",
            .authorization = ""};
}

} // namespace

TEST_CASE("a request straight to an address") {
    core::CheckAddress deed;
    deed.uri = "sip:a@b.example;user=phone";
    deed.from = "sip:room@here.example";
    CHECK(optionsRequest(planOf(deed).value(), marks()) ==
          "OPTIONS sip:a@b.example;user=phone SIP/2.0\r\n"
          "Via: SIP/2.0/UDP 192.0.2.7:40001;rport;branch=z9hG4bK1\r\n"
          "Max-Forwards: 70\r\n"
          "From: <sip:room@here.example>;tag=t1\r\n"
          "To: <sip:a@b.example>\r\n"
          "Call-ID: c1\r\n"
          "CSeq: 2 OPTIONS\r\n"
          "Contact: <sip:room@192.0.2.7:40001;transport=udp>\r\n"
          "Accept: application/sdp\r\n"
          "User-Agent: Greenroom\r\n"
          "Content-Length: 0\r\n"
          "\r\n");
}

TEST_CASE("a request through a proxy, with a login") {
    core::CheckAddress deed;
    deed.uri = "sips:a@b.example";
    deed.proxy = "proxy.example:5061";
    RequestMarks its = marks();
    its.sentBy = "[2001:db8::7]:40001";
    its.authorization = "Proxy-Authorization: Digest x";
    CHECK(optionsRequest(planOf(deed).value(), its) ==
          "OPTIONS sips:a@b.example SIP/2.0\r\n"
          "Via: SIP/2.0/TLS [2001:db8::7]:40001;rport;branch=z9hG4bK1\r\n"
          "Max-Forwards: 70\r\n"
          "Route: <sip:proxy.example:5061;transport=tls;lr>\r\n"
          "From: <sip:anonymous@anonymous.invalid>;tag=t1\r\n"
          "To: <sips:a@b.example>\r\n"
          "Call-ID: c1\r\n"
          "CSeq: 2 OPTIONS\r\n"
          "Contact: <sips:[2001:db8::7]:40001;transport=tls>\r\n"
          "Accept: application/sdp\r\n"
          "User-Agent: Greenroom\r\n"
          "Proxy-Authorization: Digest x\r\n"
          "Content-Length: 0\r\n"
          "\r\n");
}

// Responses as servers send them, whole and in pieces.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "edge/preflight/sip_response.h"

using namespace greenroom;
using namespace greenroom::edge::preflight;
using base::ErrorCode;

namespace {

const std::string kOk =
    "SIP/2.0 200 OK\r\n"
    "Via: SIP/2.0/UDP 192.0.2.7:40001;received=192.0.2.9;branch=z9hG4bK1;rport=9\r\n"
    "From: <sip:room@here.example>;tag=t1\r\n"
    "To: <sip:a@b.example>;tag=x\r\n"
    "Call-ID: c1\r\n"
    "CSeq: 2 OPTIONS\r\n"
    "Content-Length: 4\r\n"
    "\r\n"
    "v=0\n";

SipResponse whole(const std::string& bytes, Framing framing = Framing::Datagram) {
    const auto read = readResponse(bytes, framing);
    INFO(bytes);
    REQUIRE(read);
    REQUIRE(*read);
    CHECK((*read)->size == bytes.size());
    return (*read)->response;
}

SipResponse withHeader(const std::string& header, const std::string& status = "200 OK") {
    return whole("SIP/2.0 " + status + "\r\n" + header + "\r\n\r\n");
}

} // namespace

TEST_CASE("a response says what it answers") {
    for (const Framing framing : {Framing::Datagram, Framing::Stream}) {
        const SipResponse read = whole(kOk, framing);
        CHECK(read.status == 200);
        CHECK(read.reason == "OK");
        CHECK(read.branch == "z9hG4bK1");
        CHECK(read.callId == "c1");
        CHECK(read.sequence == 2);
        CHECK(read.method == "OPTIONS");
        CHECK(read.challenges.empty());
    }
}

TEST_CASE("headers are read whatever way they are written") {
    CHECK(withHeader("v:SIP/2.0/UDP a ; branch=b1 ;x, SIP/2.0/UDP c;branch=b2").branch == "b1");
    CHECK(withHeader("VIA : SIP/2.0/UDP a\r\n ;x\r\n\t;Branch=b3\r\nVia: y;branch=b4").branch ==
          "b3");
    CHECK(withHeader("Via: SIP/2.0/UDP a, SIP/2.0/UDP c;branch=b2").branch.empty());
    CHECK(withHeader("i:  c2  ").callId == "c2");
    CHECK(withHeader("CSEQ: 7\t OPTIONS").method == "OPTIONS");
    CHECK(withHeader("CSeq: 99999999999 OPTIONS").sequence == 0);
    CHECK(withHeader("Retry-After: 120 (maintenance);duration=60").retryAfterSeconds == 120);
    CHECK(withHeader("Retry-After: soon").retryAfterSeconds == 0);
    CHECK(withHeader("Retry-After: 2000000000").retryAfterSeconds == SipResponse::kLongestRetry);
    CHECK(withHeader("X: y", "404").reason.empty());
    CHECK(withHeader("X: y", "404  Not\tthere\x01\xff ").reason == "Not there \xef\xbf\xbd");
    CHECK(withHeader("X: y", "404 " + std::string(500, 'n')).reason.size() == SipResponse::kReason);
}

TEST_CASE("a challenge counts where the status calls for it") {
    const std::string both =
        "WWW-Authenticate: Digest a\r\nProxy-Authenticate: Digest b\r\nWWW-Authenticate: Digest c";
    CHECK(withHeader(both, "401 Unauthorized").challenges ==
          std::vector<std::string>{"Digest a", "Digest c"});
    CHECK(withHeader(both, "407 x").challenges == std::vector<std::string>{"Digest b"});
    CHECK(withHeader(both).challenges.empty());
}

TEST_CASE("a stream is read response by response, whatever its pieces") {
    const std::string two = "\r\n\r\n" + kOk + kOk;
    for (std::size_t size = 0; size < 4 + kOk.size(); ++size) {
        INFO(size);
        const auto read = readResponse(two.substr(0, size), Framing::Stream);
        REQUIRE(read);
        CHECK_FALSE(*read);
    }
    const auto first = readResponse(two, Framing::Stream);
    REQUIRE(first.value());
    CHECK((*first)->size == 4 + kOk.size());
}

TEST_CASE("what is no response is refused") {
    struct Case {
        std::string bytes;
        Framing framing;
        ErrorCode code;
    };
    const std::string manyHeaders = [] {
        std::string text = "SIP/2.0 200 OK\r\n";
        for (std::size_t n = 0; n <= SipResponse::kHeaders; ++n)
            text += "X: y\r\n";
        return text + "\r\n";
    }();
    const std::string endless = "SIP/2.0 200 OK\r\nX: " + std::string(SipResponse::kMost, 'x');
    const std::vector<Case> cases{
        {"", Framing::Datagram, ErrorCode::InvalidInput},
        {"SIP/2.0 200 OK\r\n", Framing::Datagram, ErrorCode::InvalidInput},
        {"OPTIONS sip:a@b SIP/2.0\r\n\r\n", Framing::Stream, ErrorCode::InvalidInput},
        {"HTTP/1.1 400", Framing::Stream, ErrorCode::InvalidInput},
        {"SIP/2.0 99 x\r\n\r\n", Framing::Datagram, ErrorCode::InvalidInput},
        {"SIP/2.0 700 x\r\n\r\n", Framing::Datagram, ErrorCode::InvalidInput},
        {"SIP/2.0 2000 x\r\n\r\n", Framing::Datagram, ErrorCode::InvalidInput},
        {"SIP/2.0 200x\r\n\r\n", Framing::Datagram, ErrorCode::InvalidInput},
        {"SIP/2.0 -20 x\r\n\r\n", Framing::Datagram, ErrorCode::InvalidInput},
        {"SIP/2.0 200 OK\r\nno colon\r\n\r\n", Framing::Datagram, ErrorCode::InvalidInput},
        {"SIP/2.0 200 OK\r\nl: -1\r\n\r\n", Framing::Stream, ErrorCode::InvalidInput},
        {"SIP/2.0 200 OK\r\nl: 65536\r\n\r\n", Framing::Stream, ErrorCode::TooLarge},
        {"SIP/2.0 200 OK\r\nl: 18446744073709551615\r\n\r\n", Framing::Stream, ErrorCode::TooLarge},
        {manyHeaders, Framing::Datagram, ErrorCode::TooLarge},
        {endless, Framing::Stream, ErrorCode::TooLarge},
        {endless + "\r\n\r\n", Framing::Stream, ErrorCode::TooLarge},
    };
    for (const Case& c : cases) {
        INFO(c.bytes.substr(0, 60));
        const auto read = readResponse(c.bytes, c.framing);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == c.code);
    }
}

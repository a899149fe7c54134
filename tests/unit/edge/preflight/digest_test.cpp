// Digest logins against the examples of their standards.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "edge/preflight/digest.h"

using namespace greenroom;
using namespace greenroom::edge::preflight;

namespace {

std::string answerTo(const std::string& challenge, const char* password, const char* clientNonce) {
    const auto read = readChallenge(challenge);
    REQUIRE(read);
    return digestAnswer(*read, "Mufasa", base::Secret(password),
                        {"GET", "/dir/index.html", clientNonce})
        .value();
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the answers are those that the standards print") {
    struct Case {
        const char* name;
        std::string challenge;
        const char* password;
        const char* clientNonce;
        std::string response;
    };
    const std::string r7616 =
        R"(realm="http-auth@example.org", qop="auth, auth-int", )"
        R"(nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", )"
        R"(opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS", algorithm=)";
    const char* const nonce7616 = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
    const std::vector<Case> cases{
        {"RFC 2617, section 3.5",
         R"(Digest realm="testrealm@host.com", qop="auth,auth-int", )"
         R"(nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41")",
         "Circle Of Life", "0a4f113b", "6629fae49393a05397450978507c4ef1"},
        {"RFC 7616, section 3.9.1, MD5", "Digest " + r7616 + "MD5", "Circle of Life", nonce7616,
         "8ca523f5e9506fed4657c9700eebdbec"},
        {"RFC 7616, section 3.9.1, SHA-256", "Digest " + r7616 + "SHA-256", "Circle of Life",
         nonce7616, "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"},
        {"RFC 2069: without qop",
         R"(Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093")",
         "Circle Of Life", "0a4f113b", "670fd8c2df070c60b045671b8b24ff02"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(holds(answerTo(c.challenge, c.password, c.clientNonce),
                    "response=\"" + c.response + "\""));
    }
}

TEST_CASE("an answer gives back what the challenge said, and nothing else") {
    const std::string answer = answerTo(
        R"(digest  realm="a \"b\" c" ,nonce=n1,opaque="",qop="auth",algorithm="md5",stale=FALSE)",
        "p", "c0");
    CHECK(answer.starts_with(R"(Digest username="Mufasa", realm="a \"b\" c", nonce="n1", )"));
    CHECK(holds(answer, R"(uri="/dir/index.html")"));
    CHECK(answer.ends_with(R"(, algorithm=MD5, opaque="", qop=auth, nc=00000001, cnonce="c0")"));
    CHECK_FALSE(holds(answerTo(R"(Digest realm="r",nonce="n")", "p", "c0"), "qop"));
}

TEST_CASE("a challenge that cannot be answered is none") {
    const char* const cases[] = {
        "",
        "Basic realm=\"r\"",
        "Digest",
        "Digest realm=\"r\"",
        "Digest nonce=\"n\"",
        "Digest realm=\"r\", nonce=\"n\", algorithm=MD5-sess",
        "Digest realm=\"r\", nonce=\"n\", algorithm=SHA-512-256",
        "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"",
        "Digest realm=\"r\", nonce=\"n",
        "Digest realm=\"r\\\", nonce=\"n\"",
        "Digest realm=r\"x, nonce=\"n\"",
        "Digest realm=r\\, nonce=\"n\"",
        "Digest realm=\"r\x01\", nonce=\"n\"",
        "Digest realm=\"r\", nonce",
    };
    for (const char* challenge : cases) {
        INFO(challenge);
        CHECK_FALSE(readChallenge(challenge));
    }
    CHECK_FALSE(readChallenge("Digest nonce=\"n\", realm=\"" + std::string(1025, 'r') + "\""));
}

TEST_CASE("a user name stays inside its quotes") {
    const auto challenge = readChallenge(R"(Digest realm="r", nonce="n")").value();
    const auto with = [&](const std::string& user) {
        return digestAnswer(challenge, user, base::Secret("p"), {"OPTIONS", "sip:a@b", "c"});
    };
    CHECK(with("a\"b\\").value().starts_with(R"(Digest username="a\"b\\", realm=)"));
    CHECK_FALSE(with("a\r\nVia: b"));
    CHECK_FALSE(with("a\n"));
}

// What the client says of servers' certificates: a table of authorities and servers.
#include "integration/net/http_fixture.h"

#include <optional>

#include "base/iso8601.h"
#include "edge/net/http_client.h"
#include "edge/time/system_time.h"
#include "support/test_authority.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::edge::net;

namespace {

struct Client : WithApplication {
    edge::time::SystemTime time;
    HttpClient http{time};

    ClientResult ask(ClientRequest request) {
        std::optional<ClientResult> result;
        const auto transfer = http.start(std::move(request), [&](ClientResult r) { result = r; });
        REQUIRE(waitUntil([&] { return result.has_value(); }));
        return *std::move(result);
    }
};

ClientRequest to(const HttpFixture& fixture) {
    ClientRequest request;
    request.url = "https://127.0.0.1:" + std::to_string(fixture.port) + "/";
    request.localTargets = true;
    return request;
}

std::string day(base::WallTime time) {
    return base::formatUtc(time).substr(0, 10);
}

} // namespace

TEST_CASE("what is wrong with a certificate is told apart") {
    const base::WallTime now = edge::time::SystemTime().now().wall;
    const Validity good = daysAround(now, 10, 10);
    const Validity past = daysAround(now, 20, -5);
    const Validity future = daysAround(now, -5, 20);
    const TestAuthority site("Site", good);
    const TestAuthority stranger("Stranger", good);
    const TestAuthority old("Old", past);
    const TlsIdentity alone = makeIdentity({"127.0.0.1"}, now).value();
    struct Case {
        const char* name;
        TlsIdentity server;
        std::string trusted;
        CertificateFault fault;
        std::string text;
    };
    const std::string its = "The certificate of 127.0.0.1 ";
    const std::vector<Case> cases{
        {"good", site.server(good), site.pem(), CertificateFault::None, ""},
        {"good, one of two authorities", site.server(good), stranger.pem() + site.pem(),
         CertificateFault::None, ""},
        {"another authority", site.server(good), stranger.pem(), CertificateFault::Authority,
         its + "is signed by nobody this device trusts"},
        {"self-signed", alone, site.pem(), CertificateFault::Authority,
         its + "is signed by nobody this device trusts"},
        {"another name", site.server(good, "DNS:tms.example.net"), site.pem(),
         CertificateFault::Name, its + "is for another name"},
        {"no name", site.server(good, "email:ada@example.net"), site.pem(), CertificateFault::Name,
         its + "is for another name"},
        {"expired", site.server(past), site.pem(), CertificateFault::Expired,
         its + "expired on " + day(past.until)},
        {"not yet valid", site.server(future), site.pem(), CertificateFault::NotYetValid,
         its + "is not valid before " + day(future.from)},
        {"expired authority", old.server(good), old.pem(), CertificateFault::Expired,
         "A certificate that vouches for 127.0.0.1 expired on " + day(past.until)},
    };
    Client client;
    for (const Case& c : cases) {
        INFO(c.name);
        HttpFixture fixture;
        REQUIRE(fixture.server->setTls(TlsMode::Required, c.server));
        ClientRequest request = to(fixture);
        request.authoritiesPem = c.trusted;
        const ClientResult result = client.ask(request);
        REQUIRE(result.has_value() == (c.fault == CertificateFault::None));
        request.verifyTls = false;
        CHECK(client.ask(request));
        if (result)
            continue;
        CHECK(result.error().fault == ClientFault::Tls);
        CHECK(result.error().certificate == c.fault);
        CHECK(result.error().text == c.text);
        CHECK(fixture.seen.size() == 1);
    }
}

TEST_CASE("a failure that is not the certificate's names none") {
    HttpFixture plain;
    Client client;
    const ClientResult result = client.ask(to(plain)); // speaks no TLS
    REQUIRE_FALSE(result);
    CHECK(result.error().fault == ClientFault::Tls);
    CHECK(result.error().certificate == CertificateFault::None);
}

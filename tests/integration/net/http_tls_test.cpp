// TLS modes on one port, hot reload, and who is let in.
#include "integration/net/http_fixture.h"

#include <QSslCertificate>
#include <QSslConfiguration>

using namespace greenroom;
using namespace greenroom::test;
using edge::net::HttpLimits;
using edge::net::TlsMode;

TEST_CASE("an optional port speaks both") {
    HttpFixture fixture;
    fixture.useTls(TlsMode::Optional);
    RawClient tls;
    RawClient plain;
    REQUIRE(tls.connectTls(fixture.port));
    REQUIRE(plain.connectTo(fixture.port));
    tls.send(get("/tls"));
    plain.send(get("/plain"));
    REQUIRE(tls.waitFor("GET /tls"));
    REQUIRE(plain.waitFor("GET /plain"));
    for (const edge::net::Request& request : fixture.seen)
        CHECK(request.tls == (request.path == "/tls"));
}

TEST_CASE("a port that requires TLS tells plain clients so") {
    HttpFixture fixture;
    fixture.useTls(TlsMode::Required);
    RawClient plain;
    REQUIRE(plain.connectTo(fixture.port));
    plain.send(get("/"));
    REQUIRE(plain.waitForClose());
    CHECK(plain.statuses() == std::vector{400});
    CHECK(plain.received().find("HTTPS only") != std::string::npos);
    RawClient tls;
    REQUIRE(tls.connectTls(fixture.port));
    tls.send(get("/tls", "Connection: close\r\n"));
    REQUIRE(tls.waitForClose());
    CHECK(tls.received().ends_with("GET /tls \n"));
    CHECK(fixture.seen.size() == 1);
}

TEST_CASE("the certificate can be trusted by itself") {
    HttpFixture fixture;
    fixture.useTls(TlsMode::Required);
    RawClient client;
    auto configuration = client.socket().sslConfiguration();
    const auto now = base::WallTime(std::chrono::duration_cast<base::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch()));
    const auto identity = edge::net::makeIdentity({"localhost", "127.0.0.1"}, now);
    REQUIRE(identity);
    REQUIRE(fixture.server->setTls(TlsMode::Required, *identity));
    configuration.setCaCertificates(
        QSslCertificate::fromData(QByteArray::fromStdString(identity->certificatePem)));
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    client.socket().setSslConfiguration(configuration);
    INFO(client.socket().errorString().toStdString());
    CHECK(client.connectTls(fixture.port));
}

TEST_CASE("old TLS versions are not spoken") {
    HttpFixture fixture;
    fixture.useTls(TlsMode::Required);
    for (const QSsl::SslProtocol protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
        RawClient client;
        client.socket().setProtocol(protocol);
        CHECK(client.connectTls(fixture.port));
    }
    // A ClientHello of TLS 1.1 and nothing later; OpenSSL itself no longer writes one here.
    const std::string body = std::string("\x03\x02", 2) + std::string(32, 'r') +
                             std::string("\x00\x00\x02\xc0\x09\x01\x00\x00\x00", 9);
    const auto size = static_cast<char>(body.size());
    const std::string hello = std::string("\x16\x03\x01\x00", 4) + static_cast<char>(size + 4) +
                              std::string("\x01\x00\x00", 3) + size + body;
    RawClient old;
    REQUIRE(old.connectTo(fixture.port));
    old.send(hello);
    REQUIRE(old.waitForClose());
    // Alert, fatal, protocol_version (RFC 8446 section 6.2).
    REQUIRE(old.received().size() >= 7);
    CHECK(old.received().front() == 21);
    CHECK(old.received().substr(5, 2) == "\x02\x46");
}

TEST_CASE("a new certificate is for new connections; open ones go on") {
    HttpFixture fixture;
    fixture.useTls(TlsMode::Required);
    RawClient before;
    REQUIRE(before.connectTls(fixture.port));
    const auto fresh = edge::net::makeIdentity({"renewed"}, FakeTime::kStart);
    REQUIRE(fresh);
    REQUIRE(fixture.server->setTls(TlsMode::Required, *fresh));
    RawClient after;
    REQUIRE(after.connectTls(fixture.port));
    const auto name = [](RawClient& client) {
        return client.socket().peerCertificate().subjectInfo(QSslCertificate::CommonName);
    };
    CHECK(name(before) == QStringList{"localhost"});
    CHECK(name(after) == QStringList{"renewed"});
    before.send(get("/still"));
    REQUIRE(before.waitFor("GET /still"));

    edge::net::TlsIdentity broken = *fresh;
    broken.certificatePem = "rubbish";
    CHECK_FALSE(fixture.server->setTls(TlsMode::Required, broken));
    RawClient again;
    CHECK(again.connectTls(fixture.port));
}

TEST_CASE("handshakes that hang hold up others for half a second") {
    HttpLimits limits;
    limits.handshakes = 2;
    HttpFixture fixture(limits);
    fixture.useTls(TlsMode::Required);
    RawClient hangs[2];
    for (RawClient& client : hangs) {
        REQUIRE(client.connectTo(fixture.port));
        client.send("\x16\x03\x01");
    }
    REQUIRE(fixture.waitForOpen(2));
    settle();
    fixture.time.advance(base::milliseconds(100));
    RawClient waiting;
    waiting.socket().connectToHostEncrypted("127.0.0.1", fixture.port);
    REQUIRE(fixture.waitForOpen(3));
    settle();
    CHECK_FALSE(waiting.socket().isEncrypted());
    fixture.time.advance(base::milliseconds(400));
    REQUIRE(waitUntil([&] { return waiting.socket().isEncrypted(); }));
    waiting.send(get("/"));
    REQUIRE(waiting.waitFor("GET /"));
}

TEST_CASE("an address that is taken or none is an error") {
    HttpFixture fixture;
    edge::net::HttpServer other(fixture.time, [](auto, auto) {});
    CHECK(other.listen("127.0.0.1", fixture.port).error().code == base::ErrorCode::Io);
    CHECK(other.listen("localhost", 0).error().code == base::ErrorCode::InvalidInput);
    CHECK(other.port() == 0);
}

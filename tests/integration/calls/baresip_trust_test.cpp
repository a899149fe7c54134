// TLS to servers that are to be trusted, and to those that are not.
#include "calls_fixture.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

#include "support/test_authority.h"

using greenroom::core::CallFault;
using greenroom::core::CallSignal;
using greenroom::core::RegistrationState;
using greenroom::test::daysAround;
using greenroom::test::Room;
using greenroom::test::TestAuthority;
using greenroom::test::waitUntil;
namespace core = greenroom::core;
namespace base = greenroom::base;

namespace {

base::WallTime now() {
    return greenroom::edge::time::SystemTime().now().wall;
}

// Takes TLS connections and keeps what it is sent.
class TlsEar {
public:
    explicit TlsEar(const greenroom::edge::net::TlsIdentity& identity,
                    QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(
            QSslCertificate(QByteArray::fromStdString(identity.certificatePem)));
        configuration.setPrivateKey(
            QSslKey(QByteArray::fromStdString(identity.keyPem.reveal()), QSsl::Ec));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setProtocol(protocol);
        server_.setSslConfiguration(configuration);
        QObject::connect(&server_, &QTcpServer::pendingConnectionAvailable, [this] {
            while (QTcpSocket* socket = server_.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead,
                                 [this, socket] { heard_ += socket->readAll().toStdString(); });
        });
        REQUIRE(server_.listen(QHostAddress::LocalHost, 0));
    }

    [[nodiscard]] std::string address() const {
        return "127.0.0.1:" + std::to_string(server_.serverPort());
    }
    [[nodiscard]] bool heard(const std::string& text) const {
        return heard_.find(text) != std::string::npos;
    }
    [[nodiscard]] bool heardAnything() const { return !heard_.empty(); }

private:
    QSslServer server_;
    std::string heard_;
};

struct Authorities {
    TestAuthority ours{"ours", daysAround(now(), 10, 10)};
    TestAuthority others{"others", daysAround(now(), 10, 10)};
};

void registersAt(Room& room, const TlsEar& ear) {
    room.settings.sipUri = "sip:room@example.test";
    room.settings.sipProxyAddress = ear.address();
    room.settings.sipTransport = "Tls";
}

const core::UseRoute kByTls{core::SipRoute{0, core::Transport::Tls}};

} // namespace

TEST_CASE("only a server with a certificate that is trusted and its own is spoken to") {
    greenroom::test::ensureApplication();
    const Authorities by;
    struct Row {
        const char* name;
        greenroom::edge::net::TlsIdentity identity;
        CallFault fault; // None: it is spoken to
    };
    const Row rows[] = {
        {"right", by.ours.server(daysAround(now(), 5, 5)), CallFault::None},
        {"issued by nobody the room trusts", by.others.server(daysAround(now(), 5, 5)),
         CallFault::Untrusted},
        {"of another address", by.ours.server(daysAround(now(), 5, 5), "IP:127.0.0.2"),
         CallFault::OtherName},
        {"of a name", by.ours.server(daysAround(now(), 5, 5), "DNS:other.example"),
         CallFault::OtherName},
        {"over", by.ours.server(daysAround(now(), 5, -1)), CallFault::Expired},
        {"not begun", by.ours.server(daysAround(now(), -1, 5)), CallFault::NotYetValid},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const TlsEar ear(row.identity);
        Room room;
        room.authorities = by.ours.pem();
        registersAt(room, ear);
        room.startAgentAndEngine();
        room.calls->perform(kByTls);
        if (row.fault == CallFault::None) {
            CHECK(waitUntil([&] { return ear.heard("REGISTER sip:"); }));
            continue;
        }
        REQUIRE(room.waitForState(RegistrationState::Failed));
        CHECK(room.registrations.back().cause.fault == row.fault);
        // And no call goes there either.
        room.dial(1, "sip:a@example.test");
        REQUIRE(room.waitFor(1, CallSignal::Closed));
        CHECK(room.last<core::CallSignalled>().cause.fault == row.fault);
        CHECK_FALSE(ear.heardAnything());
    }
    for (const Row& row : rows) {
        INFO("dialled directly: " << row.name);
        const TlsEar ear(row.identity);
        Room room;
        room.authorities = by.ours.pem();
        room.startAgentAndEngine();
        room.dial(1, "sip:a@" + ear.address() + ";transport=tls");
        if (row.fault == CallFault::None) {
            CHECK(waitUntil([&] { return ear.heard("INVITE sip:"); }));
            continue;
        }
        REQUIRE(room.waitFor(1, CallSignal::Closed));
        CHECK(room.last<core::CallSignalled>().cause.fault == row.fault);
        CHECK_FALSE(ear.heardAnything());
    }
}

TEST_CASE("sips: is TLS") {
    greenroom::test::ensureApplication();
    const Authorities by;
    const TlsEar ear(by.ours.server(daysAround(now(), 5, 5)));
    Room room;
    room.authorities = by.ours.pem();
    room.startAgentAndEngine();
    room.dial(1, "sips:a@" + ear.address());
    CHECK(waitUntil([&] { return ear.heard("INVITE sip:a@"); }));
}

TEST_CASE("without its guard the engine is given nothing to do over TLS") {
    greenroom::test::ensureApplication();
    const Authorities by;
    const TlsEar ear(by.ours.server(daysAround(now(), 5, 5)));
    Room room;
    room.guard = "/nowhere/guard.so";
    room.authorities = by.ours.pem();
    registersAt(room, ear);
    room.startAgentAndEngine();
    room.calls->perform(kByTls);
    REQUIRE(room.waitForState(RegistrationState::Failed));
    CHECK(room.registrations.back().cause.fault == CallFault::Refused);
    room.dial(1, "sip:a@example.test");
    REQUIRE(room.waitFor(1, CallSignal::Closed));
    CHECK(room.last<core::CallSignalled>().cause.fault == CallFault::Refused);
    CHECK_FALSE(ear.heardAnything());
    CHECK(room.shutDown());
}

TEST_CASE("a room that is told not to look at certificates does not") {
    greenroom::test::ensureApplication();
    const Authorities by;
    const TlsEar ear(by.others.server(daysAround(now(), 5, 5)));
    Room room;
    registersAt(room, ear);
    room.settings.sipTlsVerify = "Off";
    room.startAgentAndEngine();
    room.calls->perform(kByTls);
    CHECK(waitUntil([&] { return ear.heard("REGISTER sip:"); }));
}

TEST_CASE("TLS that is too old is refused") {
    greenroom::test::ensureApplication();
    const Authorities by;
    const TlsEar ear(by.ours.server(daysAround(now(), 5, 5)), QSsl::TlsV1_2);
    Room room;
    room.authorities = by.ours.pem();
    registersAt(room, ear);
    room.settings.sipMinimumTls = "TLSv1.3";
    room.startAgentAndEngine();
    room.calls->perform(kByTls);
    REQUIRE(room.waitForState(RegistrationState::Failed));
    CHECK(room.registrations.back().cause.fault == CallFault::TlsFailed);
    CHECK_FALSE(ear.heardAnything());
}

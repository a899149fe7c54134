// A check against Kamailio, which reads the request and judges the login by code of its own.
#include "integration/preflight/check_fixture.h"

#include <cstdio>
#include <cstdlib>

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace greenroom;
using namespace greenroom::test;
using core::Transport;

namespace {

class Kamailio {
public:
    Kamailio() {
        ensureApplication();
        const QString program = QStringLiteral("/usr/sbin/kamailio");
        if (!QFileInfo(program).isExecutable()) {
            std::printf("skipped: kamailio is not installed\n");
            std::exit(77);
        }
        // Another program may take the port between the look and the start.
        for (int attempt = 0; attempt < 5 && process_.state() != QProcess::Running; ++attempt)
            start(program);
        REQUIRE(process_.state() == QProcess::Running);
    }
    ~Kamailio() {
        process_.terminate();
        if (!process_.waitForFinished(3000)) {
            process_.kill();
            process_.waitForFinished(2000);
        }
    }
    Kamailio(const Kamailio&) = delete;
    Kamailio& operator=(const Kamailio&) = delete;

    [[nodiscard]] std::string uri(const std::string& user, const std::string& transport) const {
        return "sip:" + user + "@127.0.0.1:" + std::to_string(port_) + ";transport=" + transport;
    }

private:
    void start(const QString& program) {
        {
            QTcpServer probe;
            REQUIRE(probe.listen(QHostAddress::LocalHost, 0));
            port_ = probe.serverPort();
        }
        const QString at = QStringLiteral(":127.0.0.1:%1").arg(port_);
        process_.setProcessChannelMode(QProcess::MergedChannels);
        process_.setStandardOutputFile(folder_.filePath("log"));
        process_.start(program, {"-f", QStringLiteral(PREFLIGHT_SCENARIOS "/kamailio.cfg"), "-DD",
                                 "-E", "-Y", folder_.path(), "-w", folder_.path(), "-m", "32", "-M",
                                 "4", "-l", "udp" + at, "-l", "tcp" + at});
        REQUIRE(process_.waitForStarted());
        REQUIRE(waitUntil([this] { return process_.state() != QProcess::Running || listens(); }));
    }
    [[nodiscard]] bool listens() const {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port_);
        return socket.waitForConnected(1000);
    }

    QTemporaryDir folder_;
    quint16 port_ = 0;
    QProcess process_;
};

} // namespace

TEST_CASE("Kamailio understands what it is asked, and lets the room in") {
    Kamailio far;
    struct Case {
        const char* user;
        const char* password; // of the room; empty: it has no login
        int status;
        int retryAfter;
    };
    const std::vector<Case> cases{
        {"meet", "", 200, 0},         {"nobody", "", 404, 0},       {"later", "", 503, 90},
        {"guarded", "", 407, 0},      {"guarded", "wrong", 407, 0}, {"guarded", "secret", 200, 0},
        {"locked", "secret", 200, 0}, {"locked", "", 401, 0},
    };
    for (const char* transport : {"udp", "tcp"})
        for (const Case& c : cases) {
            INFO(c.user << " " << c.password << " " << transport);
            Checker checker;
            if (*c.password != '\0') {
                checker.deed.userName = "room";
                checker.deed.password = base::Secret(c.password);
            }
            const core::AddressChecked& told = checker.check(far.uri(c.user, transport));
            CHECK(told.cause.fault == core::CallFault::None);
            CHECK(told.cause.sipStatus == c.status);
            CHECK(told.cause.retryAfterSeconds == c.retryAfter);
        }
}

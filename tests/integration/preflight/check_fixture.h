// One check at a time, and servers that it may find.
#pragma once

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QHostAddress>
#include <QSslSocket>
#include <QTcpServer>
#include <QUdpSocket>

#include "edge/net/tls_configuration.h"
#include "edge/preflight/check_run.h"
#include "edge/time/system_time.h"
#include "support/event_loop.h"

namespace greenroom::test {

// Names that a test has made up; a name that is not there is unknown.
class FakeNames final : public edge::preflight::NameService {
public:
    std::map<std::string, std::vector<edge::preflight::ServicePlace>> places;
    std::map<std::string, std::vector<std::string>> hosts;
    std::vector<std::string> asked;
    bool silent = false;

    void services(const std::string& name,
                  std::function<void(edge::preflight::ServicePlaces)> done) override {
        asked.push_back(name);
        if (!silent)
            done(places[name]);
    }
    void addresses(const std::string& host,
                   std::function<void(edge::preflight::Addresses)> done) override {
        asked.push_back(host);
        if (silent)
            return;
        if (hosts.contains(host))
            done(hosts[host]);
        else
            done(base::fail(base::ErrorCode::NotFound, "there is no address for " + host));
    }
};

class Checker : WithApplication {
public:
    // The machine's time, unless a test brings its own.
    explicit Checker(base::TimeSource* itsTime = nullptr)
        : time(itsTime != nullptr ? *itsTime : machine_), http_(time) {
        deed.ticket = 7;
        deed.from = "sip:room@here.example";
    }

    void begin(const std::string& uri) {
        checked.reset();
        deed.uri = uri;
        way.verifyTls = deed.verify;
        run_ = std::make_shared<edge::preflight::CheckRun>(
            edge::preflight::CheckRun::Ports{time, http_, names}, deed, way,
            [this](core::AddressChecked found) { checked = std::move(found); });
        run_->begin();
    }
    const core::AddressChecked& check(const std::string& uri) {
        begin(uri);
        REQUIRE(waitUntil([this] { return checked.has_value(); }));
        CHECK(checked->ticket == 7);
        return *checked;
    }
    [[nodiscard]] std::vector<core::CheckStep> steps() const {
        std::vector<core::CheckStep> all;
        for (const auto& one : checked->steps)
            all.push_back(one.step);
        return all;
    }
    void drop() { run_.reset(); }

private:
    edge::time::SystemTime machine_;

public:
    base::TimeSource& time;
    FakeNames names;
    core::CheckAddress deed;
    edge::net::ClientRequest way;
    std::optional<core::AddressChecked> checked;

private:
    edge::net::HttpClient http_;
    std::shared_ptr<edge::preflight::CheckRun> run_;
};

inline std::string headerOf(const std::string& request, const std::string& name) {
    const std::size_t from = request.find("\r\n" + name + ": ");
    if (from == std::string::npos)
        return {};
    const std::size_t begin = from + name.size() + 4;
    return request.substr(begin, request.find("\r\n", begin) - begin);
}

// As RFC 3261, section 8.2.6 has it.
inline std::string responseTo(const std::string& request, const std::string& status,
                              const std::string& more = {}) {
    std::string text = "SIP/2.0 " + status + "\r\n";
    for (const char* name : {"Via", "From", "Call-ID", "CSeq"})
        text += std::string(name) + ": " + headerOf(request, name) + "\r\n";
    return text + "To: " + headerOf(request, "To") + ";tag=far\r\n" + more +
           "Content-Length: 0\r\n\r\n";
}

// What a far end does with each request: the bytes it sends back, each as one piece.
using Script = std::function<std::vector<std::string>(const std::string& request)>;

class DatagramFarEnd {
public:
    explicit DatagramFarEnd(Script script) {
        ensureApplication();
        REQUIRE(socket_.bind(QHostAddress::LocalHost, 0));
        QObject::connect(&socket_, &QUdpSocket::readyRead, &socket_, [this, script] {
            while (socket_.hasPendingDatagrams()) {
                QByteArray bytes(static_cast<int>(socket_.pendingDatagramSize()), '\0');
                QHostAddress from;
                quint16 port = 0;
                socket_.readDatagram(bytes.data(), bytes.size(), &from, &port);
                seen.push_back(bytes.toStdString());
                for (const std::string& piece : script(seen.back()))
                    socket_.writeDatagram(QByteArray::fromStdString(piece), from, port);
            }
        });
    }
    [[nodiscard]] quint16 port() const { return socket_.localPort(); }
    [[nodiscard]] std::string uri(const std::string& user = "meet") const {
        return "sip:" + user + "@127.0.0.1:" + std::to_string(port());
    }

    std::vector<std::string> seen;

private:
    QUdpSocket socket_;
};

// TCP, or TLS when it has an identity. An empty piece closes the connection.
class StreamFarEnd : private QTcpServer {
public:
    explicit StreamFarEnd(Script script, std::optional<edge::net::TlsIdentity> identity = {})
        : script_(std::move(script)), identity_(std::move(identity)) {
        ensureApplication();
        REQUIRE(listen(QHostAddress::LocalHost, 0));
    }
    ~StreamFarEnd() override { clients_.clear(); }

    [[nodiscard]] quint16 port() const { return serverPort(); }
    [[nodiscard]] std::string uri(const std::string& parameters) const {
        return "sip:meet@127.0.0.1:" + std::to_string(port()) + parameters;
    }

    std::vector<std::string> seen;

private:
    void incomingConnection(qintptr descriptor) override {
        auto& client = *clients_.emplace_back(std::make_unique<QSslSocket>());
        client.setSocketDescriptor(descriptor);
        QObject::connect(&client, &QSslSocket::readyRead, &client, [this, &client] {
            seen.push_back(client.readAll().toStdString());
            for (const std::string& piece : script_(seen.back())) {
                if (piece.empty())
                    client.disconnectFromHost();
                client.write(QByteArray::fromStdString(piece));
                client.flush();
            }
        });
        if (identity_) {
            client.setSslConfiguration(edge::net::serverConfiguration(*identity_).value());
            client.startServerEncryption();
        }
    }

    Script script_;
    std::optional<edge::net::TlsIdentity> identity_;
    std::vector<std::unique_ptr<QSslSocket>> clients_;
};

} // namespace greenroom::test

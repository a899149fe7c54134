#include "edge/net/http_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <QHostAddress>
#include <QTcpServer>

#include "base/log.h"
#include "edge/net/handshake_gate.h"
#include "edge/net/http_connection.h"
#include "edge/net/loop_mailbox.h"
#include "edge/net/tls_configuration.h"
#include "edge/net/web_socket_hub.h"

namespace greenroom::edge::net {

namespace {

constexpr int kBacklog = 256;
constexpr int kAcceptsAtOnce = 16;
constexpr base::seconds kAcceptPause{1};

class Listener final : public QTcpServer {
public:
    explicit Listener(std::function<void(qintptr)> onConnection)
        : onConnection_(std::move(onConnection)) {}

protected:
    void incomingConnection(qintptr descriptor) override { onConnection_(descriptor); }

private:
    std::function<void(qintptr)> onConnection_;
};

// Empty when the peer is gone already.
std::string peerOf(int descriptor) {
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        return {};
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (address.ss_family == AF_INET) {
        const auto& four = reinterpret_cast<const sockaddr_in&>(address);
        ::inet_ntop(AF_INET, &four.sin_addr, text.data(), text.size());
    } else if (address.ss_family == AF_INET6) {
        const auto& six = reinterpret_cast<const sockaddr_in6&>(address);
        if (IN6_IS_ADDR_V4MAPPED(&six.sin6_addr))
            ::inet_ntop(AF_INET, &six.sin6_addr.s6_addr[12], text.data(), text.size());
        else
            ::inet_ntop(AF_INET6, &six.sin6_addr, text.data(), text.size());
    }
    return text.data();
}

} // namespace

class HttpServer::Impl final : public HttpConnectionHost {
public:
    Impl(base::TimeSource& time, Handler handler, HttpLimits limits)
        : time_(time), handler_(std::move(handler)), limits_(limits),
          gate_(time, [this](std::uint64_t connection) { makeRoom(connection); }),
          hub_(time, limits_), later_([](std::function<void()> work) { work(); }),
          resume_(time.makeWakeup([this] { resume(); })),
          listener_([this](qintptr descriptor) { accept(descriptor); }) {
        gate_.setLimit(limits.handshakes);
        listener_.setListenBacklogSize(kBacklog);
        QObject::connect(&listener_, &QTcpServer::acceptError, &listener_, [this] { pause(); });
    }

    base::Status listen(const std::string& address, std::uint16_t port) {
        const QHostAddress host(QString::fromStdString(address));
        if (host.isNull())
            return base::fail(base::ErrorCode::InvalidInput,
                              "\"" + address + "\" is not a numeric address");
        if (!listener_.listen(host, port))
            return base::fail(base::ErrorCode::Io, "cannot listen on " + address + " port " +
                                                       std::to_string(port) + ": " +
                                                       listener_.errorString().toStdString());
        return {};
    }

    void setLimits(const HttpLimits& limits) {
        limits_ = limits;
        gate_.setLimit(limits.handshakes);
    }

    // --- HttpConnectionHost ---

    base::TimeSource& time() override { return time_; }
    [[nodiscard]] const HttpLimits& limits() const override { return limits_; }

    Admission admit(const Request& headersOnly) override {
        return admit_ ? admit_(headersOnly) : Admission{};
    }

    void handle(std::uint64_t connection, std::uint64_t number, Request request) override {
        ++counters_.requests;
        // The answer always comes back through the loop, so that a handler which answers at once is
        // no special case. `this` is safe: the mailbox drops what is posted after its end.
        Responder responder(
            [this, connection, number, poster = later_.poster()](Response response) {
                poster.post([this, connection, number, answer = std::move(response)] {
                    const auto found = connections_.find(connection);
                    if (found != connections_.end())
                        found->second->answer(number, answer);
                });
            });
        handler_(std::move(request), std::move(responder));
    }

    void rejected(int status, const std::string& peer) override {
        ++counters_.rejected;
        base::log(base::LogLevel::Debug, "http", "refused a request",
                  {{"status", status}, {"peer", peer}});
    }

    void waitForHandshake(std::uint64_t connection, std::function<void()> go) override {
        gate_.enter(connection, std::move(go));
    }
    void handshakeOver(std::uint64_t connection) override { gate_.leave(connection); }

    bool reserveBody(std::uint64_t connection, std::size_t bytes) override {
        while (bytes > limits_.allBodies - std::min(limits_.allBodies, bodyBytes_)) {
            const auto oldest = oldestBody();
            if (!oldest || *oldest == connection)
                return false;
            makeRoom(*oldest);
        }
        bodyBytes_ += bytes;
        return true;
    }
    void releaseBody(std::size_t bytes) override { bodyBytes_ -= bytes; }

    [[nodiscard]] bool hasRoomForWebSocket(const std::string& peer) const override {
        return hub_.hasRoom(peer);
    }
    void openWebSocket(WebSocketHub::Taken taken, const WebSocketUpgrade& upgrade) override {
        hub_.open(std::move(taken), upgrade);
    }

    void closed(std::uint64_t connection) override {
        const auto found = connections_.find(connection);
        if (found == connections_.end())
            return;
        const auto count = perAddress_.find(found->second->peer());
        if (count != perAddress_.end() && --count->second == 0)
            perAddress_.erase(count);
        // It is on the stack now, inside a signal of its socket.
        if (gone_.empty())
            later_.post([this] { gone_.clear(); });
        gone_.push_back(std::move(found->second));
        connections_.erase(found);
    }

    Admit admit_;
    TlsMode mode_ = TlsMode::Off;
    QSslConfiguration tls_;
    HttpCounters counters_;

    [[nodiscard]] std::size_t open() const { return connections_.size(); }
    [[nodiscard]] std::size_t webSockets() const { return hub_.size(); }
    [[nodiscard]] std::uint16_t port() const { return listener_.serverPort(); }
    void stopListening() { listener_.close(); }

private:
    void accept(qintptr descriptor) {
        acceptInTurns();
        std::string peer = peerOf(static_cast<int>(descriptor));
        if (peer.empty() || !findRoom(peer)) {
            ++counters_.turnedAway;
            ::close(static_cast<int>(descriptor));
            return;
        }
        ++counters_.accepted;
        ++perAddress_[peer];
        const std::uint64_t id = ++lastId_;
        auto& connection = connections_[id];
        connection = std::make_unique<HttpConnection>(
            *this, HttpConnection::Setup{id, std::move(peer), mode_, tls_});
        connection->start(descriptor);
    }

    // A crowd at the door must not keep those inside waiting. Qt accepts until nobody is left,
    // unless it may keep no more of them.
    void acceptInTurns() {
        if (++acceptedAtOnce_ < kAcceptsAtOnce)
            return;
        listener_.setMaxPendingConnections(0);
        later_.post([this] {
            acceptedAtOnce_ = 0;
            listener_.setMaxPendingConnections(kAcceptsAtOnce);
            resume();
        });
    }

    void resume() {
        if (listener_.isListening())
            listener_.resumeAccepting();
    }

    bool findRoom(const std::string& peer) {
        const auto ofPeer = perAddress_.find(peer);
        if (ofPeer != perAddress_.end() && ofPeer->second >= limits_.connectionsPerAddress)
            return makeRoomAt(peer);
        if (connections_.size() < limits_.connections)
            return true;
        const auto most = std::ranges::max_element(perAddress_, {},
                                                   [](const auto& entry) { return entry.second; });
        return most != perAddress_.end() && makeRoomAt(std::string(most->first));
    }

    bool makeRoomAt(const std::string& peer) {
        const HttpConnection* first = nullptr;
        std::uint64_t id = 0;
        const auto before = [](const HttpConnection& a, const HttpConnection& b) {
            return std::pair(a.served(), *a.waitingSince()) <
                   std::pair(b.served(), *b.waitingSince());
        };
        for (const auto& [number, connection] : connections_) {
            if (connection->peer() != peer || !connection->waitingSince())
                continue;
            if (first == nullptr || before(*connection, *first)) {
                first = connection.get();
                id = number;
            }
        }
        if (first != nullptr)
            makeRoom(id);
        return first != nullptr;
    }

    void makeRoom(std::uint64_t connection) {
        const auto found = connections_.find(connection);
        if (found == connections_.end())
            return;
        ++counters_.madeRoom;
        found->second->makeRoom();
    }

    [[nodiscard]] std::optional<std::uint64_t> oldestBody() const {
        std::optional<std::uint64_t> oldest;
        base::MonoTime since = base::MonoTime::max();
        for (const auto& [number, connection] : connections_) {
            const auto began = connection->bodySince();
            if (began && *began < since) {
                since = *began;
                oldest = number;
            }
        }
        return oldest;
    }

    // Out of file descriptors, most likely. Qt has stopped accepting and does not start again
    // itself.
    void pause() {
        base::log(base::LogLevel::Warning, "http", "cannot accept a connection; trying again soon",
                  {{"reason", listener_.errorString().toStdString()}});
        resume_->armAt(time_.now().mono + kAcceptPause);
    }

    base::TimeSource& time_;
    Handler handler_;
    HttpLimits limits_;
    HandshakeGate gate_;
    std::size_t bodyBytes_ = 0;
    int acceptedAtOnce_ = 0;
    std::uint64_t lastId_ = 0;
    std::map<std::string, std::size_t> perAddress_;
    std::map<std::uint64_t, std::unique_ptr<HttpConnection>> connections_;
    std::vector<std::unique_ptr<HttpConnection>> gone_;
    WebSocketHub hub_;
    LoopMailbox<std::function<void()>> later_;
    std::unique_ptr<base::Wakeup> resume_;
    Listener listener_;
};

HttpServer::HttpServer(base::TimeSource& time, Handler handler, HttpLimits limits)
    : impl_(std::make_unique<Impl>(time, std::move(handler), limits)) {}

HttpServer::~HttpServer() = default;

void HttpServer::setAdmission(Admit admit) {
    impl_->admit_ = std::move(admit);
}

void HttpServer::setLimits(const HttpLimits& limits) {
    impl_->setLimits(limits);
}

base::Status HttpServer::setTls(TlsMode mode, const TlsIdentity& identity) {
    auto configuration = serverConfiguration(identity);
    if (!configuration)
        return tl::unexpected(configuration.error());
    impl_->tls_ = std::move(*configuration);
    impl_->mode_ = mode;
    return {};
}

void HttpServer::setPlain() {
    impl_->mode_ = TlsMode::Off;
}

base::Status HttpServer::listen(const std::string& address, std::uint16_t port) {
    return impl_->listen(address, port);
}

void HttpServer::stopListening() {
    impl_->stopListening();
}

std::uint16_t HttpServer::port() const {
    return impl_->port();
}

HttpCounters HttpServer::counters() const {
    HttpCounters counters = impl_->counters_;
    counters.open = impl_->open();
    counters.webSockets = impl_->webSockets();
    return counters;
}

} // namespace greenroom::edge::net

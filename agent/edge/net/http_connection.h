// One client: from accept over TLS and requests to the last byte.
//
// A connection is in one phase at a time and has one deadline. It reads only while it has no
// request in hand, so that a client who sends ahead is slowed down by TCP. The socket stays in this
// class alone until an answer makes it a WebSocket, which then takes it over.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <QSslConfiguration>
#include <QSslSocket>

#include "base/clock.h"
#include "edge/net/deadline.h"
#include "edge/net/http_limits.h"
#include "edge/net/http_parser.h"
#include "edge/net/http_response.h"
#include "edge/net/http_server.h"
#include "edge/net/web_socket_hub.h"

namespace greenroom::edge::net {

// The server as its connections see it. Calls come on the server's thread.
class HttpConnectionHost {
public:
    virtual ~HttpConnectionHost() = default;
    virtual base::TimeSource& time() = 0;
    [[nodiscard]] virtual const HttpLimits& limits() const = 0;

    virtual Admission admit(const Request& headersOnly) = 0;
    virtual void handle(std::uint64_t connection, std::uint64_t number, Request request) = 0;
    virtual void rejected(int status, const std::string& peer) = 0;

    virtual void waitForHandshake(std::uint64_t connection, std::function<void()> go) = 0;
    virtual void handshakeOver(std::uint64_t connection) = 0;

    // False when all connections together hold as much as they may and nobody else gives way.
    [[nodiscard]] virtual bool reserveBody(std::uint64_t connection, std::size_t bytes) = 0;
    virtual void releaseBody(std::size_t bytes) = 0;

    [[nodiscard]] virtual bool hasRoomForWebSocket(const std::string& peer) const = 0;
    // Takes over the socket, and the bytes that came behind the request.
    virtual void openWebSocket(WebSocketHub::Taken taken, const WebSocketUpgrade& upgrade) = 0;

    // The last call of a connection; it is destroyed later, from the event loop.
    virtual void closed(std::uint64_t connection) = 0;
};

class HttpConnection {
public:
    struct Setup {
        std::uint64_t id;
        std::string peer;
        TlsMode mode;
        QSslConfiguration tls;
    };

    HttpConnection(HttpConnectionHost& host, Setup setup);
    ~HttpConnection();
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;

    // Takes over the accepted descriptor, also when it fails.
    void start(qintptr descriptor);

    // The answer to request `number`; ignored when it is not the one in hand.
    void answer(std::uint64_t number, const Response& response);

    [[nodiscard]] const std::string& peer() const { return setup_.peer; }

    // Closes without an answer, in favour of another connection.
    void makeRoom() { end(); }

    // Since when the client has been keeping us waiting: for a whole request, or to take some of
    // its answer. Nothing while its request is being handled.
    [[nodiscard]] std::optional<base::MonoTime> waitingSince() const;
    // Whether it has ever had a request in hand.
    [[nodiscard]] bool served() const { return number_ > 0; }
    // Since when the body has been coming that memory is reserved for; nothing without one.
    [[nodiscard]] std::optional<base::MonoTime> bodySince() const;

private:
    enum class Phase {
        Greeting,    // nothing has come: TLS or plain is open
        Handshaking, // or waiting to
        Receiving,   // a request, or the pause before it
        Handling,
        Writing,
        Lingering, // the last answer is sent; what still comes is dropped
        Closing,
        Closed,
    };

    void connectSignals();
    void onReadyRead();
    void onWritten();
    void onDeadline();

    void greet();
    void beginHandshake();
    void onEncrypted();

    void receive();
    void work();
    void onHead();
    void onNeedMore();
    void dispatch();
    void refuse(const HttpRefusal& refusal);

    void send(const Response& response, bool close);
    void upgrade(const Response& response);
    void afterAnswer();
    void awaitRequest();
    void linger();
    void discard();
    void closeGently();
    void end();

    [[nodiscard]] bool reserve();
    void release();

    HttpConnectionHost& host_;
    Setup setup_;
    Phase phase_ = Phase::Greeting;
    bool tls_ = false;
    HttpParser parser_;
    Deadline deadline_;

    std::uint64_t number_ = 0; // of the request in hand
    bool headOnly_ = false;
    bool http11_ = true;
    bool keepAlive_ = true;
    bool closes_ = false;    // after the answer being written
    bool refused_ = false;   // that answer came before all of the request
    bool receiving_ = false; // receive() is on the stack
    bool inBody_ = false;
    bool owesContinue_ = false;
    base::MonoTime waitsSince_;
    base::MonoTime bodyBegan_;
    std::size_t reserved_ = 0;
    std::size_t discarded_ = 0;

    // Last: goes first, while the rest still stands.
    std::unique_ptr<QSslSocket> socket_ = std::make_unique<QSslSocket>();
};

} // namespace greenroom::edge::net

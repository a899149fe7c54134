// A WebSocket over the socket of the HTTP connection it was.
//
// Reads while the client takes its answers: one who asks without reading is slowed down by TCP. A
// turn of the event loop handles few messages, so that one busy client keeps nobody waiting.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <QSslSocket>

#include "base/clock.h"
#include "edge/net/deadline.h"
#include "edge/net/http_limits.h"
#include "edge/net/web_socket.h"
#include "edge/net/web_socket_frames.h"

namespace greenroom::edge::net {

// The table of open WebSockets as each of them sees it.
class WebSocketHost {
public:
    virtual ~WebSocketHost() = default;
    virtual base::TimeSource& time() = 0;
    [[nodiscard]] virtual const HttpLimits& limits() const = 0;

    // In a later turn of the event loop, unless it is gone by then.
    virtual void goOnLater(std::uint64_t socket) = 0;
    virtual void tellClosedLater(std::uint64_t socket) = 0;

    // Bytes of incomplete messages; false when all together hold as much as they may.
    [[nodiscard]] virtual bool reserveMessage(std::size_t bytes) = 0;
    virtual void releaseMessage(std::size_t bytes) = 0;

    // The last call of a connection; it is destroyed later, from the event loop.
    virtual void ended(std::uint64_t socket) = 0;
};

class WebSocketConnection final : public WebSocket {
public:
    struct Setup {
        std::uint64_t id;
        std::string peer;
        std::size_t longestMessage;
    };

    WebSocketConnection(WebSocketHost& host, Setup setup, std::unique_ptr<QSslSocket> socket);
    ~WebSocketConnection() override;
    WebSocketConnection(const WebSocketConnection&) = delete;
    WebSocketConnection& operator=(const WebSocketConnection&) = delete;

    // `early` came behind the request.
    void start(std::string_view early);
    void goOn() { receive(); }
    // Pings; gives up who has not been heard of for two pings.
    void ping();
    // Calls `closed` unless that was done.
    void tellClosed();

    void setHandlers(Handlers handlers) override { handlers_ = std::move(handlers); }
    void send(std::string_view text) override;
    void close(CloseCode code, std::string_view reason) override;
    [[nodiscard]] const std::string& peer() const override { return setup_.peer; }

private:
    enum class Phase {
        Open,
        Closing, // a close frame is sent; until the client closes, or the deadline
        Closed,
    };

    void onReadyRead();
    void onWritten();

    void receive();
    void deliver(std::string text);
    bool readSome();
    void flush();
    void beginClosing();
    void discard();
    void end();

    [[nodiscard]] std::size_t unsent() const;
    [[nodiscard]] bool reserve();

    WebSocketHost& host_;
    Setup setup_;
    Phase phase_ = Phase::Open;
    Handlers handlers_;
    WebSocketFrames frames_;
    Deadline deadline_;

    bool receiving_ = false; // receive() is on the stack
    bool paused_ = false;    // until the client has taken some of its answers
    bool heard_ = true;      // since the last ping
    int unheard_ = 0;        // pings
    std::size_t reserved_ = 0;
    std::size_t discarded_ = 0;
    int closeCode_ = static_cast<int>(CloseCode::Abnormal);

    // Last: goes first, while the rest still stands.
    std::unique_ptr<QSslSocket> socket_;
};

} // namespace greenroom::edge::net

// All open WebSockets of a server: their number, their pings, their end. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "edge/net/http_message.h"
#include "edge/net/loop_mailbox.h"
#include "edge/net/web_socket_connection.h"

namespace greenroom::edge::net {

class WebSocketHub final : public WebSocketHost {
public:
    WebSocketHub(base::TimeSource& time, const HttpLimits& limits);
    ~WebSocketHub() override; // ends every one, after telling its user
    WebSocketHub(const WebSocketHub&) = delete;
    WebSocketHub& operator=(const WebSocketHub&) = delete;

    // For the next one from that address.
    [[nodiscard]] bool hasRoom(const std::string& peer) const;

    struct Taken {
        std::unique_ptr<QSslSocket> socket; // nobody listens to it any more
        std::string peer;
        std::string early; // came behind the request
    };
    // The answer 101 was written to it.
    void open(Taken taken, const WebSocketUpgrade& upgrade);

    [[nodiscard]] std::size_t size() const { return open_.size(); }

    // --- WebSocketHost ---

    base::TimeSource& time() override { return time_; }
    [[nodiscard]] const HttpLimits& limits() const override { return limits_; }
    void goOnLater(std::uint64_t socket) override;
    void tellClosedLater(std::uint64_t socket) override;
    bool reserveMessage(std::size_t bytes) override;
    void releaseMessage(std::size_t bytes) override { incomplete_ -= bytes; }
    void ended(std::uint64_t socket) override;

private:
    void ping();

    base::TimeSource& time_;
    const HttpLimits& limits_;
    std::size_t incomplete_ = 0;
    std::uint64_t lastId_ = 0;
    std::map<std::string, std::size_t> perAddress_;
    std::map<std::uint64_t, std::unique_ptr<WebSocketConnection>> open_;
    std::vector<std::unique_ptr<WebSocketConnection>> gone_;
    LoopMailbox<std::function<void()>> later_;
    std::unique_ptr<base::Wakeup> nextPing_;
};

} // namespace greenroom::edge::net

#include "edge/net/web_socket_hub.h"

#include <algorithm>
#include <utility>

namespace greenroom::edge::net {

WebSocketHub::WebSocketHub(base::TimeSource& time, const HttpLimits& limits)
    : time_(time), limits_(limits), later_([](const std::function<void()>& work) { work(); }),
      nextPing_(time.makeWakeup([this] { ping(); })) {}

WebSocketHub::~WebSocketHub() {
    for (const auto& connection : gone_)
        connection->tellClosed();
    for (const auto& [id, connection] : open_)
        connection->tellClosed();
}

bool WebSocketHub::hasRoom(const std::string& peer) const {
    const auto ofPeer = perAddress_.find(peer);
    return open_.size() < limits_.webSockets &&
           (ofPeer == perAddress_.end() || ofPeer->second < limits_.webSocketsPerAddress);
}

void WebSocketHub::open(Taken taken, const WebSocketUpgrade& upgrade) {
    if (open_.empty())
        nextPing_->armAt(time_.now().mono + limits_.webSocketPing);
    ++perAddress_[taken.peer];
    const std::uint64_t id = ++lastId_;
    auto& connection = open_[id];
    connection = std::make_unique<WebSocketConnection>(
        *this, WebSocketConnection::Setup{id, std::move(taken.peer), upgrade.longestMessage},
        std::move(taken.socket));
    WebSocketConnection& opened = *connection;
    upgrade.opened(opened);
    opened.start(taken.early);
}

void WebSocketHub::goOnLater(std::uint64_t socket) {
    later_.post([this, socket] {
        const auto found = open_.find(socket);
        if (found != open_.end())
            found->second->goOn();
    });
}

void WebSocketHub::tellClosedLater(std::uint64_t socket) {
    later_.post([this, socket] {
        const auto found = open_.find(socket);
        if (found != open_.end())
            found->second->tellClosed();
    });
}

bool WebSocketHub::reserveMessage(std::size_t bytes) {
    if (bytes > limits_.webSocketMessages - std::min(limits_.webSocketMessages, incomplete_))
        return false;
    incomplete_ += bytes;
    return true;
}

void WebSocketHub::ended(std::uint64_t socket) {
    const auto found = open_.find(socket);
    if (found == open_.end())
        return;
    const auto count = perAddress_.find(found->second->peer());
    if (count != perAddress_.end() && --count->second == 0)
        perAddress_.erase(count);
    // It is on the stack now, inside a signal of its socket.
    if (gone_.empty())
        later_.post([this] {
            for (const auto& connection : std::exchange(gone_, {}))
                connection->tellClosed();
        });
    gone_.push_back(std::move(found->second));
    open_.erase(found);
}

// One wakeup for all: each would cost one of its own.
void WebSocketHub::ping() {
    std::vector<WebSocketConnection*> all;
    all.reserve(open_.size());
    for (const auto& [id, connection] : open_)
        all.push_back(connection.get());
    for (WebSocketConnection* connection : all) // one that ends is kept until later
        connection->ping();
    if (!open_.empty())
        nextPing_->armAt(time_.now().mono + limits_.webSocketPing);
}

} // namespace greenroom::edge::net

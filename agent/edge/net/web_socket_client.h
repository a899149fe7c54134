// A WebSocket of this device to a server outside (RFC 6455): binary messages, over the connection
// that HttpClient makes, with its proxy, its certificates and its rules about addresses.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "edge/net/http_client.h"
#include "edge/net/web_socket_frames.h"

namespace greenroom::edge::net {

// How it ended.
struct WebSocketEnd {
    int code = 0;             // of the close frame; 0: it was never open, or broke off
    std::string text;         // a sentence: the server's reason, or what went wrong
    bool certificate = false; // the server's was refused
};

// Lives on the thread of its client and goes before it. Destroying it ends the connection; nothing
// is told of that.
class WebSocketClient {
public:
    static constexpr std::size_t kLongestMessage = 4 * 1024 * 1024;
    // A server that leaves so much unread is given up.
    static constexpr std::size_t kMostUnsent = 8 * 1024 * 1024;

    struct Handlers {
        std::function<void(std::string message)> message;
        // The last call, never from within the constructor or send(). It may destroy this.
        std::function<void(WebSocketEnd end)> ended;
    };

    // `request.url` begins with https:// (for wss://).
    WebSocketClient(HttpClient& http, ClientRequest request, Handlers handlers);
    ~WebSocketClient();
    WebSocketClient(const WebSocketClient&) = delete;
    WebSocketClient& operator=(const WebSocketClient&) = delete;

    void send(std::string_view message);
    // Says goodbye as far as that can be done at once.
    void sayClose(CloseCode code);

private:
    void connected(ConnectResult result, const std::string& url);
    void ready();
    bool readOnce();
    bool takeHandshake();
    void deliver();
    void flush();
    void end(WebSocketEnd end);

    Handlers handlers_;
    std::string key_; // of the handshake
    std::string head_;
    bool open_ = false;
    std::string unsent_;
    bool stuck_ = false; // the server left more unread than it may
    WebSocketFrames frames_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
    std::unique_ptr<ClientTransfer> transfer_;
    std::unique_ptr<ByteStream> stream_;
};

} // namespace greenroom::edge::net

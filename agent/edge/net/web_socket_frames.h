// RFC 6455 framing at the server's end: bytes into text messages and text messages into bytes.
//
// wslay does the protocol: masks, fragments, UTF-8, control frames, the closing handshake. Pings
// are answered here, and a close without a code by Normal. No sockets, no clock; one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "edge/net/web_socket.h"

namespace greenroom::edge::net {

class WebSocketFrames {
public:
    // A message of more than `longestMessage` bytes closes with TooBig.
    explicit WebSocketFrames(std::size_t longestMessage);
    ~WebSocketFrames();
    WebSocketFrames(const WebSocketFrames&) = delete;
    WebSocketFrames& operator=(const WebSocketFrames&) = delete;

    // Cut anywhere. What is wrong in them leads to a close frame among the bytes to send.
    void receive(std::string_view bytes);

    // In the order they came; those before a close frame too.
    [[nodiscard]] bool hasMessage() const;
    [[nodiscard]] std::string takeMessage();

    // Of the message that is not complete yet: received, or announced by its frame.
    [[nodiscard]] std::size_t incomplete() const;

    // All three do nothing once a close frame was sent.
    void sendText(std::string_view text);
    void sendPing();
    void sendClose(CloseCode code, std::string_view reason);

    // What there is to send since the last call.
    [[nodiscard]] std::string takeBytes();

    [[nodiscard]] bool closeSent() const;
    [[nodiscard]] bool closeReceived() const;
    // Nothing more is read: the client closed, or broke a rule.
    [[nodiscard]] bool readingEnded() const;
    // The client's code if it closed first, else ours; of a close without a code, Normal.
    [[nodiscard]] int closeCode() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace greenroom::edge::net

// RFC 6455 framing: bytes into messages and messages into bytes, at the end of a server that speaks
// text or of a client that speaks binary.
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
    // A message of the other kind closes with Unsupported.
    enum class End {
        TextServer,
        BinaryClient, // masks what it sends
    };

    // A message of more than `longestMessage` bytes closes with TooBig.
    explicit WebSocketFrames(std::size_t longestMessage, End end = End::TextServer);
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

    // All three do nothing once a close frame was sent. A message is of the kind of this end.
    void sendMessage(std::string_view message);
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
    // The other end's words, at most 123 bytes; empty: it gave none.
    [[nodiscard]] const std::string& closeReason() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace greenroom::edge::net

// What is behind a Socket: TLS handshake, opening handshake, frames, closing handshake, over one
// descriptor. Kept alive by itself while it calls out.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "wire/frames.h"
#include "wire/loop.h"
#include "wire/socket.h"
#include "wire/tls_stream.h"

namespace greenroom::wire {

// The opening handshake of a client; a server's wants the path alone.
struct OpeningWords {
    std::string path;
    std::string host; // of the Host field
    std::string key;  // empty: it is the server's end
};

class SocketState final : public std::enable_shared_from_this<SocketState>,
                          private Descriptor::Ready,
                          private Frames::Messages {
public:
    // The server's end, on a connection that was accepted.
    SocketState(Loop& loop, int descriptor, std::string address, const TlsContext& context,
                const SocketLimits& limits, OpeningWords words);
    // The client's end, on one that is connected or being connected; -1: on none, for
    // beginFailed().
    SocketState(Loop& loop, int descriptor, std::string address, const TlsContext& context,
                const std::string& serverName, const Identity* identity, const SocketLimits& limits,
                OpeningWords words);

    void begin(Socket::Events& events);
    // Ends with this at the loop's next turn; instead of begin().
    void beginFailed(Socket::Events& events, std::string reason);

    void attach(Socket::Events& events) { events_ = &events; }
    void abandon();
    bool send(std::string_view message);
    [[nodiscard]] std::size_t unsent() const { return frames_.outgoing().size() - written_; }
    void flush();
    void close(int code, std::string_view reason);

private:
    enum class Step { Tls, Opening, Refused, Open, Closing, Closed };

    void readable() override;
    void writable() override;
    void message(std::string_view bytes) override;

    void shakeHands();
    void readAll();
    void take(std::string_view bytes);
    void takeOpening(std::string_view bytes);
    bool openServer(std::string_view head);
    bool openClient(std::string_view head);
    void writeOut();
    void flushSoon();
    void endIfClosed();
    void handshakeFailed();
    void ended();
    void finish(int code, std::string_view reason);
    void letGo();
    void cutAfter(std::chrono::milliseconds limit, std::string_view why);

    // Needed until it is open.
    struct Opening {
        OpeningWords words;
        Peer peer;
        std::string head;
    };

    Loop& loop_;
    Socket::Events* events_ = nullptr;
    SocketLimits limits_;
    std::optional<Descriptor> descriptor_;
    std::optional<TlsStream> tls_;
    Frames frames_;
    std::unique_ptr<Opening> opening_;
    std::unique_ptr<Timer> deadline_;
    std::size_t written_ = 0; // of the front of frames_.outgoing()
    Step step_ = Step::Tls;
    bool flushPosted_ = false;
    bool reading_ = false;     // readAll() flushes at its end
    bool blocked_ = false;     // the kernel did not take all of it
    bool writeFailed_ = false; // what can still be read tells why
};

} // namespace greenroom::wire

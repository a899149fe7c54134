// The connection to one engine's control port: commands out, replies and events in.
//
// The module at the other end serves one connection, without a login; a second one silently takes
// its place. So whoever connects here must have made sure that the port is the engine's, and a
// connection that breaks or falls silent is opened again by the owner. Core thread.
//
// Written at once (TCP_NODELAY, no buffering), and what arrives is acknowledged at once: the other
// side waits with the next message for the acknowledgement of the last (RFC 896), which would hold
// up an answer by 40 ms.
#pragma once

#include <QTcpSocket>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "edge/calls/baresip_messages.h"
#include "edge/calls/netstring.h"

namespace greenroom::edge::calls {

class CtrlLink {
public:
    struct Listener {
        std::function<void()> opened;
        std::function<void(const EngineEvent&)> event;
        std::function<void(const std::string& why)> lost; // also: never opened
    };
    using OnReply = std::function<void(const EngineReply&)>;

    CtrlLink(base::TimeSource& time, Listener listener);
    ~CtrlLink();
    CtrlLink(const CtrlLink&) = delete;
    CtrlLink& operator=(const CtrlLink&) = delete;

    // Tries every 20 ms, first after that time, until `patience` is over.
    void open(std::uint16_t port, base::milliseconds patience);
    // Without a word to the listener; unanswered commands are forgotten.
    void close();
    [[nodiscard]] bool isOpen() const { return phase_ == Phase::Open; }

    // Nothing is sent unless open. A command unanswered for two seconds loses the connection.
    void send(std::string_view command, std::string_view params, OnReply onReply);
    // Goes out in one write with the next command, so that nothing happens in the engine between
    // the two; what is answered to it is nobody's.
    void sendWithNext(std::string_view command, std::string_view params);

private:
    enum class Phase { Closed, Connecting, Open };
    struct Waiting {
        std::string token;
        OnReply onReply;
        base::MonoTime deadline;
    };

    void connectNow();
    void connected();
    void failed(const std::string& why);
    void lose(const std::string& why);
    void readAll();
    void take(const std::string& payload);
    void armDeadline();
    void due();

    base::TimeSource& time_;
    Listener listener_;
    std::unique_ptr<base::Wakeup> wakeup_;
    std::unique_ptr<QTcpSocket> socket_;
    NetstringReader reader_;
    Phase phase_ = Phase::Closed;
    std::uint16_t port_ = 0;
    base::MonoTime patienceEnds_;
    std::deque<Waiting> waiting_;
    std::string withNext_;
    std::uint64_t lastToken_ = 0;
};

} // namespace greenroom::edge::calls

// One connection on control.sock: cuts lines, paces reading by how much is unsent, bounds both.
//
// Never destroys itself: `closed` is called once, from whatever it was doing, and the owner lets go
// of it later. Belongs to the thread of its server.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include <QByteArray>
#include <QJsonObject>
#include <QLocalSocket>

#include "base/clock.h"
#include "core/request.h"
#include "core/room_view.h"
#include "core/users.h"

namespace greenroom::edge::control {

class ControlConnection {
public:
    static constexpr qint64 kMaxLine = 64 * 1024;
    static constexpr qint64 kReadWhileUnsent = 1024 * 1024; // no request is taken above this
    static constexpr qint64 kMaxUnsentFollowing = 4 * 1024 * 1024;
    static constexpr std::size_t kMaxWaiting = 16; // requests without an answer yet
    static constexpr base::seconds kStallLimit{30};

    struct Events {
        std::function<void(ControlConnection&, const QByteArray& line)> line;
        std::function<void(ControlConnection&, const std::string& why)> closed;
    };

    ControlConnection(std::uint64_t serial, core::Role role, base::TimeSource& time,
                      std::unique_ptr<QLocalSocket> socket, Events events);
    ~ControlConnection();
    ControlConnection(const ControlConnection&) = delete;
    ControlConnection& operator=(const ControlConnection&) = delete;

    void start(); // reads what came before the owner was listening

    [[nodiscard]] std::uint64_t serial() const { return serial_; }
    [[nodiscard]] core::Role role() const { return role_; }

    void send(const QJsonObject& object);

    // Closes in favour of another connection.
    void makeRoom() { close("made room for another"); }

    // What the server keeps about it.
    std::set<core::RequestId> waiting;
    std::size_t waitingForHash = 0;
    bool following = false;
    base::MonoTime heardAt;                  // a whole line, or the connection itself
    std::optional<core::PanelView> lastView; // the last one sent to a follower

private:
    void onReadable();
    void onWritten();
    void close(const std::string& why);

    std::uint64_t serial_;
    core::Role role_;
    base::TimeSource& time_;
    std::unique_ptr<QLocalSocket> socket_;
    Events events_;
    std::unique_ptr<base::Wakeup> stalled_;
    bool open_ = true;
};

} // namespace greenroom::edge::control

// control.sock: JSON lines between local programs (greenroomctl) and the agent.
//
// Request {"id":n,"verb":"why","args":{...}}; answer {"id":n,"ok":true,"result":...} or
// {"id":n,"ok":false,"error":{"code","message"}}; after the verb `events`, also lines
// {"schema":1,"seq":n,...}, which carry no id. Who is asking is told by the kernel (SO_PEERCRED):
// uid 0 and the agent's own uid are Admin, members of the socket's group are User, others are
// turned away. A line is at most 64 KiB; see ControlConnection for the other bounds. There are 32
// places: when all are taken, who has been silent longest makes room, followers last, and never an
// administrator for a user.
//
// Lives on any one thread with an event loop. Large lists are turned into text there, so it should
// not be the core thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "edge/control/control_verbs.h"
#include "edge/control/snapshot_tap.h"
#include "edge/net/local_listener.h"
#include "edge/net/loop_mailbox.h"
#include "edge/net/password_worker.h"
#include "engine/replies.h"

namespace greenroom::edge::control {

class ControlConnection;

struct ControlPorts {
    base::TimeSource& time;
    engine::Inbox& inbox;
    engine::ReplyDesk& replies;
    net::PasswordWorker& passwords;
    SnapshotTap& tap;
};

class ControlServer {
public:
    // All ports must outlive it.
    ControlServer(ControlPorts ports, net::LocalAddress address);
    ~ControlServer();
    ControlServer(const ControlServer&) = delete;
    ControlServer& operator=(const ControlServer&) = delete;

    [[nodiscard]] base::Status listen();

private:
    static constexpr std::size_t kMostConnections = 32;

    void take(std::unique_ptr<QLocalSocket> socket);
    [[nodiscard]] bool findRoom(core::Role newcomer);
    void closed(ControlConnection& which, const std::string& why);
    [[nodiscard]] std::optional<core::Role> roleOf(const net::LocalPeer& peer) const;
    // Null when it has gone meanwhile.
    [[nodiscard]] ControlConnection* find(std::uint64_t serial);

    void takeLine(ControlConnection& from, const QByteArray& line);
    void ask(ControlConnection& from, const QJsonValue& id, Deed deed, const Asked& asked);
    void setUser(ControlConnection& from, const QJsonValue& id, NewPassword change);
    void postUser(ControlConnection& from, const QJsonValue& id, core::User user);
    void post(ControlConnection& from, const QJsonValue& id, core::RequestId request,
              core::Event event);
    void follow(ControlConnection& from);
    void show(const core::SnapshotPtr& snapshot);
    void tell(ControlConnection& follower, const core::Snapshot& snapshot,
              const core::PanelView& view);

    ControlPorts ports_;
    net::LocalAddress address_;
    // What other threads ask to be run here: outcomes of verbs, hashed passwords, snapshots.
    net::LoopMailbox<std::function<void()>> work_;
    std::vector<std::unique_ptr<ControlConnection>> connections_;
    std::uint64_t lastSerial_ = 0;
    std::optional<std::uint64_t> subscription_; // while anybody follows
    // Closed ones, until nobody stands in one of their calls any more.
    net::LoopMailbox<std::unique_ptr<ControlConnection>> graves_;
    net::LocalListener listener_;
};

} // namespace greenroom::edge::control

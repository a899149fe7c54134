// The SSH door of the room: who is in, and which shells are open.
//
// Users log in with their password or with a public key of theirs (authorized_keys.h). Whoever does
// not log in within kGrace, or fails kTries times, is turned away; so is a session whose client
// leaves more than kMostUnsent unread when there is more to tell, and everybody whose user is
// changed or removed. The setting NetworkServices SSH Mode closes and opens the door at any time.
// Lives on the net thread, except published().
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "core/settings.h"
#include "core/users.h"
#include "edge/net/deadline.h"
#include "edge/net/loop_mailbox.h"
#include "edge/ssh/ssh_wire.h"
#include "edge/ssh/tsh_session.h"
#include "engine/ports.h"
#include "session/reception.h"

namespace greenroom::edge::ssh {

struct SshOptions {
    std::string address;          // numeric
    std::uint16_t port = 22;      // 0: the system chooses
    std::filesystem::path folder; // host keys and authorized_keys/USER
    WireLimits limits{};
};

struct SshStatus {
    std::string address;     // ADDRESS:PORT; empty: nobody can connect
    std::string problem;     // why not, when the setting says On
    std::string fingerprint; // of the host key; empty until it is made
};

class SshServer final : public engine::SnapshotSink {
public:
    static constexpr base::seconds kGrace{30};           // to log in, and then to ask for a shell
    static constexpr int kTries = 4;                     // wrong passwords of one connection
    static constexpr int kKeys = 20;                     // public keys shown on one connection
    static constexpr std::size_t kPauseAt = 1024 * 1024; // bytes unsent: no further line
    static constexpr std::size_t kMostUnsent = 4 * 1024 * 1024; // bytes

    // All outlive it.
    SshServer(session::Reception& reception, engine::Inbox& room, base::TimeSource& time,
              xapi::DeviceFacts device, SshOptions options);
    ~SshServer();
    SshServer(const SshServer&) = delete;
    SshServer& operator=(const SshServer&) = delete;

    // Listens if the setting says so. A door that cannot be opened is a fact of health: the
    // agent runs on without it.
    void open();

    [[nodiscard]] const SshStatus& status() const { return status_; }

    // engine::SnapshotSink, on the core thread.
    void published(const core::SnapshotPtr& snapshot) override;

private:
    struct Peer {
        std::string address;
        std::optional<session::Visitor> visitor;
        int wrong = 0;
        int keys = 0;
        std::size_t shells = 0;
        std::unique_ptr<net::Deadline> deadline;
    };
    struct Shell {
        PeerId peer;
        std::optional<std::uint32_t> entry; // in the session table
        std::unique_ptr<TshSession> session;
        std::size_t unsent = 0; // bytes
        std::size_t came = 0;   // bytes, of which were ...
        std::size_t credited = 0;
        bool dropped = false;
    };
    // What of a snapshot matters here.
    struct Noted {
        std::shared_ptr<const core::Settings> settings;
        std::shared_ptr<const core::Users> users;
    };

    void look(const Noted& noted);
    void listen();
    void closeDoor(const std::string& why);
    void checkUsers();
    void report();

    void take(const KeysReady& keys);
    void take(const KeysFailed& keys);
    void take(PeerCame came);
    void take(PasswordGiven given);
    void take(const KeyShown& shown);
    void take(ShellAsked asked);
    void take(const BytesCame& came);
    void take(const InputEnded& ended);
    void take(const BytesLeft& left);
    void take(const ChannelGone& gone);
    void take(const PeerGone& gone);

    void answerPassword(PeerId peer, session::LoginResult result);
    void admit(PeerId id, Peer& peer, session::Visitor visitor, const char* how);
    void refuse(PeerId id, Peer& peer, bool last);
    void openShell(ChannelId channel, Peer& peer, const ShellAsked& asked);
    void send(ChannelId channel, std::string bytes);
    void credit(ChannelId channel);
    [[nodiscard]] Peer* find(PeerId id);
    [[nodiscard]] Shell* find(ChannelId id);

    session::Reception& reception_;
    engine::Inbox& room_;
    base::TimeSource& time_;
    const xapi::DeviceFacts device_;
    const SshOptions options_;
    std::uint16_t port_; // as asked for, or as first chosen
    SshStatus status_;
    std::string reported_; // the problem that the core knows of
    std::map<PeerId, Peer> peers_;
    std::map<ChannelId, Shell> shells_;
    std::shared_ptr<const bool> alive_ = std::make_shared<const bool>(true);
    Noted published_; // of the core thread
    net::LoopMailbox<Noted> noted_;
    net::LoopMailbox<FromWire> fromWire_;
    std::unique_ptr<SshWire> wire_; // last: it posts to the above
};

} // namespace greenroom::edge::ssh

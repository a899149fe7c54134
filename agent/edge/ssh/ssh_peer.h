// One SSH connection, from key exchange to its end. Belongs to the thread of SshWire.
//
// libssh is asked, never listened to: nothing of ours runs inside its calls, and a message is
// answered whenever its answer is there. A channel's handle lives as long as its session: libssh
// would otherwise hand out messages that point to what is gone.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "edge/ssh/wire_messages.h"

struct ssh_session_struct;
struct ssh_channel_struct;
struct ssh_message_struct;

namespace greenroom::edge::ssh {

struct SessionFree {
    void operator()(ssh_session_struct* session) const;
};
using SessionPtr = std::unique_ptr<ssh_session_struct, SessionFree>;

struct MessageFree {
    void operator()(ssh_message_struct* message) const;
};
using MessagePtr = std::unique_ptr<ssh_message_struct, MessageFree>;

class SshPeer {
public:
    struct Events {
        std::function<void(FromWire)> out;
        std::function<ChannelId()> nextChannel;
    };

    // The session has taken its socket and does not block.
    SshPeer(PeerId id, std::string address, SessionPtr session, const Events& events);

    [[nodiscard]] PeerId id() const { return id_; }
    [[nodiscard]] const std::string& address() const { return address_; }
    [[nodiscard]] bool isStranger() const { return phase_ != Phase::Open; }
    [[nodiscard]] bool ended() const { return phase_ == Phase::Ended; }

    // What to poll for; nothing is read while an answer to a login is awaited.
    [[nodiscard]] int descriptor() const;
    [[nodiscard]] short pollEvents() const;

    // Reads, answers and writes as far as that goes without waiting.
    void work();

    // Orders; work() follows. False: there is no such channel.
    void take(const LoginAnswer& answer);
    [[nodiscard]] bool take(Send& send);
    [[nodiscard]] bool take(const BytesTaken& taken);
    [[nodiscard]] bool take(const Finish& finish);
    void end(const std::string& why);

private:
    static constexpr std::size_t kChannels = 8;        // open at a time
    static constexpr std::size_t kChannelsInAll = 100; // of one connection
    static constexpr std::size_t kChunk = 32 * 1024;   // bytes given to libssh at a time
    static constexpr std::size_t kSecret = 1024;       // most bytes of a password
    static constexpr std::size_t kUser = 127;          // most bytes of a user's name
    static constexpr std::size_t kCommand = 64 * 1024; // most bytes of a command line

    struct Channel {
        ssh_channel_struct* handle = nullptr;
        ChannelId id;
        bool terminal = false;
        bool started = false;
        bool inputEnded = false;
        std::size_t credit = 0; // bytes that may still be handed over
        std::string unsent;
        std::size_t sent = 0; // of unsent
        std::optional<int> exitStatus;
    };
    enum class Phase { Exchange, Login, Open, Ended };

    void exchangeKeys();
    void handle(MessagePtr message);
    void login(MessagePtr message);
    void loginByPassword(MessagePtr message, const char* password);
    void loginByPrompt(MessagePtr message);
    void loginByKey(MessagePtr message);
    void refuseLogin(ssh_message_struct& message);
    void openChannel(ssh_message_struct& message);
    void request(ssh_message_struct& message);
    void start(Channel& channel, std::optional<std::string> command);
    void read(Channel& channel);
    void write(Channel& channel);
    void finish(Channel& channel);
    [[nodiscard]] bool isClosed(const Channel& channel) const;
    [[nodiscard]] Channel* find(ChannelId id);

    PeerId id_;
    std::string address_;
    SessionPtr session_;
    const Events& events_;
    Phase phase_ = Phase::Exchange;
    std::string promptedUser_;   // of keyboard-interactive
    MessagePtr login_;           // waits for its answer
    bool keyIsQuestion_ = false; // login_ only asks whether a key would do
    std::map<ChannelId, Channel> channels_;
    std::size_t channelsInAll_ = 0;
};

} // namespace greenroom::edge::ssh

#include "edge/ssh/ssh_peer.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <utility>

// The callbacks that replace these want an answer at once; ours comes from another thread.
#define SSH_SUPPRESS_DEPRECATED
#include <libssh/libssh.h>
#include <libssh/server.h>

namespace greenroom::edge::ssh {

namespace {

constexpr int kMethods =
    SSH_AUTH_METHOD_PASSWORD | SSH_AUTH_METHOD_INTERACTIVE | SSH_AUTH_METHOD_PUBLICKEY;

std::string textOf(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

std::string base64Of(ssh_key key) {
    char* text = nullptr;
    if (key == nullptr || ssh_pki_export_pubkey_base64(key, &text) != SSH_OK)
        return {};
    std::string copy(text);
    ssh_string_free_char(text);
    return copy;
}

} // namespace

void SessionFree::operator()(ssh_session_struct* session) const {
    ssh_free(session);
}

void MessageFree::operator()(ssh_message_struct* message) const {
    ssh_message_free(message);
}

SshPeer::SshPeer(PeerId id, std::string address, SessionPtr session, const Events& events)
    : id_(id), address_(std::move(address)), session_(std::move(session)), events_(events) {
    events_.out(PeerCame{id_, address_});
}

int SshPeer::descriptor() const {
    return ssh_get_fd(session_.get());
}

short SshPeer::pollEvents() const {
    if (login_)
        return 0;
    const bool writes = (ssh_get_poll_flags(session_.get()) & SSH_WRITE_PENDING) != 0;
    return static_cast<short>(writes ? POLLIN | POLLOUT : POLLIN);
}

void SshPeer::work() {
    if (phase_ == Phase::Exchange)
        exchangeKeys();
    while (phase_ != Phase::Exchange && phase_ != Phase::Ended && !login_) {
        MessagePtr message(ssh_message_get(session_.get()));
        if (!message)
            break;
        handle(std::move(message));
    }
    for (auto at = channels_.begin(); phase_ == Phase::Open && at != channels_.end();) {
        Channel& channel = (at++)->second;
        if (channel.started)
            read(channel);
        write(channel);
        if (isClosed(channel))
            finish(channel);
    }
    if (phase_ != Phase::Ended &&
        (ssh_get_status(session_.get()) & (SSH_CLOSED | SSH_CLOSED_ERROR)) != 0)
        end("the other side went away");
}

void SshPeer::exchangeKeys() {
    const int result = ssh_handle_key_exchange(session_.get());
    if (result == SSH_ERROR)
        return end("key exchange: " + textOf(ssh_get_error(session_.get())));
    if (result != SSH_OK)
        return;
    ssh_set_auth_methods(session_.get(), kMethods);
    phase_ = Phase::Login;
}

void SshPeer::handle(MessagePtr message) {
    switch (ssh_message_type(message.get())) {
    case SSH_REQUEST_SERVICE:
        ssh_message_service_reply_success(message.get());
        return;
    case SSH_REQUEST_AUTH:
        return login(std::move(message));
    case SSH_REQUEST_CHANNEL_OPEN:
        return openChannel(*message);
    case SSH_REQUEST_CHANNEL:
        return request(*message);
    default:
        ssh_message_reply_default(message.get());
    }
}

void SshPeer::login(MessagePtr message) {
    if (phase_ != Phase::Login)
        return refuseLogin(*message);
    switch (ssh_message_subtype(message.get())) {
    case SSH_AUTH_METHOD_PASSWORD: {
        promptedUser_ = textOf(ssh_message_auth_user(message.get()));
        const char* password = ssh_message_auth_password(message.get());
        return loginByPassword(std::move(message), password);
    }
    case SSH_AUTH_METHOD_INTERACTIVE:
        return loginByPrompt(std::move(message));
    case SSH_AUTH_METHOD_PUBLICKEY:
        return loginByKey(std::move(message));
    default:
        return refuseLogin(*message);
    }
}

void SshPeer::loginByPassword(MessagePtr message, const char* password) {
    base::Secret given(textOf(password));
    if (promptedUser_.empty() || promptedUser_.size() > kUser || given.reveal().size() > kSecret)
        return refuseLogin(*message);
    login_ = std::move(message);
    keyIsQuestion_ = false;
    events_.out(PasswordGiven{id_, promptedUser_, std::move(given)});
}

void SshPeer::loginByPrompt(MessagePtr message) {
    if (ssh_message_auth_kbdint_is_response(message.get()) == 0) {
        promptedUser_ = textOf(ssh_message_auth_user(message.get()));
        std::array<const char*, 1> prompts{"Password: "};
        std::array<char, 1> echo{0};
        ssh_message_auth_interactive_request(message.get(), "", "", 1, prompts.data(), echo.data());
        return;
    }
    if (ssh_userauth_kbdint_getnanswers(session_.get()) != 1)
        return refuseLogin(*message);
    loginByPassword(std::move(message), ssh_userauth_kbdint_getanswer(session_.get(), 0));
}

void SshPeer::loginByKey(MessagePtr message) {
    const std::string user = textOf(ssh_message_auth_user(message.get()));
    const auto state = ssh_message_auth_publickey_state(message.get());
    const bool isSigned = state == SSH_PUBLICKEY_STATE_VALID;
    std::string key = base64Of(ssh_message_auth_pubkey(message.get()));
    if (key.empty() || user.empty() || user.size() > kUser ||
        (!isSigned && state != SSH_PUBLICKEY_STATE_NONE))
        return refuseLogin(*message);
    login_ = std::move(message);
    keyIsQuestion_ = !isSigned;
    events_.out(KeyShown{id_, user, std::move(key), isSigned});
}

void SshPeer::refuseLogin(ssh_message_struct& message) {
    ssh_message_auth_set_methods(&message, kMethods);
    ssh_message_reply_default(&message);
}

void SshPeer::take(const LoginAnswer& answer) {
    if (!login_)
        return;
    const MessagePtr message = std::move(login_);
    if (!answer.granted) {
        refuseLogin(*message);
        if (answer.last)
            end("too many tries to log in");
    } else if (keyIsQuestion_) {
        ssh_message_auth_reply_pk_ok_simple(message.get());
    } else {
        ssh_message_auth_reply_success(message.get(), 0);
        phase_ = Phase::Open;
    }
}

void SshPeer::openChannel(ssh_message_struct& message) {
    const bool room = channels_.size() < kChannels && channelsInAll_ < kChannelsInAll;
    if (phase_ != Phase::Open || !room || ssh_message_subtype(&message) != SSH_CHANNEL_SESSION) {
        ssh_message_reply_default(&message);
        return;
    }
    ssh_channel handle = ssh_message_channel_request_open_reply_accept(&message);
    if (handle == nullptr)
        return;
    ++channelsInAll_;
    Channel channel;
    channel.handle = handle;
    channel.id = events_.nextChannel();
    channels_.emplace(channel.id, std::move(channel));
}

void SshPeer::request(ssh_message_struct& message) {
    const ssh_channel handle = ssh_message_channel_request_channel(&message);
    const auto at = std::ranges::find_if(
        channels_, [&](const auto& one) { return one.second.handle == handle; });
    const int kind = ssh_message_subtype(&message);
    const std::string command = kind == SSH_CHANNEL_REQUEST_EXEC
                                    ? textOf(ssh_message_channel_request_command(&message))
                                    : std::string();
    const bool fits = command.size() <= kCommand;
    if (at == channels_.end() || at->second.started || !fits) {
        ssh_message_reply_default(&message);
        return;
    }
    switch (kind) {
    case SSH_CHANNEL_REQUEST_PTY:
        at->second.terminal = true;
        ssh_message_channel_request_reply_success(&message);
        return;
    case SSH_CHANNEL_REQUEST_SHELL:
        ssh_message_channel_request_reply_success(&message);
        return start(at->second, std::nullopt);
    case SSH_CHANNEL_REQUEST_EXEC:
        ssh_message_channel_request_reply_success(&message);
        return start(at->second, command);
    default:
        ssh_message_reply_default(&message);
    }
}

void SshPeer::start(Channel& channel, std::optional<std::string> command) {
    constexpr std::size_t kFirstCredit = 256 * 1024;
    channel.started = true;
    channel.credit = kFirstCredit;
    events_.out(ShellAsked{id_, channel.id, channel.terminal, std::move(command)});
}

void SshPeer::read(Channel& channel) {
    std::array<char, kChunk> piece;
    while (channel.credit > 0) {
        const auto most = static_cast<std::uint32_t>(std::min(channel.credit, piece.size()));
        const int got = ssh_channel_read_nonblocking(channel.handle, piece.data(), most, 0);
        if (got <= 0)
            break;
        const auto count = static_cast<std::size_t>(got);
        channel.credit -= count;
        events_.out(BytesCame{channel.id, std::string(piece.data(), count)});
    }
    if (!channel.inputEnded && ssh_channel_is_eof(channel.handle) != 0) {
        channel.inputEnded = true;
        events_.out(InputEnded{channel.id});
    }
}

void SshPeer::write(Channel& channel) {
    const auto left = [&] { return channel.unsent.size() - channel.sent; };
    std::size_t count = 0;
    while (left() > 0 && (ssh_get_poll_flags(session_.get()) & SSH_WRITE_PENDING) == 0) {
        const int wrote = ssh_channel_write(channel.handle, channel.unsent.data() + channel.sent,
                                            static_cast<std::uint32_t>(std::min(left(), kChunk)));
        if (wrote <= 0)
            break;
        channel.sent += static_cast<std::size_t>(wrote);
        count += static_cast<std::size_t>(wrote);
    }
    if (count > 0)
        events_.out(BytesLeft{channel.id, count});
    if (left() > 0)
        return;
    channel.unsent.clear();
    channel.sent = 0;
    if (channel.exitStatus) {
        ssh_channel_request_send_exit_status(channel.handle, *channel.exitStatus);
        ssh_channel_send_eof(channel.handle);
        ssh_channel_close(channel.handle);
    }
}

bool SshPeer::isClosed(const Channel& channel) const {
    return ssh_channel_is_closed(channel.handle) != 0;
}

void SshPeer::finish(Channel& channel) {
    const ChannelId id = channel.id;
    const bool told = channel.started;
    ssh_channel_close(channel.handle);
    channels_.erase(id);
    if (told)
        events_.out(ChannelGone{id});
}

SshPeer::Channel* SshPeer::find(ChannelId id) {
    const auto at = channels_.find(id);
    return at == channels_.end() ? nullptr : &at->second;
}

bool SshPeer::take(Send& send) {
    Channel* channel = find(send.channel);
    if (channel == nullptr)
        return false;
    channel->unsent.erase(0, std::exchange(channel->sent, 0));
    channel->unsent += send.bytes;
    return true;
}

bool SshPeer::take(const BytesTaken& taken) {
    Channel* channel = find(taken.channel);
    if (channel != nullptr)
        channel->credit += taken.count;
    return channel != nullptr;
}

bool SshPeer::take(const Finish& finish) {
    Channel* channel = find(finish.channel);
    if (channel != nullptr)
        channel->exitStatus = finish.exitStatus;
    return channel != nullptr;
}

void SshPeer::end(const std::string& why) {
    if (std::exchange(phase_, Phase::Ended) == Phase::Ended)
        return;
    login_.reset();
    for (const auto& [id, channel] : channels_)
        if (channel.started)
            events_.out(ChannelGone{id});
    channels_.clear();
    ssh_disconnect(session_.get());
    events_.out(PeerGone{id_, why});
}

} // namespace greenroom::edge::ssh

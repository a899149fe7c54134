#include "edge/ssh/ssh_server.h"

#include <utility>
#include <variant>

#include "base/log.h"
#include "edge/ssh/authorized_keys.h"
#include "edge/ssh/listen_socket.h"

namespace greenroom::edge::ssh {

namespace {

using base::LogLevel;

constexpr const char* kTooSlow = "does not read what is sent";

} // namespace

SshServer::SshServer(session::Reception& reception, engine::Inbox& room, base::TimeSource& time,
                     xapi::DeviceFacts device, SshOptions options)
    : reception_(reception), room_(room), time_(time), device_(std::move(device)),
      options_(std::move(options)), port_(options_.port),
      noted_([this](const Noted& noted) { look(noted); }), fromWire_([this](FromWire message) {
          std::visit([this](auto&& one) { take(std::forward<decltype(one)>(one)); },
                     std::move(message));
      }) {}

SshServer::~SshServer() {
    wire_.reset();
    for (const auto& [id, shell] : shells_)
        if (shell.entry)
            reception_.table.close(*shell.entry);
}

void SshServer::open() {
    wire_ = std::make_unique<SshWire>(
        options_.folder, options_.limits,
        [poster = fromWire_.poster()](FromWire message) { poster.post(std::move(message)); });
    const auto snapshot = room_.latest();
    look({snapshot->state.settings.settings, snapshot->state.settings.users});
}

void SshServer::published(const core::SnapshotPtr& snapshot) {
    const core::SettingState& now = snapshot->state.settings;
    if (now.settings == published_.settings && now.users == published_.users)
        return;
    published_ = {now.settings, now.users};
    noted_.poster().post(published_);
}

void SshServer::look(const Noted& noted) {
    if (!wire_)
        return;
    const bool wanted = noted.settings->sshMode == "On";
    if (wanted && status_.address.empty())
        listen();
    else if (!wanted)
        closeDoor("SSH is switched off");
    checkUsers();
    report();
}

// What finds no place in the room's queue is told the next time.
void SshServer::report() {
    if (reported_ != status_.problem &&
        room_.post(engine::Lane::Outside,
                   core::HealthEvent(core::DoorReported{"SSH", status_.problem})))
        reported_ = status_.problem;
}

void SshServer::listen() {
    const auto socket = listenOn(options_.address, port_);
    status_.problem = socket ? std::string() : socket.error().message;
    if (!socket) {
        base::log(LogLevel::Warning, "ssh", "SSH is not served", {{"why", status_.problem}});
        return;
    }
    port_ = socket->port;
    status_.address = options_.address + ":" + std::to_string(port_);
    wire_->post(ListenAt{socket->descriptor});
    base::log(LogLevel::Info, "ssh", "SSH is served", {{"address", status_.address}});
}

void SshServer::closeDoor(const std::string& why) {
    status_.problem.clear();
    if (status_.address.empty())
        return;
    status_.address.clear();
    wire_->post(ListenAt{});
    for (const auto& [id, peer] : peers_)
        wire_->post(Drop{id, why});
}

void SshServer::checkUsers() {
    for (const auto& [id, peer] : peers_)
        if (peer.visitor && !reception_.authenticator.stillHolds(*peer.visitor))
            wire_->post(Drop{id, "the user was changed"});
}

SshServer::Peer* SshServer::find(PeerId id) {
    const auto at = peers_.find(id);
    return at == peers_.end() ? nullptr : &at->second;
}

SshServer::Shell* SshServer::find(ChannelId id) {
    const auto at = shells_.find(id);
    return at == shells_.end() ? nullptr : &at->second;
}

void SshServer::take(const KeysReady& keys) {
    status_.fingerprint = keys.fingerprint;
}

void SshServer::take(const KeysFailed& keys) {
    status_.address.clear();
    status_.problem = keys.why;
    report();
    base::log(LogLevel::Error, "ssh", "SSH is not served", {{"why", keys.why}});
}

void SshServer::take(PeerCame came) {
    Peer& peer = peers_[came.peer];
    peer.address = std::move(came.address);
    peer.deadline = std::make_unique<net::Deadline>(time_, [this, id = came.peer] {
        wire_->post(Drop{id, "nothing was asked for in time"});
    });
    peer.deadline->setAfter(kGrace);
}

void SshServer::take(PasswordGiven given) {
    const Peer* peer = find(given.peer);
    if (peer == nullptr)
        return;
    reception_.authenticator.check(
        {std::move(given.user), std::move(given.password)}, peer->address,
        [this, id = given.peer, alive = std::weak_ptr(alive_)](session::LoginResult result) {
            if (!alive.expired())
                answerPassword(id, std::move(result));
        });
}

void SshServer::answerPassword(PeerId id, session::LoginResult result) {
    Peer* peer = find(id);
    if (peer == nullptr)
        return;
    if (auto* visitor = std::get_if<session::Visitor>(&result))
        return admit(id, *peer, std::move(*visitor), "password");
    using Why = session::LoginRefusal::Why;
    const bool locked = std::get<session::LoginRefusal>(result).why == Why::TooManyWrong;
    refuse(id, *peer, ++peer->wrong >= kTries || locked);
}

void SshServer::take(const KeyShown& shown) {
    Peer* peer = find(shown.peer);
    if (peer == nullptr)
        return;
    auto visitor = reception_.authenticator.visitorNamed(shown.user);
    const bool known =
        visitor && isAuthorizedKey(options_.folder / "authorized_keys", shown.user, shown.key);
    if (!known)
        return refuse(shown.peer, *peer, ++peer->keys >= kKeys);
    if (shown.isSigned)
        return admit(shown.peer, *peer, *std::move(visitor), "public key");
    wire_->post(LoginAnswer{shown.peer, true, false});
}

void SshServer::admit(PeerId id, Peer& peer, session::Visitor visitor, const char* how) {
    if (visitor.roles.empty())
        return refuse(id, peer, true);
    base::log(LogLevel::Info, "ssh", "login",
              {{"user", visitor.user}, {"peer", peer.address}, {"by", how}});
    peer.visitor = std::move(visitor);
    peer.deadline->setAfter(kGrace);
    wire_->post(LoginAnswer{id, true, false});
}

void SshServer::refuse(PeerId id, Peer& peer, bool last) {
    if (last)
        base::log(LogLevel::Info, "ssh", "login refused", {{"peer", peer.address}});
    wire_->post(LoginAnswer{id, false, last});
}

void SshServer::take(ShellAsked asked) {
    Peer* peer = find(asked.peer);
    if (peer == nullptr || !peer->visitor)
        return;
    ++peer->shells;
    peer->deadline->clear();
    openShell(asked.channel, *peer, asked);
}

void SshServer::openShell(ChannelId channel, Peer& peer, const ShellAsked& asked) {
    Shell& shell = shells_[channel];
    shell.peer = asked.peer;
    const auto entry =
        reception_.table.open(*peer.visitor, "SSH", peer.address, [this, id = asked.peer] {
            wire_->post(Drop{id, "ended by somebody else"});
        });
    if (!entry) {
        wire_->post(Send{channel, "ERROR: " + entry.error().message + "\n"});
        wire_->post(Finish{channel, 1});
        return;
    }
    shell.entry = *entry;
    shell.came = asked.command ? asked.command->size() + 1 : 0; // it is read like any line
    shell.credited = shell.came;
    shell.session = std::make_unique<TshSession>(
        reception_, device_, TshSession::Opening{*peer.visitor, asked.terminal, asked.command},
        TshSession::Events{
            .send = [this, channel](std::string bytes) { send(channel, std::move(bytes)); },
            .finish =
                [this, channel](int status) {
                    wire_->post(Finish{channel, status});
                },
            .progressed = [this, channel] { credit(channel); }});
    shell.session->start();
}

void SshServer::send(ChannelId channel, std::string bytes) {
    Shell* shell = find(channel);
    if (shell == nullptr || shell->dropped)
        return;
    if (shell->unsent > kMostUnsent) {
        shell->dropped = true;
        base::log(LogLevel::Warning, "ssh", "a session was closed", {{"why", kTooSlow}});
        wire_->post(Drop{shell->peer, kTooSlow});
        return;
    }
    shell->unsent += bytes.size();
    wire_->post(Send{channel, std::move(bytes)});
    if (shell->unsent > kPauseAt)
        shell->session->setPaused(true);
}

void SshServer::credit(ChannelId channel) {
    Shell* shell = find(channel);
    if (shell == nullptr || !shell->session)
        return;
    const std::size_t taken = shell->came - shell->session->unread();
    if (taken > shell->credited)
        wire_->post(BytesTaken{channel, taken - std::exchange(shell->credited, taken)});
}

void SshServer::take(const BytesCame& came) {
    Shell* shell = find(came.channel);
    if (shell == nullptr || !shell->session)
        return;
    shell->came += came.bytes.size();
    shell->session->receive(came.bytes);
}

void SshServer::take(const InputEnded& ended) {
    if (Shell* shell = find(ended.channel); shell != nullptr && shell->session)
        shell->session->inputEnded();
}

void SshServer::take(const BytesLeft& left) {
    Shell* shell = find(left.channel);
    if (shell == nullptr || !shell->session)
        return;
    shell->unsent -= left.count;
    if (shell->unsent <= kPauseAt)
        shell->session->setPaused(false);
}

void SshServer::take(const ChannelGone& gone) {
    const auto at = shells_.find(gone.channel);
    if (at == shells_.end())
        return;
    if (at->second.entry)
        reception_.table.close(*at->second.entry);
    Peer* peer = find(at->second.peer);
    shells_.erase(at);
    if (peer != nullptr && --peer->shells == 0)
        peer->deadline->setAfter(kGrace);
}

void SshServer::take(const PeerGone& gone) {
    base::log(LogLevel::Debug, "ssh", "connection closed", {{"why", gone.why}});
    peers_.erase(gone.peer);
}

} // namespace greenroom::edge::ssh

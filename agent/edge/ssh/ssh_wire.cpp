#include "edge/ssh/ssh_wire.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <libssh/libssh.h>
#include <libssh/server.h>

#include "base/log.h"
#include "base/mailbox.h"
#include "edge/net/loop_mailbox.h"
#include "edge/net/thread_priority.h"
#include "edge/ssh/host_keys.h"
#include "edge/ssh/ssh_peer.h"

namespace greenroom::edge::ssh {

namespace {

// What libssh offers by itself, and after it RSA with SHA-1 signatures, which is all that the SSH
// modules of older control systems know.
constexpr const char* kHostKeyAlgorithms = "ssh-ed25519,rsa-sha2-512,rsa-sha2-256,ssh-rsa";
constexpr const char* kBanner = "Greenroom";

struct BindFree {
    void operator()(ssh_bind_struct* bind) const { ssh_bind_free(bind); }
};
using BindPtr = std::unique_ptr<ssh_bind_struct, BindFree>;

BindPtr makeBind(const HostKeys& keys) {
    BindPtr bind(ssh_bind_new());
    const bool noConfig = false;
    ssh_bind_options_set(bind.get(), SSH_BIND_OPTIONS_PROCESS_CONFIG, &noConfig);
    ssh_bind_options_set(bind.get(), SSH_BIND_OPTIONS_BANNER, kBanner);
    ssh_bind_options_set(bind.get(), SSH_BIND_OPTIONS_HOSTKEY_ALGORITHMS, kHostKeyAlgorithms);
    for (const KeyPtr& key : keys.keys) {
        // The bind keeps the key that it is given.
        ssh_bind_options_set(bind.get(), SSH_BIND_OPTIONS_IMPORT_KEY, ssh_key_dup(key.get()));
    }
    return bind;
}

std::string addressOf(const sockaddr_storage& from) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const auto* v4 = reinterpret_cast<const sockaddr_in*>(&from);
    const auto* v6 = reinterpret_cast<const sockaddr_in6*>(&from);
    if (from.ss_family == AF_INET)
        ::inet_ntop(AF_INET, &v4->sin_addr, text.data(), text.size());
    else if (IN6_IS_ADDR_V4MAPPED(&v6->sin6_addr))
        ::inet_ntop(AF_INET, &v6->sin6_addr.s6_addr[12], text.data(), text.size());
    else
        ::inet_ntop(AF_INET6, &v6->sin6_addr, text.data(), text.size());
    return text.data();
}

void setOptions(int descriptor) {
    const auto set = [descriptor](int level, int name, int value) {
        (void)::setsockopt(descriptor, level, name, &value, sizeof value);
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_NODELAY, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, 60);  // seconds of silence
    set(IPPROTO_TCP, TCP_KEEPINTVL, 15); // seconds
    set(IPPROTO_TCP, TCP_KEEPCNT, 4);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, 120'000); // milliseconds
}

} // namespace

class SshWire::Loop {
public:
    Loop(std::filesystem::path folder, WireLimits limits, std::function<void(FromWire)> out)
        : folder_(std::move(folder)),
          limits_(limits), events_{std::move(out), [this] { return ChannelId(++lastChannel_); }},
          thread_([this] { run(); }) {}

    ~Loop() {
        stopping_ = true;
        wake_.signal();
        thread_.join();
    }
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void post(ToWire order) { orders_.post(std::move(order)); }

private:
    using Peers = std::map<PeerId, std::unique_ptr<SshPeer>>;

    void run() {
        ::pthread_setname_np(::pthread_self(), "ssh");
        makeReady();
        net::giveWay();
        while (!stopping_) {
            wait();
            for (ToWire& order : orders_.take())
                std::visit([this](auto& one) { obey(one); }, order);
            bury();
        }
        for (ToWire& order : orders_.take()) // a listener among them is ours to close
            if (auto* listen = std::get_if<ListenAt>(&order))
                obey(*listen);
        if (listening_ >= 0)
            ::close(listening_);
        events_.out = [](const FromWire&) {};
        for (const auto& [id, peer] : peers_)
            peer->end("the agent ends");
    }

    void makeReady() {
        const auto keys = loadOrMakeHostKeys(folder_, stopping_);
        if (!keys && stopping_)
            return; // given up
        if (!keys)
            return events_.out(KeysFailed{keys.error().message});
        bind_ = makeBind(*keys);
        events_.out(KeysReady{keys->fingerprint});
    }

    // Until something is to be done, and does what sockets ask for.
    void wait() {
        std::vector<pollfd> watched{{wake_.descriptor(), POLLIN, 0},
                                    {acceptPaused_ ? -1 : listening_, POLLIN, 0}};
        std::vector<SshPeer*> peers;
        for (const auto& [id, peer] : peers_) {
            watched.push_back({peer->descriptor(), peer->pollEvents(), 0});
            peers.push_back(peer.get());
        }
        if (::poll(watched.data(), watched.size(), -1) < 0)
            return;
        if (watched[0].revents != 0)
            wake_.clear(); // before the orders are taken, or a post could go unseen
        for (std::size_t i = 0; i < peers.size(); ++i)
            if (watched[i + 2].revents != 0)
                attend(*peers[i], watched[i + 2].events == 0);
        if (watched[1].revents != 0)
            accept();
    }

    // A peer that is not read from shows only that it is broken.
    static void attend(SshPeer& peer, bool isBroken) {
        if (isBroken)
            peer.end("the other side went away");
        else
            peer.work();
    }

    void accept() {
        constexpr int kAtOnce = 16;
        for (int i = 0; i < kAtOnce; ++i) {
            sockaddr_storage from{};
            socklen_t length = sizeof from;
            const int descriptor = ::accept4(listening_, reinterpret_cast<sockaddr*>(&from),
                                             &length, SOCK_CLOEXEC | SOCK_NONBLOCK);
            if (descriptor < 0) {
                // Without descriptors the listener would stay readable: until somebody goes.
                acceptPaused_ = errno == EMFILE || errno == ENFILE;
                return;
            }
            const std::string address = addressOf(from);
            if (findRoom(address))
                greet(descriptor, address);
            else
                ::close(descriptor);
        }
    }

    [[nodiscard]] bool findRoom(const std::string& address) {
        std::size_t strangers = 0;
        std::size_t neighbours = 0;
        SshPeer* first = nullptr;
        for (const auto& [id, peer] : peers_) {
            if (!peer->isStranger() || peer->ended())
                continue;
            ++strangers;
            neighbours += peer->address() == address ? 1U : 0U;
            first = first == nullptr ? peer.get() : first;
        }
        if (peers_.size() >= limits_.peers || neighbours >= limits_.strangersPerAddress)
            return false;
        if (strangers >= limits_.strangers)
            first->end("made room for another");
        return true;
    }

    void greet(int descriptor, const std::string& address) {
        setOptions(descriptor);
        SessionPtr session(ssh_new());
        ssh_set_blocking(session.get(), 0);
        if (ssh_bind_accept_fd(bind_.get(), session.get(), descriptor) != SSH_OK) {
            base::log(base::LogLevel::Warning, "ssh", "a connection could not be taken",
                      {{"why", ssh_get_error(bind_.get())}});
            ::close(descriptor);
            return;
        }
        const PeerId id(++lastPeer_);
        auto peer = std::make_unique<SshPeer>(id, address, std::move(session), events_);
        peer->work();
        peers_.emplace(id, std::move(peer));
    }

    void bury() {
        const auto gone =
            std::erase_if(peers_, [](const auto& one) { return one.second->ended(); });
        acceptPaused_ = acceptPaused_ && gone == 0;
    }

    void obey(ListenAt& order) {
        if (listening_ >= 0)
            ::close(listening_);
        listening_ = order.descriptor;
        acceptPaused_ = false;
        if (listening_ < 0 || bind_)
            return;
        ::close(std::exchange(listening_, -1)); // without keys nobody can be served
    }

    void obey(LoginAnswer& order) {
        if (const auto at = peers_.find(order.peer); at != peers_.end()) {
            at->second->take(order);
            at->second->work();
        }
    }

    void obey(Drop& order) {
        if (const auto at = peers_.find(order.peer); at != peers_.end())
            at->second->end(order.why);
    }

    template <typename Order>
    void obey(Order& order) {
        for (const auto& [id, peer] : peers_) {
            if (peer->ended() || !peer->take(order))
                continue;
            peer->work();
            return;
        }
    }

    const std::filesystem::path folder_;
    BindPtr bind_;
    const WireLimits limits_;
    SshPeer::Events events_;
    std::uint64_t lastPeer_ = 0;
    std::uint64_t lastChannel_ = 0;
    Peers peers_;
    int listening_ = -1;
    bool acceptPaused_ = false;
    std::atomic<bool> stopping_ = false;
    net::EventFd wake_;
    base::Mailbox<ToWire> orders_{[this] { wake_.signal(); }};
    std::thread thread_; // last: it uses all of the above
};

SshWire::SshWire(std::filesystem::path folder, WireLimits limits, std::function<void(FromWire)> out)
    : loop_(std::make_unique<Loop>(std::move(folder), limits, std::move(out))) {}

SshWire::~SshWire() = default;

void SshWire::post(ToWire order) {
    loop_->post(std::move(order));
}

} // namespace greenroom::edge::ssh

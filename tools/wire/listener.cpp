#include "wire/listener.h"

#include <cerrno>
#include <cstring>
#include <optional>
#include <unordered_map>
#include <utility>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <unistd.h>

#include "wire/address.h"
#include "wire/socket_state.h"

namespace greenroom::wire {

namespace {

constexpr int kAcceptsInOneTurn = 32;
constexpr std::chrono::milliseconds kWithoutDescriptors{100};

int bound(const SocketAddress& address, int backlog) {
    const int descriptor =
        ::socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return -1;
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (::bind(descriptor, address.get(), address.length) == 0 &&
        ::listen(descriptor, backlog) == 0)
        return descriptor;
    const int problem = errno;
    ::close(descriptor);
    errno = problem;
    return -1;
}

// The other end has closed it, perhaps with its first bytes still to be read.
bool givenUp(int descriptor) {
    pollfd state{descriptor, POLLRDHUP, 0};
    return ::poll(&state, 1, 0) == 1;
}

} // namespace

class Listener::Impl final : private Descriptor::Ready {
public:
    Impl(Loop& loop, int descriptor, const ListenSettings& settings, TlsContext context,
         Listener::Events& events)
        : loop_(loop), settings_(settings), context_(std::move(context)), events_(events),
          again_(loop), descriptor_(loop, descriptor, *this) {
        descriptor_.awaitReadable();
    }

    [[nodiscard]] SocketAddress address() const {
        SocketAddress address;
        address.length = sizeof address.storage;
        ::getsockname(descriptor_.get(), reinterpret_cast<sockaddr*>(&address.storage),
                      &address.length);
        return address;
    }
    void use(TlsContext context) { context_ = std::move(context); }

private:
    // One that is not open yet.
    struct Guest final : Socket::Events {
        explicit Guest(Impl& impl) : host(impl) {}
        void opened(const Peer& peer) override {
            auto mine = host.release(this);
            host.events_.accepted(std::move(socket), peer);
        }
        void refused(const Refusal& refusal) override { host.events_.refused(refusal); }
        void message(std::string_view) override {}
        void closed(int, std::string_view) override { host.release(this); }

        Impl& host;
        std::unique_ptr<Socket> socket;
    };

    void readable() override {
        for (int i = 0; i < kAcceptsInOneTurn; ++i) {
            if (guests_.size() >= settings_.mostOpening) {
                full_ = true;
                return;
            }
            if (!acceptOne())
                return;
        }
        descriptor_.awaitReadable();
    }
    void writable() override {}

    // False: there is nothing more for now, and what there will be is waited for.
    bool acceptOne() {
        SocketAddress from;
        from.length = sizeof from.storage;
        const int accepted =
            ::accept4(descriptor_.get(), reinterpret_cast<sockaddr*>(&from.storage), &from.length,
                      SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (accepted < 0) {
            if (errno == EINTR || errno == ECONNABORTED)
                return true;
            if (errno == EAGAIN)
                descriptor_.awaitReadable();
            else // no descriptors, no memory: readable all the time, so it is no use waiting for
                 // that
                again_.start(kWithoutDescriptors, [this] { readable(); });
            return false;
        }
        if (givenUp(accepted)) {
            ::close(accepted);
            return true;
        }
        const int on = 1;
        ::setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        auto guest = std::make_unique<Guest>(*this);
        auto state =
            std::make_shared<SocketState>(loop_, accepted, textOf(from), context_, settings_.limits,
                                          OpeningWords{settings_.path, {}, {}});
        guest->socket = std::make_unique<Socket>(state);
        Guest& events = *guest;
        guests_.emplace(&events, std::move(guest));
        state->begin(events);
        return true;
    }

    std::unique_ptr<Guest> release(Guest* guest) {
        auto node = guests_.extract(guest);
        if (std::exchange(full_, false))
            descriptor_.awaitReadable();
        return std::move(node.mapped());
    }

    Loop& loop_;
    ListenSettings settings_;
    TlsContext context_;
    Listener::Events& events_;
    std::unordered_map<Guest*, std::unique_ptr<Guest>> guests_;
    Timer again_;
    Descriptor descriptor_;
    bool full_ = false;
};

base::Result<std::unique_ptr<Listener>> Listener::open(Loop& loop, const ListenSettings& settings,
                                                       TlsContext context, Events& events) {
    const auto address = socketAddress(settings.address, settings.port);
    if (!address)
        return base::fail(base::ErrorCode::InvalidInput,
                          "\"" + settings.address + "\" is not an IP address");
    const int descriptor = bound(*address, settings.backlog);
    if (descriptor < 0)
        return base::fail(base::ErrorCode::Unavailable,
                          "cannot listen on " + textOf(*address) + ": " + std::strerror(errno));
    return std::unique_ptr<Listener>(new Listener(
        std::make_unique<Impl>(loop, descriptor, settings, std::move(context), events)));
}

Listener::Listener(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Listener::~Listener() = default;

std::string Listener::address() const {
    return textOf(impl_->address());
}

std::uint16_t Listener::port() const {
    return portOf(impl_->address());
}

void Listener::use(TlsContext context) {
    impl_->use(std::move(context));
}

} // namespace greenroom::wire

#include "wire/connect.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <unistd.h>

#include "wire/address.h"
#include "wire/opening.h"
#include "wire/socket_state.h"

namespace greenroom::wire {

namespace {

// Connected, being connected, or not (and then why).
std::string startConnecting(int descriptor, const SocketAddress& to, const std::string& source) {
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (!source.empty()) {
        // The port is chosen at connect(), when the other end is known and it need not be unique.
        ::setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
        const auto from = socketAddress(source, 0);
        if (!from || ::bind(descriptor, from->get(), from->length) != 0)
            return "cannot send from " + source;
    }
    if (::connect(descriptor, to.get(), to.length) == 0 || errno == EINPROGRESS)
        return {};
    return std::strerror(errno);
}

} // namespace

std::unique_ptr<Socket> connectTo(Loop& loop, const ConnectSettings& settings,
                                  const TlsContext& context, const Identity* identity,
                                  Socket::Events& events) {
    const auto to = socketAddress(settings.address, settings.port);
    const int descriptor = ::socket(to ? to->storage.ss_family : AF_INET,
                                    SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    std::string problem = descriptor < 0 ? std::strerror(errno)
                          : !to          ? "\"" + settings.address + "\" is not an IP address"
                                         : startConnecting(descriptor, *to, settings.sourceAddress);
    OpeningWords words{settings.path, settings.serverName + ":" + std::to_string(settings.port),
                       newOpeningKey()};
    auto state = std::make_shared<SocketState>(
        loop, descriptor, to ? textOf(*to) : settings.address, context, settings.serverName,
        identity, settings.limits, std::move(words));
    if (problem.empty())
        state->begin(events);
    else
        state->beginFailed(events, std::move(problem));
    return std::make_unique<Socket>(std::move(state));
}

} // namespace greenroom::wire

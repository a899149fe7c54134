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

// Empty: it is connected or being connected.
std::string connectDescriptor(int descriptor, const SocketAddress& to, const std::string& source) {
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

base::Result<int> startConnecting(const ConnectSettings& settings) {
    const auto to = socketAddress(settings.address, settings.port);
    if (!to)
        return base::fail(base::ErrorCode::InvalidInput,
                          "\"" + settings.address + "\" is not an IP address");
    const int descriptor =
        ::socket(to->storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    std::string problem = descriptor < 0
                              ? std::strerror(errno)
                              : connectDescriptor(descriptor, *to, settings.sourceAddress);
    if (problem.empty())
        return descriptor;
    if (descriptor >= 0)
        ::close(descriptor);
    return base::fail(base::ErrorCode::Unavailable, std::move(problem));
}

std::unique_ptr<Socket> connectTo(Loop& loop, const ConnectSettings& settings,
                                  const TlsContext& context, const Identity* identity,
                                  Socket::Events& events) {
    const auto descriptor = startConnecting(settings);
    OpeningWords words{settings.path, settings.serverName + ":" + std::to_string(settings.port),
                       newOpeningKey()};
    auto state = std::make_shared<SocketState>(
        loop, descriptor.value_or(-1), settings.address + ":" + std::to_string(settings.port),
        context, settings.serverName, identity, settings.limits, std::move(words));
    if (descriptor)
        state->begin(events);
    else
        state->beginFailed(events, descriptor.error().message);
    return std::make_unique<Socket>(std::move(state));
}

} // namespace greenroom::wire

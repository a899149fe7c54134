#include "edge/ssh/listen_socket.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

namespace greenroom::edge::ssh {

namespace {

constexpr int kBacklog = 64;

struct InfoFree {
    void operator()(addrinfo* info) const { ::freeaddrinfo(info); }
};
using InfoPtr = std::unique_ptr<addrinfo, InfoFree>;

base::Error errorOf(const std::string& where, int reason) {
    const bool rights = reason == EACCES || reason == EPERM;
    return {base::ErrorCode::Unavailable,
            where + ": " + std::strerror(reason) +
                (rights ? "; ports below 1024 need CAP_NET_BIND_SERVICE, or choose another with "
                          "[ssh] port"
                        : "")};
}

std::uint16_t portOf(int descriptor) {
    sockaddr_storage bound{};
    socklen_t length = sizeof bound;
    if (::getsockname(descriptor, reinterpret_cast<sockaddr*>(&bound), &length) != 0)
        return 0;
    return ntohs(bound.ss_family == AF_INET6 ? reinterpret_cast<sockaddr_in6*>(&bound)->sin6_port
                                             : reinterpret_cast<sockaddr_in*>(&bound)->sin_port);
}

} // namespace

base::Result<ListenSocket> listenOn(const std::string& address, std::uint16_t port) {
    const std::string where = address + ":" + std::to_string(port);
    addrinfo hints{};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(address.c_str(), std::to_string(port).c_str(), &hints, &found) != 0)
        return base::fail(base::ErrorCode::InvalidInput, where + ": not a numeric address");
    const InfoPtr info(found);
    const int descriptor = ::socket(info->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return tl::unexpected(errorOf(where, errno));
    const int yes = 1;
    (void)::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (::bind(descriptor, info->ai_addr, info->ai_addrlen) != 0 ||
        ::listen(descriptor, kBacklog) != 0) {
        const int reason = errno;
        ::close(descriptor);
        return tl::unexpected(errorOf(where, reason));
    }
    return ListenSocket{descriptor, portOf(descriptor)};
}

} // namespace greenroom::edge::ssh

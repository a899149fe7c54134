#include "edge/calls/control_port.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace greenroom::edge::calls {

namespace {

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool bindTo(int fd, std::uint16_t port) {
    const sockaddr_in address = loopback(port);
    return ::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

} // namespace

base::Result<ControlPort> ControlPort::reserve(std::uint16_t wanted) {
    ControlPort port(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), 0);
    const int on = 1;
    ::setsockopt(port.fd_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    socklen_t size = sizeof address;
    const bool bound = (wanted != 0 && bindTo(port.fd_, wanted)) || bindTo(port.fd_, 0);
    if (!bound || ::getsockname(port.fd_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return base::fail(base::ErrorCode::Unavailable,
                          std::string("no control port for the call engine: ") +
                              std::strerror(errno));
    port.number_ = ntohs(address.sin_port);
    return port;
}

ControlPort::~ControlPort() {
    if (fd_ >= 0)
        ::close(fd_);
}

ControlPort::ControlPort(ControlPort&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), number_(std::exchange(other.number_, 0)) {}

ControlPort& ControlPort::operator=(ControlPort&& other) noexcept {
    std::swap(fd_, other.fd_);
    std::swap(number_, other.number_);
    return *this;
}

} // namespace greenroom::edge::calls

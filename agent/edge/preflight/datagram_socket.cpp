#include "edge/preflight/datagram_socket.h"

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include <QSocketNotifier>

#include "edge/preflight/sip_response.h"

namespace greenroom::edge::preflight {

namespace {

auto noWay(int error) {
    return base::fail(base::ErrorCode::Unavailable, std::strerror(error));
}

// Nothing of it is wrong with the connection itself.
bool passes(int error) {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

} // namespace

base::Result<std::unique_ptr<DatagramSocket>> DatagramSocket::connect(const std::string& address,
                                                                      std::uint16_t port) {
    addrinfo hints{};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    hints.ai_socktype = SOCK_DGRAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(address.c_str(), std::to_string(port).c_str(), &hints, &found) != 0)
        return noWay(EADDRNOTAVAIL);
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> all(found, &freeaddrinfo);
    const int descriptor =
        ::socket(found->ai_family, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, IPPROTO_UDP);
    if (descriptor < 0)
        return noWay(errno);
    std::unique_ptr<DatagramSocket> made(new DatagramSocket(descriptor));
    if (::connect(descriptor, found->ai_addr, found->ai_addrlen) != 0)
        return noWay(errno);
    return made;
}

DatagramSocket::DatagramSocket(int descriptor)
    : descriptor_(descriptor),
      readable_(std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read)) {}

DatagramSocket::~DatagramSocket() {
    // It may be the notifier whose signal has led here: it goes when that has returned.
    readable_->setEnabled(false);
    readable_.release()->deleteLater();
    ::close(descriptor_);
}

void DatagramSocket::watch(std::function<void()> ready) {
    QObject::connect(readable_.get(), &QSocketNotifier::activated, readable_.get(),
                     [call = std::move(ready)] {
                         const auto copy = call;
                         copy();
                     });
}

base::Status DatagramSocket::send(std::string_view bytes) {
    if (::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0 && !passes(errno))
        return noWay(errno);
    return {};
}

base::Result<std::string> DatagramSocket::receive() {
    std::array<char, SipResponse::kMost> bytes;
    const ssize_t size = ::recv(descriptor_, bytes.data(), bytes.size(), 0);
    if (size < 0 && !passes(errno))
        return noWay(errno);
    return std::string(bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
}

net::OwnEnd DatagramSocket::ownEnd() const {
    sockaddr_storage own{};
    socklen_t size = sizeof own;
    std::array<char, NI_MAXHOST> host{};
    std::array<char, NI_MAXSERV> port{};
    if (::getsockname(descriptor_, reinterpret_cast<sockaddr*>(&own), &size) != 0 ||
        ::getnameinfo(reinterpret_cast<const sockaddr*>(&own), size, host.data(), host.size(),
                      port.data(), port.size(), NI_NUMERICHOST | NI_NUMERICSERV) != 0)
        return {};
    return {host.data(), static_cast<std::uint16_t>(std::strtoul(port.data(), nullptr, 10))};
}

} // namespace greenroom::edge::preflight

#include "wire/socket.h"

#include <utility>

#include "wire/socket_state.h"

namespace greenroom::wire {

Socket::Socket(std::shared_ptr<SocketState> state) : state_(std::move(state)) {}

Socket::~Socket() {
    state_->abandon();
}

void Socket::attach(Events& events) {
    state_->attach(events);
}

bool Socket::send(std::string_view message) {
    return state_->send(message);
}

std::size_t Socket::unsent() const {
    return state_->unsent();
}

void Socket::flush() {
    state_->flush();
}

void Socket::close(int code, std::string_view reason) {
    state_->close(code, reason);
}

} // namespace greenroom::wire

#include "edge/net/handshake_gate.h"

namespace greenroom::edge::net {

void HandshakeGate::enter(std::uint64_t who, std::function<void()> go) {
    if (inside_.size() >= limit_) {
        waiting_.emplace_back(who, std::move(go));
        return;
    }
    inside_.insert(who);
    go();
}

void HandshakeGate::leave(std::uint64_t who) {
    std::erase_if(waiting_, [who](const auto& entry) { return entry.first == who; });
    if (inside_.erase(who) == 0)
        return;
    if (waiting_.empty() || inside_.size() >= limit_)
        return;
    auto [next, go] = std::move(waiting_.front());
    waiting_.pop_front();
    inside_.insert(next);
    go();
}

} // namespace greenroom::edge::net

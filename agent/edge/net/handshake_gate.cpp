#include "edge/net/handshake_gate.h"

namespace greenroom::edge::net {

HandshakeGate::HandshakeGate(base::TimeSource& time, std::function<void(std::uint64_t)> giveUp)
    : time_(time), giveUp_(std::move(giveUp)), wakeup_(time.makeWakeup([this] { look(); })) {}

void HandshakeGate::enter(std::uint64_t who, std::function<void()> go) {
    waiting_.emplace_back(who, std::move(go));
    admit();
}

void HandshakeGate::leave(std::uint64_t who) {
    std::erase_if(waiting_, [who](const auto& entry) { return entry.first == who; });
    std::erase_if(inside_, [who](const Inside& entry) { return entry.who == who; });
    admit();
}

void HandshakeGate::admit() {
    while (!waiting_.empty() && inside_.size() < limit_) {
        auto [who, go] = std::move(waiting_.front());
        waiting_.pop_front();
        inside_.push_back({who, time_.now().mono});
        go();
    }
    if (waiting_.empty() || inside_.empty())
        wakeup_->disarm();
    else
        wakeup_->armAt(inside_.front().since + kTurn);
}

void HandshakeGate::look() {
    while (!waiting_.empty() && !inside_.empty() &&
           inside_.front().since + kTurn <= time_.now().mono) {
        const std::uint64_t who = inside_.front().who;
        inside_.pop_front();
        giveUp_(who);
        admit();
    }
}

} // namespace greenroom::edge::net

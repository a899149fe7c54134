// Lets a limited number of TLS handshakes run at a time; the others wait in the order they came.
//
// A handshake costs the server far more than the client. So that nobody can hold a place by not
// going on, who has had one for kTurn is given up as soon as somebody waits. One thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <utility>

#include "base/clock.h"

namespace greenroom::edge::net {

class HandshakeGate {
public:
    // Longer than two round trips over a slow line.
    static constexpr base::milliseconds kTurn{500};

    // `giveUp` is told who has lost his place.
    HandshakeGate(base::TimeSource& time, std::function<void(std::uint64_t who)> giveUp);

    void setLimit(std::size_t limit) { limit_ = limit; }

    // `go` runs now, or when it is this one's turn.
    void enter(std::uint64_t who, std::function<void()> go);

    // When the handshake is over or its connection gone, also while waiting. Unknown: nothing.
    void leave(std::uint64_t who);

private:
    struct Inside {
        std::uint64_t who;
        base::MonoTime since;
    };

    void admit();
    void look();

    base::TimeSource& time_;
    std::function<void(std::uint64_t)> giveUp_;
    std::size_t limit_ = 1;
    std::deque<Inside> inside_; // the longest first
    std::deque<std::pair<std::uint64_t, std::function<void()>>> waiting_;
    std::unique_ptr<base::Wakeup> wakeup_;
};

} // namespace greenroom::edge::net

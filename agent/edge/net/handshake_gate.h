// Lets a limited number of TLS handshakes run at a time; the others wait in the order they came.
//
// A handshake costs the server far more than the client. One thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <set>
#include <utility>

namespace greenroom::edge::net {

class HandshakeGate {
public:
    void setLimit(std::size_t limit) { limit_ = limit; }

    // `go` runs now, or when it is this one's turn.
    void enter(std::uint64_t who, std::function<void()> go);

    // When the handshake is over or its connection gone, also while waiting. Unknown: nothing.
    void leave(std::uint64_t who);

private:
    std::size_t limit_ = 1;
    std::set<std::uint64_t> inside_;
    std::deque<std::pair<std::uint64_t, std::function<void()>>> waiting_;
};

} // namespace greenroom::edge::net

// The SSH protocol, on a thread of its own: connections, encryption and bytes, by libssh.
//
// It decides nothing: who may log in and what a shell does is asked of the net thread by messages
// (wire_messages.h), and no message waits for another connection's. At most kInput bytes of a
// channel are on their way to the net thread; how much waits to be sent is counted there, by
// BytesLeft. The host keys are made here too, and until then whoever connects waits. There is no
// forwarding of ports or agents, no subsystem and no environment. A peer that goes away without a
// word is noticed by TCP keepalive after about two minutes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>

#include "edge/ssh/wire_messages.h"

namespace greenroom::edge::ssh {

struct WireLimits {
    std::size_t peers = 64;
    // Before login. Over all: the one that came first makes room; over the other: the newcomer is
    // closed.
    std::size_t strangers = 16;
    std::size_t strangersPerAddress = 6;
};

class SshWire {
public:
    static constexpr std::size_t kInput = 256 * 1024; // bytes

    // The folder is that of the host keys. `out` runs on the wire's thread and must only hand over.
    SshWire(std::filesystem::path folder, WireLimits limits, std::function<void(FromWire)> out);
    ~SshWire(); // closes everything; `out` is not called any more
    SshWire(const SshWire&) = delete;
    SshWire& operator=(const SshWire&) = delete;

    void post(ToWire order); // any thread

private:
    class Loop;
    std::unique_ptr<Loop> loop_;
};

} // namespace greenroom::edge::ssh

// The mute key of a microphone or keyboard, from Linux input events (linux/input.h).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "engine/ports.h"

class QSocketNotifier;

namespace greenroom::edge::audio {

// How often the key goes down in these bytes: whole `struct input_event`s, as read(2) gives them.
[[nodiscard]] std::size_t mutePresses(std::string_view events);

// Lives on the thread that makes it. A device that is not there, or is pulled out, is looked for
// again every ten seconds.
class MuteKey {
public:
    static constexpr base::seconds kAgain{10};

    // → MuteKeyPressed. Both outlive it.
    MuteKey(base::TimeSource& machineTime, engine::Inbox& room, std::string device);
    ~MuteKey();
    MuteKey(const MuteKey&) = delete;
    MuteKey& operator=(const MuteKey&) = delete;

private:
    void open();
    void read();
    void close();

    base::TimeSource& time_;
    engine::Inbox& room_;
    const std::string device_;
    int descriptor_ = -1;
    bool saidThatItIsGone_ = false;
    std::unique_ptr<QSocketNotifier> readable_;
    std::unique_ptr<base::Wakeup> again_;
};

} // namespace greenroom::edge::audio

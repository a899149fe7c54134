// The audio check: what is spoken into the microphone comes out of the loudspeaker after about half
// a second, 0.4 s here and up to 0.1 s in the loudspeaker's own buffer. 48 kHz, one channel, 16
// bits; ALSA converts. One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/result.h"

namespace greenroom::edge::audio {

class EchoCheck {
public:
    static constexpr std::size_t kRate = 48'000;
    static constexpr base::milliseconds kDelay{400};
    static constexpr base::milliseconds kStretch{200}; // between two levels
    static constexpr base::seconds kLongest{10};
    static constexpr base::seconds kPatience{2}; // with a device that stands still

    // PCM names of ALSA. Errors are sentences for the room.
    [[nodiscard]] static base::Result<std::unique_ptr<EchoCheck>>
    open(const std::string& microphone, const std::string& loudspeaker, const base::Clock& time);
    ~EchoCheck();
    EchoCheck(const EchoCheck&) = delete;
    EchoCheck& operator=(const EchoCheck&) = delete;

    struct Step {
        std::optional<std::uint32_t> level; // percent, whenever a stretch has ended
        bool over = false;                  // it ran its time
    };
    // Takes what there is and gives it on; waits at most about a tenth of a second. Errors as those
    // of open(): the check is over.
    [[nodiscard]] base::Result<Step> step();

private:
    struct Devices;
    explicit EchoCheck(std::unique_ptr<Devices> devices);

    std::unique_ptr<Devices> devices_;
};

} // namespace greenroom::edge::audio

// Plays the room's own sounds on a loudspeaker of ALSA, on a thread of its own. Any thread.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "edge/audio/tones.h"

namespace greenroom::edge::audio {

class SoundPlayer {
public:
    SoundPlayer();
    ~SoundPlayer(); // ends what plays
    SoundPlayer(const SoundPlayer&) = delete;
    SoundPlayer& operator=(const SoundPlayer&) = delete;

    // A PCM's name, from the next sound on; empty: none is to be touched.
    void use(std::string pcm);
    // Ends what plays, within a tenth of a second. A loudspeaker that is in use, or that is not
    // there, plays nothing: the panel shows the same.
    void play(const core::PlaySound& deed);

private:
    void run();
    void playOn(const std::string& pcm, const Melody& melody);
    [[nodiscard]] bool isToEnd();

    bool saidThatItFails_ = false; // of the thread alone
    std::mutex mutex_;
    std::condition_variable changed_;
    std::string pcm_;
    std::optional<core::PlaySound> wanted_;
    bool stopping_ = false;
    std::thread thread_; // last: it uses all of the above
};

} // namespace greenroom::edge::audio

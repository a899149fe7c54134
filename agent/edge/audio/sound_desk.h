// Volume, audio check and what devices there are, on a thread of its own: sound servers and drivers
// take their time.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "base/clock.h"
#include "core/media_domain.h"
#include "edge/audio/echo_check.h"
#include "edge/audio/media_scan.h"
#include "edge/audio/sound_player.h"
#include "engine/ports.h"

namespace greenroom::edge::audio {

class SoundDesk final : public engine::AudioDesk {
public:
    // Both outlive it. Looks for devices at once. `machineTime` is that of this machine.
    SoundDesk(engine::Inbox& room, const base::Clock& machineTime, MediaPlaces places = {});
    ~SoundDesk() override; // ends a check
    SoundDesk(const SoundDesk&) = delete;
    SoundDesk& operator=(const SoundDesk&) = delete;

    void perform(const core::SetVolume& deed) override;
    // A check that is ended tells nothing more; one that ends by itself tells AudioCheckEnded.
    void perform(const core::CheckAudio& deed) override;
    // What rings or chimes is ended by the next one.
    void perform(const core::PlaySound& deed) override;
    // A room whose calls are Silent, or a Tone, leaves the machine's devices alone here too.
    void apply(const core::Settings& settings) override;

    // Looks for devices again, and states them when they are others. Any thread.
    void lookAgain();

private:
    struct Chosen {
        std::string microphone; // ids, as in settings; empty: none is to be touched
        std::string loudspeaker;

        friend bool operator==(const Chosen&, const Chosen&) = default;
    };
    // What is asked for and not yet done; what was asked before it is forgotten.
    struct Wanted {
        std::optional<Chosen> chosen;
        std::optional<core::SetVolume> volume;
        bool look = false;
        bool endCheck = false;
        bool beginCheck = false;

        [[nodiscard]] bool any() const {
            return chosen || volume || look || endCheck || beginCheck;
        }
    };

    template <typename Change>
    void ask(Change change);
    void run();
    void carryOut(const Wanted& wanted);
    void look();
    void setVolume();
    void beginCheck();
    void stepCheck();
    void endCheck(const std::string& problem);
    void tell(core::MediaEvent event);

    engine::Inbox& room_;
    const base::Clock& time_;
    const MediaPlaces places_;

    SoundPlayer player_;

    // Of the thread alone.
    Chosen chosen_;
    std::optional<core::SetVolume> volume_;
    std::optional<core::MediaDevices> seen_;
    std::unique_ptr<EchoCheck> check_;
    bool saidThatNoMixer_ = false;

    std::mutex mutex_;
    std::condition_variable changed_;
    Wanted wanted_;
    bool stopping_ = false;
    std::thread thread_; // last: it uses all of the above
};

} // namespace greenroom::edge::audio

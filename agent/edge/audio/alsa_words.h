// ALSA's names behind the ids of settings, and its objects' owners.
#pragma once

#include <memory>
#include <string>

#include <alsa/asoundlib.h>

namespace greenroom::edge::audio {

template <auto Close>
struct AlsaClose {
    template <typename T>
    void operator()(T* object) const {
        Close(object);
    }
};

using PcmPtr = std::unique_ptr<snd_pcm_t, AlsaClose<snd_pcm_close>>;
using MixerPtr = std::unique_ptr<snd_mixer_t, AlsaClose<snd_mixer_close>>;

// "alsa:plughw:CARD=Usb,DEV=0" is "plughw:CARD=Usb,DEV=0"; Auto is what the system uses for whoever
// does not choose. Empty: not a device of ALSA.
[[nodiscard]] std::string pcmOf(const std::string& id);

// Where the mixer of a PCM is: its card, or the system's.
[[nodiscard]] std::string mixerOf(const std::string& pcm);

// From now on libasound writes nothing to standard error: what fails is told by its results.
void keepAlsaQuiet();

} // namespace greenroom::edge::audio

#include "edge/audio/mixer.h"

#include <algorithm>
#include <array>

#include "edge/audio/alsa_words.h"

namespace greenroom::edge::audio {

namespace {

using base::ErrorCode;

constexpr long kUsedRange = 5000; // hundredths of a decibel
constexpr long kFull = 100;       // percent

MixerPtr openMixer(const std::string& name) {
    snd_mixer_t* raw = nullptr;
    if (snd_mixer_open(&raw, 0) != 0)
        return nullptr;
    MixerPtr mixer(raw);
    if (snd_mixer_attach(raw, name.c_str()) != 0 ||
        snd_mixer_selem_register(raw, nullptr, nullptr) != 0 || snd_mixer_load(raw) != 0)
        return nullptr;
    return mixer;
}

bool plays(snd_mixer_elem_t* element) {
    return snd_mixer_selem_is_active(element) != 0 &&
           snd_mixer_selem_has_playback_volume(element) != 0;
}

snd_mixer_elem_t* elementOf(snd_mixer_t* mixer) {
    snd_mixer_selem_id_t* id = nullptr;
    snd_mixer_selem_id_alloca(&id);
    for (const char* name : {"Master", "PCM", "Speaker", "Headphone"}) {
        snd_mixer_selem_id_set_name(id, name);
        snd_mixer_elem_t* const element = snd_mixer_find_selem(mixer, id);
        if (element != nullptr && plays(element))
            return element;
    }
    for (auto* one = snd_mixer_first_elem(mixer); one != nullptr; one = snd_mixer_elem_next(one))
        if (plays(one))
            return one;
    return nullptr;
}

int setVolume(snd_mixer_elem_t* element, long percent) {
    long least = 0;
    long most = 0;
    if (snd_mixer_selem_get_playback_dB_range(element, &least, &most) == 0 && least < most &&
        percent > 0) {
        const long wanted = most - kUsedRange * (kFull - percent) / kFull;
        constexpr int kNearest = 0;
        return snd_mixer_selem_set_playback_dB_all(element, std::max(wanted, least), kNearest);
    }
    const int asked = snd_mixer_selem_get_playback_volume_range(element, &least, &most);
    if (asked != 0)
        return asked;
    return snd_mixer_selem_set_playback_volume_all(element,
                                                   least + (most - least) * percent / kFull);
}

} // namespace

base::Status setLoudness(const std::string& mixer, const Loudness& loudness) {
    const MixerPtr open = openMixer(mixer);
    snd_mixer_elem_t* const element = open ? elementOf(open.get()) : nullptr;
    if (element == nullptr)
        return base::fail(ErrorCode::NotFound, mixer + ": nothing there sets the volume");
    const bool switched = snd_mixer_selem_has_playback_switch(element) != 0;
    const long percent = std::min<long>(loudness.percent, kFull);
    int done = setVolume(element, loudness.muted && !switched ? 0 : percent);
    if (done == 0 && switched)
        done = snd_mixer_selem_set_playback_switch_all(element, loudness.muted ? 0 : 1);
    if (done != 0)
        return base::fail(ErrorCode::Io, mixer + ": " + snd_strerror(done));
    return {};
}

} // namespace greenroom::edge::audio

#include "edge/audio/alsa_words.h"

#include <string_view>

namespace greenroom::edge::audio {

namespace {

constexpr const char* kSystem = "default";

void passOver(const char*, int, const char*, int, const char*, ...) {}

} // namespace

std::string pcmOf(const std::string& id) {
    constexpr std::string_view kModule = "alsa:";
    if (id == "Auto")
        return kSystem;
    return id.starts_with(kModule) ? id.substr(kModule.size()) : std::string();
}

std::string mixerOf(const std::string& pcm) {
    constexpr std::string_view kCard = "CARD=";
    const std::size_t at = pcm.find(kCard);
    if (at == std::string::npos)
        return kSystem;
    return "hw:" + pcm.substr(at, pcm.find(',', at) - at);
}

void keepAlsaQuiet() {
    snd_lib_error_set_handler(&passOver);
}

} // namespace greenroom::edge::audio

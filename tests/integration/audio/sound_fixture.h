// A sound desk, and ALSA as a test has set it up.
#pragma once

#include <catch2/catch.hpp>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <variant>
#include <vector>

#include "edge/audio/sound_desk.h"
#include "edge/time/system_time.h"
#include "support/event_loop.h"
#include "support/recording_inbox.h"
#include "support/scratch_folder.h"

namespace greenroom::test {

// In place of the machine's own configuration, for as long as it lives.
class AlsaSetup {
public:
    explicit AlsaSetup(const std::string& words) {
        std::ofstream(file()) << "</usr/share/alsa/alsa.conf>\n" << words;
        ::setenv("ALSA_CONFIG_PATH", file().c_str(), 1);
    }
    ~AlsaSetup() { ::unsetenv("ALSA_CONFIG_PATH"); }
    AlsaSetup(const AlsaSetup&) = delete;
    AlsaSetup& operator=(const AlsaSetup&) = delete;

private:
    [[nodiscard]] std::string file() const { return (folder_.path() / "asound.conf").string(); }

    ScratchFolder folder_;
};

using Samples = std::vector<std::int16_t>;

inline void writeSamples(const std::string& file, const Samples& samples) {
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(samples.data()),
               static_cast<std::streamsize>(samples.size() * sizeof(std::int16_t)));
}

inline Samples readSamples(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    Samples samples(bytes.size() / sizeof(std::int16_t));
    std::copy_n(bytes.data(), samples.size() * sizeof(std::int16_t),
                reinterpret_cast<char*>(samples.data()));
    return samples;
}

// What the desk tells, in order.
struct Room : WithApplication {
    RecordingInbox inbox;
    edge::time::SystemTime time;
    std::vector<core::MediaEvent> told;

    void listen() {
        for (auto& [lane, event] : inbox.take())
            told.push_back(std::get<core::MediaEvent>(event));
    }
    template <typename Fact>
    [[nodiscard]] std::vector<Fact> all() {
        listen();
        std::vector<Fact> found;
        for (const auto& one : told)
            if (const auto* fact = std::get_if<Fact>(&one))
                found.push_back(*fact);
        return found;
    }
    template <typename Fact>
    [[nodiscard]] bool hears(std::size_t times = 1) {
        return waitUntil([&] { return all<Fact>().size() >= times; }, std::chrono::seconds(20));
    }
    [[nodiscard]] static core::Settings with(const std::string& microphone,
                                             const std::string& loudspeaker) {
        core::Settings settings;
        settings.microphone = microphone;
        settings.loudspeaker = loudspeaker;
        return settings;
    }
    [[nodiscard]] static edge::audio::MediaPlaces nowhere() {
        return {.proc = "/nowhere",
                .sys = "/nowhere",
                .dev = "/nowhere",
                .captures = {},
                .systemSound = false};
    }
};

} // namespace greenroom::test

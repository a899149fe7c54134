// The audio check with microphones and loudspeakers that are files: ALSA's file plugin over its
// null device, which keeps no time, so that ten seconds of sound pass at once.
#include "integration/audio/sound_fixture.h"

#include <cmath>
#include <numbers>

using namespace greenroom;
using namespace greenroom::test;
using core::AudioCheckEnded;
using core::LevelMeasured;
using core::MediaSeen;
using edge::audio::EchoCheck;
using edge::audio::SoundDesk;

namespace {

constexpr std::size_t kSecond = EchoCheck::kRate;

// 440 Hz, each second half as loud as the one before.
Samples fadingTone(std::size_t seconds) {
    Samples samples;
    double loudness = 32'767;
    for (std::size_t second = 0; second < seconds; ++second, loudness /= 2)
        for (std::size_t n = 0; n < kSecond; ++n) {
            const double turn = 440 * static_cast<double>(n) / kSecond;
            const double sample = loudness * std::sin(2 * std::numbers::pi * turn);
            samples.push_back(static_cast<std::int16_t>(std::lround(sample)));
        }
    return samples;
}

struct Files : Room {
    ScratchFolder folder;
    std::string spoken = (folder.path() / "spoken").string();
    std::string played = (folder.path() / "played").string();
    AlsaSetup alsa{"pcm.mic { type file slave.pcm null file /dev/null infile \"" + spoken +
                   "\" format raw }\n"
                   "pcm.speaker { type file slave.pcm null file \"" +
                   played + "\" format raw }\n"};
};

} // namespace

TEST_CASE_METHOD(Files, "what is spoken comes out later, and its level is told") {
    const Samples tone = fadingTone(11);
    writeSamples(spoken, tone);
    SoundDesk desk(inbox, time, nowhere());
    desk.apply(with("alsa:mic", "alsa:speaker"));
    desk.perform(core::CheckAudio{true});
    REQUIRE(hears<AudioCheckEnded>());
    CHECK(all<AudioCheckEnded>().front().problem.empty());

    const auto levels = all<LevelMeasured>();
    REQUIRE(levels.size() == 50); // five a second
    for (std::size_t n = 0; n < levels.size(); ++n) {
        INFO(n);
        const double halved = static_cast<double>(n / 5) * 20 * std::log10(2.0); // dB, of 60
        CHECK(levels[n].percent == std::lround(100 * (1 - halved / 60)));
    }
    const Samples out = readSamples(played);
    const std::size_t delay = kSecond * 4 / 10;
    REQUIRE(out.size() == 10 * kSecond);
    CHECK(std::all_of(out.begin(), out.begin() + delay, [](int sample) { return sample == 0; }));
    CHECK(std::equal(out.begin() + delay, out.end(), tone.begin()));
}

TEST_CASE_METHOD(Files, "a second check begins from silence") {
    writeSamples(spoken, fadingTone(11));
    SoundDesk desk(inbox, time, nowhere());
    desk.apply(with("alsa:mic", "alsa:speaker"));
    for (std::size_t check = 1; check <= 2; ++check) {
        desk.perform(core::CheckAudio{true});
        REQUIRE(hears<AudioCheckEnded>(check));
        CHECK(readSamples(played).at(100) == 0);
    }
}

TEST_CASE_METHOD(Room, "a check that cannot begin says why") {
    const AlsaSetup alsa("pcm.here { type null }\n");
    struct Case {
        const char* microphone;
        const char* loudspeaker;
        std::string problem;
    };
    const std::vector<Case> cases{
        {"alsa:gone", "alsa:here", "There is no microphone"},
        {"alsa:here", "alsa:gone", "There is no loudspeaker"},
        {"alsa:plughw:CARD=Usb,DEV=0", "alsa:here", "There is no microphone"},
        {"v4l2:/dev/video0", "alsa:here", "There is no microphone"},
    };
    SoundDesk desk(inbox, time, nowhere());
    std::size_t ended = 0;
    for (const Case& c : cases) {
        INFO(c.microphone << " " << c.loudspeaker);
        desk.apply(with(c.microphone, c.loudspeaker));
        desk.perform(core::CheckAudio{true});
        REQUIRE(hears<AudioCheckEnded>(++ended));
        CHECK(all<AudioCheckEnded>().back().problem == c.problem);
    }
}

TEST_CASE_METHOD(Files, "a silent room touches no device") {
    writeSamples(spoken, fadingTone(1));
    SoundDesk desk(inbox, time, nowhere());
    core::Settings settings = with("alsa:mic", "alsa:speaker");
    settings.callsAudio = "Silent";
    desk.apply(settings);
    desk.perform(core::SetVolume{80, false});
    desk.perform(core::CheckAudio{true});
    REQUIRE(hears<AudioCheckEnded>());
    CHECK(all<AudioCheckEnded>().front().problem == "There is no microphone");
    CHECK_FALSE(std::filesystem::exists(played));
}

TEST_CASE_METHOD(Room, "a desk without a mixer takes every volume") {
    const AlsaSetup alsa("");
    SoundDesk desk(inbox, time, nowhere());
    desk.apply(with("alsa:plughw:CARD=Usb,DEV=0", "alsa:plughw:CARD=Usb,DEV=0"));
    for (std::uint32_t percent = 0; percent <= 100; percent += 50)
        desk.perform(core::SetVolume{percent, false});
    desk.perform(core::CheckAudio{true});
    REQUIRE(hears<AudioCheckEnded>()); // done after all of them
    CHECK(all<LevelMeasured>().empty());
}

TEST_CASE_METHOD(Room, "devices are stated at the start, and when they are others") {
    const ScratchFolder folder;
    const std::string root = folder.path().string();
    std::filesystem::create_directories(root + "/class/video4linux/video0");
    std::ofstream(root + "/class/video4linux/video0/name") << "Camera";
    SoundDesk desk(inbox, time,
                   {.proc = "/nowhere",
                    .sys = root,
                    .dev = "/dev",
                    .captures = [](const std::string&) { return true; },
                    .systemSound = false});
    REQUIRE(hears<MediaSeen>());
    CHECK(all<MediaSeen>().front().devices ==
          core::MediaDevices{{core::MediaKind::Camera, "v4l2:/dev/video0", "Camera"}});
    desk.lookAgain();
    desk.apply(with("alsa:gone", "alsa:gone"));
    desk.perform(core::CheckAudio{true});
    REQUIRE(hears<AudioCheckEnded>());
    CHECK(all<MediaSeen>().size() == 1);
    std::filesystem::remove_all(root + "/class");
    desk.lookAgain();
    REQUIRE(hears<MediaSeen>(2));
    CHECK(all<MediaSeen>().back().devices.empty());
}

// Devices as the kernel lists them.
#include <catch2/catch.hpp>

#include <fstream>
#include <set>
#include <string>

#include "edge/audio/alsa_words.h"
#include "edge/audio/media_scan.h"
#include "support/scratch_folder.h"

using namespace greenroom;
using namespace greenroom::edge::audio;
using core::MediaDevices;
using core::MediaKind;

namespace {

constexpr const char* kCards =
    " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n"
    "                      HDA Intel PCH at 0xf7f10000 irq 31\n"
    " 2 [Usb            ]: USB-Audio - Speak 510\n"
    "                      Acme Speak 510 at usb-0000:00:14.0-2, full speed\n";
constexpr const char* kPcms = "00-00: ALC256 Analog : ALC256 Analog : playback 1 : capture 1\n"
                              "00-03: HDMI 0 : HDMI 0 : playback 1\n"
                              "02-00: USB Audio : USB Audio : playback 1 : capture 1\n"
                              "07-00: Gone : Gone : playback 1\n";

void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

} // namespace

TEST_CASE("sound devices by card and device") {
    CHECK(
        soundDevices(kPcms, kCards) ==
        MediaDevices{
            {MediaKind::Loudspeaker, "alsa:plughw:CARD=PCH,DEV=0", "HDA Intel PCH, ALC256 Analog"},
            {MediaKind::Microphone, "alsa:plughw:CARD=PCH,DEV=0", "HDA Intel PCH, ALC256 Analog"},
            {MediaKind::Loudspeaker, "alsa:plughw:CARD=PCH,DEV=3", "HDA Intel PCH, HDMI 0"},
            {MediaKind::Loudspeaker, "alsa:plughw:CARD=Usb,DEV=0", "Speak 510, USB Audio"},
            {MediaKind::Microphone, "alsa:plughw:CARD=Usb,DEV=0", "Speak 510, USB Audio"},
        });
    CHECK(soundDevices("", "").empty());
    CHECK(soundDevices(kPcms, "--- no soundcards ---\n").empty());
    CHECK(soundDevices("nonsense\n00-00\n : : :\n", kCards).empty());
    CHECK(soundDevices(kPcms, "]: [\n 0 [\n x [A]: b - c\n").empty());
}

TEST_CASE("everything a machine has, from its files") {
    const test::ScratchFolder folder;
    const std::string root = folder.path().string();
    write(root + "/proc/asound/cards", kCards);
    write(root + "/proc/asound/pcm", "02-00: USB Audio : USB Audio : capture 1\n");
    for (const char* node : {"video0", "video1", "video2", "video10"})
        write(root + "/sys/class/video4linux/" + node + "/name",
              std::string("Camera ") + node + "\n");
    write(root + "/sys/class/video4linux/v4l-subdev0/name", "A part of one\n");
    std::set<std::string> asked;
    const MediaDevices all = mediaNow({.proc = root + "/proc",
                                       .sys = root + "/sys",
                                       .dev = "/dev",
                                       .captures =
                                           [&](const std::string& node) {
                                               asked.insert(node);
                                               return node != "/dev/video1";
                                           },
                                       .systemSound = false});
    CHECK(all == MediaDevices{
                     {MediaKind::Microphone, "alsa:plughw:CARD=Usb,DEV=0", "Speak 510, USB Audio"},
                     {MediaKind::Camera, "v4l2:/dev/video0", "Camera video0"},
                     {MediaKind::Camera, "v4l2:/dev/video2", "Camera video2"},
                     {MediaKind::Camera, "v4l2:/dev/video10", "Camera video10"},
                 });
    CHECK(asked.size() == 4);
    const MediaDevices none = mediaNow({.proc = root + "/no",
                                        .sys = root + "/no",
                                        .dev = "/dev",
                                        .captures = {},
                                        .systemSound = false});
    CHECK(none.empty());
}

TEST_CASE("there are never more than a list can hold") {
    const test::ScratchFolder folder;
    const std::string root = folder.path().string();
    std::string pcms;
    for (int device = 0; device < 40; ++device)
        pcms += "02-" + std::to_string(10 + device) + ": A : A : playback 1 : capture 1\n";
    write(root + "/asound/cards", kCards);
    write(root + "/asound/pcm", pcms);
    CHECK(mediaNow({.proc = root, .sys = root, .dev = root, .captures = {}, .systemSound = false})
              .size() == core::MediaDevice::kMost);
}

TEST_CASE("a file is no camera") {
    const test::ScratchFolder folder;
    write(folder.path() / "video0", "");
    CHECK_FALSE(capturesVideo((folder.path() / "video0").string()));
    CHECK_FALSE(capturesVideo((folder.path() / "video1").string()));
}

TEST_CASE("ids and ALSA's own names") {
    CHECK(pcmOf("Auto") == "default");
    CHECK(pcmOf("alsa:default") == "default");
    CHECK(pcmOf("alsa:plughw:CARD=Usb,DEV=0") == "plughw:CARD=Usb,DEV=0");
    CHECK(pcmOf("v4l2:/dev/video0").empty());
    CHECK(mixerOf("plughw:CARD=Usb,DEV=0") == "hw:CARD=Usb");
    CHECK(mixerOf("sysdefault:CARD=PCH") == "hw:CARD=PCH");
    CHECK(mixerOf("default") == "default");
    CHECK(mixerOf("") == "default");
}

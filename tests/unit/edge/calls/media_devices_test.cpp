#include <catch2/catch.hpp>

#include <string>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "edge/calls/media_devices.h"

using namespace greenroom::edge::calls;
namespace core = greenroom::core;

TEST_CASE("which devices are used") {
    const MachineMedia none;
    const MachineMedia all{true, true, {"/dev/video0", "/dev/video2"}};
    struct Row {
        const char* name;
        const char* audio;
        const char* microphone;
        const char* loudspeaker;
        const char* camera;
        MachineMedia machine;
        MediaDevices devices;
    };
    const std::vector<std::string> cameras{"v4l2,/dev/video0", "v4l2,/dev/video2"};
    const Row rows[] = {
        {"what is there",
         "Auto",
         "Auto",
         "Auto",
         "Auto",
         all,
         {"alsa,default", "alsa,default", cameras}},
        {"nothing is there", "Auto", "Auto", "Auto", "Auto", none, {"", "", {}}},
        {"a microphone alone",
         "Auto",
         "Auto",
         "Auto",
         "Auto",
         {true, false, {}},
         {"alsa,default", "", {}}},
        {"the system's whatever seems to be there",
         "System",
         "Auto",
         "Auto",
         "Auto",
         none,
         {"alsa,default", "alsa,default", {}}},
        {"silence", "Silent", "alsa:x", "alsa:x", "Auto", all, {"", "", cameras}},
        {"a tone", "Tone", "alsa:x", "alsa:x", "Auto", none, {"ausine,440", "aubridge,tone", {}}},
        {"by id",
         "Auto",
         "alsa:plughw:CARD=Usb,DEV=0",
         "alsa:hdmi",
         "v4l2:/dev/video1",
         none,
         {"alsa,plughw:CARD=Usb,DEV=0", "alsa,hdmi", {"v4l2,/dev/video1"}}},
        {"by ids that are none",
         "Auto",
         "jack:x",
         "alsa:",
         "avformat:/etc/passwd",
         all,
         {"", "", {}}},
        {"by an id with a line break", "Auto", "alsa:a\nb", "alsa:a b", "x", all, {"", "", {}}},
        {"a test picture",
         "Silent",
         "Auto",
         "Auto",
         "fakevideo:x",
         none,
         {"", "", {"fakevideo,x"}}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        core::Settings settings;
        settings.callsAudio = row.audio;
        settings.microphone = row.microphone;
        settings.loudspeaker = row.loudspeaker;
        settings.camera = row.camera;
        CHECK(chooseDevices(settings, row.machine) == row.devices);
    }
    core::Settings settings;
    settings.microphone = "alsa:" + std::string(128, 'x');
    CHECK(chooseDevices(settings, all).microphone.empty());
}

TEST_CASE("what the machine has") {
    QTemporaryDir dir;
    const auto make = [&dir](const char* name) {
        QFile file(dir.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
    };
    const std::string folder = dir.path().toStdString();
    CHECK(lookForMedia(folder, folder) == MachineMedia{});
    make("pcmC0D0p");
    make("video0");
    CHECK(lookForMedia(folder, folder) == MachineMedia{false, true, {folder + "/video0"}});
    make("pcmC1D0c");
    CHECK(lookForMedia(folder, "/nowhere") == MachineMedia{true, true, {}});
}

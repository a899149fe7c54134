#include "edge/calls/media_devices.h"

#include <QDir>
#include <algorithm>

namespace greenroom::edge::calls {

namespace {

// The engine keeps a driver in 16 bytes and a device in 128, and drops the rest without a word.
constexpr std::size_t kMaxDevice = 127;
constexpr std::string_view kSystemSound = "alsa,default";
constexpr int kMostCameras = 4;

std::vector<std::string> namesIn(const std::string& folder, const QString& pattern) {
    const QStringList found =
        QDir(QString::fromStdString(folder))
            .entryList({pattern}, QDir::System | QDir::Files, QDir::Name | QDir::LocaleAware);
    std::vector<std::string> names;
    for (const QString& name : found.mid(0, kMostCameras))
        names.push_back(folder + "/" + name.toStdString());
    return names;
}

// "alsa:plughw:CARD=Usb,DEV=0" with one of the drivers; else empty.
std::string engineDevice(std::string_view id, std::initializer_list<std::string_view> drivers) {
    const std::size_t colon = id.find(':');
    if (colon == std::string_view::npos)
        return {};
    const std::string_view driver = id.substr(0, colon);
    const std::string_view device = id.substr(colon + 1);
    const bool sound =
        !device.empty() && device.size() <= kMaxDevice &&
        std::ranges::all_of(device, [](char c) { return c > 0x20 && c < 0x7f && c != '~'; });
    if (!sound || std::ranges::find(drivers, driver) == drivers.end())
        return {};
    return std::string(driver) + "," + std::string(device);
}

std::string soundDevice(const core::Settings& settings, const std::string& id, bool there) {
    if (id != "Auto")
        return engineDevice(id, {"alsa"});
    return there || settings.callsAudio == "System" ? std::string(kSystemSound) : std::string();
}

} // namespace

MachineMedia lookForMedia(const std::string& soundFolder, const std::string& videoFolder) {
    return {.captures = !namesIn(soundFolder, QStringLiteral("pcmC*D*c")).empty(),
            .plays = !namesIn(soundFolder, QStringLiteral("pcmC*D*p")).empty(),
            .cameras = namesIn(videoFolder, QStringLiteral("video*"))};
}

MediaDevices chooseDevices(const core::Settings& settings, const MachineMedia& machine) {
    MediaDevices devices;
    if (settings.callsAudio == "Tone") {
        devices.microphone = "ausine,440";
        devices.loudspeaker = "aubridge,tone";
    } else if (settings.callsAudio != "Silent") {
        devices.microphone = soundDevice(settings, settings.microphone, machine.captures);
        devices.loudspeaker = soundDevice(settings, settings.loudspeaker, machine.plays);
    }
    if (settings.camera != "Auto") {
        // A test picture, for whoever asks for it by its name.
        const std::string camera = engineDevice(settings.camera, {"v4l2", "fakevideo"});
        if (!camera.empty())
            devices.cameras.push_back(camera);
        return devices;
    }
    for (const std::string& device : machine.cameras)
        devices.cameras.push_back("v4l2," + device);
    return devices;
}

} // namespace greenroom::edge::calls

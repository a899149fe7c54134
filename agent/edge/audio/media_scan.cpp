#include "edge/audio/media_scan.h"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <system_error>
#include <utility>
#include <vector>

#include "core/text.h"
#include "edge/audio/alsa_words.h"

namespace greenroom::edge::audio {

namespace {

using core::MediaDevice;
using core::MediaDevices;
using core::MediaKind;

constexpr std::size_t kName = 120; // bytes
constexpr std::size_t kMostText = 64 * 1024;
constexpr std::size_t kMostNodes = 64;

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string text(kMostText, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

std::string shown(std::string_view name) {
    return core::cutUtf8(std::string(core::trimmed(name)), kName);
}

struct Card {
    std::string id;
    std::string name;
};

// " 1 [Usb            ]: USB-Audio - Speak 510", each with a second line that begins with blanks
// and no number.
std::map<int, Card> readCards(std::string_view text) {
    std::map<int, Card> cards;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        const std::size_t open = line.find('[');
        const std::size_t close = line.find("]: ");
        const std::string_view digits = core::trimmed(std::string_view(line).substr(0, open));
        int number = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error != std::errc() || end != digits.data() + digits.size() ||
            open == std::string::npos || close == std::string::npos || close < open)
            continue;
        const std::size_t dash = line.find(" - ", close);
        cards[number] = {
            std::string(core::trimmed(std::string_view(line).substr(open + 1, close - open - 1))),
            shown(std::string_view(line).substr(dash == std::string::npos ? close + 3 : dash + 3))};
    }
    return cards;
}

std::vector<std::string> partsOf(const std::string& line) {
    std::vector<std::string> parts;
    constexpr std::string_view kBetween = " : ";
    std::size_t from = 0;
    for (std::size_t at = line.find(kBetween); at != std::string::npos;
         at = line.find(kBetween, from)) {
        parts.push_back(line.substr(from, at - from));
        from = at + kBetween.size();
    }
    parts.push_back(line.substr(from));
    return parts;
}

struct HintsFree {
    void operator()(void** hints) const { snd_device_name_free_hint(hints); }
};

std::string hintOf(const void* hint, const char* what) {
    const std::unique_ptr<char, decltype(&std::free)> text(snd_device_name_get_hint(hint, what),
                                                           &std::free);
    return text ? text.get() : "";
}

// "video12" is 12.
int numberOf(const std::string& name) {
    constexpr std::string_view kPrefix = "video";
    int number = -1;
    if (name.starts_with(kPrefix))
        std::from_chars(name.data() + kPrefix.size(), name.data() + name.size(), number);
    return number;
}

MediaDevices cameras(const MediaPlaces& places) {
    std::map<int, MediaDevice> found;
    std::error_code error;
    const std::filesystem::path folder = places.sys + "/class/video4linux";
    for (auto at = std::filesystem::directory_iterator(folder, error);
         !error && at != std::filesystem::directory_iterator() && found.size() < kMostNodes;
         at.increment(error)) {
        const std::string name = at->path().filename().string();
        const int number = numberOf(name);
        std::string node = places.dev;
        node.append("/").append(name);
        if (number < 0 || !(places.captures ? places.captures(node) : capturesVideo(node)))
            continue;
        const std::string words = shown(contentOf(at->path() / "name"));
        found[number] = {MediaKind::Camera, "v4l2:" + node, words.empty() ? name : words};
    }
    MediaDevices all;
    for (auto& [number, one] : found)
        all.push_back(std::move(one));
    return all;
}

} // namespace

bool capturesVideo(const std::string& node) {
    const int descriptor = ::open(node.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    v4l2_capability able{};
    const bool asked = ::ioctl(descriptor, VIDIOC_QUERYCAP, &able) == 0;
    ::close(descriptor);
    const auto what =
        (able.capabilities & V4L2_CAP_DEVICE_CAPS) != 0 ? able.device_caps : able.capabilities;
    return asked && (what & (V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_VIDEO_CAPTURE_MPLANE)) != 0;
}

// "00-00: ALC256 Analog : ALC256 Analog : playback 1 : capture 1"
MediaDevices soundDevices(std::string_view pcms, std::string_view cards) {
    const std::map<int, Card> known = readCards(cards);
    MediaDevices found;
    std::istringstream lines{std::string(pcms)};
    for (std::string line; std::getline(lines, line);) {
        int card = 0;
        int device = 0;
        if (std::sscanf(line.c_str(), "%2d-%2d: ", &card, &device) != 2 || !known.contains(card))
            continue;
        const std::vector<std::string> parts = partsOf(line.substr(line.find(':') + 1));
        const Card& its = known.at(card);
        const std::string id = "alsa:plughw:CARD=" + its.id + ",DEV=" + std::to_string(device);
        const std::string name = shown(its.name + ", " + std::string(core::trimmed(parts.front())));
        for (const std::string& part : parts) {
            if (part.starts_with("playback "))
                found.push_back({MediaKind::Loudspeaker, id, name});
            if (part.starts_with("capture "))
                found.push_back({MediaKind::Microphone, id, name});
        }
    }
    return found;
}

MediaDevices systemSound() {
    void** hints = nullptr;
    if (snd_device_name_hint(-1, "pcm", &hints) != 0)
        return {};
    const std::unique_ptr<void*, HintsFree> owned(hints);
    MediaDevices found;
    for (void** at = hints; *at != nullptr; ++at) {
        if (hintOf(*at, "NAME") != "default")
            continue;
        const std::string words = hintOf(*at, "DESC");
        const std::string name = shown(words.substr(0, words.find('\n')));
        const std::string way = hintOf(*at, "IOID"); // empty: both
        if (way != "Output")
            found.push_back({MediaKind::Microphone, "alsa:default", name});
        if (way != "Input")
            found.push_back({MediaKind::Loudspeaker, "alsa:default", name});
        break;
    }
    return found;
}

MediaDevices mediaNow(const MediaPlaces& places) {
    MediaDevices all;
    const auto add = [&all](const MediaDevices& more) {
        const std::size_t room = MediaDevice::kMost - all.size();
        all.insert(all.end(), more.begin(),
                   more.begin() + static_cast<std::ptrdiff_t>(std::min(room, more.size())));
    };
    if (places.systemSound)
        add(systemSound());
    add(soundDevices(contentOf(places.proc + "/asound/pcm"),
                     contentOf(places.proc + "/asound/cards")));
    add(cameras(places));
    return all;
}

} // namespace greenroom::edge::audio

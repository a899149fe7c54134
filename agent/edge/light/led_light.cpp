#include "edge/light/led_light.h"

#include <pthread.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <utility>

#include "base/log.h"

namespace greenroom::edge::light {

namespace {

namespace fs = std::filesystem;
using core::LightColour;

constexpr std::size_t kMostLeds = 256;
constexpr std::streamsize kMostText = 4096; // of one of their files
constexpr unsigned kHalfPulseMs = 1500;

struct Mix {
    bool red = false;
    bool green = false;
    bool blue = false;
};

Mix mixOf(LightColour colour) {
    switch (colour) {
    case LightColour::Off:
        return {};
    case LightColour::Green:
        return {false, true, false};
    case LightColour::Yellow:
        return {true, true, false};
    case LightColour::Red:
        return {true, false, false};
    case LightColour::Purple:
        return {true, false, true};
    case LightColour::White:
        return {true, true, true};
    }
    return {};
}

std::vector<std::string> wordsIn(const fs::path& file) {
    std::ifstream in(file);
    std::string text(static_cast<std::size_t>(kMostText), '\0');
    in.read(text.data(), kMostText);
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    std::istringstream words(text);
    std::vector<std::string> out;
    for (std::string word; words >> word;)
        out.push_back(word);
    return out;
}

bool write(const fs::path& file, const std::string& text) {
    std::ofstream out(file);
    out << text << std::flush;
    return out.good();
}

Led ledAt(const fs::path& folder) {
    Led led{.folder = folder};
    if (const auto most = wordsIn(folder / "max_brightness"); !most.empty())
        led.brightest =
            static_cast<unsigned>(std::clamp(std::atoi(most.front().c_str()), 1, 65'535));
    for (const std::string& trigger : wordsIn(folder / "trigger")) {
        led.hasPattern = led.hasPattern || trigger == "pattern" || trigger == "[pattern]";
        led.hasTimer = led.hasTimer || trigger == "timer" || trigger == "[timer]";
    }
    return led;
}

bool named(const fs::path& folder, const std::string& colour) {
    std::string name = folder.filename().string();
    std::ranges::replace_if(
        name, [](char c) { return c == ':' || c == '-' || c == '_'; }, ' ');
    std::istringstream words(name);
    for (std::string word; words >> word;)
        if (word == colour)
            return true;
    return false;
}

bool setSteady(const Led& led, unsigned brightness) {
    const bool quiet = !(led.hasPattern || led.hasTimer) || write(led.folder / "trigger", "none");
    return write(led.folder / "brightness", std::to_string(brightness)) && quiet;
}

bool setPulsing(const Led& led) {
    const std::string half = std::to_string(kHalfPulseMs);
    const std::string most = std::to_string(led.brightest);
    if (led.hasPattern)
        return write(led.folder / "trigger", "pattern") &&
               write(led.folder / "pattern", "0 " + half + " " + most + " " + half);
    if (led.hasTimer)
        return setSteady(led, led.brightest) && write(led.folder / "trigger", "timer") &&
               write(led.folder / "delay_on", half) && write(led.folder / "delay_off", half);
    return setSteady(led, led.brightest);
}

bool set(const Led& led, bool on, bool pulses) {
    if (on && pulses)
        return setPulsing(led);
    return setSteady(led, on ? led.brightest : 0);
}

bool showMulti(const Leds& leds, const Mix& mix, bool pulses) {
    const Led& led = *leds.multi;
    std::string intensities;
    for (const std::string& colour : leds.order) {
        const bool on = (colour == "red" && mix.red) || (colour == "green" && mix.green) ||
                        (colour == "blue" && mix.blue);
        intensities += (intensities.empty() ? "" : " ") + std::to_string(on ? led.brightest : 0);
    }
    const bool any = mix.red || mix.green || mix.blue;
    return write(led.folder / "multi_intensity", intensities) && set(led, any, pulses);
}

} // namespace

Leds findLeds(const fs::path& folder) {
    std::error_code error;
    std::set<fs::path> found;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (found.size() < kMostLeds)
            found.insert(at->path());
    Leds leds;
    for (const fs::path& one : found) {
        const auto order = wordsIn(one / "multi_index");
        const auto has = [&](const char* colour) {
            return std::ranges::find(order, colour) != order.end();
        };
        if (!leds.multi && has("red") && has("green") && has("blue")) {
            leds.multi = ledAt(one);
            leds.order = order;
        }
        if (!leds.red && named(one, "red"))
            leds.red = ledAt(one);
        if (!leds.green && named(one, "green"))
            leds.green = ledAt(one);
        if (!leds.blue && named(one, "blue"))
            leds.blue = ledAt(one);
    }
    return leds;
}

bool show(const Leds& leds, const core::ShowLight& light) {
    const Mix mix = mixOf(light.colour);
    if (leds.multi)
        return showMulti(leds, mix, light.pulses);
    // What goes out goes first: no colour is shown that nobody asked for but darkness.
    bool taken = true;
    for (const bool on : {false, true})
        for (const auto& [led, lit] :
             {std::pair(&leds.red, mix.red), std::pair(&leds.green, mix.green),
              std::pair(&leds.blue, mix.blue)})
            if (lit == on)
                taken = set(**led, on, light.pulses) && taken;
    return taken;
}

LedLight::LedLight(engine::Desk<core::ShowLight>& desk, fs::path folder)
    : desk_(desk), folder_(std::move(folder)), thread_([this] { run(); }) {
    desk_.attach([this](const core::ShowLight& light) {
        {
            const std::lock_guard lock(mutex_);
            wanted_ = light;
        }
        changed_.notify_one();
    });
}

LedLight::~LedLight() {
    desk_.attach({});
    {
        const std::lock_guard lock(mutex_);
        wanted_ = core::ShowLight{};
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void LedLight::run() {
    ::pthread_setname_np(::pthread_self(), "light");
    for (;;) {
        core::ShowLight light;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return stopping_ || wanted_; });
            if (!wanted_)
                return;
            light = *std::exchange(wanted_, {});
        }
        carryOut(light);
    }
}

void LedLight::carryOut(const core::ShowLight& light) {
    if (folder_.empty())
        return;
    if (!leds_.any())
        leds_ = findLeds(folder_);
    if (leds_.any() && show(leds_, light)) {
        saidThatItFails_ = false;
        return;
    }
    if (!std::exchange(saidThatItFails_, true))
        base::log(base::LogLevel::Warning, "light",
                  leds_.any() ? "the light does not do what it is told" : "there is no light",
                  {{"folder", folder_.string()}});
    leds_ = {}; // looked for again
}

} // namespace greenroom::edge::light

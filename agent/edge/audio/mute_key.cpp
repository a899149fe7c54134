#include "edge/audio/mute_key.h"

#include <fcntl.h>
#include <linux/input.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <QSocketNotifier>

#include "base/log.h"

namespace greenroom::edge::audio {

namespace {

constexpr std::size_t kEvents = 64; // read at a time
constexpr int kDown = 1;            // 0 is up, 2 repeats

} // namespace

std::size_t mutePresses(std::string_view events) {
    std::size_t presses = 0;
    for (; events.size() >= sizeof(input_event); events.remove_prefix(sizeof(input_event))) {
        input_event event{};
        std::memcpy(&event, events.data(), sizeof event);
        if (event.type == EV_KEY && event.value == kDown &&
            (event.code == KEY_MICMUTE || event.code == KEY_MUTE))
            ++presses;
    }
    return presses;
}

MuteKey::MuteKey(base::TimeSource& machineTime, engine::Inbox& room, std::string device)
    : time_(machineTime), room_(room), device_(std::move(device)),
      again_(time_.makeWakeup([this] { open(); })) {
    open();
}

MuteKey::~MuteKey() {
    close();
}

void MuteKey::open() {
    descriptor_ = ::open(device_.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor_ < 0) {
        if (!std::exchange(saidThatItIsGone_, true))
            base::log(base::LogLevel::Warning, "audio", "the mute key is not there",
                      {{"device", device_}, {"why", std::strerror(errno)}});
        again_->armAt(time_.now().mono + kAgain);
        return;
    }
    saidThatItIsGone_ = false;
    readable_ = std::make_unique<QSocketNotifier>(descriptor_, QSocketNotifier::Read);
    QObject::connect(readable_.get(), &QSocketNotifier::activated, readable_.get(),
                     [this] { read(); });
}

void MuteKey::read() {
    std::array<char, kEvents * sizeof(input_event)> bytes{};
    const ssize_t size = ::read(descriptor_, bytes.data(), bytes.size());
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0) {
        base::log(base::LogLevel::Warning, "audio", "the mute key is gone", {{"device", device_}});
        saidThatItIsGone_ = true;
        close();
        again_->armAt(time_.now().mono + kAgain);
        return;
    }
    const std::size_t presses = mutePresses({bytes.data(), static_cast<std::size_t>(size)});
    for (std::size_t n = 0; n < presses; ++n)
        (void)room_.post(engine::Lane::TimeAndPanel, core::CallEvent(core::MuteKeyPressed{}));
}

void MuteKey::close() {
    if (descriptor_ < 0)
        return;
    // It may be the notifier whose signal has led here: it goes when that has returned.
    readable_->setEnabled(false);
    readable_.release()->deleteLater();
    ::close(std::exchange(descriptor_, -1));
}

} // namespace greenroom::edge::audio

#include "edge/audio/echo_check.h"

#include <array>
#include <cerrno>
#include <span>
#include <utility>

#include "edge/audio/alsa_words.h"
#include "edge/audio/echo_line.h"

namespace greenroom::edge::audio {

namespace {

using base::ErrorCode;
using base::fail;

constexpr std::size_t samplesIn(base::milliseconds time) {
    return EchoCheck::kRate * static_cast<std::size_t>(time.count()) / 1000;
}

constexpr std::size_t kPiece = samplesIn(base::milliseconds(20));
constexpr unsigned kBufferMicroseconds = 100'000;
constexpr int kWaitMs = 50;

std::string wordsFor(const std::string& device, int error) {
    switch (-error) {
    case EBUSY:
        return "The " + device + " is in use";
    case ENOENT:
    case ENODEV:
    case ENXIO:
    case ECONNREFUSED: // of a sound server
        return "There is no " + device;
    case EACCES:
    case EPERM:
        return "This room may not use the " + device;
    default:
        return "The " + device + " does not work: " + snd_strerror(error);
    }
}

base::Result<PcmPtr> openPcm(const std::string& name, snd_pcm_stream_t way,
                             const std::string& words) {
    const auto wrong = [&](int error) {
        return fail(ErrorCode::Unavailable, wordsFor(words, error));
    };
    if (name.empty())
        return wrong(-ENODEV);
    snd_pcm_t* raw = nullptr;
    if (const int error = snd_pcm_open(&raw, name.c_str(), way, SND_PCM_NONBLOCK); error != 0)
        return wrong(error);
    PcmPtr pcm(raw);
    constexpr int kOneChannel = 1;
    constexpr int kMayResample = 1;
    if (const int error =
            snd_pcm_set_params(raw, SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, kOneChannel,
                               EchoCheck::kRate, kMayResample, kBufferMicroseconds);
        error != 0)
        return wrong(error);
    return pcm;
}

} // namespace

struct EchoCheck::Devices {
    PcmPtr microphone;
    PcmPtr loudspeaker;
    const base::Clock& time;
    base::MonoTime movedAt; // when either of them last took or gave something
    EchoLine line{samplesIn(kDelay)};
    LevelMeter meter{samplesIn(kStretch)};
    std::size_t heard = 0; // samples
    std::array<std::int16_t, kPiece> piece{};
    std::span<std::int16_t> unsaid{}; // of the piece

    [[nodiscard]] base::Result<Step> hear();
    [[nodiscard]] base::Status say();
    [[nodiscard]] base::Status stoodStill(const char* words) const;
};

base::Result<std::unique_ptr<EchoCheck>> EchoCheck::open(const std::string& microphone,
                                                         const std::string& loudspeaker,
                                                         const base::Clock& time) {
    auto from = openPcm(microphone, SND_PCM_STREAM_CAPTURE, "microphone");
    if (!from)
        return tl::unexpected(from.error());
    auto to = openPcm(loudspeaker, SND_PCM_STREAM_PLAYBACK, "loudspeaker");
    if (!to)
        return tl::unexpected(to.error());
    if (const int error = snd_pcm_start(from->get()); error != 0)
        return fail(ErrorCode::Unavailable, wordsFor("microphone", error));
    auto devices =
        std::make_unique<Devices>(Devices{*std::move(from), *std::move(to), time, time.now().mono});
    return std::unique_ptr<EchoCheck>(new EchoCheck(std::move(devices)));
}

EchoCheck::EchoCheck(std::unique_ptr<Devices> devices) : devices_(std::move(devices)) {}

EchoCheck::~EchoCheck() = default;

base::Result<EchoCheck::Step> EchoCheck::step() {
    if (!devices_->unsaid.empty()) {
        if (auto said = devices_->say(); !said)
            return tl::unexpected(said.error());
        return Step{{}, devices_->unsaid.empty() && devices_->heard >= samplesIn(kLongest)};
    }
    return devices_->hear();
}

base::Result<EchoCheck::Step> EchoCheck::Devices::hear() {
    snd_pcm_wait(microphone.get(), kWaitMs); // what it says, reading says better
    const snd_pcm_sframes_t got = snd_pcm_readi(microphone.get(), piece.data(), piece.size());
    if (got == -EAGAIN || got == 0) {
        if (auto still = stoodStill("microphone delivers"); !still)
            return tl::unexpected(still.error());
        return Step{};
    }
    if (got < 0) {
        // It ran over while this thread was late; anything else is its end.
        const int error = snd_pcm_recover(microphone.get(), static_cast<int>(got), 1);
        if (error != 0 || snd_pcm_start(microphone.get()) != 0)
            return fail(ErrorCode::Unavailable, wordsFor("microphone", static_cast<int>(got)));
        return Step{};
    }
    movedAt = time.now().mono;
    unsaid = std::span(piece).first(static_cast<std::size_t>(got));
    heard += unsaid.size();
    const auto level = meter.add(unsaid);
    line.pass(unsaid);
    return Step{level};
}

base::Status EchoCheck::Devices::say() {
    const snd_pcm_sframes_t said = snd_pcm_writei(loudspeaker.get(), unsaid.data(), unsaid.size());
    if (said == -EAGAIN) {
        snd_pcm_wait(loudspeaker.get(), kWaitMs);
        return stoodStill("loudspeaker takes");
    }
    if (said < 0) {
        const int error = snd_pcm_recover(loudspeaker.get(), static_cast<int>(said), 1);
        if (error != 0)
            return fail(ErrorCode::Unavailable, wordsFor("loudspeaker", static_cast<int>(said)));
        return {};
    }
    movedAt = time.now().mono;
    unsaid = unsaid.subspan(static_cast<std::size_t>(said));
    return {};
}

base::Status EchoCheck::Devices::stoodStill(const char* words) const {
    if (time.now().mono - movedAt < kPatience)
        return {};
    return fail(ErrorCode::TimedOut, std::string("The ") + words + " no sound");
}

} // namespace greenroom::edge::audio

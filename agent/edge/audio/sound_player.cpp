#include "edge/audio/sound_player.h"

#include <pthread.h>

#include <cerrno>
#include <span>
#include <utility>

#include "base/log.h"
#include "edge/audio/alsa_words.h"

namespace greenroom::edge::audio {

namespace {

constexpr std::size_t kPiece = kToneRate / 50; // 20 ms
constexpr unsigned kBufferMicroseconds = 100'000;
constexpr int kWaitMs = 50;
constexpr int kMostWaits = 40; // a device that takes nothing for so long takes nothing at all

base::Result<PcmPtr> openPcm(const std::string& name) {
    constexpr int kOneChannel = 1;
    constexpr int kMayResample = 1;
    snd_pcm_t* raw = nullptr;
    int error = snd_pcm_open(&raw, name.c_str(), SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK);
    if (error != 0)
        return base::fail(base::ErrorCode::Unavailable, snd_strerror(error));
    PcmPtr pcm(raw);
    error = snd_pcm_set_params(raw, SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, kOneChannel,
                               kToneRate, kMayResample, kBufferMicroseconds);
    if (error != 0)
        return base::fail(base::ErrorCode::Unavailable, snd_strerror(error));
    return pcm;
}

} // namespace

SoundPlayer::SoundPlayer() : thread_([this] { run(); }) {}

SoundPlayer::~SoundPlayer() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void SoundPlayer::use(std::string pcm) {
    const std::lock_guard lock(mutex_);
    pcm_ = std::move(pcm);
}

void SoundPlayer::play(const core::PlaySound& deed) {
    {
        const std::lock_guard lock(mutex_);
        wanted_ = deed;
    }
    changed_.notify_one();
}

bool SoundPlayer::isToEnd() {
    const std::lock_guard lock(mutex_);
    return stopping_ || wanted_;
}

void SoundPlayer::run() {
    ::pthread_setname_np(::pthread_self(), "player");
    for (;;) {
        core::PlaySound deed;
        std::string pcm;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return stopping_ || wanted_; });
            if (stopping_)
                return;
            deed = *std::exchange(wanted_, {});
            pcm = pcm_;
        }
        const Melody melody = melodyOf(deed);
        if (!pcm.empty() && !melody.samples.empty())
            playOn(pcm, melody);
    }
}

void SoundPlayer::playOn(const std::string& pcm, const Melody& melody) {
    const auto opened = openPcm(pcm);
    if (!opened) {
        if (!std::exchange(saidThatItFails_, true))
            base::log(base::LogLevel::Info, "audio", "the loudspeaker plays no sounds of the room",
                      {{"why", opened.error().message}});
        return;
    }
    saidThatItFails_ = false;
    snd_pcm_t* out = opened->get();
    std::span<const std::int16_t> left = melody.samples;
    for (int waits = 0; !left.empty() && waits < kMostWaits && !isToEnd();) {
        const auto piece = left.first(std::min(kPiece, left.size()));
        const snd_pcm_sframes_t said = snd_pcm_writei(out, piece.data(), piece.size());
        if (said == -EAGAIN) {
            snd_pcm_wait(out, kWaitMs);
            ++waits;
            continue;
        }
        if (said < 0) {
            if (snd_pcm_recover(out, static_cast<int>(said), 1) != 0)
                return;
            ++waits;
            continue;
        }
        waits = 0;
        left = left.subspan(static_cast<std::size_t>(said));
        if (left.empty() && melody.again)
            left = melody.samples;
    }
    if (left.empty() && snd_pcm_nonblock(out, 0) == 0)
        snd_pcm_drain(out); // a tenth of a second at most
    else
        snd_pcm_drop(out);
}

} // namespace greenroom::edge::audio

#include "edge/audio/sound_desk.h"

#include <pthread.h>

#include <utility>

#include "base/log.h"
#include "edge/audio/alsa_words.h"
#include "edge/audio/mixer.h"

namespace greenroom::edge::audio {

SoundDesk::SoundDesk(engine::Inbox& room, const base::Clock& machineTime, MediaPlaces places)
    : room_(room), time_(machineTime),
      places_(std::move(places)), wanted_{.chosen = {}, .volume = {}, .look = true},
      thread_([this] { run(); }) {}

SoundDesk::~SoundDesk() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

template <typename Change>
void SoundDesk::ask(Change change) {
    {
        const std::lock_guard lock(mutex_);
        change(wanted_);
    }
    changed_.notify_one();
}

void SoundDesk::perform(const core::SetVolume& deed) {
    ask([&](Wanted& wanted) { wanted.volume = deed; });
}

void SoundDesk::perform(const core::PlaySound& deed) {
    player_.play(deed);
}

void SoundDesk::perform(const core::CheckAudio& deed) {
    ask([&](Wanted& wanted) {
        wanted.endCheck = wanted.endCheck || !deed.run;
        wanted.beginCheck = deed.run;
    });
}

void SoundDesk::apply(const core::Settings& settings) {
    const bool silent = settings.callsAudio == "Silent" || settings.callsAudio == "Tone";
    player_.use(silent ? std::string() : pcmOf(settings.loudspeaker));
    ask([&](Wanted& wanted) {
        wanted.chosen = silent ? Chosen{} : Chosen{settings.microphone, settings.loudspeaker};
    });
}

void SoundDesk::lookAgain() {
    ask([](Wanted& wanted) { wanted.look = true; });
}

void SoundDesk::run() {
    ::pthread_setname_np(::pthread_self(), "sound");
    keepAlsaQuiet();
    for (;;) {
        Wanted wanted;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return stopping_ || check_ || wanted_.any(); });
            if (stopping_)
                return;
            wanted = std::exchange(wanted_, {});
        }
        carryOut(wanted);
        if (check_)
            stepCheck();
    }
}

void SoundDesk::carryOut(const Wanted& wanted) {
    if (wanted.look)
        look();
    const bool others = wanted.chosen && *wanted.chosen != chosen_;
    if (others)
        chosen_ = *wanted.chosen;
    if (wanted.volume)
        volume_ = wanted.volume;
    if (volume_ && (others || wanted.volume))
        setVolume();
    if (wanted.endCheck)
        check_.reset();
    if (wanted.beginCheck)
        beginCheck();
}

void SoundDesk::look() {
    core::MediaDevices now = mediaNow(places_);
    if (seen_ == now)
        return;
    seen_ = now;
    tell(core::MediaSeen{std::move(now)});
}

void SoundDesk::setVolume() {
    const std::string pcm = pcmOf(chosen_.loudspeaker);
    if (pcm.empty())
        return;
    const auto done = setLoudness(mixerOf(pcm), {volume_->percent, volume_->muted});
    if (done || std::exchange(saidThatNoMixer_, true))
        return;
    base::log(base::LogLevel::Info, "audio", "the volume of the loudspeaker cannot be set",
              {{"why", done.error().message}});
}

void SoundDesk::beginCheck() {
    check_.reset(); // which may hold the devices
    auto opened = EchoCheck::open(pcmOf(chosen_.microphone), pcmOf(chosen_.loudspeaker), time_);
    if (opened)
        check_ = *std::move(opened);
    else
        endCheck(opened.error().message);
}

void SoundDesk::stepCheck() {
    const auto step = check_->step();
    if (!step) {
        endCheck(step.error().message);
        return;
    }
    if (step->level)
        tell(core::LevelMeasured{*step->level});
    if (step->over)
        endCheck({});
}

void SoundDesk::endCheck(const std::string& problem) {
    check_.reset();
    if (!problem.empty())
        base::log(base::LogLevel::Info, "audio", "the audio check is over", {{"why", problem}});
    tell(core::AudioCheckEnded{problem});
}

void SoundDesk::tell(core::MediaEvent event) {
    (void)room_.post(engine::Lane::Calls, core::Event(std::move(event))); // never refused
}

} // namespace greenroom::edge::audio

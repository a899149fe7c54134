// A desk whose sound goes through PulseAudio, as on machines with a sound server: a real mixer, and
// devices that keep time.
#include "integration/audio/sound_fixture.h"

#include <cstdio>

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include "edge/audio/mixer.h"

using namespace greenroom;
using namespace greenroom::test;
using core::AudioCheckEnded;
using core::LevelMeasured;
using edge::audio::SoundDesk;

namespace {

// One loudspeaker that plays to nobody, and a microphone that hears it.
class SoundServer {
public:
    SoundServer() {
        ensureApplication();
        for (const char* program : {"pulseaudio", "pactl"})
            if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) {
                std::printf("skipped: %s is not installed\n", program);
                std::exit(77);
            }
        for (const char* name : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"})
            environment_.insert(QString::fromLatin1(name),
                                QString::fromStdString(folder_.path().string()));
        environment_.insert("PULSE_SERVER", QString::fromStdString(address()));
        process_.setProcessEnvironment(environment_);
        process_.setStandardErrorFile(QProcess::nullDevice());
        process_.start("pulseaudio",
                       {"-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1",
                        "--disable-shm=yes", "-L", "module-null-sink sink_name=room", "-L",
                        QString::fromStdString("module-native-protocol-unix auth-anonymous=1 "
                                               "socket=" +
                                               socket())});
        REQUIRE(process_.waitForStarted());
        REQUIRE(waitUntil([this] { return !asked({"info"}).isEmpty(); }));
    }
    ~SoundServer() {
        process_.terminate();
        if (!process_.waitForFinished(3000)) {
            process_.kill();
            process_.waitForFinished(2000);
        }
    }
    SoundServer(const SoundServer&) = delete;
    SoundServer& operator=(const SoundServer&) = delete;

    [[nodiscard]] std::string words() const {
        const std::string its = "type pulse server \"" + address() + "\"";
        return "pcm.!default { " + its +
               " hint { show on description \"The room's sound server\" } }\n"
               "ctl.!default { " +
               its + " }\n";
    }
    // What pactl prints, without the line end; empty: the server does not answer.
    [[nodiscard]] QString asked(const QStringList& arguments) const {
        QProcess pactl;
        pactl.setProcessEnvironment(environment_);
        pactl.start("pactl", arguments);
        pactl.waitForFinished(5000);
        return QString::fromUtf8(pactl.readAllStandardOutput()).trimmed();
    }
    [[nodiscard]] bool volumeIs(const char* percent) const {
        return asked({"get-sink-volume", "room"}).contains(QStringLiteral(" %1% ").arg(percent));
    }
    [[nodiscard]] bool mutedIs(const char* word) const {
        return asked({"get-sink-mute", "room"}).endsWith(QString::fromLatin1(word));
    }

private:
    [[nodiscard]] std::string socket() const { return (folder_.path() / "native").string(); }
    [[nodiscard]] std::string address() const { return "unix:" + socket(); }

    ScratchFolder folder_;
    QProcessEnvironment environment_ = QProcessEnvironment::systemEnvironment();
    QProcess process_;
};

} // namespace

TEST_CASE_METHOD(Room, "a sound server is a device, has a volume, and ends a check at once") {
    const SoundServer server;
    const AlsaSetup alsa(server.words());
    auto places = nowhere();
    places.systemSound = true;
    SoundDesk desk(inbox, time, places);
    desk.apply(with("Auto", "Auto"));
    REQUIRE(hears<core::MediaSeen>());
    CHECK(all<core::MediaSeen>().front().devices ==
          core::MediaDevices{
              {core::MediaKind::Microphone, "alsa:default", "The room's sound server"},
              {core::MediaKind::Loudspeaker, "alsa:default", "The room's sound server"}});

    struct Case {
        std::uint32_t percent;
        bool muted;
        const char* volume;
        const char* mute;
    };
    for (const Case& c : {Case{30, false, "30", "no"}, Case{100, true, "100", "yes"},
                          Case{0, false, "0", "no"}, Case{65, false, "65", "no"}}) {
        INFO(c.percent << " " << c.muted);
        desk.perform(core::SetVolume{c.percent, c.muted});
        CHECK(waitUntil([&] { return server.volumeIs(c.volume) && server.mutedIs(c.mute); }));
    }

    desk.perform(core::CheckAudio{true});
    REQUIRE(hears<LevelMeasured>(2));
    desk.perform(core::CheckAudio{false});
    desk.perform(core::CheckAudio{true}); // as soon as the one before has let go
    const std::size_t before = all<LevelMeasured>().size();
    REQUIRE(hears<LevelMeasured>(before + 2));
    CHECK(all<AudioCheckEnded>().empty());
    CHECK(all<LevelMeasured>().back().percent == 0); // nobody speaks
}

TEST_CASE("a mixer that is not there is said so") {
    const AlsaSetup alsa("");
    CHECK(edge::audio::setLoudness("hw:CARD=Usb", {}).error().code == base::ErrorCode::NotFound);
}

// Calls as the panel offers them: the one that rings, those on hold, whom to call, what may be
// done, how the meeting ends; and the presses that are about them.
#pragma once

#include "models/audio_check_model.h"
#include "models/call_model.h"
#include "models/entry_model.h"
#include "models/further_call_model.h"
#include "models/press_sink.h"

namespace greenroom::ui::models {

class CallingModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(greenroom::ui::models::CallModel* ringing READ ringing CONSTANT)
    Q_PROPERTY(greenroom::ui::models::FurtherCallModel* further READ further CONSTANT)
    Q_PROPERTY(greenroom::ui::models::EntryModel* entries READ entries CONSTANT)
    Q_PROPERTY(greenroom::ui::models::AudioCheckModel* audio READ audio CONSTANT)
    Q_PROPERTY(bool canEnd READ canEnd NOTIFY changed)
    Q_PROPERTY(bool canKey READ canKey NOTIFY changed)
    Q_PROPERTY(bool canHold READ canHold NOTIFY changed)
    Q_PROPERTY(bool canDial READ canDial NOTIFY changed)
    Q_PROPERTY(bool canQuiet READ canQuiet NOTIFY changed)
    Q_PROPERTY(bool hasCamera READ hasCamera NOTIFY changed)
    Q_PROPERTY(bool cameraOff READ cameraOff NOTIFY changed)
    Q_PROPERTY(bool hasVolume READ hasVolume NOTIFY changed)
    Q_PROPERTY(int volume READ volume NOTIFY changed)
    Q_PROPERTY(bool volumeMuted READ volumeMuted NOTIFY changed)
    Q_PROPERTY(QString undisturbed READ undisturbed NOTIFY changed)
    Q_PROPERTY(bool meetingRuns READ meetingRuns NOTIFY changed)
    Q_PROPERTY(Warning warning READ warning NOTIFY changed)
    Q_PROPERTY(QString warningWords READ warningWords NOTIFY changed)
    Q_PROPERTY(bool canExtend READ canExtend NOTIFY changed)
    Q_PROPERTY(QStringList otherAddresses READ otherAddresses NOTIFY changed)

public:
    // Ends: the meeting is about to end, or is over. Leaves: the room is about to leave by itself.
    enum Warning { None, Ends, Leaves };
    Q_ENUM(Warning)

    // link::Quiet, for QML.
    enum Quiet { Off, Hour, UntilEnd, UntilTomorrow };
    Q_ENUM(Quiet)

    // `leading` is the call that hold, tones and the like are for. Both must live as long.
    CallingModel(const CallModel& leading, PressSink& sink);

    // After `leading` was shown.
    void show(const link::PanelView& view);
    void retranslate();

    [[nodiscard]] CallModel* ringing() { return &ringing_; }
    [[nodiscard]] const CallModel* ringing() const { return &ringing_; }
    [[nodiscard]] FurtherCallModel* further() { return &further_; }
    [[nodiscard]] EntryModel* entries() { return &entries_; }
    [[nodiscard]] AudioCheckModel* audio() { return &audio_; }
    [[nodiscard]] bool canEnd() const { return controls_.end; }
    [[nodiscard]] bool canKey() const { return controls_.keypad; }
    [[nodiscard]] bool canHold() const { return controls_.hold; }
    [[nodiscard]] bool canDial() const { return controls_.dial; }
    // Do not disturb and the like: of an agent that speaks of controls at all.
    [[nodiscard]] bool canQuiet() const { return controls_.volume.has_value(); }
    [[nodiscard]] bool hasCamera() const { return controls_.camera; }
    [[nodiscard]] bool cameraOff() const { return controls_.cameraOff; }
    [[nodiscard]] bool hasVolume() const { return controls_.volume.has_value(); }
    [[nodiscard]] int volume() const { return static_cast<int>(controls_.volume.value_or(0)); }
    [[nodiscard]] bool volumeMuted() const { return controls_.volumeMuted; }
    [[nodiscard]] QString undisturbed() const { return undisturbed_; }
    [[nodiscard]] bool meetingRuns() const { return meetingRuns_; }
    [[nodiscard]] Warning warning() const;
    [[nodiscard]] QString warningWords() const;
    [[nodiscard]] bool canExtend() const { return ending_ && ending_->canExtend; }
    [[nodiscard]] QStringList otherAddresses() const { return others_; }

    Q_INVOKABLE void answer();
    Q_INVOKABLE void decline();
    Q_INVOKABLE void toggleHold();
    // Takes up a call on hold.
    Q_INVOKABLE void takeUp(uint callId);
    Q_INVOKABLE void key(const QString& tone);
    Q_INVOKABLE void toggleCamera();
    // By per cent, from what it is.
    Q_INVOKABLE void turnVolume(int by);
    Q_INVOKABLE void dial(const QString& address);
    Q_INVOKABLE void callEntry(const QString& entryId);
    Q_INVOKABLE void tryOther(int place);
    Q_INVOKABLE void dismissWarning();
    Q_INVOKABLE void stay();
    Q_INVOKABLE void extend();
    Q_INVOKABLE void setQuiet(Quiet quiet);
    Q_INVOKABLE void checkAudio(bool run);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] link::PanelIntent about(link::Verb verb, std::uint32_t callId = 0) const;

    const CallModel& leading_;
    PressSink& sink_;
    CallModel ringing_;
    FurtherCallModel further_;
    EntryModel entries_;
    AudioCheckModel audio_;
    link::CallControls controls_;
    std::optional<link::Ending> ending_;
    QString undisturbed_;
    bool meetingRuns_ = false;
    QStringList others_;
};

} // namespace greenroom::ui::models

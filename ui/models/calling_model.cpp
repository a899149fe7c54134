#include "models/calling_model.h"

#include "models/call_wording.h"

#include <algorithm>

namespace greenroom::ui::models {

using link::Verb;

CallingModel::CallingModel(const CallModel& leading, PressSink& sink)
    : leading_(leading), sink_(sink) {}

void CallingModel::show(const link::PanelView& view) {
    ringing_.showRinging(view);
    further_.show(view, leading_.id());
    entries_.show(view.entries);
    audio_.show(view.audioCheck);
    controls_ = view.controls;
    ending_ = view.ending;
    undisturbed_ = CallWording::undisturbed(view);
    meetingRuns_ = std::any_of(view.bookings.begin(), view.bookings.end(),
                               [](const link::Booking& booking) { return booking.running; });
    others_ = QStringList(view.failure.others.begin(), view.failure.others.end());
    Q_EMIT changed();
}

void CallingModel::retranslate() {
    ringing_.retranslate();
    audio_.retranslate();
    Q_EMIT changed();
}

CallingModel::Warning CallingModel::warning() const {
    if (!ending_) {
        return None;
    }
    return ending_->leavesInS > 0 ? Leaves : Ends;
}

QString CallingModel::warningWords() const {
    if (!ending_) {
        return {};
    }
    return warning() == Leaves ? CallWording::leaving(*ending_) : CallWording::ending(*ending_);
}

link::PanelIntent CallingModel::about(Verb verb, std::uint32_t callId) const {
    link::PanelIntent what;
    what.verb = verb;
    what.callId = callId;
    return what;
}

void CallingModel::answer() {
    sink_.press(QStringLiteral("answer"), about(Verb::AnswerCall, ringing_.id()));
}

void CallingModel::decline() {
    sink_.press(QStringLiteral("decline"), about(Verb::RejectCall, ringing_.id()));
}

void CallingModel::toggleHold() {
    link::PanelIntent what = about(Verb::Hold, leading_.id());
    what.on = !leading_.held();
    sink_.press(QStringLiteral("hold"), what);
}

void CallingModel::takeUp(uint callId) {
    sink_.press(QStringLiteral("resume:%1").arg(callId), about(Verb::Hold, callId));
}

void CallingModel::key(const QString& tone) {
    link::PanelIntent what = about(Verb::SendTone, leading_.id());
    what.value = tone;
    sink_.tell(what);
}

void CallingModel::toggleCamera() {
    link::PanelIntent what = about(Verb::SetCamera);
    what.on = cameraOff();
    sink_.press(QStringLiteral("camera"), what);
}

void CallingModel::turnVolume(int by) {
    constexpr int kWhole = 100;
    link::PanelIntent what = about(Verb::SetVolume);
    what.choice = static_cast<std::uint32_t>(std::clamp(volume() + by, 0, kWhole));
    sink_.tell(what);
}

void CallingModel::dial(const QString& address) {
    link::PanelIntent what = about(Verb::Dial);
    what.value = address.trimmed();
    if (!what.value.isEmpty()) {
        sink_.press(QStringLiteral("dial"), what);
    }
}

void CallingModel::callEntry(const QString& entryId) {
    link::PanelIntent what = about(Verb::CallEntry);
    what.target = entryId;
    sink_.press(QStringLiteral("entry:") + entryId, what);
}

void CallingModel::tryOther(int place) {
    link::PanelIntent what = about(Verb::TryOther);
    what.choice = static_cast<std::uint32_t>(std::max(0, place));
    sink_.press(QStringLiteral("other:%1").arg(place), what);
}

void CallingModel::dismissWarning() {
    sink_.press(QStringLiteral("ending:dismiss"), about(Verb::DismissEnding));
}

void CallingModel::stay() {
    sink_.press(QStringLiteral("stay"), about(Verb::Stay));
}

void CallingModel::extend() {
    link::PanelIntent what = about(Verb::Extend);
    what.bookingId = ending_ ? ending_->bookingId : QString();
    sink_.press(QStringLiteral("extend"), what);
}

void CallingModel::setQuiet(Quiet quiet) {
    link::PanelIntent what = about(Verb::SetDoNotDisturb);
    what.quiet = static_cast<link::Quiet>(quiet);
    sink_.press(QStringLiteral("quiet:%1").arg(quiet), what);
}

void CallingModel::checkAudio(bool run) {
    link::PanelIntent what = about(Verb::CheckAudio);
    what.on = run;
    sink_.press(QStringLiteral("check"), what);
}

} // namespace greenroom::ui::models

#include "models/call_wording.h"

#include "models/agent_words.h"
#include "models/wording.h"

namespace greenroom::ui::models {

namespace {

constexpr std::uint32_t kStressAfterS = 10;
constexpr std::uint32_t kHeard = 4; // per cent: less is the noise of an empty room
constexpr std::uint32_t kTooLoud = 90;

} // namespace

QString CallWording::title(const link::Call& call) {
    if (!call.title.isEmpty()) {
        return AgentWords::title(call.title);
    }
    if (!call.address.isEmpty()) {
        return Wording::leftToRight(call.address);
    }
    return call.incoming ? tr("Unknown caller") : tr("Call");
}

bool CallWording::slow(const link::Call& call) {
    return call.state != link::CallState::Connected && call.setupS >= kStressAfterS;
}

QString CallWording::progress(const link::Call& call) {
    const bool late = slow(call);
    const QString span = Wording::duration(0, call.setupS);
    switch (call.state) {
    case link::CallState::Dialling:
    case link::CallState::Ringing:
        break;
    case link::CallState::Connected:
        return tr("Connected");
    case link::CallState::Ending:
        return tr("Ending the call");
    case link::CallState::Offered:
        return tr("Incoming call");
    case link::CallState::Answering:
        return tr("Answering");
    }
    if (call.earlyMedia) {
        return late ? tr("Ringing for %1, you may hear an announcement").arg(span)
                    : tr("Ringing, you may hear an announcement");
    }
    if (call.state == link::CallState::Dialling) {
        return late ? tr("Calling for %1, still trying").arg(span) : tr("Calling");
    }
    return late ? tr("Ringing for %1, still trying").arg(span) : tr("Ringing");
}

QString CallWording::timer(std::uint32_t seconds) {
    const std::uint32_t hours = seconds / 3'600;
    const std::uint32_t minutes = seconds / 60 % 60;
    const QString rest = QStringLiteral("%1").arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (hours == 0) {
        return Wording::leftToRight(QStringLiteral("%1:%2").arg(minutes).arg(rest));
    }
    return Wording::leftToRight(
        QStringLiteral("%1:%2:%3").arg(hours).arg(minutes, 2, 10, QLatin1Char('0')).arg(rest));
}

QString CallWording::standing(const link::Call& call, bool cameraOff) {
    if (call.state == link::CallState::Ending) {
        return progress(call);
    }
    QStringList words;
    if (call.held) {
        words.append(tr("on hold"));
    } else if (call.heldByPeer) {
        words.append(tr("on hold by the other side"));
    }
    if (call.muted) {
        words.append(tr("muted"));
    }
    if (cameraOff) {
        words.append(tr("camera off"));
    }
    if (words.isEmpty()) {
        return tr("In call");
    }
    QString all = words.takeFirst();
    all.front() = all.front().toUpper();
    for (const QString& word : words) {
        all = tr("%1, %2", "both hold at once: on hold, muted").arg(all, word);
    }
    return all;
}

QString CallWording::answersItself(const link::Call& call) {
    if (call.state != link::CallState::Offered || call.answersInS == 0) {
        return {};
    }
    return tr("Answers in %1, muted").arg(Wording::duration(0, call.answersInS));
}

QString CallWording::quality(link::CallQuality quality) {
    switch (quality) {
    case link::CallQuality::Good:
        return tr("Good");
    case link::CallQuality::Fair:
        return tr("Fair");
    case link::CallQuality::Poor:
        return tr("Poor");
    case link::CallQuality::Unknown:
        break;
    }
    return {};
}

QString CallWording::encryption(const link::Call& call) {
    return call.encrypted ? tr("Encrypted") : tr("Not encrypted");
}

QString CallWording::ending(const link::Ending& ending) {
    return ending.minutes == 0
               ? tr("The meeting is over")
               : tr("The meeting ends in %1").arg(Wording::duration(ending.minutes, 0));
}

QString CallWording::leaving(const link::Ending& ending) {
    return ending.leavesInS == 0 ? QString()
                                 : tr("Leaving in %1").arg(Wording::duration(0, ending.leavesInS));
}

QString CallWording::undisturbed(const link::PanelView& view) {
    if (!view.controls.undisturbedUntil) {
        return {};
    }
    return tr("Do not disturb until %1")
        .arg(Wording::timeWithDay(*view.controls.undisturbedUntil, view));
}

QString CallWording::level(std::uint32_t percent) {
    if (percent < kHeard) {
        return tr("Silence");
    }
    return percent < kTooLoud ? tr("You can be heard") : tr("Too loud");
}

} // namespace greenroom::ui::models

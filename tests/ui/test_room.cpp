#include "test_room.h"

#include "gallery/scene.h"

#include <QFile>
#include <QQmlEngine>

namespace greenroom::ui::testing {

namespace {

QString extensionWords(const link::PanelIntent& intent) {
    static const QStringList acts{QStringLiteral("pressed"), QStringLiteral("changed"),
                                  QStringLiteral("released"), QStringLiteral("clicked")};
    switch (intent.verb) {
    case link::Verb::PressPanel:
        return QStringLiteral("panel ") + intent.target;
    case link::Verb::ChoosePage:
        return QStringLiteral("page ") + intent.target;
    case link::Verb::LeavePanel:
        return QStringLiteral("leave");
    case link::Verb::ActOnWidget:
        return QStringLiteral("%1 %2 %3")
            .arg(acts[static_cast<int>(intent.act)], intent.target, intent.value)
            .trimmed();
    case link::Verb::ChooseOption:
        return QStringLiteral("option %1 %2").arg(intent.message).arg(intent.choice);
    case link::Verb::GiveText:
        return QStringLiteral("text %1 %2").arg(intent.message).arg(intent.value);
    case link::Verb::GiveRating:
        return QStringLiteral("rating %1 %2").arg(intent.message).arg(intent.choice);
    case link::Verb::DismissMessage:
        return QStringLiteral("dismiss %1").arg(intent.message);
    default:
        return {};
    }
}

QString callWords(const link::PanelIntent& intent) {
    static const QStringList quiets{QStringLiteral("off"), QStringLiteral("hour"),
                                    QStringLiteral("end"), QStringLiteral("tomorrow")};
    const QString turned = intent.on ? QStringLiteral("on") : QStringLiteral("off");
    switch (intent.verb) {
    case link::Verb::AnswerCall:
        return QStringLiteral("answer %1").arg(intent.callId);
    case link::Verb::RejectCall:
        return QStringLiteral("reject %1").arg(intent.callId);
    case link::Verb::Hold:
        return QStringLiteral("hold %1 %2").arg(intent.callId).arg(turned);
    case link::Verb::SendTone:
        return QStringLiteral("tone %1 %2").arg(intent.callId).arg(intent.value);
    case link::Verb::SetCamera:
        return QStringLiteral("camera ") + turned;
    case link::Verb::SetVolume:
        return QStringLiteral("volume %1").arg(intent.choice);
    case link::Verb::Dial:
        return QStringLiteral("dial ") + intent.value;
    case link::Verb::CallEntry:
        return QStringLiteral("entry ") + intent.target;
    case link::Verb::TryOther:
        return QStringLiteral("other %1").arg(intent.choice);
    case link::Verb::DismissEnding:
        return QStringLiteral("seen");
    case link::Verb::Stay:
        return QStringLiteral("stay");
    case link::Verb::Extend:
        return QStringLiteral("extend ") + intent.bookingId;
    case link::Verb::CheckAudio:
        return QStringLiteral("check ") + turned;
    case link::Verb::SetDoNotDisturb:
        return QStringLiteral("quiet ") + quiets[static_cast<int>(intent.quiet)];
    default:
        return {};
    }
}

QString bookingWords(const link::PanelIntent& intent) {
    switch (intent.verb) {
    case link::Verb::BookNow:
        return QStringLiteral("book %1").arg(intent.minutes);
    case link::Verb::ExtendBooking:
        return QStringLiteral("extend %1 by %2").arg(intent.bookingId).arg(intent.minutes);
    case link::Verb::EndBooking:
        return QStringLiteral("end ") + intent.bookingId;
    case link::Verb::CheckIn:
        return QStringLiteral("check in ") + intent.bookingId;
    case link::Verb::Decline:
        return QStringLiteral("decline ") + intent.bookingId;
    case link::Verb::OpenBooking:
        return QStringLiteral("open ") + intent.bookingId;
    case link::Verb::DismissOutcome:
        return QStringLiteral("outcome seen");
    default:
        return {};
    }
}

QString setupWords(const link::PanelIntent& intent) {
    switch (intent.verb) {
    case link::Verb::SetUpGo:
        return intent.on ? QStringLiteral("go back") : QStringLiteral("go on");
    case link::Verb::SetUpLanguage:
        return QStringLiteral("language ") + intent.target;
    case link::Verb::SetUpZone:
        return QStringLiteral("zone %1 %2").arg(intent.target, intent.value).trimmed();
    case link::Verb::SetUpRegistration:
        return QStringLiteral("home %1").arg(static_cast<int>(intent.registration));
    case link::Verb::OpenService:
        return QStringLiteral("service");
    case link::Verb::EnterServicePin:
        return QStringLiteral("pin ") + intent.value;
    case link::Verb::AskService:
        return QStringLiteral("ask %1").arg(static_cast<int>(intent.serviceAct));
    case link::Verb::LeaveService:
        return QStringLiteral("leave service");
    default:
        return {};
    }
}

QString words(const link::PanelIntent& intent) {
    switch (intent.verb) {
    case link::Verb::Join:
        return QStringLiteral("join ") + intent.bookingId;
    case link::Verb::HangUp:
        return QStringLiteral("hangup %1").arg(intent.callId);
    case link::Verb::SetMute:
        return intent.on ? QStringLiteral("mute on") : QStringLiteral("mute off");
    case link::Verb::Dismiss:
        return QStringLiteral("dismiss");
    case link::Verb::Retry:
        return QStringLiteral("retry");
    case link::Verb::AnswerCall:
    case link::Verb::RejectCall:
    case link::Verb::Hold:
    case link::Verb::SendTone:
    case link::Verb::SetCamera:
    case link::Verb::SetVolume:
    case link::Verb::Dial:
    case link::Verb::CallEntry:
    case link::Verb::TryOther:
    case link::Verb::DismissEnding:
    case link::Verb::Stay:
    case link::Verb::Extend:
    case link::Verb::CheckAudio:
    case link::Verb::SetDoNotDisturb:
        return callWords(intent);
    case link::Verb::BookNow:
    case link::Verb::ExtendBooking:
    case link::Verb::EndBooking:
    case link::Verb::CheckIn:
    case link::Verb::Decline:
    case link::Verb::OpenBooking:
    case link::Verb::DismissOutcome:
        return bookingWords(intent);
    case link::Verb::SetUpGo:
    case link::Verb::SetUpLanguage:
    case link::Verb::SetUpZone:
    case link::Verb::SetUpRegistration:
    case link::Verb::OpenService:
    case link::Verb::EnterServicePin:
    case link::Verb::AskService:
    case link::Verb::LeaveService:
        return setupWords(intent);
    default:
        return extensionWords(intent);
    }
}

} // namespace

TestRoom::TestRoom(QObject* parent) : QObject(parent) {
    connect(&room_, &models::RoomModel::intent, this, [this](const link::PanelIntent& intent) {
        if (intent.verb == link::Verb::Touched) {
            ++touches_;
        } else {
            pressed_.append(words(intent));
        }
        Q_EMIT pressedChanged();
    });
}

void TestRoom::scene(const QString& name) {
    QFile file(QStringLiteral(GREENROOM_SCENES "/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no scene %s", qUtf8Printable(name));
    }
    const auto scene = gallery::readScene(file.readAll());
    if (scene && scene->view) {
        room_.show(*scene->view);
    }
    room_.setLink(scene->link);
    room_.closeSheet();
    room_.open(models::RoomModel::sheetNamed(scene->sheet));
}

void TestRoom::link(const QString& state) {
    room_.setLink(state == QLatin1String("live")   ? link::LinkState::Live
                  : state == QLatin1String("lost") ? link::LinkState::Lost
                                                   : link::LinkState::Connecting);
}

void TestRoom::speak(const QString& language) {
    if (!languages_) {
        languages_ = std::make_unique<models::Languages>();
        connect(languages_.get(), &models::Languages::changed, this, [this] {
            qmlEngine(this)->retranslate();
            room_.retranslate();
        });
    }
    languages_->speak(language);
}

void TestRoom::reset() {
    room_.settle();
    room_.closeSheet();
    // Nothing of an earlier agent stays.
    room_.setLink(link::LinkState::Connecting);
    room_.setLink(link::LinkState::Live);
    pressed_.clear();
    touches_ = 0;
    Q_EMIT pressedChanged();
}

} // namespace greenroom::ui::testing

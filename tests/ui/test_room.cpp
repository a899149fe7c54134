#include "test_room.h"

#include "gallery/scene.h"

#include <QFile>

namespace greenroom::ui::testing {

namespace {

QString words(const link::PanelIntent& intent) {
    switch (intent.verb) {
    case link::Verb::Join:
        return QStringLiteral("join ") + intent.bookingId;
    case link::Verb::HangUp:
        return QStringLiteral("hangup %1").arg(intent.callId);
    case link::Verb::SetMute:
        return intent.muted ? QStringLiteral("mute on") : QStringLiteral("mute off");
    case link::Verb::Dismiss:
        return QStringLiteral("dismiss");
    case link::Verb::Retry:
        return QStringLiteral("retry");
    }
    return {};
}

} // namespace

TestRoom::TestRoom(QObject* parent) : QObject(parent) {
    connect(&room_, &models::RoomModel::intent, this, [this](const link::PanelIntent& intent) {
        pressed_.append(words(intent));
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
}

void TestRoom::link(const QString& state) {
    room_.setLink(state == QLatin1String("live")   ? link::LinkState::Live
                  : state == QLatin1String("lost") ? link::LinkState::Lost
                                                   : link::LinkState::Connecting);
}

void TestRoom::reset() {
    room_.settle();
    pressed_.clear();
    Q_EMIT pressedChanged();
}

} // namespace greenroom::ui::testing

// A RoomModel for Quick Tests: shows scenes, remembers what was pressed.
#pragma once

#include "models/languages.h"
#include "models/room_model.h"

#include <QStringList>

#include <memory>

namespace greenroom::ui::testing {

class TestRoom : public QObject {
    Q_OBJECT
    Q_PROPERTY(greenroom::ui::models::RoomModel* room READ room CONSTANT)
    Q_PROPERTY(QStringList pressed READ pressed NOTIFY pressedChanged)
    Q_PROPERTY(int touches READ touches NOTIFY pressedChanged)

public:
    explicit TestRoom(QObject* parent = nullptr);

    [[nodiscard]] models::RoomModel* room() { return &room_; }
    // "join b1", "hangup 1", "mute on", "retry", "dismiss"; "answer 2", "hold 1 on";
    // "book 15", "extend b1 by 15", "check in b1", "open b1";
    // "go on", "language German", "zone Europe Berlin", "home 0", "pin 1234", "ask 1";
    // "panel help", "changed dim 7", "option 7 2" of message 7, and so on
    [[nodiscard]] QStringList pressed() const { return pressed_; }
    // Told as touches and nothing else
    [[nodiscard]] int touches() const { return touches_; }

    Q_INVOKABLE void scene(const QString& name);
    Q_INVOKABLE void link(const QString& state); // "live", "connecting", "lost"
    Q_INVOKABLE void reset();
    Q_INVOKABLE void speak(const QString& language);

Q_SIGNALS:
    void pressedChanged();

private:
    models::RoomModel room_;
    std::unique_ptr<models::Languages> languages_; // when one was asked for
    QStringList pressed_;
    int touches_ = 0;
};

} // namespace greenroom::ui::testing

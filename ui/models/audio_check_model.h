// What the room hears, is heard and is seen with, and how loud it is while that is checked.
#pragma once

#include "link/call_view.h"
#include "models/agent_words.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

class AudioCheckModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(int level READ level NOTIFY changed)
    Q_PROPERTY(QString levelWord READ levelWord NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString microphone READ microphone NOTIFY changed)
    Q_PROPERTY(QString loudspeaker READ loudspeaker NOTIFY changed)
    Q_PROPERTY(QString camera READ camera NOTIFY changed)

public:
    using QObject::QObject;

    void show(const link::AudioCheck& check);
    void retranslate() { Q_EMIT changed(); }

    [[nodiscard]] bool running() const { return check_.running; }
    [[nodiscard]] int level() const; // per cent; 0 while nothing is checked
    [[nodiscard]] QString levelWord() const;
    [[nodiscard]] QString problem() const { return AgentWords::translated(check_.problem); }
    [[nodiscard]] QString microphone() const { return check_.microphone; }
    [[nodiscard]] QString loudspeaker() const { return check_.loudspeaker; }
    [[nodiscard]] QString camera() const { return check_.camera; }

Q_SIGNALS:
    void changed();

private:
    link::AudioCheck check_;
};

} // namespace greenroom::ui::models

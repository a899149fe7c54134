// How the panel is to look, and how much of it is to be seen.
#pragma once

#include "link/panel_view.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

class LookModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(QString theme READ theme NOTIFY changed)
    Q_PROPERTY(QString textSize READ textSize NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion NOTIFY changed)
    Q_PROPERTY(bool reach READ reach NOTIFY changed)
    Q_PROPERTY(bool outside READ outside NOTIFY changed)
    Q_PROPERTY(int brightness READ brightness NOTIFY changed)
    Q_PROPERTY(QString customLine READ customLine NOTIFY changed)
    Q_PROPERTY(QString accent READ accent NOTIFY changed)
    Q_PROPERTY(QString wallpaper READ wallpaper NOTIFY changed)
    Q_PROPERTY(Wake wake READ wake NOTIFY changed)

public:
    // link::Wakefulness, for QML.
    enum Wake { Awake, Halfwake, Standby };
    Q_ENUM(Wake)

    using QObject::QObject;

    void show(const link::PanelView& view);

    [[nodiscard]] QString theme() const;    // "Night", "Light", "HighContrast"
    [[nodiscard]] QString textSize() const; // "Normal", "Large", "Larger", "Largest"
    [[nodiscard]] bool reducedMotion() const { return look_.reducedMotion; }
    [[nodiscard]] bool reach() const { return look_.reachMode; }
    [[nodiscard]] bool outside() const { return look_.outside; }
    [[nodiscard]] int brightness() const { return static_cast<int>(look_.brightness); } // per cent
    [[nodiscard]] QString customLine() const { return look_.customMessage; }
    [[nodiscard]] QString accent() const { return look_.accent; } // "#2277AA"; empty: none
    // A name; one that nobody draws, and none: the canvas alone
    [[nodiscard]] QString wallpaper() const { return look_.wallpaper; }
    [[nodiscard]] Wake wake() const { return static_cast<Wake>(wakefulness_); }

Q_SIGNALS:
    void changed();

private:
    link::Look look_;
    link::Wakefulness wakefulness_ = link::Wakefulness::Awake;
};

} // namespace greenroom::ui::models

// How far two colours stand apart (WCAG 2), and a colour moved until it stands apart enough.
#pragma once

#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::colours {

[[nodiscard]] double luminance(const QColor& colour);
// 1 to 21; the same either way round.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

// Lighter on dark ground, darker on light ground, its hue kept, by as little as is needed. White or
// black reach any contrast that text is asked for.
[[nodiscard]] QColor setOff(const QColor& colour, const QColor& ground, double least);

// Of a drawing on `ground`: as much of `colour` as `share` says, less where `ink` would not stand
// out on it by `least`. Where it does not even on the ground itself, the ground.
[[nodiscard]] QColor tinted(const QColor& ground, const QColor& colour, double share,
                            const QColor& ink, double least);

// For QML.
class Contrast : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    [[nodiscard]] Q_INVOKABLE static QColor setOff(const QColor& colour, const QColor& ground,
                                                   double least) {
        return colours::setOff(colour, ground, least);
    }
};

} // namespace greenroom::ui::colours

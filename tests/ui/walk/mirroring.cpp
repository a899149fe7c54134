#include "measures.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QRegularExpression>

#include <cmath>
#include <map>

namespace greenroom::ui::walk {

namespace {

constexpr double kDots = 2; // lost to rounding

// Keys and arrows keep their places in every language, as on any telephone.
bool keepsItsPlace(const QString& name) {
    static const QRegularExpression keys(
        QStringLiteral("^(key:.*|widget:.*:(up|down|left|right|center))$"));
    return keys.match(name).hasMatch();
}

} // namespace

void measureMirroring(const Tree& tree, Shown& shown, Findings& into) {
    if (QGuiApplication::layoutDirection() != Qt::RightToLeft) {
        return;
    }
    const double width = shown.look().glass.dots.width();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCoreApplication::sendPostedEvents();
    shown.grab(); // lays out
    const Tree plain = read(*shown.window());
    std::map<const QQuickItem*, QRectF> places;
    for (const Pressable& one : plain.pressables) {
        places[one.item] = one.at;
    }
    for (const Wording& words : plain.words) {
        places[words.item] = words.painted;
    }
    const auto compare = [&](const QQuickItem* item, const QRectF& at, const QString& name) {
        const auto found = places.find(item);
        const double mirrored = found == places.end() ? 0 : width - found->second.right();
        if (found != places.end() && std::abs(mirrored - at.left()) > kDots) {
            into.add("mirror", name,
                     QStringLiteral("stands at %1, a mirror shows it at %2")
                         .arg(at.left(), 0, 'f', 0)
                         .arg(mirrored, 0, 'f', 0));
        }
    };
    for (const Pressable& one : tree.pressables) {
        if (!one.item.isNull() && !keepsItsPlace(one.name)) {
            compare(one.item, one.at, one.name);
        }
    }
    for (const Wording& words : tree.words) {
        const QQuickItem* around = pressableAround(words.item);
        if (!words.item.isNull() && !words.covered &&
            (around == nullptr || !keepsItsPlace(around->objectName()))) {
            compare(words.item, words.painted, quoted(words.text));
        }
    }
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::sendPostedEvents();
}

} // namespace greenroom::ui::walk

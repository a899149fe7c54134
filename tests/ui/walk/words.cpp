#include "measures.h"

#include <QColor>

#include <algorithm>

namespace greenroom::ui::walk {

namespace {

// Less than that is rounding, or the bearing of a letter.
constexpr double kOverlapDots = 2;
// A shorter one stands in many texts by chance.
constexpr int kLeastLetters = 4;

bool isWritten(const QString& text, const std::set<QString>& written) {
    const QString line = text.simplified();
    return std::any_of(written.begin(), written.end(), [&line](const QString& one) {
        return one == line || (one.size() >= kLeastLetters && line.contains(one));
    });
}

// A line around something, where the theme draws one, and words that it crosses or touches.
bool runsThrough(const Pressable& frame, const QRectF& words) {
    const auto colour = frame.item->property("outline").value<QColor>();
    const double wide = frame.item->property("outlineWidth").toDouble() + 1;
    return colour.alpha() > 0 && frame.at.intersects(words) &&
           !frame.at.adjusted(wide, wide, -wide, -wide).contains(words);
}

QString rectOf(const QRectF& rect) {
    return QStringLiteral("%1,%2 %3x%4")
        .arg(rect.x(), 0, 'f', 0)
        .arg(rect.y(), 0, 'f', 0)
        .arg(rect.width(), 0, 'f', 0)
        .arg(rect.height(), 0, 'f', 0);
}

} // namespace

void measureWords(const Tree& tree, const Look& look, const std::set<QString>& written,
                  Findings& into) {
    Q_UNUSED(look)
    for (auto one = tree.words.begin(); one != tree.words.end(); ++one) {
        if (one->covered) {
            continue;
        }
        const QString name = quoted(one->text);
        // Remarks share what room there is: a touch on the badge beside the clock tells each in
        // full.
        if (one->truncated && !one->mark && !isWritten(one->text, written)) {
            into.add("clipped", name, QStringLiteral("ends in an ellipsis"));
        }
        if (one->cut) {
            into.add("clipped", name, QStringLiteral("is cut off: ") + rectOf(one->painted));
        } else if (!one->lowered && !one->place.adjusted(-1, -1, 1, 1).contains(one->painted)) {
            into.add("clipped", name,
                     QStringLiteral("runs out of what it stands on: %1 of %2")
                         .arg(rectOf(one->painted), rectOf(one->place)));
        }
        for (const Pressable& frame : tree.pressables) {
            if (runsThrough(frame, one->seen)) {
                into.add("overlap", name, QStringLiteral("and the frame of ") + frame.name);
            }
        }
        for (auto other = std::next(one); other != tree.words.end(); ++other) {
            const QRectF both = one->seen & other->seen;
            if (!other->covered && both.width() > kOverlapDots && both.height() > kOverlapDots) {
                into.add("overlap", name,
                         QStringLiteral("and %1: %2").arg(quoted(other->text), rectOf(both)));
            }
        }
    }
}

} // namespace greenroom::ui::walk

#include "measures.h"

#include <QRegularExpression>

#include <algorithm>

namespace greenroom::ui::walk {

namespace {

constexpr double kPrimaryMm = 20;
constexpr double kOtherMm = 12;
constexpr double kLeastMm = 10;
constexpr double kGapMm = 2;
constexpr double kEndGapMm = 5;
constexpr double kEdgeMm = 10;
// A dot is lost to rounding, on each side of a gap.
constexpr double kDots = 1.5;

// A row that leaves the call for another meeting is not what the page is for.
bool isPrimary(const Pressable& one) {
    static const QRegularExpression names(QStringLiteral("^(end|cancel)$"));
    return names.match(one.name).hasMatch() ||
           (isOfType(*one.item, "JoinTile") && one.name.startsWith(QLatin1String("join:")));
}

// One of many keys side by side: ten letters in a row of the smallest glass.
bool isKey(const QString& name) {
    return name.startsWith(QLatin1String("key:"));
}

double between(const QRectF& a, const QRectF& b) {
    return std::max(
        {a.left() - b.right(), b.left() - a.right(), a.top() - b.bottom(), b.top() - a.bottom()});
}

QString mm(double value) {
    return QString::number(value, 'f', 1) + QStringLiteral(" mm");
}

} // namespace

void measureTargets(const Tree& tree, const Look& look, Findings& into) {
    const double loss = look.mm(kDots);
    for (auto one = tree.pressables.begin(); one != tree.pressables.end(); ++one) {
        if (one->seen.isEmpty()) {
            continue;
        }
        const double wide = look.mm(one->at.width());
        const double high = look.mm(one->at.height());
        const double least = isPrimary(*one) ? kPrimaryMm : isKey(one->name) ? kLeastMm : kOtherMm;
        if (high < least - loss) {
            into.add("size", one->name,
                     QStringLiteral("is %1 high, %2 wanted").arg(mm(high), mm(least)));
        }
        if (wide < kLeastMm - loss) {
            into.add("size", one->name, QStringLiteral("is %1 wide").arg(mm(wide)));
        }
        const QRectF& at = one->seen;
        const double rim =
            look.mm(std::min({at.left(), at.top(), look.glass.dots.width() - at.right(),
                              look.glass.dots.height() - at.bottom()}));
        if (isPrimary(*one) && rim < kEdgeMm - loss) {
            into.add("edge", one->name, QStringLiteral("is %1 from an edge").arg(mm(rim)));
        }
        for (auto other = std::next(one); other != tree.pressables.end(); ++other) {
            if (other->seen.isEmpty()) {
                continue;
            }
            const bool end =
                one->name == QLatin1String("end") || other->name == QLatin1String("end");
            const double wanted = end ? kEndGapMm : kGapMm;
            const double gap = look.mm(between(one->seen, other->seen));
            if (gap < wanted - loss) {
                into.add("gap", one->name,
                         QStringLiteral("is %1 from %2, %3 wanted")
                             .arg(mm(gap), other->name, mm(wanted)));
            }
        }
    }
}

} // namespace greenroom::ui::walk

// Whether two pictures look alike to a person: the distance of their colours as eyes measure it
// (CIE L*a*b*), averaged over small areas.
//
// What only another rasteriser of letters or half a dot could have done is no difference: a dot is
// compared with all that lies half-way between its counterpart and the dots around that.
#pragma once

#include <QImage>
#include <QPoint>

namespace greenroom::ui::testing {

struct Difference {
    double worst = 0; // of all areas, in L*a*b*
    QPoint where;     // its middle
    QImage shown;     // dark where alike, bright where not; null when the sizes differ

    [[nodiscard]] bool isSeen() const;
};

// Pictures of unlike sizes differ as much as can be.
[[nodiscard]] Difference differenceOf(const QImage& expected, const QImage& actual);

} // namespace greenroom::ui::testing

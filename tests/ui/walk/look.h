// How a scene is shown when it is walked: language, glass, theme, size of text, reach, motion.
#pragma once

#include <QSize>
#include <QString>

#include <vector>

namespace greenroom::ui::walk {

struct Glass {
    const char* name;
    QSize dots;
    double dotsPerMm;
};

struct Look {
    QString language;
    Glass glass;
    QString theme;
    QString textSize;
    bool reach = false;
    bool reducedMotion = false;

    [[nodiscard]] bool highContrast() const { return theme == QLatin1String("HighContrast"); }
    [[nodiscard]] double mm(double dots) const { return dots / glass.dotsPerMm; }
};

// "Arabic, 800x480, Light, Largest, within reach"
[[nodiscard]] QString nameOf(const Look& look);

// Looks in which each two values meet; all of them: every combination.
[[nodiscard]] std::vector<Look> looks(bool all);

// Which of the looks (as numbers) scene number n is walked in. Of those in which each two values
// meet, enough to have each value, and another first one for each scene; otherwise all.
[[nodiscard]] std::vector<std::size_t> looksFor(std::size_t scene, bool all);

} // namespace greenroom::ui::walk

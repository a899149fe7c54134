// English made longer, for finding what was not given to a translator and what has no room.
#pragma once

#include <QTranslator>

namespace greenroom::ui::models {

// "[Ĵôîñ ôñé]": accented, two fifths longer, in brackets; places for values stay as they are.
[[nodiscard]] QString pseudo(const QString& english);

class PseudoTranslator : public QTranslator {
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* comment,
                                    int n) const override;
};

} // namespace greenroom::ui::models

// What a walk has found: where, how it was shown, which item, and what was measured.
#pragma once

#include "look.h"

#include <QString>

#include <vector>

namespace greenroom::ui::walk {

struct Finding {
    QString measure; // "size", "gap", "contrast" and so on
    QString item;
    QString what;
};

class Findings {
public:
    void add(const QString& measure, const QString& item, const QString& what) {
        all_.push_back({measure, item, what});
    }
    [[nodiscard]] const std::vector<Finding>& all() const { return all_; }

private:
    std::vector<Finding> all_;
};

// "home-ready [Arabic, 800x480, Light, Normal] size: join:b1 is 18.2 mm high, 20 wanted", a line
// each
[[nodiscard]] QString report(const QString& scene, const Look& look, const Findings& findings);

// A text in a report: its first words.
[[nodiscard]] QString quoted(const QString& text);

} // namespace greenroom::ui::walk

// The keyboards that were compiled in, one for each file of ui/keyboards: a new one needs its file
// alone.
#pragma once

#include "models/keyboard_layout.h"

namespace greenroom::ui::models {

class KeyboardLayouts {
public:
    // A file that is not a layout is left out and said so in the log.
    explicit KeyboardLayouts(const QString& folder = QStringLiteral(":/keyboards"));

    // In the order in which the globe goes through them: the one of that language, then one with
    // Latin letters, then the others by their names. For an address the one with Latin letters is
    // the first, be it the language's own or English. Empty when nothing was compiled in.
    [[nodiscard]] std::vector<const KeyboardLayout*> ordered(const QString& language,
                                                             bool address) const;

    [[nodiscard]] std::size_t size() const { return layouts_.size(); }

private:
    std::vector<KeyboardLayout> layouts_;
};

} // namespace greenroom::ui::models

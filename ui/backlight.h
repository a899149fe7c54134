// The light behind the glass, where Linux lets it be set: a folder of its backlight class
// (Documentation/ABI/stable/sysfs-class-backlight) with the files `max_brightness` and
// `brightness`.
#pragma once

#include <QString>

namespace greenroom::ui {

class Backlight {
public:
    // Reads how bright it can be. A folder that is none is one whose glass cannot be dimmed.
    explicit Backlight(const QString& folder);

    [[nodiscard]] bool usable() const { return most_ > 0; }

    // Per cent of the light; 0 is off, and anything else at least the least there is. A write that
    // fails is said in the log once, until one works again.
    void set(int perCent);

private:
    QString file_;
    int most_ = 0;
    int last_ = -1; // what was written; -1: nothing
    bool told_ = false;
};

} // namespace greenroom::ui

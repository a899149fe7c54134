#include "backlight.h"

#include <QFile>
#include <QtDebug>

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr qint64 kLongestNumber = 16;
constexpr int kMostLevels = 1'000'000;
constexpr int kWhole = 100;

} // namespace

Backlight::Backlight(const QString& folder) : file_(folder + QStringLiteral("/brightness")) {
    QFile most(folder + QStringLiteral("/max_brightness"));
    if (most.open(QIODevice::ReadOnly)) {
        most_ = std::clamp(most.read(kLongestNumber).trimmed().toInt(), 0, kMostLevels);
    }
    if (!usable()) {
        qWarning("no backlight at %s", qUtf8Printable(folder));
    }
}

void Backlight::set(int perCent) {
    const int asked = std::clamp(perCent, 0, kWhole);
    const int level =
        asked == 0 ? 0 : std::max(1, static_cast<int>(qint64{most_} * asked / kWhole));
    if (!usable() || level == last_) {
        return;
    }
    const QByteArray digits = QByteArray::number(level);
    QFile file(file_);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                         file.write(digits) == digits.size();
    if (!written && !told_) {
        qWarning("%s: cannot be written", qUtf8Printable(file_));
    }
    told_ = !written;
    last_ = written ? level : -1;
}

} // namespace greenroom::ui

#include "finding.h"

namespace greenroom::ui::walk {

namespace {
constexpr int kMostLetters = 40;
}

QString report(const QString& scene, const Look& look, const Findings& findings) {
    QString lines;
    for (const Finding& one : findings.all()) {
        lines += QStringLiteral("%1 [%2] %3: %4 %5\n")
                     .arg(scene, nameOf(look), one.measure, one.item, one.what);
    }
    return lines;
}

QString quoted(const QString& text) {
    const QString line = text.simplified();
    return QStringLiteral("\"%1\"").arg(
        line.size() > kMostLetters ? line.left(kMostLetters) + QChar(0x2026) : line);
}

} // namespace greenroom::ui::walk

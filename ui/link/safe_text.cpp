#include "link/safe_text.h"

namespace greenroom::ui::link {

namespace {

bool turnsDirection(char16_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool breaksLine(char16_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isInvisible(QChar c) {
    const char16_t unit = c.unicode();
    return c.category() == QChar::Other_Control || turnsDirection(unit) || unit == 0xFEFF ||
           (unit >= 0xFFF9 && unit <= 0xFFFC);
}

QString safe(const QString& text, qsizetype limit, bool inLines) {
    QString safe;
    safe.reserve(qMin(text.size(), limit));
    for (const QChar c : text) {
        if (safe.size() == limit) {
            break;
        }
        if (inLines && c == u'\n') {
            safe.append(c);
        } else if (breaksLine(c.unicode())) {
            safe.append(u' ');
        } else if (!isInvisible(c)) {
            safe.append(c);
        }
    }
    if (!safe.isEmpty() && safe.back().isHighSurrogate()) {
        safe.chop(1);
    }
    return safe.trimmed();
}

} // namespace

QString safeText(const QString& text, qsizetype limit) {
    return safe(text, limit, false);
}

QString safeLines(const QString& text, qsizetype limit) {
    return safe(text, limit, true);
}

} // namespace greenroom::ui::link

#include "models/pseudo_translator.h"

#include <QRegularExpression>

#include <string_view>

namespace greenroom::ui::models {

namespace {

// A pattern of letters that mean something to QLocale, not words.
constexpr std::string_view kPattern = "date format";

QChar accented(QChar letter) {
    static const QString plain = QStringLiteral("aceginosuyzACEGINOSUYZ");
    static const QString marked = QStringLiteral("áçéğîñôšúýžÁÇÉĞÎÑÔŠÚÝŽ");
    const auto at = plain.indexOf(letter);
    return at < 0 ? letter : marked[at];
}

QString filling(qsizetype letters) {
    static const QString words = QStringLiteral(" ôñé ţŵô ţĥŕéé ƒôúŕ ƒîvé šîx šévéñ éîğĥţ ñîñé");
    QString more;
    while (more.size() < letters) {
        more += words;
    }
    return more.left(letters);
}

} // namespace

QString pseudo(const QString& english) {
    static const QRegularExpression place(QStringLiteral("%(L?[0-9]{1,2}|L?n)"));
    QString changed;
    qsizetype done = 0;
    auto matches = place.globalMatch(english);
    const auto change = [&](qsizetype until) {
        for (; done < until; ++done) {
            changed += accented(english[done]);
        }
    };
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        change(match.capturedStart());
        changed += match.captured();
        done = match.capturedEnd();
    }
    change(english.size());
    constexpr qsizetype kBrackets = 2;
    const qsizetype more = (english.size() * 2 + 4) / 5;
    return QStringLiteral("[%1%2]").arg(changed, filling(more > kBrackets ? more - kBrackets : 0));
}

QString PseudoTranslator::translate(const char* /*context*/, const char* source,
                                    const char* comment, int /*n*/) const {
    if (source == nullptr || *source == '\0' || (comment != nullptr && kPattern == comment)) {
        return {};
    }
    return pseudo(QString::fromUtf8(source));
}

} // namespace greenroom::ui::models

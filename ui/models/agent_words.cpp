#include "models/agent_words.h"

#include "models/agent_sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <vector>

namespace greenroom::ui::models {

namespace {

constexpr const char* kContext = "AgentWords";

struct Pattern {
    const char* english = nullptr;
    bool counts = false; // its first place is a number that the sentence bends to
    QRegularExpression said;
};

Pattern patternOf(const char* english) {
    QString expression = QRegularExpression::escape(QString::fromLatin1(english));
    const bool counts = expression.contains(QLatin1String("\\%n"));
    expression.replace(QLatin1String("\\%n"), QLatin1String("([0-9]{1,9})"));
    static const QRegularExpression place(QStringLiteral("\\\\%[1-9]"));
    expression.replace(place, QStringLiteral("(.+?)"));
    return {english, counts, QRegularExpression(QRegularExpression::anchoredPattern(expression))};
}

const QSet<QString>& sentences() {
    static const QSet<QString> all = [] {
        QSet<QString> made;
        for (const char* english : agentSentences()) {
            made.insert(QString::fromLatin1(english));
        }
        return made;
    }();
    return all;
}

const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const char* english : agentPatterns()) {
            made.push_back(patternOf(english));
        }
        return made;
    }();
    return all;
}

QString madeAnew(const Pattern& pattern, const QRegularExpressionMatch& match) {
    if (pattern.counts) {
        return QCoreApplication::translate(kContext, pattern.english, nullptr,
                                           match.captured(1).toInt());
    }
    const QString frame = QCoreApplication::translate(kContext, pattern.english);
    QString words;
    for (qsizetype i = 0; i < frame.size(); ++i) {
        const bool place = frame[i] == u'%' && i + 1 < frame.size();
        const int number = place ? frame[i + 1].digitValue() : -1;
        if (number >= 1 && number <= match.lastCapturedIndex()) {
            words += AgentWords::translated(match.captured(number));
            ++i;
        } else {
            words += frame[i];
        }
    }
    return words;
}

} // namespace

QString AgentWords::title(const QString& said) {
    return sentences().contains(said)
               ? QCoreApplication::translate(kContext, said.toLatin1().constData())
               : said;
}

QString AgentWords::translated(const QString& said) {
    if (sentences().contains(said)) {
        return title(said);
    }
    for (const Pattern& pattern : patterns()) {
        const QRegularExpressionMatch match = pattern.said.match(said);
        if (match.hasMatch()) {
            return madeAnew(pattern, match);
        }
    }
    return said;
}

} // namespace greenroom::ui::models

#include "models/letter_conversion.h"

#include <utility>

namespace greenroom::ui::models {

namespace {

constexpr char16_t kFirstHiragana = u'\u3041';
constexpr char16_t kLastHiragana = u'\u3096';
constexpr int kToKatakana = 0x60;

} // namespace

LetterConversion::LetterConversion(QHash<QString, Step> table) : table_(std::move(table)) {
    for (auto entry = table_.cbegin(); entry != table_.cend(); ++entry) {
        for (qsizetype length = 1; length < entry.key().size(); ++length) {
            ++beginnings_[entry.key().left(length)];
        }
    }
}

LetterConversion::Typed LetterConversion::settled(const QString& waiting) const {
    for (qsizetype length = waiting.size(); length > 0; --length) {
        const auto known = table_.constFind(waiting.left(length));
        if (known != table_.cend()) {
            return {known->out, known->next + waiting.mid(length)};
        }
    }
    return {waiting.left(1), waiting.mid(1)};
}

LetterConversion::Typed LetterConversion::add(const QString& waiting, const QString& letter) const {
    Typed typed{{}, waiting + letter};
    // Each turn lets a letter go or swaps it for one that waits; a table that swapped for ever
    // would be stopped by the count.
    for (qsizetype turns = typed.waiting.size() * 2;
         !typed.waiting.isEmpty() && !beginnings_.contains(typed.waiting); --turns) {
        const Typed next = settled(typed.waiting);
        typed.done += next.done;
        typed.waiting = next.waiting;
        if (turns <= 0) {
            return {typed.done + typed.waiting, {}};
        }
    }
    return typed;
}

QString LetterConversion::finished(const QString& waiting) const {
    QString done;
    QString rest = waiting;
    for (qsizetype turns = waiting.size() * 2; !rest.isEmpty(); --turns) {
        if (turns <= 0) {
            return done + rest;
        }
        const Typed next = settled(rest);
        done += next.done;
        rest = next.waiting;
    }
    return done;
}

QString LetterConversion::katakana(const QString& text) {
    QString out = text;
    for (QChar& c : out) {
        if (c >= kFirstHiragana && c <= kLastHiragana) {
            c = QChar(c.unicode() + kToKatakana);
        }
    }
    return out;
}

} // namespace greenroom::ui::models

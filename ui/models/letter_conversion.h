// Letters that become others as they are typed, as a table has it: "ka" becomes か, "kk" becomes っ
// and a "k" that waits. Pure.
#pragma once

#include <QHash>
#include <QString>

namespace greenroom::ui::models {

class LetterConversion {
public:
    struct Step {
        QString out;
        QString next; // stays to be gone on with

        friend bool operator==(const Step&, const Step&) = default;
    };
    struct Typed {
        QString done;
        QString waiting; // may still become something else

        friend bool operator==(const Typed&, const Typed&) = default;
    };

    LetterConversion() = default;
    explicit LetterConversion(QHash<QString, Step> table);

    // One letter after those that wait. What the table does not know stays as it was typed.
    [[nodiscard]] Typed add(const QString& waiting, const QString& letter) const;
    // Nothing more comes: "n" is ん.
    [[nodiscard]] QString finished(const QString& waiting) const;

    [[nodiscard]] bool empty() const { return table_.isEmpty(); }

    // Hiragana as katakana; all else stays.
    [[nodiscard]] static QString katakana(const QString& text);

    friend bool operator==(const LetterConversion&, const LetterConversion&) = default;

private:
    // What goes out once `waiting` can become nothing longer: the longest of its beginnings that
    // the table knows, or its first letter as it is.
    [[nodiscard]] Typed settled(const QString& waiting) const;

    QHash<QString, Step> table_;
    QHash<QString, int> beginnings_; // of longer entries
};

} // namespace greenroom::ui::models

// One keyboard as its file describes it (ui/keyboards/*.json): three rows of keys, a blank between
// two, on each of its faces.
//
//   name        what it is called in each language the panel speaks: {"English": "German", ...}
//   languages   of the panel that begin with it
//   rightToLeft true where its letters run that way
//   letters     faces that the shift key steps through; signs: the same, behind the layer key
//   conversion  letters that become others: {"ka": "か", "kk": ["っ", "k"]}
//
// and of a face:
//
//   key         what stands on the key that leads to it
//   name        of it, as above; may be left out
//   once        true: the first face comes back after one key, as with capitals; needs no key
//   converts    "Hiragana" or "Katakana": its letters go through `conversion`
//   rows        from left to right, also of letters that run the other way
//
// The keys for shift, layer, space, erasing and the next keyboard are the panel's own.
#pragma once

#include "models/letter_conversion.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

class QJsonObject;

namespace greenroom::ui::models {

struct KeyboardFace {
    enum class Converts { Nothing, Hiragana, Katakana };

    QString key;
    QHash<QString, QString> name;
    bool once = false;
    Converts converts = Converts::Nothing;
    std::array<QStringList, 3> rows;

    friend bool operator==(const KeyboardFace&, const KeyboardFace&) = default;
};

class KeyboardLayout {
public:
    enum class Fault { None, TooLarge, NotJson, Name, Languages, Faces, Rows, Key, Conversion };
    struct Read;

    static constexpr qsizetype kMostBytes = 64 * 1024;
    static constexpr qsizetype kMostFaces = 4;
    // The panel's own keys stand beside them where a screen is low: twelve in a row.
    static constexpr std::array<qsizetype, 3> kMostKeys{11, 11, 9};
    static constexpr qsizetype kMostOnKey = 4; // characters
    static constexpr qsizetype kMostName = 40;
    static constexpr qsizetype kMostLanguages = 32;
    static constexpr qsizetype kMostConversions = 1'000;

    [[nodiscard]] static Read read(const QByteArray& file);

    // In that language, else in English.
    [[nodiscard]] QString name(const QString& language) const;
    [[nodiscard]] static QString nameOf(const QHash<QString, QString>& names,
                                        const QString& language);
    [[nodiscard]] const QStringList& languages() const { return languages_; }
    [[nodiscard]] bool rightToLeft() const { return rightToLeft_; }
    // Never empty.
    [[nodiscard]] const std::vector<KeyboardFace>& letters() const { return letters_; }
    [[nodiscard]] const std::vector<KeyboardFace>& signs() const { return signs_; }
    [[nodiscard]] const LetterConversion& conversion() const { return conversion_; }
    // It can write addresses and numbers.
    [[nodiscard]] bool latin() const;
    // All that its second face adds is capitals.
    [[nodiscard]] bool capitals() const;

private:
    QHash<QString, QString> name_;
    QStringList languages_;
    bool rightToLeft_ = false;
    std::vector<KeyboardFace> letters_;
    std::vector<KeyboardFace> signs_;
    LetterConversion conversion_;

    friend class LayoutReader;
};

struct KeyboardLayout::Read {
    std::optional<KeyboardLayout> layout;
    Fault fault = Fault::None;
    QString where; // "letters[0].rows[2]: 10 keys, at most 9"
};

} // namespace greenroom::ui::models

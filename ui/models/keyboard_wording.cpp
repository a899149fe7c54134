#include "models/keyboard_wording.h"

#include <QHash>

namespace greenroom::ui::models {

namespace {

const QHash<QString, const char*>& signWords() {
    static const QHash<QString, const char*> all{
        {".", QT_TRANSLATE_NOOP("KeyboardWording", "Full stop")},
        {",", QT_TRANSLATE_NOOP("KeyboardWording", "Comma")},
        {":", QT_TRANSLATE_NOOP("KeyboardWording", "Colon")},
        {";", QT_TRANSLATE_NOOP("KeyboardWording", "Semicolon")},
        {"!", QT_TRANSLATE_NOOP("KeyboardWording", "Exclamation mark")},
        {"?", QT_TRANSLATE_NOOP("KeyboardWording", "Question mark")},
        {"'", QT_TRANSLATE_NOOP("KeyboardWording", "Apostrophe")},
        {"\"", QT_TRANSLATE_NOOP("KeyboardWording", "Quotation mark")},
        {"@", QT_TRANSLATE_NOOP("KeyboardWording", "At sign")},
        {"#", QT_TRANSLATE_NOOP("KeyboardWording", "Number sign")},
        {"&", QT_TRANSLATE_NOOP("KeyboardWording", "Ampersand")},
        {"*", QT_TRANSLATE_NOOP("KeyboardWording", "Asterisk")},
        {"-", QT_TRANSLATE_NOOP("KeyboardWording", "Hyphen")},
        {"+", QT_TRANSLATE_NOOP("KeyboardWording", "Plus")},
        {"(", QT_TRANSLATE_NOOP("KeyboardWording", "Opening bracket")},
        {")", QT_TRANSLATE_NOOP("KeyboardWording", "Closing bracket")},
        {"/", QT_TRANSLATE_NOOP("KeyboardWording", "Slash")},
        {"\\", QT_TRANSLATE_NOOP("KeyboardWording", "Backslash")},
        {"_", QT_TRANSLATE_NOOP("KeyboardWording", "Underscore")},
        {"~", QT_TRANSLATE_NOOP("KeyboardWording", "Tilde")},
        {"|", QT_TRANSLATE_NOOP("KeyboardWording", "Vertical bar")},
        {"=", QT_TRANSLATE_NOOP("KeyboardWording", "Equals sign")},
        {"%", QT_TRANSLATE_NOOP("KeyboardWording", "Per cent")},
        {"<", QT_TRANSLATE_NOOP("KeyboardWording", "Less than")},
        {">", QT_TRANSLATE_NOOP("KeyboardWording", "Greater than")},
        {"[", QT_TRANSLATE_NOOP("KeyboardWording", "Opening square bracket")},
        {"]", QT_TRANSLATE_NOOP("KeyboardWording", "Closing square bracket")},
    };
    return all;
}

} // namespace

QString KeyboardWording::key(const QString& key) {
    if (const char* sign = signWords().value(key)) {
        return tr(sign);
    }
    return key.size() == 1 && key[0].isUpper() ? tr("Capital %1", "a letter").arg(key) : key;
}

QString KeyboardWording::globe(const QString& layout) {
    return tr("Keyboard: %1", "a language").arg(layout);
}

QString KeyboardWording::letters() {
    return tr("Letters");
}

QString KeyboardWording::capitals() {
    return tr("Capital letters");
}

QString KeyboardWording::signs() {
    return tr("Digits and signs");
}

QString KeyboardWording::moreSigns() {
    return tr("More signs");
}

} // namespace greenroom::ui::models

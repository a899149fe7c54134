// What a screen reader says of a key.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace greenroom::ui::models {

class KeyboardWording {
    Q_DECLARE_TR_FUNCTIONS(KeyboardWording)

public:
    // "q", "Capital Q", "At sign"; a key nobody has words for says itself.
    [[nodiscard]] static QString key(const QString& key);
    // "Keyboard: Arabic"
    [[nodiscard]] static QString globe(const QString& layout);
    // Of faces that have no name of their own.
    [[nodiscard]] static QString letters();
    [[nodiscard]] static QString capitals();
    [[nodiscard]] static QString signs();
    [[nodiscard]] static QString moreSigns();
};

} // namespace greenroom::ui::models

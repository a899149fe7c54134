// What is being typed, and the keyboard it is typed with: which layout, which of its faces. One for
// each field; it goes with the page, and what was typed with it.
#pragma once

#include "models/keyboard_layouts.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

class KeyboardModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    // What stands in the field, with letters that may still become others at its end.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    // Addresses and numbers begin with Latin letters.
    Q_PROPERTY(bool address READ address WRITE setAddress NOTIFY faceChanged)
    Q_PROPERTY(bool rightToLeft READ rightToLeft NOTIFY textChanged)
    // Three lists of keys
    Q_PROPERTY(QVariantList rows READ rows NOTIFY faceChanged)
    Q_PROPERTY(bool signs READ signs NOTIFY faceChanged)
    Q_PROPERTY(bool turns READ turns NOTIFY faceChanged)
    Q_PROPERTY(bool turned READ turned NOTIFY faceChanged)
    Q_PROPERTY(QString turnKey READ turnKey NOTIFY faceChanged)
    Q_PROPERTY(QString turnName READ turnName NOTIFY faceChanged)
    Q_PROPERTY(QString layerKey READ layerKey NOTIFY faceChanged)
    Q_PROPERTY(QString layerName READ layerName NOTIFY faceChanged)
    Q_PROPERTY(bool many READ many NOTIFY faceChanged)
    Q_PROPERTY(QString globeName READ globeName NOTIFY faceChanged)

public:
    static constexpr qsizetype kMostLetters = 255;

    explicit KeyboardModel(QObject* parent = nullptr);

    [[nodiscard]] QString text() const { return text_ + waiting_; }
    void setText(const QString& text);
    [[nodiscard]] bool address() const { return address_; }
    void setAddress(bool address);
    // By its first letter; where it has none, as the layout runs.
    [[nodiscard]] bool rightToLeft() const;
    [[nodiscard]] QVariantList rows() const;
    [[nodiscard]] bool signs() const { return signs_; }
    // Whether there is another face to turn to, and whether it was turned to.
    [[nodiscard]] bool turns() const;
    [[nodiscard]] bool turned() const { return face_ > 0; }
    // What stands on the key that turns to it (empty: the shape of shift), and what it is called.
    [[nodiscard]] QString turnKey() const;
    [[nodiscard]] QString turnName() const;
    [[nodiscard]] QString layerKey() const;
    [[nodiscard]] QString layerName() const;
    // There is another layout, and it is called so.
    [[nodiscard]] bool many() const { return layouts_.size() > 1; }
    [[nodiscard]] QString globeName() const;
    [[nodiscard]] Q_INVOKABLE static QString nameOf(const QString& key);

    Q_INVOKABLE void press(const QString& key);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void turn();
    Q_INVOKABLE void changeLayer();
    Q_INVOKABLE void changeLayout();
    // A key of a keyboard that is plugged in; false: it is none to type with.
    Q_INVOKABLE bool take(int key, int modifiers, const QString& text);
    // The whole text, with nothing left to wait.
    Q_INVOKABLE QString finish();

Q_SIGNALS:
    void textChanged();
    void faceChanged();

private:
    [[nodiscard]] const std::vector<KeyboardFace>* faces() const;
    [[nodiscard]] const KeyboardFace* face() const;
    [[nodiscard]] const KeyboardFace* next() const;
    [[nodiscard]] QString shaped(const QString& text) const;
    void settle();
    void choose();
    void show(bool signs, std::size_t face);

    QString text_;
    QString waiting_;
    bool address_ = false;
    QString language_;
    std::vector<const KeyboardLayout*> layouts_;
    std::size_t layout_ = 0;
    bool signs_ = false;
    std::size_t face_ = 0;
};

} // namespace greenroom::ui::models

#include "models/keyboard_model.h"

#include "models/keyboard_wording.h"

#include <QCoreApplication>

namespace greenroom::ui::models {

namespace {

const KeyboardLayouts& compiledIn() {
    static const KeyboardLayouts layouts;
    return layouts;
}

// As the translation that is spoken calls itself.
QString spoken() {
    return QCoreApplication::translate("Language", "English");
}

} // namespace

KeyboardModel::KeyboardModel(QObject* parent) : QObject(parent), language_(spoken()) {
    choose();
}

void KeyboardModel::choose() {
    layouts_ = compiledIn().ordered(language_, address_);
    layout_ = 0;
    show(false, 0);
}

void KeyboardModel::setAddress(bool address) {
    if (address != address_) {
        address_ = address;
        choose();
    }
}

void KeyboardModel::setText(const QString& text) {
    if (text != this->text()) {
        text_ = text.left(kMostLetters);
        waiting_.clear();
        Q_EMIT textChanged();
    }
}

bool KeyboardModel::rightToLeft() const {
    for (const QChar c : text_) {
        switch (c.direction()) {
        case QChar::DirL:
            return false;
        case QChar::DirR:
        case QChar::DirAL:
            return true;
        default:
            break;
        }
    }
    return text_.isEmpty() && waiting_.isEmpty() && !layouts_.empty() &&
           layouts_[layout_]->rightToLeft();
}

const std::vector<KeyboardFace>* KeyboardModel::faces() const {
    if (layouts_.empty()) {
        return nullptr;
    }
    return signs_ ? &layouts_[layout_]->signs() : &layouts_[layout_]->letters();
}

const KeyboardFace* KeyboardModel::face() const {
    return faces() == nullptr ? nullptr : &(*faces())[face_];
}

const KeyboardFace* KeyboardModel::next() const {
    return faces() == nullptr ? nullptr : &(*faces())[(face_ + 1) % faces()->size()];
}

QVariantList KeyboardModel::rows() const {
    QVariantList rows;
    for (std::size_t i = 0; i < KeyboardLayout::kMostKeys.size(); ++i) {
        rows.append(QVariant(face() == nullptr ? QStringList() : face()->rows[i]));
    }
    return rows;
}

bool KeyboardModel::turns() const {
    // An address needs no capitals: what it needs more stands in their place.
    return faces() != nullptr && faces()->size() > 1 &&
           !(address_ && !signs_ && layouts_[layout_]->capitals());
}

QString KeyboardModel::turnKey() const {
    if (next() == nullptr || (face()->once && face()->key.isEmpty())) {
        return {};
    }
    return next()->key;
}

QString KeyboardModel::turnName() const {
    if (next() == nullptr) {
        return {};
    }
    // The key of capitals is called the same while it is held.
    const KeyboardFace& named = face()->once ? *face() : *next();
    const QString own = KeyboardLayout::nameOf(named.name, language_);
    if (!own.isEmpty()) {
        return own;
    }
    if (signs_) {
        return turned() ? KeyboardWording::signs() : KeyboardWording::moreSigns();
    }
    return named.once ? KeyboardWording::capitals() : KeyboardWording::letters();
}

QString KeyboardModel::layerKey() const {
    if (layouts_.empty()) {
        return {};
    }
    const KeyboardLayout& layout = *layouts_[layout_];
    return (signs_ ? layout.letters() : layout.signs()).front().key;
}

QString KeyboardModel::layerName() const {
    return signs_ ? KeyboardWording::letters() : KeyboardWording::signs();
}

QString KeyboardModel::globeName() const {
    return many()
               ? KeyboardWording::globe(layouts_[(layout_ + 1) % layouts_.size()]->name(language_))
               : QString();
}

QString KeyboardModel::nameOf(const QString& key) {
    return KeyboardWording::key(key);
}

void KeyboardModel::show(bool signs, std::size_t face) {
    signs_ = signs;
    face_ = face;
    Q_EMIT faceChanged();
}

QString KeyboardModel::shaped(const QString& text) const {
    const bool katakana = face() != nullptr && face()->converts == KeyboardFace::Converts::Katakana;
    return katakana ? LetterConversion::katakana(text) : text;
}

// What waits becomes what it is, before something else goes on.
void KeyboardModel::settle() {
    if (!waiting_.isEmpty()) {
        text_ += shaped(layouts_[layout_]->conversion().finished(waiting_));
        waiting_.clear();
        Q_EMIT textChanged();
    }
}

void KeyboardModel::press(const QString& key) {
    if (text().size() + key.size() > kMostLetters) {
        return;
    }
    if (face() != nullptr && face()->converts != KeyboardFace::Converts::Nothing) {
        const LetterConversion::Typed typed = layouts_[layout_]->conversion().add(waiting_, key);
        text_ += shaped(typed.done);
        waiting_ = typed.waiting;
    } else {
        text_ += key;
    }
    Q_EMIT textChanged();
    if (face() != nullptr && face()->once) {
        show(signs_, 0);
    }
}

void KeyboardModel::erase() {
    QString& from = waiting_.isEmpty() ? text_ : waiting_;
    if (from.isEmpty()) {
        return;
    }
    from.chop(from.size() > 1 && from.back().isLowSurrogate() ? 2 : 1);
    Q_EMIT textChanged();
}

void KeyboardModel::turn() {
    if (faces() != nullptr) {
        settle();
        show(signs_, (face_ + 1) % faces()->size());
    }
}

void KeyboardModel::changeLayer() {
    settle();
    show(!signs_, 0);
}

void KeyboardModel::changeLayout() {
    if (many()) {
        settle();
        layout_ = (layout_ + 1) % layouts_.size();
        show(false, 0);
        Q_EMIT textChanged(); // an empty field turns
    }
}

bool KeyboardModel::take(int key, int modifiers, const QString& text) {
    if ((modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) {
        return false;
    }
    if (key == Qt::Key_Backspace) {
        erase();
        return true;
    }
    if (text.isEmpty() || !text[0].isPrint()) {
        return false;
    }
    press(text);
    return true;
}

QString KeyboardModel::finish() {
    settle();
    return text_;
}

} // namespace greenroom::ui::models

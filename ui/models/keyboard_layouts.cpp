#include "models/keyboard_layouts.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace greenroom::ui::models {

namespace {

const QString kEnglish = QStringLiteral("English");

// Lower goes first.
int rank(const KeyboardLayout& layout, const QString& language, bool address) {
    const bool spoken = layout.languages().contains(language);
    const bool english = layout.languages().contains(kEnglish);
    if (address) {
        return spoken && layout.latin() ? 0 : english ? 1 : spoken ? 2 : 3;
    }
    return spoken ? 0 : english ? 1 : 2;
}

} // namespace

KeyboardLayouts::KeyboardLayouts(const QString& folder) {
    const QDir files(folder);
    for (const QString& name : files.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(files.filePath(name));
        const bool open = file.open(QIODevice::ReadOnly);
        KeyboardLayout::Read read =
            KeyboardLayout::read(open ? file.read(KeyboardLayout::kMostBytes + 1) : QByteArray());
        if (read.layout) {
            layouts_.push_back(std::move(*read.layout));
        } else {
            qWarning("keyboard %s is left out: %s", qUtf8Printable(name),
                     qUtf8Printable(read.where));
        }
    }
}

std::vector<const KeyboardLayout*> KeyboardLayouts::ordered(const QString& language,
                                                            bool address) const {
    std::vector<const KeyboardLayout*> ordered;
    ordered.reserve(layouts_.size());
    for (const KeyboardLayout& layout : layouts_) {
        ordered.push_back(&layout);
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&](const KeyboardLayout* one, const KeyboardLayout* other) {
                         const int first = rank(*one, language, address);
                         const int second = rank(*other, language, address);
                         return first != second ? first < second
                                                : one->name(kEnglish) < other->name(kEnglish);
                     });
    return ordered;
}

} // namespace greenroom::ui::models

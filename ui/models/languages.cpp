#include "models/languages.h"

#include "models/pseudo_translator.h"

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace greenroom::ui::models {

namespace {

const QString kEnglish = QStringLiteral("English");

// What a file calls its language: its translation of this word.
QString nameIn(const QTranslator& file) {
    //: This file's language, as settings name it: German, Japanese.
    static const char* const key = QT_TRANSLATE_NOOP("Language", "English");
    const QString name = file.translate("Language", key, nullptr);
    return name.isEmpty() ? kEnglish : name;
}

QLocale localeOf(const QTranslator* file) {
    const bool english = file == nullptr || file->language().isEmpty();
    return english ? QLocale(QLocale::English) : QLocale(file->language());
}

// Some write it small inside a sentence; here each stands alone.
QString ownNameIn(const QTranslator& file) {
    const QLocale locale = localeOf(&file);
    const QString own = locale.nativeLanguageName();
    if (own.isEmpty() || locale.language() == QLocale::English) {
        return nameIn(file);
    }
    return locale.toUpper(own.left(1)) + own.mid(1);
}

// Each file there is, by the language's name.
std::map<QString, std::unique_ptr<QTranslator>> files() {
    std::map<QString, std::unique_ptr<QTranslator>> found;
    const QDir folder(QStringLiteral(":/translations"));
    for (const QString& name : folder.entryList({QStringLiteral("*.qm")}, QDir::Files)) {
        auto file = std::make_unique<QTranslator>();
        if (file->load(folder.filePath(name))) {
            found.insert_or_assign(nameIn(*file), std::move(file));
        }
    }
    return found;
}

} // namespace

const QString Languages::kPseudo = QStringLiteral("Pseudo");

Languages::Languages(QObject* parent) : QObject(parent), known_(files()) {
    known_.emplace(kPseudo, std::make_unique<PseudoTranslator>());
    speak(kEnglish);
}

Languages::~Languages() {
    if (installed_ != nullptr) {
        QCoreApplication::removeTranslator(installed_);
    }
}

const std::vector<LanguageName>& Languages::offered() {
    static const std::vector<LanguageName> all = [] {
        std::vector<LanguageName> found;
        const auto read = files();
        if (read.count(kEnglish) == 0) {
            found.push_back({kEnglish, kEnglish});
        }
        for (const auto& [name, file] : read) {
            found.push_back({name, ownNameIn(*file)});
        }
        std::sort(found.begin(), found.end(),
                  [](const LanguageName& a, const LanguageName& b) { return a.own < b.own; });
        return found;
    }();
    return all;
}

QStringList Languages::names() const {
    QStringList names{kEnglish};
    for (const auto& [name, file] : known_) {
        if (name != kPseudo && name != kEnglish) {
            names.append(name);
        }
    }
    names.sort();
    return names;
}

QTranslator* Languages::translatorOf(const QString& name) {
    const auto found = known_.find(name);
    if (found != known_.end()) {
        return found->second.get();
    }
    if (name != kEnglish && !unknown_.contains(name)) {
        unknown_.insert(name);
        qWarning("%s: there is no translation; English is spoken", qUtf8Printable(name));
    }
    const auto english = known_.find(kEnglish);
    return english == known_.end() ? nullptr : english->second.get();
}

void Languages::speak(const QString& name) {
    QTranslator* wanted = translatorOf(name.isEmpty() ? kEnglish : name);
    const QString called = known_.count(name) > 0 ? name : kEnglish;
    if (called == spoken_) {
        return;
    }
    spoken_ = called;
    const QLocale locale = localeOf(wanted);
    QLocale::setDefault(locale);
    if (installed_ != nullptr) {
        QCoreApplication::removeTranslator(installed_);
    }
    installed_ = wanted;
    if (installed_ != nullptr) {
        QCoreApplication::installTranslator(installed_);
    }
    QGuiApplication::setLayoutDirection(locale.textDirection());
    Q_EMIT changed();
}

} // namespace greenroom::ui::models

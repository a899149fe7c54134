// The languages the panel speaks: English, and one for each translation file that was compiled in.
// A file names its language in itself, as `UserInterface Language` does ("German"), so that a new
// one needs no line of code.
#pragma once

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

class QTranslator;

namespace greenroom::ui::models {

struct LanguageName {
    QString name; // as settings have it: "German"
    QString own;  // as its speakers call it: "Deutsch"

    friend bool operator==(const LanguageName&, const LanguageName&) = default;
};

// One for a program: it sets the application's translator, locale and direction. GUI thread alone.
class Languages : public QObject {
    Q_OBJECT

public:
    // English that is 40 per cent longer, accented and in brackets: shows what was never given to a
    // translator, and what has no room. No file has it.
    static const QString kPseudo;

    explicit Languages(QObject* parent = nullptr);
    ~Languages() override;

    // All that can be spoken, English among them, by their own names. Reads the files once.
    [[nodiscard]] static const std::vector<LanguageName>& offered();

    // By name, English among them.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] const QString& spoken() const { return spoken_; }

    // English for a name that is not known, which is logged once. Emits changed() when another
    // language is spoken from now on.
    void speak(const QString& name);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QTranslator* translatorOf(const QString& name);

    std::map<QString, std::unique_ptr<QTranslator>> known_;
    QTranslator* installed_ = nullptr;
    QString spoken_;
    QSet<QString> unknown_;
};

} // namespace greenroom::ui::models

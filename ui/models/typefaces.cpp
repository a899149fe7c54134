#include "models/typefaces.h"

#include <QFont>
#include <QGuiApplication>
#include <QStringList>

namespace greenroom::ui::models {

void useTypefaces() {
    const QStringList others{
        QStringLiteral("Noto Sans"),        QStringLiteral("Noto Sans Arabic"),
        QStringLiteral("Noto Sans Hebrew"), QStringLiteral("Noto Sans Devanagari"),
        QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans Symbols2")};
    for (const char* family : {"Inter", "Inter Display"}) {
        QFont::insertSubstitutions(QString::fromLatin1(family), others);
    }
    QGuiApplication::setFont(QFont(QStringLiteral("Inter")));
}

} // namespace greenroom::ui::models

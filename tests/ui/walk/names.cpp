#include "measures.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QRegularExpression>

#include <map>

namespace greenroom::ui::walk {

namespace {

// What stands for a thing in the code and means nothing to anybody: "join:b1", "panel_7".
bool isId(const QString& name, const Pressable& one) {
    static const QRegularExpression coded(QStringLiteral("^[a-z]+[_:][\\w:.-]+$|^undefined$|%\\d"));
    return name == one.item->objectName() || coded.match(name).hasMatch();
}

// Of a secret field Qt tells nobody the name, but what describes it.
QString nameOf(const QAccessibleInterface* spoken) {
    if (spoken == nullptr) {
        return {};
    }
    const bool secret = spoken->state().passwordEdit != 0;
    return spoken->text(secret ? QAccessible::Description : QAccessible::Name).simplified();
}

} // namespace

void measureNames(const Tree& tree, const QQuickWindow& window, Findings& into) {
    Q_UNUSED(window)
    std::map<QString, QString> taken;
    for (const Pressable& one : tree.pressables) {
        if (!one.enabled || one.seen.isEmpty()) {
            continue;
        }
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(one.item);
        const QString name = nameOf(spoken);
        if (name.isEmpty()) {
            into.add("name", one.name, QStringLiteral("has none"));
            continue;
        }
        if (isId(name, one)) {
            into.add("name", one.name, QStringLiteral("is not in words: ") + quoted(name));
        }
        if (spoken->role() == QAccessible::NoRole || spoken->role() == QAccessible::StaticText) {
            into.add("name", one.name, QStringLiteral("is not said to be something to press"));
        }
        const auto [at, first] = taken.insert({name, one.name});
        if (!first) {
            into.add("name", one.name,
                     QStringLiteral("is called %1 as %2 is").arg(quoted(name), at->second));
        }
    }
}

} // namespace greenroom::ui::walk

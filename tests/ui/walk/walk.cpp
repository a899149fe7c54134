#include "walk.h"

#include "measures.h"

#include <utility>

namespace greenroom::ui::walk {

namespace {

// The picture without words and shapes: what they stand on.
QImage bare(const Tree& tree, const Shown& shown) {
    std::vector<std::pair<QQuickItem*, qreal>> hidden;
    const auto hide = [&hidden](QQuickItem* item) {
        hidden.emplace_back(item, item->opacity());
        item->setOpacity(0);
    };
    for (const Wording& words : tree.words) {
        hide(words.item);
    }
    for (const Shape& shape : tree.shapes) {
        hide(shape.item);
    }
    QImage picture = shown.grab();
    for (auto one = hidden.rbegin(); one != hidden.rend(); ++one) {
        one->first->setOpacity(one->second);
    }
    return picture;
}

} // namespace

QString walk(const NamedScene& scene, const Look& look, std::size_t number, bool wording) {
    Findings findings;
    Shown shown(scene, look);
    if (shown.window() != nullptr) {
        const QImage with = shown.grab();
        const Tree tree = read(*shown.window());
        if (wording) {
            measureWords(tree, look,
                         scene.scene.view ? writtenOutside(*scene.scene.view) : std::set<QString>(),
                         findings);
            measureMirroring(tree, shown, findings);
        } else {
            measureTargets(tree, look, findings);
            measureContrast(tree, look, with, bare(tree, shown), findings);
            measureNames(tree, *shown.window(), findings);
            measureFocus(tree, shown, number, with, findings);
        }
    }
    for (const QString& complaint : Shown::complaints()) {
        findings.add("complaint", QStringLiteral("Qt"), complaint);
    }
    return report(scene.name, look, findings);
}

} // namespace greenroom::ui::walk

#include "tree.h"

#include <QColor>
#include <QFont>
#include <QJSValue>

#include <algorithm>

namespace greenroom::ui::walk {

namespace {

constexpr double kUnseen = 0.01;
// What a letter's line has above and below what is painted of it.
constexpr double kLineSlack = 0.16;
constexpr double kUsualLine = 1.21; // of Latin, Greek, Cyrillic

// A row of figures is one piece of text, though each figure is an item of its own.
bool isFigures(const QQuickItem& item) {
    return item.metaObject()->indexOfProperty("pieces") >= 0 && !item.property("folded").toBool();
}

bool isWords(const QQuickItem& item) {
    return item.inherits("QQuickText");
}

bool isShape(const QQuickItem& item) {
    return item.inherits("greenroom::ui::icons::IconItem") || isOfType(item, "Glyph") ||
           isOfType(item, "StatusShape");
}

bool isFill(const QQuickItem& item) {
    return item.inherits("QQuickRectangle") &&
           item.property("color").value<QColor>().alphaF() > 1 - kUnseen &&
           item.opacity() > 1 - kUnseen;
}

bool scrolls(const QQuickItem& item) {
    return item.inherits("QQuickFlickable") &&
           item.property("contentHeight").toReal() > item.height() + 1;
}

QRectF windowRect(const QQuickWindow& window) {
    return {0, 0, static_cast<qreal>(window.width()), static_cast<qreal>(window.height())};
}

// Where the lines of a text stand in it.
QRectF lines(const QQuickItem& item) {
    const double left = item.property("leftPadding").toReal();
    const double right = item.property("rightPadding").toReal();
    const double top = item.property("topPadding").toReal();
    const double bottom = item.property("bottomPadding").toReal();
    const double width = item.property("contentWidth").toReal();
    const double height = item.property("contentHeight").toReal();
    const int across = item.property("effectiveHorizontalAlignment").toInt();
    const int down = item.property("verticalAlignment").toInt();
    const double freeX = item.width() - left - right - width;
    const double freeY = item.height() - top - bottom - height;
    const double x = across == Qt::AlignRight ? freeX : across == Qt::AlignHCenter ? freeX / 2 : 0;
    const double y = down == Qt::AlignBottom ? freeY : down == Qt::AlignVCenter ? freeY / 2 : 0;
    return {left + x, top + y, width, height};
}

double letterSize(const QQuickItem& item) {
    const auto info = item.property("fontInfo").value<QJSValue>();
    const double drawn = info.property("pixelSize").toNumber();
    return drawn > 0 ? drawn : item.property("font").value<QFont>().pixelSize();
}

class Reader {
public:
    explicit Reader(const QQuickWindow& window) : window_(window) {}

    Tree readAll() {
        visit(window_.contentItem());
        return std::move(tree_);
    }

private:
    void visit(QQuickItem* item) {
        if (!item->isVisible() || item->opacity() < kUnseen) {
            return;
        }
        QList<QQuickItem*> children = item->childItems();
        std::stable_sort(children.begin(), children.end(),
                         [](const QQuickItem* a, const QQuickItem* b) { return a->z() < b->z(); });
        const auto above = std::find_if(children.begin(), children.end(),
                                        [](const QQuickItem* child) { return child->z() >= 0; });
        for (auto child = children.begin(); child != above; ++child) {
            visit(*child);
        }
        take(item);
        if (isFigures(*item)) {
            return;
        }
        for (auto child = above; child != children.end(); ++child) {
            visit(*child);
        }
    }

    void take(QQuickItem* item) {
        const QRectF seen = seenRect(*item, window_);
        if (isFill(*item) && !seen.isEmpty()) {
            cover(seen);
        }
        if (canBePressed(*item)) {
            const QString kind = QString::fromLatin1(item->metaObject()->className());
            tree_.pressables.push_back(
                {item, item->objectName().isEmpty() ? kind.section('_', 0, 0) : item->objectName(),
                 sceneRect(*item), seen, item->isEnabled()});
        }
        if (isWords(*item) || isFigures(*item)) {
            takeWords(item);
        } else if (isShape(*item) && !seen.isEmpty()) {
            const QString kind = QString::fromLatin1(item->metaObject()->className());
            tree_.shapes.push_back(
                {item,
                 item->inherits("greenroom::ui::icons::IconItem")
                     ? QStringLiteral("icon ") + item->property("name").toString()
                     : kind.section('_', 0, 0),
                 seen, seen.height() < sceneRect(*item).height() / 2, !item->isEnabled(), false});
        }
    }

    void takeWords(QQuickItem* item) {
        const QString text = item->property("text").toString();
        if (text.trimmed().isEmpty()) {
            return;
        }
        Wording words;
        words.item = item;
        words.text = text;
        words.disabled = !item->isEnabled();
        QRectF at;
        if (isFigures(*item)) {
            at = {0, 0, item->width(), item->height()};
            const auto face = item->property("face").value<QFont>();
            words.px = face.pixelSize();
            words.bold = face.weight() >= QFont::Bold;
        } else {
            at = lines(*item);
            words.px = letterSize(*item);
            words.bold = item->property("font").value<QFont>().weight() >= QFont::Bold;
            words.truncated = item->property("truncated").toBool();
        }
        // Some scripts have lines far higher than what is painted of them.
        const int count = std::max(1, item->property("lineCount").toInt());
        const double spare = std::max(0.0, at.height() / count - words.px * kUsualLine) / 2;
        const double slack = words.px * kLineSlack + spare;
        at.adjust(0, slack, 0, -slack);
        words.painted = item->mapRectToScene(at);
        words.place = windowRect(window_);
        words.seen = words.painted & words.place;
        words.cut = !words.place.adjusted(-1, -1, 1, 1).contains(words.painted);
        clipWords(item, words);
        if (!words.seen.isEmpty()) {
            tree_.words.push_back(words);
        }
    }

    void clipWords(QQuickItem* item, Wording& words) {
        bool placed = false;
        for (QQuickItem* at = item->parentItem(); at != nullptr; at = at->parentItem()) {
            const QRectF around = sceneRect(*at);
            words.mark = words.mark || isOfType(*at, "Marks") || isOfType(*at, "Cautions");
            if (!placed && (isFill(*at) || canBePressed(*at))) {
                words.place = around;
                placed = true;
            }
            if (!at->clip()) {
                continue;
            }
            words.seen &= around;
            const bool moves = scrolls(*at);
            const QRectF room = around.adjusted(-1, moves ? -1e6 : -1, 1, moves ? 1e6 : 1);
            words.cut = words.cut || !room.contains(words.painted);
            words.lowered =
                words.lowered || (moves && !around.adjusted(-1, -1, 1, 1).contains(words.painted));
        }
    }

    // Whatever was painted before, and lies below.
    void cover(const QRectF& fill) {
        const QRectF all = fill.adjusted(-1, -1, 1, 1);
        for (Wording& words : tree_.words) {
            words.covered = words.covered || all.contains(words.seen);
        }
        for (Shape& shape : tree_.shapes) {
            shape.covered = shape.covered || all.contains(shape.seen);
        }
    }

    const QQuickWindow& window_;
    Tree tree_;
};

} // namespace

bool isOfType(const QQuickItem& item, const char* type) {
    return QByteArray(item.metaObject()->className()).startsWith(QByteArray(type) + "_QML");
}

bool canBePressed(const QQuickItem& item) {
    if (item.inherits("QQuickAbstractButton") || item.inherits("QQuickSlider") ||
        item.inherits("QQuickMouseArea")) {
        return true;
    }
    const QObjectList& parts = item.children();
    return std::any_of(parts.begin(), parts.end(), [](const QObject* part) {
        return part->inherits("QQuickTapHandler") && part->property("enabled").toBool();
    });
}

QQuickItem* pressableAround(QQuickItem* item) {
    while (item != nullptr && !canBePressed(*item)) {
        item = item->parentItem();
    }
    return item;
}

QRectF sceneRect(const QQuickItem& item) {
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
}

QRectF seenRect(const QQuickItem& item, const QQuickWindow& window) {
    QRectF seen = sceneRect(item) & windowRect(window);
    for (const QQuickItem* at = item.parentItem(); at != nullptr; at = at->parentItem()) {
        if (at->clip()) {
            seen &= sceneRect(*at);
        }
    }
    return seen;
}

Tree read(const QQuickWindow& window) {
    return Reader(window).readAll();
}

} // namespace greenroom::ui::walk

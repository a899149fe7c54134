#include "measures.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace greenroom::ui::walk {

namespace {

constexpr double kRingMm = 2.5;     // how far from the item its ring is looked for
constexpr double kLeastRing = 0.35; // of the item's own outline
constexpr int kSeenDifference = 40; // of 255 in one part
constexpr double kSameRow = 0.5;    // of the lower one's height

// From right to left: of the nearest row or list that holds both, else of the language.
bool fromRight(QQuickItem* one, const QQuickItem* other) {
    for (QQuickItem* at = one->parentItem(); at != nullptr; at = at->parentItem()) {
        if (at->isAncestorOf(other) &&
            at->metaObject()->indexOfProperty("effectiveLayoutDirection") >= 0) {
            return at->property("effectiveLayoutDirection").toInt() == Qt::RightToLeft;
        }
    }
    return QGuiApplication::layoutDirection() == Qt::RightToLeft;
}

// Whether one has to be read before the other: it stands above it in the same column, or before it
// in the same row.
bool precedes(const Pressable& one, const Pressable& other) {
    const QRectF& a = one.seen;
    const QRectF& b = other.seen;
    const double rows = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    const double columns = std::min(a.right(), b.right()) - std::max(a.left(), b.left());
    if (rows > kSameRow * std::min(a.height(), b.height())) {
        return fromRight(one.item, other.item) ? a.left() > b.right() - 1
                                               : a.right() < b.left() + 1;
    }
    return columns > 1 && a.bottom() < b.top() + 1;
}

bool seesRing(const Pressable& one, const Look& look, const QImage& before, const QImage& after) {
    const int far = static_cast<int>(kRingMm * look.glass.dotsPerMm);
    const QRect all = one.seen.toAlignedRect().adjusted(-far, -far, far, far) & before.rect();
    int changed = 0;
    for (int y = all.top(); y <= all.bottom(); ++y) {
        for (int x = all.left(); x <= all.right(); ++x) {
            const QRgb a = before.pixel(x, y);
            const QRgb b = after.pixel(x, y);
            changed += std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                 std::abs(qBlue(a) - qBlue(b))}) > kSeenDifference
                           ? 1
                           : 0;
        }
    }
    return changed > kLeastRing * 2 * (one.seen.width() + one.seen.height());
}

class Tabbing {
public:
    Tabbing(const Tree& tree, Shown& shown) : shown_(shown) {
        for (const Pressable& one : tree.pressables) {
            if (one.enabled) {
                wanted_[one.item] = &one;
            }
        }
    }

    // Presses Tab until it comes back to the first one.
    void run() {
        const std::size_t most = wanted_.size() * 2 + 5;
        for (std::size_t press = 0; press < most; ++press) {
            shown_.pressKey(Qt::Key_Tab);
            QQuickItem* at = shown_.window()->activeFocusItem();
            if (!order_.empty() && at == order_.front()) {
                returned_ = true;
                return;
            }
            order_.push_back(at);
            for (const auto& [item, one] : wanted_) {
                if (one->item.isNull() || !one->item->isEnabled()) {
                    resting_.insert(item);
                }
            }
        }
    }

    void tell(Findings& into) const {
        std::map<const QQuickItem*, int> times;
        for (const QQuickItem* item : order_) {
            ++times[item];
        }
        for (const auto& [item, one] : wanted_) {
            if (times[item] == 0 && resting_.count(item) == 0) {
                into.add("focus", one->name, QStringLiteral("is not reached by Tab"));
            } else if (times[item] > 1) {
                into.add("focus", one->name, QStringLiteral("is reached more than once"));
            }
        }
        if (!returned_ && !wanted_.empty()) {
            into.add("focus", QStringLiteral("Tab"), QStringLiteral("does not come round"));
        }
        tellOrder(into);
    }

    [[nodiscard]] const std::vector<QQuickItem*>& order() const { return order_; }
    [[nodiscard]] const Pressable* find(const QQuickItem* item) const {
        const auto found = wanted_.find(item);
        return found == wanted_.end() ? nullptr : found->second;
    }

private:
    // Tab goes round: a page may begin where something is to be typed. What is told is what is out
    // of order wherever one begins.
    void tellOrder(Findings& into) const {
        std::vector<const Pressable*> round;
        for (const QQuickItem* item : order_) {
            const Pressable* one = find(item);
            if (one != nullptr && !one->item.isNull() && !one->seen.isEmpty()) {
                round.push_back(one);
            }
        }
        std::vector<std::pair<std::size_t, std::size_t>> ordered; // the first is to be read first
        for (std::size_t i = 0; i < round.size(); ++i) {
            for (std::size_t j = 0; j < round.size(); ++j) {
                if (i != j && precedes(*round[i], *round[j])) {
                    ordered.emplace_back(i, j);
                }
            }
        }
        const auto wrongFrom = [&](std::size_t begin) {
            const auto turned = [&](std::size_t i) {
                return (i + round.size() - begin) % round.size();
            };
            std::vector<std::pair<std::size_t, std::size_t>> wrong;
            std::ranges::copy_if(ordered, std::back_inserter(wrong), [&](const auto& pair) {
                return turned(pair.first) > turned(pair.second);
            });
            return wrong;
        };
        auto least = wrongFrom(0);
        for (std::size_t begin = 1; begin < round.size() && !least.empty(); ++begin) {
            if (auto wrong = wrongFrom(begin); wrong.size() < least.size()) {
                least = std::move(wrong);
            }
        }
        for (const auto& [first, second] : least) {
            into.add(
                "focus", round[first]->name,
                QStringLiteral("is read before %1 and reached after it").arg(round[second]->name));
        }
    }

    Shown& shown_;
    std::map<const QQuickItem*, const Pressable*> wanted_;
    std::vector<QQuickItem*> order_;
    // At the end of a list nothing turns it further on.
    std::set<const QQuickItem*> resting_;
    bool returned_ = false;
};

// What has the focus is on show, wherever a list had it before.
void measureSight(const QQuickItem& item, const QString& name, const QQuickWindow& window,
                  Findings& into) {
    const QRectF all = sceneRect(item);
    const QRectF seen = seenRect(item, window);
    if (seen.height() < all.height() - 2 || seen.width() < all.width() - 2) {
        into.add("focus", name, QStringLiteral("is not all on show when Tab reaches it"));
    }
}

} // namespace

void measureFocus(const Tree& tree, Shown& shown, std::size_t ring, const QImage& before,
                  Findings& into) {
    Tabbing tabbing(tree, shown);
    tabbing.run();
    tabbing.tell(into);
    if (tabbing.order().empty()) {
        return;
    }
    // Once more, to look at each of them.
    for (std::size_t i = 0; i < tabbing.order().size(); ++i) {
        QQuickItem* item = shown.window()->activeFocusItem();
        const Pressable* found = tabbing.find(item);
        const Pressable* one = found != nullptr && !found->item.isNull() ? found : nullptr;
        if (one != nullptr) {
            measureSight(*item, one->name, *shown.window(), into);
        }
        if (one != nullptr && i == ring % tabbing.order().size() && one->seen == one->at &&
            !seesRing(*one, shown.look(), before, shown.grab())) {
            into.add("focus", one->name, QStringLiteral("shows no ring"));
        }
        shown.pressKey(Qt::Key_Tab);
    }
}

} // namespace greenroom::ui::walk

// What is on the glass, read from the items of the scene tree in the order in which they are
// painted.
#pragma once

#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRectF>
#include <QString>

#include <vector>

namespace greenroom::ui::walk {

// Whether the item is of that type of the panel's own: "JoinTile".
[[nodiscard]] bool isOfType(const QQuickItem& item, const char* type);

// What can be pressed, now or at another time.
struct Pressable {
    QPointer<QQuickItem> item; // a list that is turned lets go of its rows
    QString name;              // the item's own, else its kind
    QRectF at;                 // all of it, in dots of the window
    QRectF seen;               // as much of it as no clip and no edge cuts off
    bool enabled = false;
};

struct Wording {
    QPointer<QQuickItem> item;
    QString text;
    QRectF painted; // where its lines stand, in dots of the window
    QRectF seen;    // as much of them as no clip and no edge cuts off
    QRectF place;   // the nearest fill it stands on, or the window
    double px = 0;  // of its letters
    bool bold = false;
    bool truncated = false;
    bool disabled = false; // on a control that cannot be pressed now
    bool covered = false;  // something painted later hides it
    bool cut = false;      // by a clip that cannot be moved, or by the window
    bool lowered = false;  // part of it lies in a list, further on
    bool mark = false;     // a remark, which the badge beside the clock tells in full
};

// A shape that says something: an icon, a glyph, the shape of the room's use.
struct Shape {
    QPointer<QQuickItem> item;
    QString name;
    QRectF seen;
    bool part = false; // half of it or more is cut off, in a list that goes on
    bool disabled = false;
    bool covered = false;
};

struct Tree {
    std::vector<Pressable> pressables;
    std::vector<Wording> words;
    std::vector<Shape> shapes;
};

[[nodiscard]] Tree read(const QQuickWindow& window);

// What can be pressed that holds the item, or null.
[[nodiscard]] QQuickItem* pressableAround(QQuickItem* item);
// Something a finger or a key presses: a button, a slider, whatever takes taps.
[[nodiscard]] bool canBePressed(const QQuickItem& item);
[[nodiscard]] QRectF sceneRect(const QQuickItem& item);
// The item's rect as far as clips around it and the window let it be seen.
[[nodiscard]] QRectF seenRect(const QQuickItem& item, const QQuickWindow& window);

} // namespace greenroom::ui::walk

// Tells how many fingers are on the glass, up to three. It takes no touch from anything.
import QtQuick
import Greenroom.Panel

Item {
    id: watch

    required property RoomModel room
    readonly property int down: (one.active ? 1 : 0) + (two.active ? 1 : 0) + (three.active ? 1 : 0)

    onDownChanged: room.fingers(down)

    // Each follows a finger of its own.
    PointHandler {
        id: one
    }

    PointHandler {
        id: two
    }

    PointHandler {
        id: three
    }
}

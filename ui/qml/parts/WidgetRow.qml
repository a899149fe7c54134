// A row of a custom panel: its name, and its widgets as wide as their clients asked for.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Column {
    id: row

    required property RoomModel room
    required property string name
    required property WidgetModel widgets

    readonly property real quarter: (width - Theme.gap * 3) / 4

    spacing: Theme.hair

    Words {
        color: Theme.secondary
        font.pixelSize: Theme.fontSmall
        text: row.name
        visible: text !== ""
        width: parent.width
    }

    Flow {
        spacing: Theme.gap
        width: parent.width

        Repeater {
            model: row.widgets

            delegate: WidgetSlot {
                room: row.room
                width: Math.floor((row.quarter + Theme.gap) * quarters - Theme.gap)
            }
        }
    }
}

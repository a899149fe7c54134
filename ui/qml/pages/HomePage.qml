// Clock and room, the next booking with Join, what comes after. Without a booking: a calm clock.
import QtQuick
import Greenroom.Panel

Item {
    id: page

    required property RoomModel room
    readonly property int tileCount: room.tiles.count
    readonly property bool calm: tileCount === 0
    readonly property bool choice: tileCount > 2
    readonly property bool sideBySide: tileCount === 2 && !Theme.portrait

    Header {
        id: header

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.marginTop
        room: page.room
        withClock: !page.calm
    }

    Loader {
        active: page.calm
        anchors.bottom: agenda.height > 0 ? agenda.top : parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom

        sourceComponent: CalmClock {
            room: page.room
        }
    }

    Grid {
        id: heroes

        readonly property real share: page.sideBySide ? (width - columnSpacing) * 0.5 : width

        anchors.left: header.left
        anchors.right: header.right
        anchors.top: header.bottom
        anchors.topMargin: Theme.section
        columnSpacing: Theme.gap
        columns: page.sideBySide ? 2 : 1
        rowSpacing: Theme.gap
        visible: !page.calm && !page.choice

        Repeater {
            id: cards

            model: page.choice ? null : page.room.tiles

            delegate: HeroCard {
                narrow: page.tileCount > 1
                room: page.room
                width: heroes.share
            }
        }
    }

    ChoiceList {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: header.left
        anchors.right: header.right
        anchors.top: header.bottom
        anchors.topMargin: Theme.section
        room: page.room
        visible: page.choice
    }

    AgendaList {
        id: agenda

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.marginBottom
        anchors.left: header.left
        anchors.right: header.right
        height: {
            if (page.choice || room.agenda.count === 0)
                return 0;
            if (page.calm)
                return Theme.calmRows * Theme.rowHeight;
            return Math.max(0, page.height - heroes.y - heroes.height - Theme.gap - Theme.marginBottom);
        }
        room: page.room
        visible: height > 0
    }
}

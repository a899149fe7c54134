// What comes after: as many whole rows as there is room for, and how many more there are. A touch opens
// the whole list.
import QtQuick
import Greenroom.Panel

Item {
    id: agenda

    required property RoomModel room
    readonly property int fitting: Math.max(0, Math.floor(height / Theme.rowHeight))
    // What all of it would need.
    readonly property real wanted: room.agenda.lines * Theme.rowHeight
    readonly property bool tooMany: room.agenda.lines > fitting

    PressTile {
        anchors.fill: parent
        // Its frame, where the theme draws one, stands clear of the words.
        anchors.leftMargin: -Theme.gapTight
        anchors.rightMargin: -Theme.gapTight
        enabled: agenda.room.live
        fill: Theme.none
        fillPressed: Theme.surface
        objectName: "agenda:open"
        text: qsTr("All bookings")
        visible: height >= Theme.targetHeight && !Theme.reach
        contentItem: Item {}
        onClicked: agenda.room.open(RoomModel.Agenda)
    }

    ListView {
        id: list

        clip: agenda.tooMany
        currentIndex: -1
        height: agenda.fitting * Theme.rowHeight
        interactive: false
        model: agenda.room.agenda
        width: agenda.width
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Later bookings")

        delegate: AgendaRow {
            alone: !ListView.view.clip
            covered: rest.visible && Math.abs(y - rest.y) < height * 0.5 // qmllint disable unqualified
            width: ListView.view.width
        }
        section.delegate: DayName {}
        section.property: "day"
    }

    // In the place of the last row's organizer
    Item {
        id: rest

        anchors.right: parent.right
        height: Theme.rowHeight
        visible: more.text !== ""
        width: Theme.organizerColumn
        y: Math.max(0, Math.min(list.height, agenda.wanted) - height)

        Words {
            id: more

            anchors.fill: parent
            color: Theme.secondary
            font.pixelSize: Theme.fontSmall
            horizontalAlignment: Text.AlignRight
            text: agenda.room.agenda.more(agenda.fitting)
            verticalAlignment: Text.AlignVCenter
        }
    }
}

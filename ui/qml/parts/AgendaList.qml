// What comes after: as many whole rows as there is room for, and how many more there are.
import QtQuick
import Greenroom.Panel

Item {
    id: agenda

    required property RoomModel room
    readonly property int fitting: Math.max(0, Math.floor(height / Theme.rowHeight))
    readonly property bool tooMany: list.contentHeight > fitting * Theme.rowHeight + 1

    ListView {
        id: list

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        height: agenda.fitting * Theme.rowHeight
        interactive: agenda.tooMany
        model: agenda.room.agenda
        snapMode: ListView.SnapToItem
        width: agenda.width - (more.visible ? more.width + Theme.gap : 0)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Later bookings")

        delegate: AgendaRow {
            width: ListView.view.width
        }
        section.delegate: Words {
            required property string section

            color: Theme.muted
            font.pixelSize: Theme.fontSmall
            height: section === "" ? 0 : Theme.rowHeight
            text: section
            verticalAlignment: Text.AlignBottom
        }
        section.property: "day"
    }

    Words {
        id: more

        anchors.right: parent.right
        color: Theme.muted
        font.pixelSize: Theme.fontSmall
        height: Theme.rowHeight
        text: agenda.room.agenda.more(agenda.tooMany ? agenda.fitting : agenda.room.agenda.count)
        verticalAlignment: Text.AlignVCenter
        visible: text !== ""
        y: Math.max(0, list.height - height)
    }
}

// A day with nothing to join: the time, and quiet.
import QtQuick
import Greenroom.Panel

Item {
    id: calm

    required property RoomModel room

    Column {
        anchors.centerIn: parent
        spacing: Theme.section

        Clock {
            anchors.horizontalCenter: parent.horizontalCenter
            room: calm.room
            size: Theme.fontCalm
        }

        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.secondary
            font.pixelSize: Theme.fontTitle
            text: calm.room.date
        }

        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.muted
            text: calm.room.agenda.count === 0 ? qsTr("Nothing booked") : ""
            visible: text !== ""
        }
    }
}

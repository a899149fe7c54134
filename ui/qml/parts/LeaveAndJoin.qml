// In a call: another meeting could be joined now.
import QtQuick
import Greenroom.Panel

Item {
    id: banner

    required property RoomModel room

    implicitHeight: Theme.targetHeight
    visible: room.nextId !== ""

    Words {
        anchors.left: parent.left
        anchors.right: leave.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.secondary
        text: qsTr("%1 %2").arg(banner.room.nextTitle).arg(banner.room.nextDetail)
    }

    PressTile {
        id: leave

        anchors.right: parent.right
        enabled: banner.room.live
        font.pixelSize: Theme.fontBody
        held: banner.room.heldControl === objectName
        objectName: "join:" + banner.room.nextId
        text: qsTr("Leave and join")
        Accessible.name: qsTr("Leave and join %1").arg(banner.room.nextTitle)
        onClicked: banner.room.join(banner.room.nextId)
    }
}

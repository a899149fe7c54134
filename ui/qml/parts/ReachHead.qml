// What stands above a page that has been lowered into reach: nothing to press, only how the room stands.
import QtQuick
import Greenroom.Panel

Item {
    id: head

    required property RoomModel room
    readonly property StatusModel status: room.status
    readonly property bool begins: room.page === RoomModel.Setup

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.section

        StatusShape {
            anchors.left: parent.left
            color: Theme.useLine(head.status.use)
            size: Theme.statusShape
            use: head.status.use
            visible: !head.begins
        }

        Words {
            font.family: Theme.displayFamily
            font.pixelSize: Theme.fontHero
            font.weight: Font.DemiBold
            maximumLineCount: Theme.titleLines
            text: head.begins ? qsTr("Setting up this room") : head.status.sentence
            width: parent.width
            wrapMode: Text.Wrap
        }

        Words {
            color: Theme.secondary
            maximumLineCount: Theme.titleLines
            text: head.room.look.customLine
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}

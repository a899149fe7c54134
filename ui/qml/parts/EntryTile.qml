// Somebody whom a touch calls: a star for favourites, a clock for recent calls.
import QtQuick
import Greenroom.Panel

PressTile {
    id: tile

    required property RoomModel room
    required property string entryId
    required property string name
    required property string address
    required property bool favourite

    enabled: room.live
    height: Theme.entryHeight
    held: room.heldControl === objectName
    ink: room.live ? Theme.text : Theme.muted
    leftPadding: Theme.gap
    objectName: "entry:" + entryId
    rightPadding: Theme.gapTight
    text: name
    Accessible.name: favourite ? qsTr("Call %1, a favourite").arg(name) : qsTr("Call %1 again").arg(name)
    onClicked: room.calling.callEntry(entryId)

    contentItem: Item {}

    Item {
        anchors.fill: parent
        anchors.leftMargin: tile.leftPadding
        anchors.rightMargin: tile.rightPadding

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: tile.favourite || !tile.room.live ? tile.ink : Theme.secondary
            height: width
            name: tile.favourite ? "star" : "recent"
            solid: tile.favourite
            width: Theme.iconSize
        }

        Column {
            anchors.left: icon.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Words {
                Accessible.ignored: true
                color: tile.ink
                font.weight: Font.Medium
                text: tile.name
                width: parent.width
            }

            Words {
                Accessible.ignored: true
                color: tile.room.live ? Theme.secondary : Theme.muted
                font.pixelSize: Theme.fontSmall
                text: tile.address
                visible: text !== ""
                width: parent.width
            }
        }
    }
}

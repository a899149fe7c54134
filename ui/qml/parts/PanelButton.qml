// A client's own button: its icon on a ground of the client's colour, and its name.
import QtQuick
import Greenroom.Panel

PressTile {
    id: tile

    required property RoomModel room
    required property string panelId
    required property string name
    required property string sign
    required property color tint
    required property bool bright

    readonly property bool tinted: tint.a > 0

    enabled: room.live
    font.pixelSize: Theme.portrait ? Theme.fontSmall : Theme.fontBody
    font.weight: Font.Medium
    held: room.heldControl === objectName
    ink: enabled ? Theme.text : Theme.muted
    leftPadding: Theme.gapTight
    objectName: "panel:" + panelId
    rightPadding: Theme.gapTight
    text: name
    onClicked: room.pressPanel(panelId)

    contentItem: Item {
        Row {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapTight

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: tile.tinted ? tile.tint : Theme.none
                height: width
                radius: Theme.hair
                width: Theme.iconGround

                Icon {
                    anchors.centerIn: parent
                    color: tile.tinted ? (tile.bright ? Theme.blackInk : Theme.whiteInk) : tile.ink
                    height: width
                    name: tile.sign
                    width: Theme.iconSize
                }
            }

            Words {
                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                color: tile.ink
                font: tile.font
                text: tile.text
                width: Math.min(implicitWidth, tile.availableWidth - Theme.iconGround - Theme.gapTight)
            }
        }
    }
}

// One of a few choices below each other: its icon, what it is, and how it stands.
import QtQuick
import Greenroom.Panel

PressTile {
    id: row

    required property string sign
    property string note: ""
    // In little room
    property bool slim: false
    // Not that it waits for the finger that opened the page.
    property bool alive: enabled
    readonly property bool small: slim || Theme.compact

    height: Theme.menuHeight
    ink: alive ? Theme.text : Theme.muted
    leftPadding: Theme.gapWide
    Accessible.description: note

    contentItem: Item {}

    Item {
        anchors.fill: parent
        anchors.leftMargin: row.leftPadding
        anchors.rightMargin: row.rightPadding

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: row.ink
            height: width
            name: row.sign
            width: row.small ? Theme.iconSize : Theme.iconGround
        }

        Column {
            anchors.left: icon.right
            anchors.leftMargin: row.leftPadding
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Words {
                Accessible.ignored: true
                color: row.ink
                font.pixelSize: row.small ? Theme.fontBody : Theme.fontTitle
                font.weight: Font.DemiBold
                text: row.text
                width: parent.width
            }

            Words {
                Accessible.ignored: true
                color: row.alive ? Theme.secondary : Theme.muted
                font.pixelSize: row.small ? Theme.fontSmall : Theme.fontBody
                text: row.note
                visible: text !== ""
                width: parent.width
            }
        }
    }
}

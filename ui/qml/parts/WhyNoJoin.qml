// In place of Join: a chip that tells, in place, why there is none.
import QtQuick
import Greenroom.Panel

Item {
    id: why

    required property string bookingId
    required property string text
    required property string reason
    required property string reasonCode
    required property string spoken

    property bool told: false

    height: Math.max(chip.height, answer.visible ? answer.implicitHeight : 0)

    PressTile {
        id: chip

        anchors.left: parent.left
        objectName: "why:" + why.bookingId
        Accessible.name: why.spoken
        font.pixelSize: Theme.fontBody
        text: why.text
        onClicked: why.told = !why.told
    }

    Column {
        id: answer

        anchors.left: chip.right
        anchors.leftMargin: Theme.gapWide
        anchors.right: parent.right
        anchors.verticalCenter: chip.verticalCenter
        visible: why.told

        Words {
            maximumLineCount: Theme.titleLines
            text: why.reason
            width: parent.width
            wrapMode: Text.Wrap
        }

        Words {
            color: Theme.muted
            font.pixelSize: Theme.fontSmall
            text: why.reasonCode
            visible: text !== ""
            width: parent.width
        }
    }
}

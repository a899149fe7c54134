// An alert asks nothing: it is read and put away.
import QtQuick
import Greenroom.Panel

Item {
    id: alert

    required property RoomModel room

    MessageText {
        anchors.bottom: seen.top
        anchors.bottomMargin: Theme.sheetGap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        text: alert.room.extension.text
    }

    PressTile {
        id: seen

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        enabled: alert.room.live
        font.pixelSize: Theme.fontBody
        height: Theme.answerHeight
        ink: enabled ? Theme.text : Theme.muted
        objectName: "answer:dismiss"
        text: qsTr("OK")
        width: Math.min(parent.width, Theme.buttonWidest)
        onClicked: alert.room.dismissMessage()
    }
}

// The code by which somebody becomes the device's administrator, to be read from where a computer stands.
import QtQuick
import Greenroom.Panel

Item {
    id: step

    required property RoomModel room
    readonly property SetupModel setup: room.setup

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.section

        Figures {
            anchors.horizontalCenter: parent.horizontalCenter
            family: Theme.displayFamily
            objectName: "claim"
            size: Theme.fontClock
            text: step.setup.claimCode
            weight: Font.DemiBold
        }

        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.secondary
            font.pixelSize: Theme.compact ? Theme.fontBody : Theme.fontTitle
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.looseLine
            maximumLineCount: Theme.sentenceLines + 1
            text: step.setup.page !== "" ? qsTr("Open %1 on a computer and enter this code. Whoever does so administers this device.").arg(step.setup.page) : qsTr("Open this device's page on a computer and enter this code. Whoever does so administers this device.")
            width: Math.min(parent.width, Theme.readingWidth)
            wrapMode: Text.Wrap
        }
    }
}

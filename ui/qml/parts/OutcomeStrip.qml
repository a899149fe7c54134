// How the last press about a booking went, in one row: a shape, the words, a way to put it away. It goes by
// itself once it can have been read.
import QtQuick
import Greenroom.Panel

Item {
    id: strip

    required property RoomModel room
    required property color behind

    readonly property BookingsModel bookings: room.bookings

    OutcomeSign {
        id: sign

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        behind: strip.behind
        height: width
        stage: strip.bookings.stage
        width: Theme.iconSize
    }

    Column {
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: dismiss.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Words {
            font.weight: Font.DemiBold
            text: strip.bookings.outcomeWords
            width: parent.width
        }

        Words {
            color: Theme.secondary
            font.pixelSize: Theme.fontSmall
            text: strip.bookings.outcomeNote
            visible: text !== ""
            width: parent.width
        }
    }

    IconTile {
        id: dismiss

        anchors.right: parent.right
        enabled: strip.room.live
        height: parent.height
        iconSize: Theme.iconSize
        ink: enabled ? Theme.text : Theme.muted
        objectName: "outcome:dismiss"
        sign: "close"
        visible: strip.bookings.stage !== BookingsModel.Requested
        width: Theme.closeWidth
        Accessible.name: qsTr("Dismiss")
        onClicked: strip.bookings.dismissOutcome()
    }

    PauseAnimation {
        duration: strip.bookings.stage === BookingsModel.Failed ? Theme.idle : Theme.reading
        running: strip.visible && strip.bookings.stage !== BookingsModel.Requested
        onFinished: strip.bookings.dismissOutcome()
    }
}

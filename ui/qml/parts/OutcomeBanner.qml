// How the last press about a booking went, above the page where it is not told in it.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: banner

    required property RoomModel room

    readonly property BookingsModel bookings: room.bookings
    readonly property bool told: room.sheet === RoomModel.Booking || (room.sheet === RoomModel.Book && bookings.booking)

    color: Theme.surface
    implicitHeight: visible ? Theme.targetHeight + Theme.warningMargin * 2 : 0
    visible: bookings.stage !== BookingsModel.None && room.page === RoomModel.Home && !told
    Accessible.role: Accessible.AlertMessage
    Accessible.name: bookings.outcomeWords

    Item {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.warningMargin
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.warningMargin

        OutcomeSign {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            behind: banner.color
            height: width
            stage: banner.bookings.stage
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
                text: banner.bookings.outcomeWords
                width: parent.width
            }

            Words {
                color: Theme.secondary
                font.pixelSize: Theme.fontSmall
                text: banner.bookings.outcomeNote
                visible: text !== ""
                width: parent.width
            }
        }

        IconTile {
            id: dismiss

            anchors.right: parent.right
            enabled: banner.room.live
            height: parent.height
            iconSize: Theme.iconSize
            ink: enabled ? Theme.text : Theme.muted
            objectName: "outcome:dismiss"
            sign: "close"
            visible: banner.bookings.stage !== BookingsModel.Requested
            width: Theme.closeWidth
            Accessible.name: qsTr("Dismiss")
            onClicked: banner.bookings.dismissOutcome()
        }
    }

    PauseAnimation {
        duration: banner.bookings.stage === BookingsModel.Failed ? Theme.idle : Theme.reading
        running: banner.visible && banner.bookings.stage !== BookingsModel.Requested
        onFinished: banner.bookings.dismissOutcome()
    }
}

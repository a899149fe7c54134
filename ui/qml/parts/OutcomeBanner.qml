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

    OutcomeStrip {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.warningMargin
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.warningMargin
        behind: banner.color
        room: banner.room
    }
}

// Says that somebody has come for a booking.
import QtQuick
import Greenroom.Panel

IconTile {
    required property RoomModel room
    required property string bookingId

    enabled: room.live
    font.weight: Font.DemiBold
    held: room.heldControl === objectName
    iconSize: Theme.iconSize
    ink: enabled ? Theme.text : Theme.muted
    lines: Theme.titleLines
    objectName: "checkin"
    sign: "check"
    text: qsTr("Check in")
    onClicked: room.bookings.checkIn(bookingId)
}

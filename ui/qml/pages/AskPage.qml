// Asks again before a booking is ended or declined.
import QtQuick
import Greenroom.Panel

AskFrame {
    id: page

    readonly property bool ends: room.sheet === RoomModel.EndBooking

    keepWord: qsTr("Keep it")
    note: ends ? qsTr("The rest of the time becomes free for others.") : qsTr("The room says no to this meeting, and its time becomes free for others.")
    subject: room.bookings.details.title
    sureWord: ends ? qsTr("End now") : qsTr("Decline")
    title: ends ? qsTr("End this booking?") : qsTr("Decline this booking?")
    onAgreed: {
        if (ends)
            room.bookings.end();
        else
            room.bookings.decline();
        room.stepBack();
    }
    onKept: room.stepBack()
}

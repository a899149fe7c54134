// What the room can do beside its meetings.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    idles: true
    ready: !unseen.running
    title: qsTr("More")
    onClosed: room.closeSheet()

    component Choice: MenuRow {
        alive: page.room.live
        enabled: alive && page.ready
        width: Math.min(scroller.room, Theme.menuWidest)
    }

    Scroller {
        id: scroller

        anchors.fill: parent
        spacing: Theme.gapTight

        Choice {
            note: qsTr("From now on, for a meeting that nobody has booked")
            objectName: "book:open"
            sign: "calendar"
            text: qsTr("Book this room")
            visible: page.room.bookings.canBook
            onClicked: page.room.open(RoomModel.Book)
        }

        Choice {
            note: qsTr("Today and the next days")
            objectName: "agenda:open"
            sign: "list"
            text: qsTr("Bookings")
            onClicked: page.room.open(RoomModel.Agenda)
        }

        Choice {
            note: page.room.bookings.trust.word
            objectName: "trust:open"
            sign: "info"
            text: qsTr("What this panel is sure of")
            visible: Theme.reach && page.room.bookings.trust.count > 0
            onClicked: page.room.open(RoomModel.Trust)
        }

        Choice {
            note: qsTr("Type an address or choose from recent calls")
            objectName: "dial:open"
            sign: "keypad"
            text: qsTr("Join by address")
            visible: page.room.calling.canDial
            onClicked: page.room.open(RoomModel.Dial)
        }

        Choice {
            note: page.room.calling.undisturbed === "" ? qsTr("Off: calls ring in this room") : page.room.calling.undisturbed
            objectName: "quiet:open"
            sign: "moon"
            text: qsTr("Do not disturb")
            onClicked: page.room.open(RoomModel.Quiet)
        }

        Choice {
            note: page.room.calling.audio.microphone !== "" ? page.room.calling.audio.microphone : qsTr("No microphone")
            objectName: "check:open"
            sign: "microphone"
            text: qsTr("Check sound")
            onClicked: page.room.open(RoomModel.SoundCheck)
        }
    }

    // The touch that opened it must not choose.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
        running: true
    }
}

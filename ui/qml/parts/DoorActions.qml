// What can be done about the room from its door, as far as the agent offers it: the first one is what most
// people come for.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: acts

    required property RoomModel room
    // As wide as its words, beside something else
    property bool narrow: false

    readonly property BookingsModel bookings: room.bookings
    readonly property bool awaited: bookings.awaited !== ""
    readonly property bool longer: room.status.canExtend && !awaited
    readonly property bool ends: room.status.canEnd && !awaited
    readonly property int count: (awaited ? 1 : 0) + (bookings.canBook ? 1 : 0) + (longer ? 1 : 0) + (ends ? 1 : 0)
    readonly property real gaps: Theme.gapTight * Math.max(0, count - 1)
    readonly property real wanted: Theme.doorAction * count + gaps
    readonly property real share: narrow ? Theme.doorAction : Math.floor((width - gaps) / Math.max(1, count))

    implicitHeight: Theme.answerHeight
    implicitWidth: wanted
    visible: count > 0

    component Act: IconTile {
        property bool primary: false

        enabled: acts.room.live
        fill: primary && enabled ? Theme.light : Theme.raised
        fillPressed: primary ? Theme.lightPressed : Theme.raisedPressed
        font.pixelSize: acts.narrow ? Theme.fontBody : Theme.fontTitle
        height: acts.height
        held: acts.room.heldControl === objectName
        iconSize: Theme.iconSize
        ink: !enabled ? Theme.muted : primary ? Theme.darkInk : Theme.text
        lines: Theme.titleLines
        width: acts.share
    }

    Row {
        spacing: Theme.gapTight

        Act {
            objectName: "checkin"
            primary: true
            sign: "check"
            text: qsTr("Check in")
            visible: acts.awaited
            onClicked: acts.bookings.checkIn(acts.bookings.awaited)
        }

        Act {
            objectName: "book:open"
            primary: !acts.awaited
            sign: "calendar"
            text: qsTr("Book now")
            visible: acts.bookings.canBook
            onClicked: acts.room.open(RoomModel.Book)
        }

        Act {
            objectName: "booking:extend"
            primary: !acts.awaited && !acts.bookings.canBook
            sign: "plus"
            text: qsTr("Extend 15 min")
            visible: acts.longer
            Accessible.name: qsTr("Extend the booking by 15 minutes")
            onClicked: acts.bookings.extendRunning()
        }

        // Never the first to be seen, and asked for again in another place
        Act {
            objectName: "end:open"
            sign: "stop"
            text: qsTr("End now")
            visible: acts.ends
            onClicked: acts.room.askToEnd(acts.room.status.currentId)
        }
    }
}

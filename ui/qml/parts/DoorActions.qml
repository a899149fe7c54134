// What can be done about the room from its door, as far as the agent offers it: the first one is what most
// people come for.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Row {
    id: acts

    required property RoomModel room
    // As wide as its words, beside something else
    property bool narrow: false

    readonly property BookingsModel bookings: room.bookings
    readonly property bool awaited: bookings.awaited !== ""
    readonly property int count: (checkIn.visible ? 1 : 0) + (book.visible ? 1 : 0) + (extend.visible ? 1 : 0) + (end.visible ? 1 : 0)
    readonly property real wanted: Theme.doorAction * count + spacing * (count - 1)
    readonly property real share: narrow ? Theme.doorAction : Math.floor((width - spacing * (count - 1)) / Math.max(1, count))

    implicitHeight: Theme.answerHeight
    implicitWidth: wanted
    spacing: Theme.gapTight
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

    Act {
        id: checkIn

        objectName: "checkin"
        primary: true
        sign: "check"
        text: qsTr("Check in")
        visible: acts.awaited
        onClicked: acts.bookings.checkIn(acts.bookings.awaited)
    }

    Act {
        id: book

        objectName: "book:open"
        primary: !acts.awaited
        sign: "calendar"
        text: qsTr("Book now")
        visible: acts.bookings.canBook
        onClicked: acts.room.open(RoomModel.Book)
    }

    Act {
        id: extend

        objectName: "booking:extend"
        primary: !acts.awaited && !book.visible
        sign: "plus"
        text: qsTr("Extend 15 min")
        visible: acts.room.status.canExtend && !acts.awaited
        Accessible.name: qsTr("Extend the booking by 15 minutes")
        onClicked: acts.bookings.extendRunning()
    }

    // Never the first to be seen, and asked for again in another place
    Act {
        id: end

        objectName: "end:open"
        sign: "stop"
        text: qsTr("End now")
        visible: acts.room.status.canEnd && !acts.awaited
        onClicked: acts.room.askToEnd(acts.room.status.currentId)
    }
}

// One booking: what it is, what Join would do, and what can be done about it.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property BookingDetailsModel details: room.bookings.details
    readonly property bool told: room.bookings.stage !== BookingsModel.None && !room.bookings.booking
    // Join is the primary action where there is one.
    readonly property bool leads: room.others.count === 0

    idles: true
    ready: !unseen.running
    title: qsTr("Booking")
    onClosed: {
        if (told && room.bookings.stage !== BookingsModel.Requested)
            room.bookings.dismissOutcome();
        room.stepBack();
    }

    component Act: IconTile {
        property bool primary: false

        enabled: page.room.live && page.ready
        fill: primary && enabled ? Theme.light : Theme.raised
        fillPressed: primary ? Theme.lightPressed : Theme.raisedPressed
        font.pixelSize: Theme.stackedHeader ? Theme.fontSmall : Theme.fontBody
        height: Theme.answerHeight
        held: page.room.heldControl === objectName
        iconSize: Theme.iconSize
        ink: !enabled ? Theme.muted : primary ? Theme.darkInk : Theme.text
        lines: Theme.titleLines
        width: acts.share
    }

    Scroller {
        id: facts

        anchors.bottom: acts.visible ? acts.top : parent.bottom
        anchors.bottomMargin: acts.visible ? Theme.sheetGap : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.hair
        visible: !page.told

        Words {
            font.family: Theme.displayFamily
            font.pixelSize: Theme.compact ? Theme.fontTitle : Theme.fontHero
            font.weight: Font.DemiBold
            lineHeight: Theme.tightLine
            text: page.details.title
            width: facts.room
            wrapMode: Text.Wrap
        }

        Flow {
            bottomPadding: Theme.sentenceGap
            spacing: Theme.gap
            width: facts.room

            Figures {
                size: Theme.compact ? Theme.fontBody : Theme.fontTitle
                text: page.details.span
            }

            Words {
                color: Theme.secondary
                font.pixelSize: Theme.compact ? Theme.fontBody : Theme.fontTitle
                text: page.details.relative
                visible: text !== ""
            }

            Words {
                color: Theme.secondary
                font.pixelSize: Theme.compact ? Theme.fontBody : Theme.fontTitle
                text: qsTr("checked in")
                visible: page.details.checkedIn
            }
        }

        Fact {
            name: qsTr("Booked by")
            value: page.details.organizer
            width: facts.room
        }

        Fact {
            name: qsTr("Join calls")
            value: page.details.address
            width: facts.room
        }

        Fact {
            name: qsTr("Or else")
            value: page.details.runnersUp
            width: facts.room
        }

        Fact {
            name: qsTr("Join")
            value: page.details.verdict
            width: facts.room
        }

        Fact {
            name: qsTr("Comes from")
            value: page.details.source
            width: facts.room
        }
    }

    Grid {
        id: acts

        readonly property int count: (why.offered ? 1 : 0) + (checkIn.offered ? 1 : 0) + (extend.offered ? 1 : 0) + (end.offered ? 1 : 0) + (decline.offered ? 1 : 0)
        readonly property real share: Math.floor((width - columnSpacing * (columns - 1)) / columns)

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        columnSpacing: Theme.gapTight
        columns: Math.max(1, !Theme.portrait ? Math.max(count, 3) : count === 3 ? 3 : Math.min(count, 2))
        rowSpacing: Theme.gapTight
        visible: count > 0 && !page.told

        Act {
            id: checkIn

            readonly property bool offered: page.details.canCheckIn

            objectName: "checkin"
            primary: page.leads
            sign: "check"
            text: qsTr("Check in")
            visible: offered
            onClicked: page.room.bookings.checkIn(page.details.bookingId)
        }

        Act {
            id: extend

            readonly property bool offered: page.details.canExtend

            objectName: "booking:extend"
            primary: page.leads && !checkIn.offered
            sign: "plus"
            text: qsTr("Extend 15 min")
            visible: offered
            Accessible.name: qsTr("Extend the booking by 15 minutes")
            onClicked: page.room.bookings.extend()
        }

        Act {
            id: why

            readonly property bool offered: page.details.ruleNames.length > 0

            objectName: "why"
            sign: "help"
            text: page.details.joinable ? qsTr("Why this Join?") : qsTr("Why no Join?")
            visible: offered
            onClicked: page.room.open(RoomModel.Why)
        }

        Act {
            id: decline

            readonly property bool offered: page.details.canDecline

            objectName: "decline:open"
            sign: "close"
            text: qsTr("Decline")
            visible: offered
            onClicked: page.room.open(RoomModel.DeclineBooking)
        }

        Act {
            id: end

            readonly property bool offered: page.details.canEnd

            objectName: "end:open"
            sign: "stop"
            text: qsTr("End now")
            visible: offered
            onClicked: page.room.open(RoomModel.EndBooking)
        }
    }

    OutcomeCard {
        anchors.fill: parent
        ready: page.ready
        room: page.room
        visible: page.told
        onAgain: page.room.bookings.dismissOutcome()
        onFinished: page.room.bookings.dismissOutcome()
    }

    // The touch that opened it must not do anything.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
        running: true
    }
}

// How the last press about a booking went, in place of what was pressed: large words, and one way on.
import QtQuick
import Greenroom.Panel

Item {
    id: card

    required property RoomModel room
    required property bool ready
    readonly property BookingsModel bookings: room.bookings
    readonly property bool low: height < Theme.outcomeHigh
    readonly property bool failed: bookings.stage === BookingsModel.Failed
    // It was read, and there is something else to do.
    signal finished
    signal again

    Accessible.role: Accessible.AlertMessage
    Accessible.name: bookings.outcomeWords

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        spacing: card.low ? Theme.gapTight : Theme.section
        width: Math.min(parent.width, Theme.readingWidth)

        OutcomeSign {
            anchors.horizontalCenter: parent.horizontalCenter
            behind: Theme.canvas
            height: width
            stage: card.bookings.stage
            width: card.low ? Theme.iconGround : Theme.outcomeIcon
        }

        Words {
            font.family: Theme.displayFamily
            font.pixelSize: card.low ? Theme.fontTitle : Theme.fontHero
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: Theme.titleLines
            text: card.bookings.outcomeWords
            width: parent.width
            wrapMode: Text.Wrap
        }

        Words {
            color: Theme.secondary
            font.pixelSize: card.low ? Theme.fontBody : Theme.fontTitle
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: Theme.sentenceLines
            text: card.bookings.outcomeNote
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }

        PressTile {
            anchors.horizontalCenter: parent.horizontalCenter
            enabled: card.room.live && card.ready
            fill: enabled ? Theme.light : Theme.raised
            fillPressed: Theme.lightPressed
            height: Theme.primaryHeight
            ink: enabled ? Theme.darkInk : Theme.muted
            objectName: "outcome:next"
            opacity: card.bookings.stage === BookingsModel.Requested ? 0 : 1
            text: card.failed ? qsTr("Try again") : qsTr("Done")
            visible: opacity > 0
            width: Theme.answerWidth
            onClicked: card.failed ? card.again() : card.finished()
        }
    }

    PauseAnimation {
        duration: Theme.reading
        running: card.visible && card.bookings.stage === BookingsModel.Done
        onFinished: card.finished()
    }
}

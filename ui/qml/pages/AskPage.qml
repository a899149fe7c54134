// Asks again before a booking is ended or declined. The touch that does it is in another place than the
// one that asked.
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property bool ends: room.sheet === RoomModel.EndBooking

    function sure(): void {
        if (ends)
            room.bookings.end();
        else
            room.bookings.decline();
        room.stepBack();
    }

    idles: true
    ready: !unseen.running
    ways: false
    title: ends ? qsTr("End this booking?") : qsTr("Decline this booking?")
    onClosed: room.stepBack()

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.sheetGap

        Words {
            font.pixelSize: Theme.fontTitle
            font.weight: Font.Medium
            lineHeight: Theme.tightLine
            maximumLineCount: Theme.titleLines
            text: page.room.bookings.details.title
            width: parent.width
            wrapMode: Text.Wrap
        }

        Words {
            color: Theme.secondary
            maximumLineCount: Theme.sentenceLines
            text: page.ends ? qsTr("The rest of the time becomes free for others.") : qsTr("The room says no to this meeting, and its time becomes free for others.")
            width: Math.min(parent.width, Theme.readingWidth)
            wrapMode: Text.Wrap
        }

        PressTile {
            enabled: page.room.live && page.ready
            fill: enabled ? Theme.stop : Theme.raised
            fillPressed: Theme.stopPressed
            height: Theme.primaryHeight
            ink: enabled ? Theme.whiteInk : Theme.muted
            objectName: "sure"
            text: page.ends ? qsTr("End now") : qsTr("Decline")
            width: Theme.answerWidth
            onClicked: page.sure()
        }
    }

    PressTile {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        enabled: page.room.live && page.ready
        font.pixelSize: Theme.fontBody
        height: Theme.answerHeight
        ink: enabled ? Theme.text : Theme.muted
        objectName: "keep"
        text: qsTr("Keep it")
        onClicked: page.room.stepBack()
    }

    // The touch that opened it must not answer.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
        running: true
    }
}

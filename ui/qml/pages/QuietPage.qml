// For how long no call is to ring in the room. It always ends by itself.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property bool quiet: room.calling.undisturbed !== ""

    function choose(how: int): void {
        room.calling.setQuiet(how);
        room.closeSheet();
    }

    idles: true
    ready: !unseen.running
    title: qsTr("Do not disturb")
    onClosed: room.closeSheet()

    component Choice: IconTile {
        enabled: page.room.live && page.ready
        font.pixelSize: Theme.compact ? Theme.fontSmall : Theme.fontBody
        font.weight: Font.Medium
        height: Theme.answerHeight
        ink: page.room.live ? Theme.text : Theme.muted
        lines: Theme.titleLines
        width: choices.share
    }

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.gapTight

        Words {
            font.pixelSize: Theme.compact ? Theme.fontBody : Theme.fontTitle
            font.weight: Font.Medium
            text: page.quiet ? page.room.calling.undisturbed : qsTr("Off: calls ring in this room")
            width: parent.width
        }

        Words {
            color: Theme.secondary
            lineHeight: Theme.looseLine
            maximumLineCount: Theme.sentenceLines
            text: qsTr("While it is on, callers hear that the room is busy. You can still join your meetings. It ends by itself.")
            width: Math.min(parent.width, Theme.readingWidth)
            wrapMode: Text.Wrap
        }
    }

    Grid {
        id: choices

        readonly property int count: (page.quiet ? 1 : 0) + 2 + (page.room.calling.meetingRuns ? 1 : 0)
        readonly property real share: Math.floor((width - columnSpacing * (columns - 1)) / columns)

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        columnSpacing: Theme.gapTight
        columns: Theme.portrait ? 1 : count
        rowSpacing: Theme.gapTight

        Choice {
            objectName: "quiet:1"
            text: qsTr("For 1 hour")
            onClicked: page.choose(CallingModel.Hour)
        }

        Choice {
            objectName: "quiet:2"
            text: qsTr("Until the meeting ends")
            visible: page.room.calling.meetingRuns
            onClicked: page.choose(CallingModel.UntilEnd)
        }

        Choice {
            objectName: "quiet:3"
            text: qsTr("Until tomorrow")
            onClicked: page.choose(CallingModel.UntilTomorrow)
        }

        Choice {
            fill: page.room.live ? Theme.light : Theme.raised
            fillPressed: Theme.lightPressed
            ink: page.room.live ? Theme.darkInk : Theme.muted
            objectName: "quiet:0"
            text: qsTr("Turn off")
            visible: page.quiet
            onClicked: page.choose(CallingModel.Off)
        }
    }

    // The touch that opened it must not choose.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
        running: true
    }
}

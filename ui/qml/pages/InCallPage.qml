// In a call: how long and how it stands, the room's own microphones, End, what else can be done, and
// the other calls and meetings there are.
import QtQuick
import Greenroom.Panel

PageFrame {
    id: page

    // Little room, and another meeting to tell of
    readonly property bool tight: (Theme.compact || cramped) && side.visible
    // Where the screen is wide they stand beside the call's own words, a single one only for want of height.
    readonly property bool beside: !Theme.portrait && (others.count > 1 || tight || further.visible || (low && side.visible))
    readonly property real wordsWidth: beside ? side.parent.width - side.width - Theme.gapWide : side.parent.width
    // The timer beside the title, for want of height
    readonly property bool oneLine: cramped && !side.visible

    inCall: true

    Subject {
        id: subject

        address: page.tight || page.cramped ? "" : page.room.call.address
        anchors.left: parent.left
        anchors.top: parent.top
        most: page.oneLine ? parent.height : going.y - Theme.hair
        narrow: page.beside || page.oneLine
        single: page.cramped && (!page.oneLine || page.flat || missing.marks.length > 0)
        title: page.room.call.title
        width: page.oneLine ? page.wordsWidth - Math.max(going.width, quality.width) - Theme.gap : page.wordsWidth
    }

    Marks {
        id: missing

        marks: page.room.call.missing.length > 0 ? page.room.call.missing : []
        readonly property real foot: page.oneLine ? parent.height : quality.visible && quality.above ? quality.y - Theme.gapTight : going.y

        size: page.cramped ? Theme.fontSmall : Theme.fontBody
        visible: marks.length > 0 && subject.height + height <= foot
        width: page.oneLine && quality.visible ? page.wordsWidth - quality.width - Theme.gap : page.wordsWidth
        y: foot - height
    }

    Row {
        id: going

        readonly property real foot: side.visible && !page.beside ? side.height + Theme.sentenceGap : 0

        height: implicitHeight
        spacing: page.oneLine ? Theme.gapTight : page.beside ? Theme.gap : Theme.gapWide
        width: page.oneLine ? implicitWidth : page.wordsWidth
        x: page.oneLine !== Theme.mirrored ? parent.width - width : 0
        y: page.oneLine ? 0 : parent.height - height - foot

        Figures {
            id: timer

            family: Theme.displayFamily
            size: page.flat ? Theme.fontTitle : page.tight || page.oneLine ? Theme.fontHero : Theme.fontClock
            weight: Font.DemiBold
            text: page.room.call.timer
        }

        TextMetrics {
            id: said

            font: standing.font
            text: standing.text
        }

        Words {
            id: standing

            readonly property real wanted: Math.ceil(said.advanceWidth * Theme.setWider) + Theme.hairline

            anchors.verticalCenter: parent.verticalCenter
            color: page.room.call.stressed ? Theme.waiting : Theme.secondary
            font.pixelSize: page.flat ? Theme.fontSmall : page.oneLine || page.beside ? Theme.fontBody : Theme.fontTitle
            font.weight: Font.Medium
            maximumLineCount: page.flat ? 1 : Theme.titleLines
            text: page.room.call.standing
            width: page.oneLine ? Math.min(wanted, page.width * Theme.thirdShare) : Math.min(wanted, parent.width - timer.width - parent.spacing - (quality.visible && !quality.above ? quality.width + parent.spacing : 0))
            wrapMode: Text.Wrap
        }
    }

    Row {
        id: quality

        // Above the timer where that leaves no room beside it, below where it stands at the top
        readonly property bool above: Theme.portrait && !page.oneLine
        readonly property int size: page.oneLine ? Theme.fontSmall : Theme.fontBody

        spacing: page.oneLine ? Theme.gap : Theme.gapWide
        // Where there is no room the call's details have it.
        visible: !page.beside && page.room.call.quality !== CallModel.Unknown && (!above || y >= subject.height) && (!page.oneLine || parent.height >= going.height + height)
        x: above === Theme.mirrored ? parent.width - width : 0
        y: above ? going.y - height : page.oneLine ? parent.height - height : going.y + (going.height - height) * 0.5

        QualityMark {
            anchors.verticalCenter: parent.verticalCenter
            call: page.room.call
            size: quality.size
        }

        EncryptionMark {
            anchors.verticalCenter: parent.verticalCenter
            call: page.room.call
            size: quality.size
        }
    }

    Column {
        id: side

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: Theme.gapTight
        visible: further.count > 0 || others.count > 0
        width: page.beside ? parent.width * 0.5 : parent.width

        FurtherCalls {
            id: further

            room: page.room
            width: parent.width
        }

        OtherMeetings {
            id: others

            // People who wait on hold go first where there is room for one row.
            readonly property real place: (page.beside ? side.parent.height : side.parent.height * 0.5) - (further.visible ? further.height + side.spacing : 0)

            height: implicitHeight
            most: place
            narrow: page.beside || Theme.portrait
            room: page.room
            visible: count > 0 && (place >= Theme.otherHeight || !further.visible)
            width: parent.width
        }
    }

    controls: [
        GlyphTile {
            id: mute

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.top: parent.top
            enabled: page.room.live && page.room.call.present && !page.room.call.ending
            fill: page.room.call.muted ? Theme.light : Theme.raised
            fillPressed: page.room.call.muted ? Theme.lightPressed : Theme.raisedPressed
            held: page.room.heldControl === objectName
            ink: page.room.call.muted ? Theme.darkInk : Theme.text
            kind: page.room.call.muted ? Glyph.MicrophoneOff : Glyph.Microphone
            objectName: "mute"
            text: page.room.call.muted ? qsTr("Unmute") : qsTr("Mute")
            width: page.room.calling.canEnd ? (parent.width - Theme.endGap) * 0.5 : parent.width
            onClicked: page.room.toggleMute()
        },
        EndTile {
            anchors.bottom: parent.bottom
            anchors.left: mute.right
            anchors.leftMargin: Theme.endGap
            anchors.right: parent.right
            anchors.top: parent.top
            room: page.room
        }
    ]
}

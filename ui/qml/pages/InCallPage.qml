// In a call: how long, the room's own microphones, End, and the other meetings that are open.
import QtQuick
import Greenroom.Panel

PageFrame {
    id: page

    // Little room, and another meeting to tell of
    readonly property bool tight: Theme.compact && others.visible
    // Where the screen is wide they stand beside the call's own words, a single one only for want of height.
    readonly property bool beside: !Theme.portrait && (others.count > 1 || tight)
    readonly property real wordsWidth: beside ? others.x - Theme.gapWide : others.parent.width
    // The timer beside the title, for want of height
    readonly property bool oneLine: cramped && !others.visible

    Subject {
        address: page.tight || page.cramped ? "" : page.room.call.address
        anchors.left: parent.left
        anchors.top: parent.top
        most: page.oneLine ? parent.height : going.y - Theme.hair
        narrow: page.beside || page.oneLine
        title: page.room.call.title
        width: page.oneLine ? page.wordsWidth - going.width - Theme.gap : page.wordsWidth
    }

    Row {
        id: going

        anchors.bottom: others.visible && !page.beside ? others.top : parent.bottom
        anchors.bottomMargin: others.visible && !page.beside ? Theme.sentenceGap : 0
        anchors.left: page.oneLine ? undefined : parent.left
        anchors.right: page.oneLine ? parent.right : undefined
        spacing: page.oneLine ? Theme.gapTight : Theme.gapWide
        width: page.oneLine ? implicitWidth : page.wordsWidth

        Figures {
            id: timer

            family: Theme.displayFamily
            size: page.tight || page.oneLine ? Theme.fontHero : Theme.fontClock
            weight: Font.DemiBold
            text: page.room.call.timer
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: page.room.call.muted ? Theme.waiting : Theme.secondary
            font.pixelSize: Theme.fontTitle
            font.weight: Font.Medium
            text: page.room.call.ending ? page.room.call.progress : page.room.call.muted ? qsTr("Muted") : qsTr("In call")
            width: page.oneLine ? implicitWidth : Math.min(implicitWidth, parent.width - timer.width - parent.spacing)
        }
    }

    OtherMeetings {
        id: others

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: implicitHeight
        most: page.beside ? parent.height : parent.height * 0.5
        narrow: page.beside || Theme.portrait
        room: page.room
        width: page.beside ? parent.width * 0.5 : parent.width
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
            width: (parent.width - Theme.endGap) * 0.5
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

// In a call: how long, the room's own microphones, and End.
import QtQuick
import Greenroom.Panel

PageFrame {
    id: page

    // Little room, and another meeting to tell of
    readonly property bool tight: Theme.compact && banner.visible

    Subject {
        address: page.tight ? "" : page.room.call.address
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        title: page.room.call.title
    }

    Row {
        anchors.bottom: banner.visible ? banner.top : parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.gapWide

        Figures {
            id: timer

            family: Theme.displayFamily
            size: page.tight ? Theme.fontHero : Theme.fontClock
            weight: Font.DemiBold
            text: page.room.call.timer
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: page.room.call.muted ? Theme.waiting : Theme.secondary
            font.pixelSize: Theme.fontTitle
            font.weight: Font.Medium
            text: page.room.call.ending ? page.room.call.progress : page.room.call.muted ? qsTr("Muted") : qsTr("In call")
            width: Math.min(implicitWidth, parent.width - timer.width - parent.spacing)
        }
    }

    LeaveAndJoin {
        id: banner

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        room: page.room
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
        PressTile {
            anchors.bottom: parent.bottom
            anchors.left: mute.right
            anchors.leftMargin: Theme.endGap
            anchors.right: parent.right
            anchors.top: parent.top
            enabled: page.room.live && page.room.call.present && !page.room.call.ending
            fill: enabled ? Theme.stop : Theme.raised
            fillPressed: Theme.stopPressed
            held: page.room.heldControl === objectName
            ink: enabled ? Theme.whiteInk : Theme.muted
            objectName: "end"
            text: qsTr("End")
            Accessible.name: qsTr("End the call")
            onClicked: page.room.end()
        }
    ]
}

// What stays at hand with anything that clients put on the panel: Join while it is open, the way out
// of a call.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: bar

    required property RoomModel room

    // As many as stand side by side; the others are on the page below.
    readonly property int fitting: Theme.portrait || Theme.compact ? 1 : 2
    readonly property int meetings: Math.min(room.others.count, fitting)
    readonly property bool inCall: room.page === RoomModel.InCall
    readonly property bool joining: room.page === RoomModel.Joining
    readonly property bool wanted: inCall || joining || meetings > 0

    implicitHeight: wanted ? Theme.primaryHeight : 0
    visible: wanted

    Row {
        id: row

        readonly property int places: (bar.inCall ? (bar.room.calling.canEnd ? 2 : 1) : bar.joining ? 1 : 0) + bar.meetings
        readonly property real share: (width - spacing * (places - 1)) / Math.max(1, places)

        anchors.fill: parent
        spacing: Theme.endGap

        GlyphTile {
            enabled: bar.room.live && bar.room.call.present && !bar.room.call.ending
            fill: bar.room.call.muted ? Theme.light : Theme.raised
            fillPressed: bar.room.call.muted ? Theme.lightPressed : Theme.raisedPressed
            height: parent.height
            held: bar.room.heldControl === objectName
            ink: bar.room.call.muted ? Theme.darkInk : Theme.text
            kind: bar.room.call.muted ? Glyph.MicrophoneOff : Glyph.Microphone
            objectName: "mute"
            text: bar.room.call.muted ? qsTr("Unmute") : qsTr("Mute")
            visible: bar.inCall
            width: row.share
            onClicked: bar.room.toggleMute()
        }

        PressTile {
            enabled: bar.room.live && bar.room.call.present && !bar.room.call.ending
            fill: bar.room.call.slow && enabled ? Theme.stop : Theme.raised
            fillPressed: bar.room.call.slow ? Theme.stopPressed : Theme.raisedPressed
            height: parent.height
            held: bar.room.heldControl === objectName
            ink: !enabled ? Theme.muted : bar.room.call.slow ? Theme.stopInk : Theme.text
            objectName: "cancel"
            text: qsTr("Cancel")
            visible: bar.joining
            width: row.share
            Accessible.name: qsTr("Cancel the call to %1").arg(bar.room.call.title)
            onClicked: bar.room.cancel()
        }

        EndTile {
            height: parent.height
            room: bar.room
            visible: bar.inCall && room.calling.canEnd
            width: row.share
        }

        Repeater {
            model: bar.room.others

            delegate: JoinTile {
                required property int index
                required property string title

                height: row.height
                narrow: true
                room: bar.room
                subject: title
                visible: index < bar.fitting
                width: row.share
            }
        }
    }
}

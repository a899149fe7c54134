// What else can be done in a call, in one row: what the agent does not offer is not there. The volume
// is set in the row itself.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: bar

    required property RoomModel room
    // Another row takes turns with this one.
    property bool shared: false
    readonly property CallingModel calling: room.calling
    readonly property bool turning: room.sheet === RoomModel.Volume
    readonly property bool pressable: room.live && room.call.present && !room.call.ending
    readonly property int places: 1 + (calling.hasCamera ? 1 : 0) + (calling.canHold ? 1 : 0) + (calling.canKey ? 1 : 0) + (calling.hasVolume ? 1 : 0) + (shared ? 1 : 0)
    signal passed

    implicitHeight: visible ? Theme.extraHeight : 0

    component Extra: IconTile {
        enabled: bar.pressable
        font.pixelSize: Theme.compact || Theme.portrait ? Theme.fontSmall : Theme.fontBody
        font.weight: Font.Medium
        height: row.height
        held: bar.room.heldControl === objectName
        iconSize: Theme.extraIcon
        ink: enabled ? Theme.text : Theme.muted
        leftPadding: Theme.hair
        lines: Theme.extraLines
        rightPadding: Theme.hair
        stacked: Theme.portrait
        width: row.share
    }

    Row {
        id: row

        // With six of them there is no room for icons.
        readonly property bool bare: Theme.compact && bar.shared
        readonly property real share: (width - spacing * (bar.places - 1)) / bar.places

        anchors.fill: parent
        spacing: Theme.gapTight
        visible: !bar.turning

        Extra {
            fill: bar.calling.cameraOff ? Theme.light : Theme.raised
            fillPressed: bar.calling.cameraOff ? Theme.lightPressed : Theme.raisedPressed
            ink: !enabled ? Theme.muted : bar.calling.cameraOff ? Theme.darkInk : Theme.text
            objectName: "camera"
            sign: row.bare ? "" : bar.calling.cameraOff ? "camera_off" : "camera"
            text: bar.calling.cameraOff ? qsTr("Camera off") : qsTr("Camera")
            visible: bar.calling.hasCamera
            Accessible.name: bar.calling.cameraOff ? qsTr("Turn the camera on") : qsTr("Turn the camera off")
            onClicked: bar.calling.toggleCamera()
        }

        Extra {
            fill: bar.room.call.held ? Theme.light : Theme.raised
            fillPressed: bar.room.call.held ? Theme.lightPressed : Theme.raisedPressed
            ink: !enabled ? Theme.muted : bar.room.call.held ? Theme.darkInk : Theme.text
            objectName: "hold"
            sign: row.bare ? "" : bar.room.call.held ? "play" : "pause"
            text: bar.room.call.held ? qsTr("Resume") : qsTr("Hold")
            visible: bar.calling.canHold
            Accessible.name: bar.room.call.held ? qsTr("Resume the call") : qsTr("Put the call on hold")
            onClicked: bar.calling.toggleHold()
        }

        Extra {
            objectName: "keypad"
            sign: row.bare ? "" : "keypad"
            text: qsTr("Keypad")
            visible: bar.calling.canKey
            onClicked: bar.room.open(RoomModel.Keypad)
        }

        Extra {
            objectName: "volume"
            sign: row.bare ? "" : "volume"
            text: bar.calling.volumeMuted ? qsTr("Sound off") : qsTr("Volume")
            visible: bar.calling.hasVolume
            Accessible.name: qsTr("Volume, %1 per cent").arg(bar.calling.volume)
            onClicked: bar.room.open(RoomModel.Volume)
        }

        Extra {
            objectName: "details"
            sign: row.bare ? "" : "info"
            text: qsTr("Details")
            Accessible.name: qsTr("Call details")
            onClicked: bar.room.open(RoomModel.Details)
        }

        Extra {
            objectName: "room"
            text: qsTr("Room")
            visible: bar.shared
            Accessible.name: qsTr("Room controls")
            onClicked: bar.passed()
        }
    }

    VolumeBar {
        anchors.fill: parent
        room: bar.room
        visible: bar.turning
    }
}

// The calls that the room keeps on hold beside the one it is in: a touch takes one up.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Column {
    id: calls

    required property RoomModel room
    readonly property int count: room.calling.further.count

    spacing: Theme.gapTight
    visible: count > 0

    Repeater {
        model: calls.room.calling.further

        delegate: MenuRow {
            required property int callId
            required property string title

            enabled: calls.room.live && calls.room.calling.canHold
            fillPressed: Theme.outline
            height: Theme.otherHeight
            held: calls.room.heldControl === objectName
            leftPadding: Theme.gap
            note: Theme.compact ? qsTr("On hold") : qsTr("On hold, switch to this call")
            objectName: "resume:" + callId
            rightPadding: Theme.gap
            sign: "pause"
            slim: true
            text: title
            width: calls.width
            Accessible.name: qsTr("Switch to %1, who is on hold").arg(title)
            onClicked: calls.room.calling.takeUp(callId)
        }
    }
}

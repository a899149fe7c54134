// Ends the call the room is in.
import QtQuick
import Greenroom.Panel

PressTile {
    id: end

    required property RoomModel room

    enabled: room.live && room.call.present && !room.call.ending
    fill: enabled ? Theme.stop : Theme.raised
    fillPressed: Theme.stopPressed
    held: room.heldControl === objectName
    ink: enabled ? Theme.stopInk : Theme.muted
    objectName: "end"
    text: qsTr("End")
    visible: room.calling.canEnd
    Accessible.name: qsTr("End the call")
    onClicked: room.end()
}

// Opens what the room can do beside its meetings.
import QtQuick
import Greenroom.Panel

IconTile {
    required property RoomModel room

    enabled: room.live
    font.weight: Font.Medium
    iconSize: Theme.iconSize
    ink: enabled ? Theme.text : Theme.muted
    objectName: "menu"
    sign: "more"
    text: qsTr("More")
    width: Theme.menuTile
    onClicked: room.open(RoomModel.More)
}

// One of several keys of a widget: each says its own word.
import QtQuick
import Greenroom.Panel

IconTile {
    id: key

    required property WidgetState widget
    required property string what

    enabled: widget.room.live
    font.pixelSize: Theme.fontKey
    iconSize: Theme.iconSize
    ink: enabled ? Theme.text : Theme.muted
    onPressed: widget.act(RoomModel.Pressed, what)
    onReleased: widget.act(RoomModel.Released, what)
    onClicked: widget.act(RoomModel.Clicked, what)
    onCanceled: widget.act(RoomModel.Released, what)
}

// A client's button: says that it is pressed, released and clicked, and shows whether its client calls
// it active.
import QtQuick
import Greenroom.Panel

IconTile {
    id: tile

    required property WidgetState widget

    readonly property bool active: widget.value === "active"

    enabled: widget.room.live
    fill: active ? Theme.light : Theme.raised
    fillPressed: active ? Theme.lightPressed : Theme.raisedPressed
    sign: widget.icon !== "" ? widget.icon : active ? "check" : ""
    iconSize: Theme.iconSize
    ink: !enabled ? Theme.muted : active ? Theme.darkInk : Theme.text
    objectName: "widget:" + widget.widgetId
    outline: active ? Theme.focus : Theme.edge
    text: widget.name
    Accessible.name: {
        // Of an icon alone, the word for it: "zoom_in".
        const name = text !== "" ? text : widget.icon.replace(/_/g, " ");
        return active ? qsTr("%1, active", "name of a button").arg(name) : name;
    }
    onPressed: widget.act(RoomModel.Pressed, "")
    onReleased: widget.act(RoomModel.Released, "")
    onClicked: widget.act(RoomModel.Clicked, "")
    onCanceled: widget.act(RoomModel.Released, "")
}

// A client's switch: a word and the place of the knob say how it stands.
import QtQuick
import Greenroom.Panel

PressTile {
    id: tile

    required property WidgetState widget

    readonly property bool on: widget.value === "on"

    enabled: widget.room.live
    font.pixelSize: Theme.fontBody
    ink: enabled ? Theme.text : Theme.muted
    leftPadding: Theme.gapTight
    objectName: "widget:" + widget.widgetId
    rightPadding: Theme.gapTight
    text: on ? qsTr("On") : qsTr("Off")
    Accessible.role: Accessible.CheckBox
    Accessible.checked: on
    Accessible.name: widget.name !== "" ? widget.name : widget.widgetId
    onClicked: widget.act(RoomModel.Changed, on ? "off" : "on")

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.gapTight

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                border.color: tile.ink
                border.width: Theme.outlineWidth
                color: tile.on ? tile.ink : Theme.none
                height: Theme.iconSize
                radius: height * 0.5
                width: Theme.switchWidth

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: tile.on ? Theme.raised : tile.ink
                    height: parent.height - Theme.hair
                    radius: height * 0.5
                    width: height
                    x: tile.on !== tile.mirrored ? parent.width - width - Theme.hair * 0.5 : Theme.hair * 0.5
                }
            }

            Words {
                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                color: tile.ink
                font: tile.font
                text: tile.widget.name !== "" ? tile.widget.name : tile.text
                width: Math.min(implicitWidth, tile.availableWidth - Theme.switchWidth - parent.spacing)
            }
        }
    }
}

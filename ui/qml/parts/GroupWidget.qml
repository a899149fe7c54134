// Buttons of which one is chosen: it is filled, and bears a bar.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Grid {
    id: group

    required property WidgetState widget

    readonly property int across: widget.columns > 0 ? widget.columns : Math.max(1, Math.min(widget.keys.length, widget.quarters))
    // All of one height, two lines of words where one of them needs it.
    readonly property bool tall: someLabelIsLong(widget.labels)
    readonly property real share: Math.floor((widget.width - spacing * (across - 1)) / across)

    function someLabelIsLong(labels: list<string>): bool {
        for (let i = 0; i < labels.length; ++i) {
            if (labels[i].length > Theme.briefLabel)
                return true;
        }
        return false;
    }

    columns: across
    spacing: Theme.gapTight

    Repeater {
        model: group.widget.keys

        delegate: IconTile {
            id: choice

            required property int index
            required property string modelData
            readonly property bool chosen: group.widget.value === modelData

            enabled: group.widget.room.live
            font.pixelSize: Theme.fontKey
            fill: chosen ? Theme.light : Theme.raised
            fillPressed: chosen ? Theme.lightPressed : Theme.raisedPressed
            ink: !enabled ? Theme.muted : chosen ? Theme.darkInk : Theme.text
            height: Theme.targetHeight + (group.tall ? Theme.gap : 0)
            lines: Theme.titleLines
            objectName: "widget:" + group.widget.widgetId + ":" + modelData
            outline: chosen ? Theme.focus : Theme.edge
            text: group.widget.labels[index] ?? ""
            width: group.share
            Accessible.checked: chosen
            Accessible.role: Accessible.RadioButton
            onPressed: group.widget.act(RoomModel.Pressed, modelData)
            onReleased: group.widget.act(RoomModel.Released, modelData)
            onCanceled: group.widget.act(RoomModel.Released, modelData)

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.hair
                anchors.horizontalCenter: parent.horizontalCenter
                color: choice.ink
                height: Theme.strongOutline
                visible: choice.chosen
                width: parent.width * 0.5
            }
        }
    }
}

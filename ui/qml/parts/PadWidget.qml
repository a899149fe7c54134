// Four directions and a middle, whose word its client says.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Grid {
    id: pad

    required property WidgetState widget

    readonly property real share: Math.floor((Math.min(widget.width, Theme.padWidest) - spacing * 2) / 3)

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    columns: 3
    spacing: Theme.gapTight

    Repeater {
        model: ["", "up", "", "left", "center", "right", "", "down", ""]

        delegate: Item {
            id: cell

            required property string modelData

            implicitHeight: Theme.targetHeight
            implicitWidth: pad.share

            PadKey {
                anchors.fill: parent
                sign: cell.modelData === "center" ? "" : cell.modelData
                objectName: "widget:" + pad.widget.widgetId + ":" + cell.modelData
                text: cell.modelData !== "center" ? "" : pad.widget.value !== "" ? pad.widget.value : qsTr("OK")
                visible: cell.modelData !== ""
                what: cell.modelData
                widget: pad.widget
                Accessible.name: text !== "" ? text : cell.modelData
            }
        }
    }
}

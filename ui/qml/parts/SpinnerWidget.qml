// Less, what its client says it stands at, and more.
import QtQuick
import Greenroom.Panel

Item {
    id: spinner

    required property WidgetState widget

    implicitHeight: Theme.targetHeight

    PadKey {
        id: less

        anchors.left: parent.left
        height: parent.height
        sign: "minus"
        objectName: "widget:" + spinner.widget.widgetId + ":decrement"
        what: "decrement"
        widget: spinner.widget
        width: Theme.closeWidth
        Accessible.name: spinner.widget.name !== "" ? qsTr("%1: less", "what a spinner sets").arg(spinner.widget.name) : qsTr("Less")
    }

    Words {
        anchors.left: less.right
        anchors.right: more.left
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Theme.fontTitle
        horizontalAlignment: Text.AlignHCenter
        text: spinner.widget.value
    }

    PadKey {
        id: more

        anchors.right: parent.right
        height: parent.height
        sign: "plus"
        objectName: "widget:" + spinner.widget.widgetId + ":increment"
        what: "increment"
        widget: spinner.widget
        width: Theme.closeWidth
        Accessible.name: spinner.widget.name !== "" ? qsTr("%1: more", "what a spinner sets").arg(spinner.widget.name) : qsTr("More")
    }
}

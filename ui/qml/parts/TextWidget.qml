// Words of a client; until it says some, those it gave the widget.
import QtQuick
import Greenroom.Panel

Item {
    id: box

    required property WidgetState widget

    implicitHeight: Math.max(Theme.targetHeight, words.implicitHeight)

    Words {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: box.widget.small ? Theme.fontSmall : Theme.fontBody
        horizontalAlignment: box.widget.align === WidgetModel.Right ? Text.AlignRight : box.widget.align === WidgetModel.Center ? Text.AlignHCenter : Text.AlignLeft
        maximumLineCount: Theme.sentenceLines
        text: box.widget.value !== "" ? box.widget.value : box.widget.name
        wrapMode: Text.Wrap
    }
}

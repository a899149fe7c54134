// One thing that is known, and what it is: nothing where it is not known.
import QtQuick
import Greenroom.Panel

Item {
    id: fact

    required property string name
    required property string value
    property int column: Theme.factColumn

    implicitHeight: Math.max(said.height, label.y + label.height)
    visible: value !== ""

    Words {
        id: label

        anchors.baseline: said.baseline
        anchors.left: parent.left
        color: Theme.muted
        text: fact.name
        width: fact.column
    }

    Words {
        id: said

        anchors.left: label.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        maximumLineCount: Theme.sentenceLines
        text: fact.value
        wrapMode: Text.Wrap
    }
}

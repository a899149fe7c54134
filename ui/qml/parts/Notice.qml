// A shape and a sentence: what is the matter, or what is under way.
import QtQuick
import Greenroom.Panel

Item {
    id: notice

    required property string text
    property int kind: Glyph.Warning
    property int lines: Theme.titleLines
    property color behind: Theme.canvas

    implicitHeight: words.height
    visible: text !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Glyph {
        id: glyph

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.topMargin: Math.round((letters.height - height) * 0.5)
        behind: notice.behind
        color: Theme.waiting
        height: width
        kind: notice.kind
        width: Theme.iconSize
    }

    FontMetrics {
        id: letters

        font: words.font
    }

    Words {
        id: words

        anchors.left: glyph.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: parent.right
        font.weight: Font.Medium
        maximumLineCount: notice.lines
        text: notice.text
        wrapMode: Text.Wrap
    }
}

// What a message says: large where it is short, turned by buttons where it is too long for its place.
import QtQuick
import Greenroom.Panel

Item {
    id: box

    required property string text

    readonly property bool brief: text.length < Theme.briefText
    // What it would take in full.
    readonly property real wanted: words.implicitHeight

    Scroller {
        id: scroller

        anchors.fill: parent

        Words {
            id: words

            anchors.left: parent?.left
            elide: Text.ElideNone
            font.pixelSize: box.brief && !Theme.compact ? Theme.fontTitle : Theme.fontBody
            lineHeight: Theme.looseLine
            text: box.text
            width: Math.min(scroller.room, Theme.readingWidth)
            wrapMode: Text.Wrap
        }
    }
}

// What a screen is about: a title of two lines, and the address below it.
import QtQuick
import Greenroom.Panel

Column {
    id: subject

    required property string title
    required property string address
    // What height there is: the address goes first.
    property real most: Infinity
    // Less width, but more height.
    property bool narrow: false
    // Room for one line of the title.
    property bool single: false

    spacing: Theme.hair

    Words {
        id: name

        font.family: Theme.displayFamily
        font.pixelSize: subject.single ? Theme.fontBody : subject.narrow ? Theme.fontTitle : Theme.fontHero
        font.weight: Font.DemiBold
        lineHeight: Theme.tightLine
        maximumLineCount: subject.single ? 1 : subject.narrow ? Theme.titleLines : Theme.callTitleLines
        text: subject.title
        width: parent.width
        wrapMode: Text.Wrap
    }

    FontMetrics {
        id: line

        font: where.font
    }

    Words {
        id: where

        color: Theme.muted
        text: subject.address
        visible: text !== "" && name.height + subject.spacing + line.height <= subject.most
        width: parent.width
    }
}

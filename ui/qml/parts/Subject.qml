// What a screen is about: a title of two lines, and the address below it.
import QtQuick
import Greenroom.Panel

Column {
    id: subject

    required property string title
    required property string address
    // Less width, but more height.
    property bool narrow: false

    spacing: Theme.hair

    Words {
        font.family: Theme.displayFamily
        font.pixelSize: subject.narrow ? Theme.fontTitle : Theme.fontHero
        font.weight: Font.DemiBold
        lineHeight: Theme.tightLine
        maximumLineCount: subject.narrow ? Theme.titleLines : Theme.callTitleLines
        text: subject.title
        width: parent.width
        wrapMode: Text.Wrap
    }

    Words {
        color: Theme.muted
        text: subject.address
        visible: text !== ""
        width: parent.width
    }
}

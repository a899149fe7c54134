// One booking as the door names it: when, and what as far as it may be known; the hours alone where there is no
// room for two lines.
import QtQuick
import Greenroom.Panel

Column {
    id: line

    required property string lead
    required property string span
    required property string title
    property bool brief: false

    Accessible.name: qsTr("%1: %2, %3", "Now or next, hours, title").arg(lead).arg(span).arg(title)
    Accessible.role: Accessible.StaticText

    Words {
        Accessible.ignored: true
        color: line.brief ? Theme.text : Theme.secondary
        text: qsTr("%1 %2", "Now or next, hours").arg(line.lead).arg(line.span)
        width: parent.width
    }

    Words {
        Accessible.ignored: true
        font.pixelSize: Theme.fontTitle
        font.weight: Font.DemiBold
        text: line.title
        visible: !line.brief
        width: parent.width
    }
}

// One booking as the door names it: when, and what as far as it may be known.
import QtQuick
import Greenroom.Panel

Column {
    id: line

    required property string lead
    required property string span
    required property string title

    Accessible.name: qsTr("%1: %2, %3", "Now or next, hours, title").arg(lead).arg(span).arg(title)
    Accessible.role: Accessible.StaticText

    Words {
        Accessible.ignored: true
        color: Theme.secondary
        text: qsTr("%1 %2", "Now or next, hours").arg(line.lead).arg(line.span)
        width: parent.width
    }

    Words {
        Accessible.ignored: true
        font.pixelSize: Theme.fontTitle
        font.weight: Font.DemiBold
        text: line.title
        width: parent.width
    }
}

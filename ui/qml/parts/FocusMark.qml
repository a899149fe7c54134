// Around what has the keyboard's focus.
import QtQuick
import Greenroom.Panel

Rectangle {
    required property bool shown
    // Within what has it, where whatever lies around is cut off.
    property bool framed: false

    anchors.fill: parent
    anchors.margins: framed ? 0 : -Theme.focusGap - Theme.focusWidth
    border.color: Theme.focus
    border.width: Theme.focusWidth
    color: Theme.none
    radius: framed ? Theme.radius : Theme.radius + Theme.focusGap + Theme.focusWidth
    visible: shown
}

// Around what has the keyboard's focus.
import QtQuick
import Greenroom.Panel

Rectangle {
    required property bool shown

    anchors.fill: parent
    anchors.margins: -Theme.focusGap - Theme.focusWidth
    border.color: Theme.focus
    border.width: Theme.focusWidth
    color: Theme.none
    radius: Theme.radius + Theme.focusGap + Theme.focusWidth
    visible: shown
}

// The panel's window.
import QtQuick
import QtQuick.Window
import Greenroom.Panel

Window {
    id: window

    required property RoomModel room
    required property real dotsPerMm
    required property bool reducedMotion

    color: Theme.canvas
    title: qsTr("Greenroom")

    Panel {
        anchors.fill: parent
        focus: true
        dotsPerMm: window.dotsPerMm
        reducedMotion: window.reducedMotion
        room: window.room
    }
}

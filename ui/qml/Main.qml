// The panel's window.
import QtQuick
import QtQuick.Window
import Greenroom.Panel

Window {
    id: window

    required property RoomModel room

    color: Theme.canvas
    title: qsTr("Greenroom")

    Panel {
        anchors.fill: parent
        focus: true
        room: window.room
    }
}

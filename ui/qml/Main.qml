// The panel's window.
import QtQuick
import QtQuick.Window
import Greenroom.Panel

Window {
    id: window

    required property RoomModel room
    required property real dotsPerMm
    required property bool reducedMotion
    property string theme: ""
    property string textSize: ""
    property bool backlit: false
    // All there is on the screen: no key and no gesture of the system closes it.
    property bool kept: false

    color: Theme.canvas
    title: qsTr("Greenroom")
    onClosing: close => close.accepted = !kept

    Panel {
        anchors.fill: parent
        backlit: window.backlit
        focus: true
        dotsPerMm: window.dotsPerMm
        reducedMotion: window.reducedMotion
        room: window.room
        textSize: window.textSize
        theme: window.theme
    }
}

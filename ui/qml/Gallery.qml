// Every scene of the panel, one after the other, as any panel shows it: in each theme, text size and
// language, on each kind of glass, made smaller where the window is.
import QtQuick
import QtQuick.Window
import Greenroom.Panel

Window {
    id: window

    required property GalleryModel gallery
    required property real dotsPerMm
    required property bool reducedMotion
    readonly property alias panel: panel
    readonly property alias strip: strip

    readonly property bool anyGlass: gallery.glassSize.width > 0
    // The theme counts in millimetres of the panel's glass; the strip lies on the window's.
    readonly property real stripScale: dotsPerMm / panel.dotsPerMm

    color: Theme.dark
    title: qsTr("Greenroom: scenes")

    Item {
        anchors.fill: parent
        focus: true
        Keys.onPressed: event => event.accepted = strip.press(event.key)

        Item {
            id: table

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            clip: true
            height: parent.height - strip.height * window.stripScale

            Panel {
                id: panel

                anchors.centerIn: parent
                dotsPerMm: window.anyGlass ? window.gallery.glassDotsPerMm : window.dotsPerMm
                height: window.anyGlass ? window.gallery.glassSize.height : table.height
                reducedMotion: window.reducedMotion
                room: window.gallery.room
                scale: Math.min(1, table.width / width, table.height / height)
                textSize: window.gallery.textSize
                theme: window.gallery.theme
                width: window.anyGlass ? window.gallery.glassSize.width : table.width
            }
        }

        GalleryStrip {
            id: strip

            gallery: window.gallery
            height: implicitHeight
            scale: window.stripScale
            transformOrigin: Item.TopLeft
            width: parent.width / window.stripScale
            y: table.height
        }
    }
}

// Every scene of the panel, one after the other.
import QtQuick
import QtQuick.Window
import Greenroom.Panel

Window {
    id: window

    required property GalleryModel gallery
    required property real dotsPerMm
    required property bool reducedMotion
    property string theme: ""
    property string textSize: ""

    color: Theme.canvas
    title: qsTr("Greenroom: scenes")

    Panel {
        id: panel

        anchors.bottom: strip.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        dotsPerMm: window.dotsPerMm
        reducedMotion: window.reducedMotion
        room: window.gallery.room
        textSize: window.textSize
        theme: window.theme
    }

    Rectangle {
        id: strip

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.surface
        focus: true
        height: Theme.galleryStrip
        Keys.onLeftPressed: window.gallery.previous()
        Keys.onRightPressed: window.gallery.next()

        PressTile {
            id: previous

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Theme.fontBody
            objectName: "gallery:previous"
            text: qsTr("Previous")
            onClicked: window.gallery.previous()
        }

        Words {
            anchors.centerIn: parent
            text: qsTr("%1, %2").arg(window.gallery.name).arg(window.gallery.position)
        }

        PressTile {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Theme.fontBody
            objectName: "gallery:next"
            text: qsTr("Next")
            onClicked: window.gallery.next()
        }
    }
}

// Which scene the gallery shows, and how: steps through the scenes, and through themes, text sizes,
// languages and kinds of glass.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: strip

    required property GalleryModel gallery

    function orScene(name: string): string {
        //: In place of a theme or a text size: the one that the scene asks for
        return name !== "" ? name : qsTr("as the scene");
    }

    // True when the key was one of the gallery's.
    function press(key: int): bool {
        switch (key) {
        case Qt.Key_Left:
        case Qt.Key_PageUp:
            gallery.previous();
            break;
        case Qt.Key_Right:
        case Qt.Key_PageDown:
            gallery.next();
            break;
        case Qt.Key_Home:
            gallery.first();
            break;
        case Qt.Key_End:
            gallery.last();
            break;
        case Qt.Key_T:
            gallery.nextTheme();
            break;
        case Qt.Key_S:
            gallery.nextTextSize();
            break;
        case Qt.Key_L:
            gallery.nextLanguage();
            break;
        case Qt.Key_G:
            gallery.nextGlass();
            break;
        default:
            return false;
        }
        return true;
    }

    component Choice: PressTile {
        font.pixelSize: Theme.fontSmall
        height: Theme.targetHeight
        leftPadding: Theme.gapTight
        rightPadding: Theme.gapTight
        width: choices.share // qmllint disable unqualified
    }

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.mirrored
    color: Theme.surface
    implicitHeight: scenes.height + choices.height + Theme.gapTight * 3

    Item {
        id: scenes

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapTight
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        height: Theme.targetHeight
        y: Theme.gapTight

        PressTile {
            id: previous

            anchors.left: parent.left
            font.pixelSize: Theme.fontSmall
            height: parent.height
            objectName: "gallery:previous"
            text: qsTr("Previous")
            onClicked: strip.gallery.previous()
        }

        Words {
            anchors.left: previous.right
            anchors.right: next.left
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("%1, %2").arg(strip.gallery.name).arg(strip.gallery.position)
        }

        PressTile {
            id: next

            anchors.right: parent.right
            font.pixelSize: Theme.fontSmall
            height: parent.height
            objectName: "gallery:next"
            text: qsTr("Next")
            onClicked: strip.gallery.next()
        }
    }

    Row {
        id: choices

        readonly property real share: Math.floor((width - spacing * 3) / 4)

        anchors.left: scenes.left
        anchors.right: scenes.right
        anchors.top: scenes.bottom
        anchors.topMargin: Theme.gapTight
        spacing: Theme.gapTight

        Choice {
            objectName: "gallery:theme"
            text: qsTr("Theme: %1").arg(strip.orScene(strip.gallery.theme))
            onClicked: strip.gallery.nextTheme()
        }

        Choice {
            objectName: "gallery:text"
            text: qsTr("Text: %1").arg(strip.orScene(strip.gallery.textSize))
            onClicked: strip.gallery.nextTextSize()
        }

        Choice {
            objectName: "gallery:language"
            text: qsTr("Language: %1").arg(strip.gallery.language)
            onClicked: strip.gallery.nextLanguage()
        }

        Choice {
            objectName: "gallery:glass"
            //: The panel's screen: its size and dots
            text: qsTr("Glass: %1").arg(strip.gallery.glass !== "" ? strip.gallery.glass : qsTr("this window"))
            onClicked: strip.gallery.nextGlass()
        }
    }
}

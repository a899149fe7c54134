// Before the first view.
import QtQuick
import Greenroom.Panel

Item {
    required property RoomModel room

    Words {
        anchors.centerIn: parent
        color: Theme.secondary
        font.pixelSize: Theme.fontTitle
        text: qsTr("Getting ready")
    }
}

// Whether others could listen on the way, as a lock and in words.
import QtQuick
import Greenroom.Panel

Row {
    id: mark

    required property CallModel call
    property int size: Theme.fontBody
    property color ink: Theme.secondary

    spacing: Theme.gapTight

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: mark.ink
        height: width
        name: mark.call.encrypted ? "lock" : "unlock"
        width: Theme.glyphSmall
    }

    Words {
        anchors.verticalCenter: parent.verticalCenter
        color: mark.ink
        font.pixelSize: mark.size
        text: mark.call.encryptionWords
    }
}

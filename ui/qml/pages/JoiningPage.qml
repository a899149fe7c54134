// A call is being set up: what, where to, how far, and a way out.
import QtQuick
import Greenroom.Panel

PageFrame {
    id: page

    Subject {
        address: page.room.call.address
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        title: page.room.call.title
    }

    Figures {
        anchors.bottom: parent.bottom
        color: page.room.call.slow ? Theme.text : Theme.secondary
        size: Theme.fontTitle
        weight: Font.Medium
        text: page.room.call.progress
    }

    controls: PressTile {
        anchors.fill: parent
        enabled: page.room.live && page.room.call.present && !page.room.call.ending
        fill: page.room.call.slow && enabled ? Theme.stop : Theme.raised
        fillPressed: page.room.call.slow ? Theme.stopPressed : Theme.raisedPressed
        held: page.room.heldControl === objectName
        ink: enabled ? Theme.text : Theme.muted
        objectName: "cancel"
        text: qsTr("Cancel")
        Accessible.name: qsTr("Cancel the call to %1").arg(page.room.call.title)
        onClicked: page.room.cancel()
    }
}

// A call is being set up: what, where to, how far, and a way out.
import QtQuick
import Greenroom.Panel

PageFrame {
    id: page

    // Little room, and another meeting to tell of
    readonly property bool tight: Theme.compact && others.visible
    // Where the screen is wide they stand beside the call's own words, a single one only for want of height.
    readonly property bool beside: !Theme.portrait && (others.count > 1 || tight)
    readonly property real wordsWidth: beside ? others.parent.width - others.width - Theme.gapWide : others.parent.width

    Subject {
        address: page.tight ? "" : page.room.call.address
        anchors.left: parent.left
        anchors.top: parent.top
        narrow: page.beside
        title: page.room.call.title
        width: page.wordsWidth
    }

    OtherMeetings {
        id: others

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: implicitHeight
        most: page.beside ? parent.height : parent.height * 0.5
        narrow: page.beside || Theme.portrait
        room: page.room
        width: page.beside ? parent.width * 0.5 : parent.width
    }

    Figures {
        anchors.left: parent.left
        anchors.bottom: others.visible && !page.beside ? others.top : parent.bottom
        anchors.bottomMargin: others.visible && !page.beside ? Theme.sentenceGap : 0
        color: page.room.call.slow ? Theme.text : Theme.secondary
        size: Theme.portrait ? Theme.fontBody : Theme.fontTitle
        weight: Font.Medium
        text: page.room.call.progress
    }

    controls: PressTile {
        anchors.fill: parent
        enabled: page.room.live && page.room.call.present && !page.room.call.ending
        fill: page.room.call.slow && enabled ? Theme.stop : Theme.raised
        fillPressed: page.room.call.slow ? Theme.stopPressed : Theme.raisedPressed
        held: page.room.heldControl === objectName
        ink: !enabled ? Theme.muted : page.room.call.slow ? Theme.stopInk : Theme.text
        objectName: "cancel"
        text: qsTr("Cancel")
        Accessible.name: qsTr("Cancel the call to %1").arg(page.room.call.title)
        onClicked: page.room.cancel()
    }
}

// The two ways to answer a call that rings, apart from each other.
import QtQuick
import Greenroom.Panel

Item {
    id: ways

    required property RoomModel room
    // Whether they take touches: what was under a finger a moment ago was something else.
    property bool ready: true
    // On a page of their own
    property bool wide: false

    readonly property CallModel ringing: room.calling.ringing
    readonly property bool holds: room.call.connected && !room.call.held

    IconTile {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: decline.left
        anchors.rightMargin: Theme.endGap
        anchors.top: parent.top
        enabled: ways.room.live && ways.ready
        fill: ways.room.live ? Theme.join : Theme.surface
        fillPressed: Theme.joinPressed
        font.pixelSize: ways.wide ? Theme.fontHero : Theme.lowScreen ? Theme.fontBody : Theme.fontTitle
        held: ways.room.heldControl === objectName
        ink: ways.room.live ? Theme.joinInk : Theme.muted
        font.weight: Font.DemiBold
        lines: ways.wide ? 1 : Theme.titleLines
        objectName: "answer"
        text: ways.holds ? qsTr("Answer and hold") : qsTr("Answer")
        Accessible.name: ways.holds ? qsTr("Answer %1 and hold the present call").arg(ways.ringing.title) : qsTr("Answer %1").arg(ways.ringing.title)
        onClicked: ways.room.calling.answer()
    }

    PressTile {
        id: decline

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        enabled: ways.room.live && ways.ready
        fill: ways.wide ? Theme.raised : Theme.surface
        font.pixelSize: ways.wide || !Theme.lowScreen ? Theme.fontTitle : Theme.fontBody
        held: ways.room.heldControl === objectName
        ink: ways.room.live ? Theme.text : Theme.muted
        leftPadding: Theme.gapTight
        objectName: "decline"
        outline: ways.room.live ? Theme.stopLine : Theme.outline
        rightPadding: Theme.gapTight
        text: qsTr("Decline")
        width: ways.wide ? parent.width * Theme.lesserShare : Math.min(Theme.declineWidth, parent.width * Theme.lesserShare)
        Accessible.name: qsTr("Decline %1").arg(ways.ringing.title)
        onClicked: ways.room.calling.decline()
    }
}

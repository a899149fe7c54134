// The room's time, as the agent told it.
import QtQuick
import Greenroom.Panel

Item {
    id: clock

    required property RoomModel room
    required property int size

    implicitHeight: metrics.tightBoundingRect.height
    implicitWidth: time.width + (half.visible ? half.implicitWidth + Theme.gapTight : 0)
    Accessible.role: Accessible.StaticText
    Accessible.name: room.clock + " " + room.dayHalf

    TextMetrics {
        id: metrics

        font: time.face
        text: "0"
    }

    Figures {
        id: time

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        family: Theme.displayFamily
        size: clock.size
        weight: Font.DemiBold
        text: clock.room.clock
    }

    Words {
        id: half

        Accessible.ignored: true
        anchors.bottom: parent.bottom
        anchors.left: time.right
        anchors.leftMargin: Theme.gapTight
        color: Theme.secondary
        font.weight: Font.Medium
        text: clock.room.dayHalf
        visible: text !== ""
    }
}

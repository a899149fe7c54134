// Three or more bookings that could be joined, as a list of one size.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: choices

    required property RoomModel room
    // What they may take of the height.
    property real most: 0

    readonly property int count: room.tiles.count
    readonly property real step: Theme.choiceHeight + Theme.gapTight
    readonly property int fitting: Math.max(1, Math.floor((most + Theme.gapTight) / step))

    implicitHeight: Math.min(count, fitting) * step - Theme.gapTight

    ListView {
        id: list

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: pager.visible ? pager.left : parent.right
        anchors.rightMargin: pager.visible ? Theme.gapTight : 0
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: -1
        interactive: pager.visible
        model: choices.visible ? choices.room.tiles : null
        snapMode: ListView.SnapToItem
        spacing: Theme.gapTight
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Bookings to join")

        delegate: ChoiceRow {
            room: choices.room
            width: ListView.view.width
        }
    }

    Pager {
        id: pager

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        count: choices.count
        list: list
        rows: choices.fitting
        width: Theme.pagerWidth
    }
}

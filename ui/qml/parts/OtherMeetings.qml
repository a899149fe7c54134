// Beside a call: the other meetings that are open, one below the other, each in one press.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: others

    required property RoomModel room
    // What they may take of the height.
    property real most: Theme.otherHeight
    // Their words in two lines.
    property bool narrow: false

    readonly property int count: room.others.count
    readonly property int fitting: Math.max(1, Math.floor((most + Theme.gapTight) / (Theme.otherHeight + Theme.gapTight)))
    readonly property int rows: Math.min(count, fitting)

    implicitHeight: rows * (Theme.otherHeight + Theme.gapTight) - Theme.gapTight
    visible: count > 0

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
        model: others.room.others
        snapMode: ListView.SnapToItem
        spacing: Theme.gapTight
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Other meetings to join")

        delegate: OtherRow {
            narrow: others.narrow
            room: others.room
            width: ListView.view.width
        }
    }

    Pager {
        id: pager

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        count: others.count
        list: list
        rows: others.fitting
        width: Theme.pagerWidth
    }
}

// Three or more bookings that could be joined, as a list of one size.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

ListView {
    id: list

    required property RoomModel room

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    currentIndex: -1
    interactive: contentHeight > height
    model: visible ? room.tiles : null
    snapMode: ListView.SnapToItem
    spacing: Theme.gapTight
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Bookings to join")

    delegate: ChoiceRow {
        room: list.room
        width: list.width
    }
}

// Every booking of today and of the next days; a touch opens one.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property BookingListModel bookings: room.bookings.list
    readonly property real step: Theme.bookingRow + Theme.gapTight
    readonly property int fitting: Math.max(1, Math.floor((matterHeight + Theme.gapTight) / step))

    idles: true
    ready: !unseen.running
    subtitle: room.bookings.leftOut === "" ? "" : qsTr("%1 today that are not shown here", "3 more").arg(room.bookings.leftOut)
    title: qsTr("Bookings")
    onClosed: room.closeSheet()

    ListView {
        id: list

        anchors.left: parent.left
        anchors.right: pager.visible ? pager.left : parent.right
        anchors.rightMargin: pager.visible ? Theme.gapTight : 0
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: -1
        height: page.fitting * page.step - Theme.gapTight
        interactive: pager.visible
        model: page.bookings
        snapMode: ListView.SnapToItem
        spacing: Theme.gapTight
        Accessible.role: Accessible.List
        Accessible.name: page.title

        delegate: BookingRow {
            required property int index

            ready: page.ready
            room: page.room
            leads: index === pager.firstShown
            width: ListView.view.width
        }
    }

    Pager {
        id: pager

        anchors.bottom: list.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        count: page.bookings.count
        list: list
        rows: page.fitting
        width: Theme.pagerWidth
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.gapTight
        visible: page.bookings.count === 0

        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            font.pixelSize: Theme.fontTitle
            font.weight: Font.Medium
            text: qsTr("Nothing booked")
        }

        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.secondary
            text: qsTr("The room is free today and on the next days.")
        }
    }

    // The touch that opened it must not open a booking.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
        running: true
    }
}

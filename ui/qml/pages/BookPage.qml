// Books the room from now on: for how long, and how it went.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property bool told: room.bookings.booking

    function leave(): void {
        if (told && room.bookings.stage !== BookingsModel.Requested)
            room.bookings.dismissOutcome();
        room.closeSheet();
    }

    idles: true
    ready: !unseen.running
    title: qsTr("Book this room")
    onClosed: leave()

    Grid {
        id: choices

        readonly property int count: page.room.bookings.options.count
        readonly property real share: Math.floor((width - columnSpacing * (columns - 1)) / columns)
        readonly property int lines: Math.max(1, Math.ceil(count / columns))
        readonly property real tall: Math.min(Theme.bookHighest, (page.matterHeight + rowSpacing) / lines - rowSpacing)

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Theme.gap
        columns: Theme.portrait ? 1 : Theme.compact ? 2 : Math.max(3, count)
        rowSpacing: Theme.gap
        visible: !page.told

        Repeater {
            model: page.room.bookings.options

            delegate: BookTile {
                enabled: page.room.live && page.ready
                height: choices.tall
                room: page.room
                width: choices.share
            }
        }
    }

    OutcomeCard {
        anchors.fill: parent
        ready: page.ready
        room: page.room
        visible: page.told
        onAgain: page.room.bookings.dismissOutcome()
        onFinished: page.leave()
    }

    // The touch that opened it must not book.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
        running: true
    }
}

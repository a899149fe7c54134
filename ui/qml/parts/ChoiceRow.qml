// One of three or more bookings that could be joined: words on the left, Join on the right.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: row

    required property RoomModel room
    required property string bookingId
    required property string title
    required property string span
    required property string organizer
    required property int tileState
    required property string word
    required property string detail
    required property string spoken

    readonly property bool absent: tileState === TileModel.Absent

    color: Theme.surface
    implicitHeight: Theme.choiceHeight
    radius: Theme.radius

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gapWide
        anchors.right: join.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.hair

        Words {
            font.family: Theme.displayFamily
            font.pixelSize: Theme.fontTitle
            font.weight: Font.DemiBold
            text: row.title
            width: parent.width
        }

        Row {
            spacing: Theme.gap
            width: parent.width

            Figures {
                id: span

                weight: Font.Medium
                text: row.span
            }

            Words {
                color: Theme.secondary
                text: row.organizer
                width: Math.min(implicitWidth, parent.width - span.width - parent.spacing)
            }
        }
    }

    JoinTile {
        id: join

        anchors.right: parent.right
        bookingId: row.bookingId
        detail: row.detail
        height: parent.height
        narrow: true
        room: row.room
        spoken: row.spoken
        tileState: row.tileState
        visible: !row.absent
        width: Theme.choiceWidth
        word: row.word
    }
}

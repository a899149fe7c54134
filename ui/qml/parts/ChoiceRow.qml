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
    required property int look
    required property string word
    required property string detail
    required property string spoken
    required property string told
    required property string toldCode
    required property list<string> notices
    required property list<int> noticeShapes

    // Two notices below each other take too much height where the screen is wide: one stands in the
    // place of the organizer.
    readonly property bool parted: notices.length > 1 && !Theme.portrait

    color: Theme.surface
    implicitHeight: Theme.choiceHeight
    radius: Theme.radius

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapWide
        anchors.right: join.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: row.notices.length > 0 ? 0 : Theme.hair

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
                anchors.baseline: span.baseline
                color: Theme.secondary
                text: row.organizer
                visible: !row.parted
                width: Math.min(implicitWidth, parent.width - span.width - parent.spacing)
            }

            Cautions {
                anchors.verticalCenter: span.verticalCenter
                first: 1
                noticeShapes: row.noticeShapes
                notices: row.notices
                room: parent.width - span.width - parent.spacing
                size: Theme.fontSmall
                visible: row.parted
            }
        }

        Cautions {
            most: row.parted ? 1 : notices.length
            noticeShapes: row.noticeShapes
            notices: row.notices
            room: words.width
            size: Theme.fontSmall
        }
    }

    JoinTile {
        id: join

        anchors.right: parent.right
        bookingId: row.bookingId
        detail: row.detail
        framed: true
        height: parent.height
        look: row.look
        narrow: true
        noticeShapes: []
        notices: []
        room: row.room
        spoken: row.spoken
        told: row.told
        toldCode: row.toldCode
        width: Theme.choiceWidth
        word: row.word
    }
}

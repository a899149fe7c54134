// Clock, date and honest marks on the left; the room and its address on the right.
import QtQuick
import Greenroom.Panel

Item {
    id: header

    required property RoomModel room
    property bool withClock: true

    readonly property bool dateBelow: Theme.portrait && withClock
    readonly property bool markRow: Theme.stackedHeader && (room.marks.length > 0 || dateBelow)

    implicitHeight: Theme.headerHeight + (markRow ? Theme.markRow : 0)

    Item {
        id: line

        height: Theme.headerHeight
        width: parent.width

        Clock {
            id: clock

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            room: header.room
            size: Theme.fontClock
            visible: header.withClock
        }

        Column {
            anchors.left: header.withClock ? clock.right : parent.left
            anchors.leftMargin: header.withClock ? Theme.gapWide : 0
            anchors.right: place.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter

            Words {
                font.weight: Font.Medium
                text: Theme.stackedHeader ? header.room.shortDate : header.room.date
                visible: header.withClock && !header.dateBelow
                width: parent.width
            }

            Marks {
                marks: Theme.stackedHeader ? [] : header.room.marks
                width: parent.width
            }
        }

        Column {
            id: place

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.max(name.implicitWidth, address.implicitWidth), parent.width * 0.5)

            Words {
                id: name

                font.family: Theme.displayFamily
                font.pixelSize: Theme.fontTitle
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignRight
                text: header.room.name
                width: parent.width
            }

            Words {
                id: address

                color: Theme.muted
                font.pixelSize: Theme.fontSmall
                horizontalAlignment: Text.AlignRight
                text: header.room.address
                visible: text !== ""
                width: parent.width
            }
        }
    }

    Row {
        anchors.bottom: parent.bottom
        spacing: Theme.gapWide
        visible: header.markRow
        width: parent.width

        Words {
            font.weight: Font.Medium
            text: header.room.marks.length > 0 ? header.room.shortDate : header.room.date
            visible: header.dateBelow
        }

        Marks {
            anchors.verticalCenter: parent.verticalCenter
            marks: Theme.stackedHeader ? header.room.marks : []
            width: parent.width - x
        }
    }
}

// Clock, date and honest marks on the left; the room and its address on the right.
import QtQuick
import Greenroom.Panel

Item {
    id: header

    required property RoomModel room
    property bool withClock: true
    // Where every millimetre counts the marks stand beside the clock, in place of the address.
    property bool slim: false
    property bool withMenu: false

    // Three remarks need the address's place, and so does the menu.
    readonly property bool crowded: slim || menu.visible || (!Theme.stackedHeader && room.marks.length > 2)

    readonly property int lineHeight: slim ? Theme.slimHeader : Theme.headerHeight
    readonly property bool dateBelow: Theme.portrait && withClock
    readonly property bool markRow: Theme.stackedHeader && !slim && (room.marks.length > 0 || dateBelow)

    readonly property int markLines: Theme.portrait ? Math.max(1, room.marks.length) : 1

    // From the date's side of the line to the room's
    readonly property int between: width - (withClock ? clock.width + Theme.gap : -about.leftPadding) - (menu.visible ? menu.width + Theme.gap : 0)
    // The panel's own word is never cut for the room's name, which its people know.
    readonly property int placeMost: Math.min(width * 0.5, between - (about.visible && !crowded ? about.least + Theme.gap : 0))

    implicitHeight: lineHeight + (markRow ? Theme.markRow * markLines : 0)

    Item {
        id: line

        height: header.lineHeight
        width: parent.width

        Clock {
            id: clock

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            room: header.room
            size: header.slim ? Theme.fontClockSlim : Theme.fontClock
            visible: header.withClock
        }

        TrustBadge {
            id: about

            anchors.left: header.withClock ? clock.right : parent.left
            anchors.leftMargin: header.withClock ? Theme.gap : -leftPadding
            date: Theme.stackedHeader ? header.room.shortDate : header.room.date
            dated: header.withClock && !header.dateBelow
            height: header.lineHeight
            marks: Theme.stackedHeader && !header.slim ? [] : header.room.marks
            // Beside the room's name, and in what it leaves below it
            beside: header.between - place.width - Theme.gap
            most: header.crowded ? header.between : beside
            room: header.room
        }

        MoreTile {
            id: menu

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.targetHeight
            room: header.room
            visible: header.withMenu && header.room.calling.canQuiet
        }

        Column {
            id: place

            anchors.right: menu.visible ? menu.left : parent.right
            anchors.rightMargin: menu.visible ? Theme.gap : 0
            width: Math.min(Math.max(name.implicitWidth, address.implicitWidth), header.placeMost)
            y: header.crowded ? about.firstLine : (parent.height - height) * 0.5

            Words {
                id: name

                font.family: Theme.displayFamily
                font.pixelSize: header.crowded ? Theme.fontBody : Theme.fontTitle
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
                text: header.crowded ? "" : header.room.address
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
            id: day

            font.weight: Font.Medium
            text: header.room.marks.length > 0 ? header.room.shortDate : header.room.date
            visible: header.dateBelow
        }

        Marks {
            anchors.verticalCenter: parent.verticalCenter
            marks: Theme.stackedHeader ? header.room.marks : []
            width: parent.width - (day.visible ? day.width + parent.spacing : 0)
        }
    }
}

// One booking of the list, with its day where that is not said above it. A touch opens it.
import QtQuick
import Greenroom.Panel

Item {
    id: row

    required property RoomModel room
    required property string bookingId
    required property string day
    required property bool firstOfDay
    required property string hours
    required property string note
    required property string title
    required property string organizer
    required property string spoken
    required property bool running
    // The first one on show, which says its day too.
    property bool leads: false
    property bool ready: true

    implicitHeight: Theme.bookingRow

    Words {
        id: when

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.secondary
        font.pixelSize: Theme.stackedHeader ? Theme.fontSmall : Theme.fontBody
        font.weight: Font.Medium
        maximumLineCount: Theme.titleLines
        text: row.day
        visible: row.firstOfDay || row.leads
        width: Theme.dayColumn - Theme.gapTight
        wrapMode: Text.Wrap
    }

    PressTile {
        id: tile

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.dayColumn
        anchors.right: parent.right
        anchors.top: parent.top
        enabled: row.room.live && row.ready
        fill: Theme.surface
        fillPressed: Theme.raised
        leftPadding: Theme.gap
        objectName: "open:" + row.bookingId
        rightPadding: Theme.gap
        text: row.spoken
        onClicked: row.room.openBooking(row.bookingId)

        contentItem: Item {}

        Item {
            anchors.fill: parent
            anchors.leftMargin: tile.leftPadding
            anchors.rightMargin: tile.rightPadding

            Figures {
                id: hours

                color: row.running ? Theme.text : Theme.secondary
                size: Theme.portrait ? Theme.fontSmall : Theme.fontBody
                text: row.hours
                weight: row.running ? Font.DemiBold : Font.Medium
                y: Theme.portrait ? parent.height * 0.5 + Theme.hairline : (parent.height - height) * 0.5
            }

            Words {
                id: title

                Accessible.ignored: true
                font.weight: Font.Medium
                text: row.title
                width: Math.min(implicitWidth, (Theme.portrait || !who.visible ? parent.width : who.x - Theme.gap) - x - (note.visible && !Theme.portrait ? note.width + Theme.gapTight : 0))
                x: Theme.portrait ? 0 : Math.max(hours.width + Theme.gap, hours.text.length > 14 ? Theme.hoursColumnTwelve : Theme.hoursColumn)
                y: Theme.portrait ? parent.height * 0.5 - height - Theme.hairline : (parent.height - height) * 0.5
            }

            Words {
                id: note

                Accessible.ignored: true
                color: Theme.secondary
                font.pixelSize: Theme.portrait ? Theme.fontSmall : Theme.fontBody
                text: row.note
                visible: text !== ""
                width: Math.min(implicitWidth, parent.width * Theme.lesserShare)
                x: Theme.portrait ? hours.width + Theme.gapTight : title.x + title.width + Theme.gapTight
                y: Theme.portrait ? hours.y : title.y
            }

            Words {
                id: who

                Accessible.ignored: true
                anchors.right: parent.right
                color: Theme.muted
                font.pixelSize: Theme.portrait ? Theme.fontSmall : Theme.fontBody
                horizontalAlignment: Text.AlignRight
                text: row.organizer
                visible: !Theme.compact && !(Theme.portrait && note.visible)
                width: Math.min(implicitWidth, Theme.organizerColumn)
                y: Theme.portrait ? hours.y : title.y
            }
        }
    }
}

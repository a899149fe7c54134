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
        framed: true
        leftPadding: Theme.gap
        objectName: "open:" + row.bookingId
        rightPadding: Theme.gap
        text: row.spoken
        onClicked: row.room.openBooking(row.bookingId)

        contentItem: Item {}

        Item {
            id: line

            // The title above, the rest below
            readonly property bool stacked: Theme.portrait || (hours.text.length > 14 && Theme.stackedHeader)
            readonly property real column: stacked ? 0 : Math.max(hours.width + Theme.gap, hours.text.length > 14 ? Theme.hoursColumnTwelve : Theme.hoursColumn)
            readonly property int lesser: stacked ? Theme.fontSmall : Theme.fontBody
            readonly property real above: height * 0.5 - title.height - Theme.hairline
            readonly property real below: height * 0.5 + Theme.hairline

            anchors.fill: parent
            anchors.leftMargin: tile.leftPadding
            anchors.rightMargin: tile.rightPadding

            Figures {
                id: hours

                anchors.left: parent.left
                color: row.running ? Theme.text : Theme.secondary
                size: line.lesser
                text: row.hours
                weight: row.running ? Font.DemiBold : Font.Medium
                y: line.stacked ? line.below : (parent.height - height) * 0.5
            }

            Words {
                id: title

                Accessible.ignored: true
                anchors.left: parent.left
                anchors.leftMargin: line.column
                font.weight: Font.Medium
                text: row.title
                width: Math.min(implicitWidth, parent.width - line.column - (line.stacked || !who.visible ? 0 : who.width + Theme.gap) - (line.stacked || !note.visible ? 0 : note.width + Theme.gapTight))
                y: line.stacked ? line.above : (parent.height - height) * 0.5
            }

            Words {
                id: note

                Accessible.ignored: true
                anchors.left: line.stacked ? hours.right : title.right
                anchors.leftMargin: Theme.gapTight
                color: Theme.secondary
                font.pixelSize: line.lesser
                text: row.note
                visible: text !== ""
                width: implicitWidth
                y: line.stacked ? line.below : title.y
            }

            // Goes before a title is cut
            Words {
                id: who

                readonly property real taken: line.stacked ? hours.width + (note.visible ? note.width + Theme.gapTight : 0) : line.column + title.implicitWidth + (note.visible ? note.width + Theme.gapTight : 0)

                Accessible.ignored: true
                anchors.right: parent.right
                color: Theme.muted
                font.pixelSize: line.lesser
                horizontalAlignment: Text.AlignRight
                text: row.organizer
                visible: !Theme.compact && taken + Theme.gap + width <= parent.width
                width: Math.min(implicitWidth, Theme.organizerColumn)
                y: line.stacked ? line.below : title.y
            }
        }
    }
}

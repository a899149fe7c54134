// One later booking in one line.
import QtQuick
import Greenroom.Panel

Item {
    id: row

    required property string time
    required property string dayHalf
    required property string note
    required property string title
    required property string organizer
    required property string spoken
    required property bool running

    // Nothing else is written where the organizers stand.
    property bool alone: false
    // Something else is, in this row.
    property bool covered: false
    readonly property bool noteFirst: note.visible && alone && Theme.stackedHeader

    implicitHeight: Theme.rowHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken

    Row {
        id: when

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapTight
        width: row.dayHalf === "" ? Theme.timeColumn : Theme.timeColumnTwelve

        Figures {
            Accessible.ignored: true
            color: row.running ? Theme.text : Theme.secondary
            weight: Font.Medium
            text: row.time
        }

        Words {
            Accessible.ignored: true
            color: Theme.muted
            text: row.dayHalf
        }
    }

    Row {
        id: what

        anchors.left: when.right
        anchors.leftMargin: Theme.gap
        anchors.right: row.noteFirst ? parent.right : who.left
        anchors.rightMargin: row.noteFirst ? 0 : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapTight

        Words {
            Accessible.ignored: true
            text: row.title
            width: Math.min(implicitWidth, parent.width - (note.visible ? note.width + parent.spacing : 0))
        }

        Words {
            id: note

            Accessible.ignored: true
            color: Theme.secondary
            text: row.note
            visible: text !== ""
            width: Math.min(implicitWidth, parent.width - parent.width * Theme.lesserShare)
        }
    }

    Words {
        id: who

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.muted
        horizontalAlignment: Text.AlignRight
        text: row.organizer
        visible: !row.noteFirst && !row.covered
        width: Theme.organizerColumn
    }
}

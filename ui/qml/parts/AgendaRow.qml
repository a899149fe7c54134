// One later booking in one line.
import QtQuick
import Greenroom.Panel

Item {
    id: row

    required property string time
    required property string dayHalf
    required property string title
    required property string organizer
    required property string spoken
    required property bool running

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

    Words {
        Accessible.ignored: true
        anchors.left: when.right
        anchors.leftMargin: Theme.gap
        anchors.right: who.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: row.title
    }

    Words {
        id: who

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.muted
        horizontalAlignment: Text.AlignRight
        text: row.organizer
        width: Theme.organizerColumn
    }
}

// Between meetings: the time, which room this is, whether it can be had, what comes next. Nothing to press.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: page

    required property RoomModel room
    readonly property StatusModel status: room.status
    readonly property color accent: Theme.accentOf(room.look.accent)

    color: Theme.canvas

    Backdrop {
        anchors.fill: parent
        look: page.room.look
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: line.visible ? -line.height : 0
        spacing: Theme.section

        Clock {
            anchors.horizontalCenter: parent.horizontalCenter
            room: page.room
            size: Theme.fontCalm
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: page.accent
            height: Theme.accentHeight
            radius: height * 0.5
            visible: color !== Theme.none
            width: Theme.accentWidth
        }

        Words {
            font.family: Theme.displayFamily
            font.pixelSize: Theme.fontHero
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: page.room.name
            visible: text !== ""
            width: parent.width
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gapTight

            StatusShape {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.useLine(use)
                size: Theme.glyph
                use: page.status.use
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Theme.fontTitle
                text: page.status.sentence
                width: Math.min(implicitWidth, page.width - Theme.margin * 2 - Theme.glyph - parent.spacing)
            }
        }

        Words {
            color: Theme.secondary
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: Theme.titleLines
            text: page.status.nextTitle !== "" ? qsTr("Next: %1, %2", "hours, title").arg(page.status.nextSpan).arg(page.status.nextTitle) : ""
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }

    Words {
        id: line

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.marginTop
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        color: Theme.secondary
        horizontalAlignment: Text.AlignHCenter
        maximumLineCount: Theme.titleLines
        text: page.room.look.customLine
        visible: text !== ""
        wrapMode: Text.Wrap
    }
}

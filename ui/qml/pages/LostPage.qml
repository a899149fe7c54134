// No agent for a while: nothing of what was last known is shown but the room's name and address.
import QtQuick
import Greenroom.Panel

Item {
    id: page

    required property RoomModel room

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        Glyph {
            color: Theme.waiting
            kind: Glyph.Broken
            width: Theme.targetHeight
        }

        Words {
            font.family: Theme.displayFamily
            font.pixelSize: Theme.fontHero
            font.weight: Font.DemiBold
            lineHeight: Theme.tightLine
            maximumLineCount: Theme.titleLines
            text: qsTr("Out of touch with the room's controller")
            width: parent.width
            wrapMode: Text.Wrap
        }

        Words {
            color: Theme.secondary
            lineHeight: Theme.looseLine
            maximumLineCount: Theme.sentenceLines
            text: qsTr("This screen keeps trying and comes back by itself. A call in progress goes on.")
            width: Math.min(parent.width, Theme.readingWidth)
            wrapMode: Text.Wrap
        }
    }

    Column {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin

        Words {
            font.weight: Font.Medium
            text: page.room.name
            width: parent.width
        }

        Words {
            color: Theme.muted
            font.pixelSize: Theme.fontSmall
            text: page.room.address
            width: parent.width
        }
    }
}

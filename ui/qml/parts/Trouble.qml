// A page for when the room cannot do its work: what is the matter, what to do, and who this device is for
// whoever comes to mend it. It goes by itself.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: trouble

    required property RoomModel room
    required property string headline
    required property string toDo
    property int kind: Glyph.Broken

    Column {
        anchors.bottom: device.top
        anchors.bottomMargin: Theme.gap
        anchors.left: device.left
        anchors.right: device.right
        anchors.top: parent.top
        anchors.topMargin: Theme.margin
        spacing: Theme.gap

        Glyph {
            color: Theme.waiting
            behind: Theme.canvas
            height: width
            kind: trouble.kind
            width: Theme.compact ? Theme.glyph : Theme.targetHeight
        }

        Words {
            font.family: Theme.displayFamily
            font.pixelSize: Theme.fontHero
            font.weight: Font.DemiBold
            lineHeight: Theme.tightLine
            maximumLineCount: Theme.titleLines
            text: trouble.headline
            width: parent.width
            wrapMode: Text.Wrap
        }

        Words {
            color: Theme.secondary
            lineHeight: Theme.looseLine
            maximumLineCount: Theme.sentenceLines * 2
            text: trouble.toDo
            width: Math.min(parent.width, Theme.readingWidth)
            wrapMode: Text.Wrap
        }
    }

    Column {
        id: device

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        spacing: Theme.hair

        Words {
            font.weight: Font.Medium
            text: trouble.room.name
            visible: text !== ""
            width: parent.width
        }

        Repeater {
            model: [trouble.room.address, trouble.room.status.deviceLine]

            delegate: Words {
                required property string modelData

                color: Theme.secondary
                font.pixelSize: Theme.fontSmall
                text: modelData
                visible: text !== ""
                width: device.width
                wrapMode: Text.Wrap
            }
        }
    }
}

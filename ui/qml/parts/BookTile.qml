// Books the room for one of the lengths on offer.
import QtQuick
import Greenroom.Panel

PressTile {
    id: tile

    required property RoomModel room
    required property int minutes
    required property string words
    required property string until
    // Two short lines instead of large ones
    readonly property bool wordy: minutes === 0

    held: room.heldControl === objectName
    ink: enabled ? Theme.text : Theme.muted
    leftPadding: Theme.gapTight
    objectName: "book:" + minutes
    rightPadding: Theme.gapTight
    text: words
    Accessible.name: qsTr("Book: %1, %2", "length, until when").arg(words).arg(until)
    onClicked: room.bookings.book(minutes)

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: Theme.hair
            width: parent.width

            Words {
                Accessible.ignored: true
                color: tile.ink
                font.family: Theme.displayFamily
                font.pixelSize: tile.wordy ? Theme.fontTitle : Theme.fontHero
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                lineHeight: Theme.tightLine
                maximumLineCount: Theme.sentenceLines
                text: tile.words
                width: parent.width
                wrapMode: Text.Wrap
            }

            Words {
                Accessible.ignored: true
                color: tile.enabled ? Theme.secondary : Theme.muted
                font.pixelSize: Theme.compact ? Theme.fontBody : Theme.fontTitle
                horizontalAlignment: Text.AlignHCenter
                text: tile.until
                width: parent.width
            }
        }
    }
}

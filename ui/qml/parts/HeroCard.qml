// A booking and the way into it, as one card: what, when, who, and Join in the lower part.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: card

    required property RoomModel room
    required property string bookingId
    required property string title
    required property string span
    required property string relative
    required property string organizer
    required property int tileState
    required property string word
    required property string detail
    required property string spoken
    required property string reason
    required property string reasonCode

    readonly property bool absent: tileState === TileModel.Absent
    // Two cards stand beside each other: less room for words.
    property bool narrow: false

    color: Theme.surface
    implicitHeight: words.implicitHeight + Theme.padding + foot.height
    radius: Theme.radius

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapWide
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapWide
        anchors.top: parent.top
        anchors.topMargin: Theme.padding
        bottomPadding: Theme.padding
        spacing: Theme.hair

        Words {
            font.family: Theme.displayFamily
            font.pixelSize: card.narrow ? Theme.fontTitle : Theme.fontHero
            font.weight: Font.DemiBold
            lineHeight: Theme.tightLine
            maximumLineCount: Theme.titleLines
            text: card.title
            width: parent.width
            wrapMode: Text.Wrap
        }

        Flow {
            spacing: Theme.gap
            width: parent.width

            Figures {
                face.weight: Font.Medium
                text: card.span
            }

            Words {
                color: Theme.secondary
                text: card.relative
                visible: text !== ""
            }

            Words {
                color: Theme.secondary
                text: card.organizer
                visible: text !== ""
                width: Math.min(implicitWidth, parent.width)
            }
        }
    }

    Item {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: card.absent ? why.height + Theme.padding : join.height

        JoinTile {
            id: join

            bookingId: card.bookingId
            detail: card.detail
            narrow: card.narrow
            room: card.room
            spoken: card.spoken
            tileState: card.tileState
            visible: !card.absent
            width: parent.width
            word: card.word
        }

        WhyNoJoin {
            id: why

            bookingId: card.bookingId
            reason: card.reason
            reasonCode: card.reasonCode
            spoken: card.spoken
            text: card.detail
            visible: card.absent
            x: Theme.gapWide
            width: parent.width - Theme.gapWide - Theme.gapWide
        }
    }
}

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
    // One of two cards: smaller words.
    property bool narrow: false
    // Beside the other card: both keep room for two lines of title, so that they are of one size.
    property bool paired: false
    // What Join may be higher than it has to be.
    property real spare: 0
    readonly property real plainHeight: words.implicitHeight + Theme.padding + (absent ? why.height + Theme.padding : Theme.primaryHeight)

    color: Theme.surface
    implicitHeight: plainHeight + (absent ? 0 : spare)
    radius: Theme.radius

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapWide
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapWide
        anchors.top: parent.top
        anchors.topMargin: Theme.padding
        bottomPadding: Theme.cardFoot
        spacing: Theme.hair

        Item {
            height: card.paired ? Math.max(title.implicitHeight, lines.lineSpacing * Theme.titleLines * Theme.tightLine) : title.implicitHeight
            width: parent.width

            Words {
                id: title

                font.family: Theme.displayFamily
                font.pixelSize: card.narrow ? Theme.fontTitle : Theme.fontHero
                font.weight: Font.DemiBold
                lineHeight: Theme.tightLine
                maximumLineCount: Theme.titleLines
                text: card.title
                width: parent.width
                wrapMode: Text.Wrap
            }
        }

        Row {
            id: meta

            spacing: Theme.gap
            width: parent.width

            Figures {
                id: span

                text: card.span
            }

            Words {
                id: relative

                color: Theme.secondary
                text: card.relative
                visible: text !== ""
            }

            Words {
                color: Theme.secondary
                text: card.organizer
                visible: text !== "" && !card.paired
                width: Math.min(implicitWidth, meta.width - x)
            }
        }

        Words {
            color: Theme.secondary
            text: card.organizer
            visible: card.paired
            width: parent.width
        }
    }

    FontMetrics {
        id: lines

        font.family: Theme.displayFamily
        font.pixelSize: Theme.fontTitle
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
            height: Theme.primaryHeight + card.spare
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

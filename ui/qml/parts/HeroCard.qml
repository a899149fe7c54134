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
    required property int look
    required property string word
    required property string detail
    required property string spoken
    required property string told
    required property string toldCode
    required property list<string> notices
    required property list<int> noticeShapes

    // One of two cards keeps one size in all its states, so that both stay of one size.
    readonly property bool chip: look === TileModel.Reason && !narrow
    // One of two cards: smaller words.
    property bool narrow: false
    // Beside the other card: both keep room for two lines of title, so that they are of one size.
    property bool paired: false
    // What Join may be higher than it has to be.
    property real spare: 0
    readonly property real plainHeight: words.implicitHeight + Theme.padding + (chip ? why.height + Theme.padding : Theme.primaryHeight)

    color: Theme.surface
    implicitHeight: plainHeight + (chip ? 0 : spare)
    radius: Theme.radius

    // Its words in full, and what can be done about it
    PressTile {
        anchors.bottom: foot.top
        anchors.bottomMargin: end.visible ? Theme.endGap : Theme.gapTight
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        enabled: card.room.live
        fill: Theme.none
        fillPressed: Theme.raised
        objectName: "open:" + card.bookingId
        text: qsTr("Details of %1").arg(card.title)
        visible: !Theme.reach
        contentItem: Item {}
        onClicked: card.room.openBooking(card.bookingId)
    }

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
            height: card.paired ? Math.ceil(lines.lineSpacing) * Theme.titleLines : title.implicitHeight
            width: parent.width

            Words {
                id: title

                font.family: Theme.displayFamily
                font.pixelSize: card.narrow ? Theme.fontTitle : Theme.fontHero
                font.weight: Font.DemiBold
                lineHeight: Theme.tightLine
                maximumLineCount: Theme.compact && Theme.bannered ? 1 : Theme.titleLines
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

                anchors.baseline: span.baseline
                color: Theme.secondary
                text: card.relative
                visible: text !== ""
            }

            Words {
                anchors.baseline: span.baseline
                color: Theme.secondary
                text: card.organizer
                visible: text !== "" && !card.paired
                width: Math.min(implicitWidth, meta.width - span.width - meta.spacing - (relative.visible ? relative.width + meta.spacing : 0))
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
        height: card.chip ? why.height + Theme.padding : join.height

        JoinTile {
            id: join

            anchors.left: parent.left
            anchors.right: end.visible ? end.left : checkIn.visible ? checkIn.left : parent.right
            anchors.rightMargin: end.visible || checkIn.visible ? Theme.endGap : 0
            bookingId: card.bookingId
            detail: card.detail
            height: Theme.primaryHeight + card.spare
            look: card.look
            narrow: card.narrow || (checkIn.visible && Theme.portrait)
            noticeShapes: card.noticeShapes
            notices: card.notices
            room: card.room
            spoken: card.spoken
            told: card.told
            toldCode: card.toldCode
            visible: !card.chip
            word: card.word
        }

        EndTile {
            id: end

            anchors.right: parent.right
            height: join.height
            room: card.room
            visible: card.look === TileModel.InCall && room.calling.canEnd
            width: parent.width * Theme.lesserShare
        }

        WhyNoJoin {
            id: why

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapWide
            anchors.right: checkIn.visible ? checkIn.left : parent.right
            anchors.rightMargin: Theme.gapWide
            bookingId: card.bookingId
            reason: card.told
            reasonCode: card.toldCode
            spoken: card.spoken
            text: card.detail
            visible: card.chip
        }

        CheckInTile {
            id: checkIn

            anchors.right: parent.right
            anchors.rightMargin: card.chip ? Theme.gapWide : 0
            bookingId: card.bookingId
            height: card.chip ? Theme.targetHeight : join.height
            room: card.room
            // Two small cards have no room for it: there it is one touch away, in the details.
            visible: !(card.paired && Theme.compact) && !end.visible && card.room.bookings.awaited === card.bookingId && !card.room.bookings.releasing
            width: card.narrow ? parent.width * Theme.lesserShare : Theme.checkInWidth
        }
    }
}

// Outside the room: one word that is read from three metres, until when, what runs and what comes next.
import QtQuick
import Greenroom.Panel

Item {
    id: page

    required property RoomModel room
    readonly property StatusModel status: room.status
    readonly property bool known: room.live

    Item {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.marginTop
        height: Theme.slimHeader

        Words {
            anchors.left: parent.left
            anchors.right: clock.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            font.family: Theme.displayFamily
            font.pixelSize: Theme.fontHero
            font.weight: Font.DemiBold
            text: page.room.name
        }

        Clock {
            id: clock

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            room: page.room
            size: Theme.fontClockSlim
        }
    }

    Rectangle {
        id: card

        readonly property color ink: page.known ? Theme.useInk(page.status.use) : Theme.text

        anchors.bottom: lines.top
        anchors.bottomMargin: Theme.section
        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.section
        color: page.known ? Theme.useFill(page.status.use) : Theme.raised
        radius: Theme.radius
        Accessible.name: page.status.sentence
        Accessible.role: Accessible.StaticText

        Column {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gapWide
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapWide
            anchors.verticalCenter: parent.verticalCenter

            Grid {
                id: row

                columns: Theme.portrait ? 1 : 2
                spacing: Theme.gap
                verticalItemAlignment: Grid.AlignVCenter
                width: parent.width

                StatusShape {
                    id: sign

                    color: card.ink
                    size: Theme.statusShape
                    use: page.known ? page.status.use : StatusModel.Unsure
                }

                Words {
                    Accessible.ignored: true
                    color: card.ink
                    font.family: Theme.displayFamily
                    font.pixelSize: Theme.fontStatus
                    font.weight: Font.Bold
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.fontHero
                    text: page.known ? page.status.word : qsTr("Not sure")
                    width: Theme.portrait ? row.width : row.width - sign.width - row.spacing
                }
            }

            Words {
                Accessible.ignored: true
                color: card.ink
                font.pixelSize: Theme.fontHero
                font.weight: Font.Medium
                maximumLineCount: Theme.titleLines
                text: page.known ? page.status.detail : qsTr("Reconnecting")
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }

            Words {
                Accessible.ignored: true
                color: card.ink
                text: page.known && page.status.use !== StatusModel.Unsure ? page.status.age : ""
                visible: text !== ""
                width: parent.width
            }
        }
    }

    Grid {
        id: lines

        readonly property int shown: (now.visible ? 1 : 0) + (next.visible ? 1 : 0)
        readonly property real share: columns > 1 ? (width - columnSpacing) / columns : width

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.marginBottom
        anchors.left: head.left
        anchors.right: head.right
        columnSpacing: Theme.gapWide
        columns: Theme.portrait ? 1 : Math.max(1, shown)
        rowSpacing: Theme.gapTight

        DoorLine {
            id: now

            lead: qsTr("Now")
            span: page.status.currentSpan
            title: page.status.currentTitle
            visible: title !== ""
            width: lines.share
        }

        DoorLine {
            id: next

            lead: qsTr("Next")
            span: page.status.nextSpan
            title: page.status.nextTitle
            visible: title !== ""
            width: lines.share
        }

        Words {
            color: Theme.secondary
            text: qsTr("Nothing more today")
            visible: lines.shown === 0 && page.status.use === StatusModel.Free
        }
    }
}

// Outside the room: one word that is read from three metres, until when, what runs and what comes next, and
// what can be done from here. A screen that is too low for all of it one above the other has the bookings and
// the controls in one row above the card, so that those are no nearer to an edge than elsewhere.
import QtQuick
import Greenroom.Panel

Item {
    id: page

    required property RoomModel room
    readonly property StatusModel status: room.status
    readonly property bool known: room.live
    readonly property bool told: room.bookings.stage !== BookingsModel.None
    readonly property bool oneRow: Theme.compact && !Theme.portrait

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
            visible: !page.told
        }

        Clock {
            id: clock

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            room: page.room
            size: Theme.fontClockSlim
            visible: !page.told
        }

        OutcomeStrip {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            behind: Theme.canvas
            height: Theme.targetHeight
            room: page.room
            visible: page.told
            Accessible.name: page.room.bookings.outcomeWords
            Accessible.role: Accessible.AlertMessage
        }
    }

    Rectangle {
        id: card

        readonly property color ink: page.known ? Theme.useInk(page.status.use) : Theme.text

        anchors.left: head.left
        anchors.right: head.right
        height: page.oneRow ? page.height - y - Theme.marginTop : (acts.visible ? acts.y : lines.y) - Theme.section - y
        y: page.oneRow ? middle.y + middle.height + Theme.section : head.y + head.height + Theme.section
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
                    height: Theme.fontStatus * Theme.looseLine
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.fontHero
                    text: page.known ? page.status.word : qsTr("Not sure")
                    verticalAlignment: Text.AlignVCenter
                    width: Theme.portrait ? row.width : row.width - sign.width - row.spacing
                }
            }

            Words {
                Accessible.ignored: true
                color: card.ink
                font.pixelSize: Theme.fontHero
                font.weight: Font.Medium
                // Some scripts ask for a line twice as high as their letters.
                height: Math.min(implicitHeight, lineCount * Theme.fontHero * Theme.textLine)
                maximumLineCount: Theme.titleLines
                text: page.known ? page.status.detail : qsTr("Reconnecting")
                verticalAlignment: Text.AlignVCenter
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }

            Words {
                Accessible.ignored: true
                color: card.ink
                text: !page.known ? "" : page.room.bookings.releasing ? page.room.bookings.releaseWords : page.status.use !== StatusModel.Unsure ? page.status.age : ""
                visible: text !== ""
                width: parent.width
            }
        }
    }

    // On a low screen: both side by side
    Item {
        id: middle

        anchors.left: head.left
        anchors.right: head.right
        height: Math.max(acts.visible ? acts.height : 0, lines.height)
        y: head.y + head.height + Theme.section
    }

    Grid {
        id: lines

        readonly property int shown: (now.visible ? 1 : 0) + (next.visible ? 1 : 0)
        readonly property real share: columns > 1 ? (width - columnSpacing) / columns : width

        anchors.left: head.left
        columnSpacing: Theme.gapWide
        columns: Theme.portrait || page.oneRow ? 1 : Math.max(1, shown)
        rowSpacing: Theme.gapTight
        width: head.width - (page.oneRow && acts.visible ? acts.width + Theme.gapWide : 0)
        y: page.oneRow ? middle.y + (middle.height - height) * 0.5 : page.height - Theme.marginBottom - height

        DoorLine {
            id: now

            brief: page.oneRow
            lead: qsTr("Now")
            span: page.status.currentSpan
            title: page.status.currentTitle
            visible: title !== ""
            width: lines.share
        }

        DoorLine {
            id: next

            brief: page.oneRow
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

    DoorActions {
        id: acts

        anchors.right: head.right
        height: implicitHeight
        narrow: page.oneRow
        room: page.room
        width: page.oneRow ? implicitWidth : head.width
        // The first of them keeps its distance from the edge, also where there is nothing below.
        y: page.oneRow ? middle.y + (middle.height - height) * 0.5 : Math.min(lines.y - Theme.section, page.height - Theme.margin) - height
    }
}

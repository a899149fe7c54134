// Another meeting that could be joined now, in one press.
import QtQuick
import Greenroom.Panel

PressTile {
    id: row

    required property RoomModel room
    required property string bookingId
    required property string title
    required property string word
    required property string detail
    required property string spoken
    required property list<string> notices
    required property list<int> noticeShapes

    // Too narrow for its words in one line.
    property bool narrow: false

    enabled: room.live
    fillPressed: Theme.outline
    framed: true
    held: room.heldControl === objectName
    implicitHeight: Theme.otherHeight
    ink: enabled ? Theme.text : Theme.muted
    leftPadding: Theme.gap
    objectName: "join:" + bookingId
    rightPadding: Theme.gap
    text: spoken
    onClicked: room.touch(bookingId)

    contentItem: Item {}

    Item {
        anchors.fill: parent
        anchors.leftMargin: row.leftPadding
        anchors.rightMargin: row.rightPadding

        // Of several in little room, what tells them apart comes first.
        Column {
            anchors.verticalCenter: parent.verticalCenter
            visible: row.narrow
            width: parent.width

            Words {
                Accessible.ignored: true
                color: row.ink
                font.weight: Font.DemiBold
                text: row.title
                width: parent.width
            }

            Row {
                id: below

                readonly property real rest: row.availableWidth - verb.width - spacing

                spacing: Theme.gapTight

                Words {
                    id: verb

                    Accessible.ignored: true
                    color: when.color
                    font.pixelSize: Theme.fontSmall
                    text: row.word
                    width: Math.min(implicitWidth, row.availableWidth)
                }

                Figures {
                    Accessible.ignored: true
                    color: when.color
                    size: Theme.fontSmall
                    text: row.detail
                    visible: row.notices.length === 0 && implicitWidth <= below.rest
                }

                Cautions {
                    ground: row.fill
                    most: 1
                    noticeShapes: row.noticeShapes
                    notices: row.notices
                    room: below.rest
                    size: Theme.fontSmall
                }
            }
        }

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap
            visible: !row.narrow
            width: parent.width

            Words {
                id: word

                Accessible.ignored: true
                color: row.ink
                font.weight: Font.DemiBold
                text: row.word
            }

            Words {
                Accessible.ignored: true
                color: when.color
                text: row.title
                width: Math.min(implicitWidth, parent.width - word.width - when.width - parent.spacing * 2 - (cautions.visible ? cautions.width + parent.spacing : 0))
            }

            Figures {
                id: when

                Accessible.ignored: true
                color: row.enabled ? Theme.secondary : Theme.muted
                text: row.detail
            }

            Cautions {
                id: cautions

                anchors.verticalCenter: parent.verticalCenter
                ground: row.fill
                noticeShapes: row.noticeShapes
                notices: row.notices
                room: row.availableWidth * Theme.lesserShare
                size: Theme.fontSmall
            }
        }
    }
}

// The last call failed: what happened, what to do, and the next step in one touch.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

PageFrame {
    id: page

    Row {
        id: about

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gap

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.stop
            height: Theme.glyph
            radius: width * 0.5
            width: Theme.glyph

            Glyph {
                anchors.centerIn: parent
                color: Theme.stopInk
                height: width
                kind: Glyph.Cross
                width: parent.width * 0.5
            }
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.secondary
            text: page.room.failureTitle
            width: parent.width - Theme.glyph - code.width - parent.spacing * 2
        }

        Words {
            id: code

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.muted
            font.pixelSize: Theme.fontSmall
            text: page.room.failureCode
            width: Math.min(implicitWidth, parent.width * 0.5)
        }
    }

    Words {
        id: what

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: about.bottom
        anchors.topMargin: Theme.gapTight
        font.family: Theme.displayFamily
        font.pixelSize: Theme.compact ? Theme.fontTitle : Theme.fontHero
        font.weight: Font.DemiBold
        lineHeight: Theme.tightLine
        maximumLineCount: Theme.titleLines
        text: page.room.failureWhat
        wrapMode: Text.Wrap
    }

    Words {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: what.bottom
        anchors.topMargin: Theme.sentenceGap
        color: Theme.secondary
        lineHeight: Theme.looseLine
        text: page.room.failureToDo
        width: Math.min(parent.width, Theme.readingWidth)
        wrapMode: Text.Wrap
    }

    // Back keeps its place; what remains is for Retry, for another meeting that is open, and on a low
    // screen for the other ways that stand above elsewhere.
    readonly property bool another: page.room.others.count > 0
    readonly property bool elsewhere: page.room.calling.canDial || page.room.calling.otherAddresses.length > 0
    readonly property int choices: (page.room.canRetry ? 1 : 0) + (another ? 1 : 0) + (elsewhere && Theme.compact ? 1 : 0)

    ways: ErrorWays {
        height: visible ? implicitHeight : 0
        room: page.room
        visible: page.elsewhere && !Theme.compact
        width: parent.width
    }

    controls: [
        PressTile {
            id: back

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.top: parent.top
            enabled: page.room.live
            held: page.room.heldControl === objectName
            ink: enabled ? Theme.text : Theme.muted
            objectName: "back"
            text: qsTr("Back")
            width: page.choices === 0 ? parent.width : (parent.width - Theme.endGap) * (page.choices === 1 ? Theme.lesserShare : Theme.thirdShare)
            onClicked: page.room.dismiss()
        },
        Row {
            id: ways

            readonly property real share: (width - spacing * (page.choices - 1)) / page.choices

            anchors.bottom: parent.bottom
            anchors.left: back.right
            anchors.leftMargin: Theme.endGap
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.gapWide
            visible: page.choices > 0

            PressTile {
                enabled: page.room.live
                fill: enabled ? Theme.light : Theme.raised
                fillPressed: Theme.lightPressed
                height: parent.height
                held: page.room.heldControl === objectName
                ink: enabled ? Theme.darkInk : Theme.muted
                objectName: "retry"
                text: page.room.retryWord
                visible: page.room.canRetry
                width: ways.share
                Accessible.name: qsTr("%1 %2", "Retry, what").arg(page.room.retryWord).arg(page.room.failureTitle)
                onClicked: page.room.retry()
            }

            IconTile {
                enabled: page.room.live
                height: parent.height
                ink: enabled ? Theme.text : Theme.muted
                lines: Theme.titleLines
                objectName: "ways"
                text: qsTr("Other ways")
                visible: page.elsewhere && Theme.compact
                width: ways.share
                Accessible.name: qsTr("Other ways to join")
                onClicked: page.room.open(RoomModel.Addresses)
            }

            Repeater {
                model: page.room.others

                delegate: JoinTile {
                    required property int index
                    required property string title

                    height: ways.height
                    narrow: true
                    room: page.room
                    subject: title
                    visible: index === 0
                    width: ways.share
                }
            }
        }
    ]
}

// What whoever mends the room wants to know of the device, and what can be done about it.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property ServiceModel service: room.service
    readonly property bool open: service.stage === ServiceModel.Open
    readonly property int across: Theme.portrait || Theme.compact ? 1 : 2

    closeName: qsTr("Close the service menu")
    ready: !unseen.running
    title: qsTr("Service menu")
    onClosed: service.leave()

    component Act: IconTile {
        enabled: page.room.live && page.ready && !page.service.busy
        font.pixelSize: Theme.stackedHeader ? Theme.fontSmall : Theme.fontBody
        height: Theme.answerHeight
        held: page.room.heldControl === objectName
        iconSize: Theme.iconSize
        ink: enabled ? Theme.text : Theme.muted
        lines: Theme.titleLines
        width: acts.share
    }

    Scroller {
        id: facts

        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.sheetGap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top

        Grid {
            id: rows

            readonly property real share: Math.floor((facts.room - columnSpacing * (columns - 1)) / columns)

            columnSpacing: Theme.gapWide
            columns: page.across
            rowSpacing: Theme.gapTight

            Repeater {
                model: page.service.facts

                delegate: Fact {
                    column: Theme.factColumn + Theme.gapWide
                    width: rows.share
                }
            }
        }
    }

    Column {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.gapTight

        Item {
            height: Theme.targetHeight
            visible: page.service.closing !== ""
            width: parent.width

            Notice {
                anchors.left: parent.left
                anchors.right: stay.left
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                kind: Glyph.Age
                text: page.service.closing
            }

            PressTile {
                id: stay

                anchors.right: parent.right
                enabled: page.room.live && page.ready
                font.pixelSize: Theme.fontBody
                height: parent.height
                ink: enabled ? Theme.text : Theme.muted
                objectName: "service:stay"
                text: qsTr("Keep it open")
                onClicked: page.room.touched()
            }
        }

        Notice {
            text: page.service.busy ? "" : page.service.problem
            width: parent.width
        }

        Notice {
            kind: Glyph.Age
            text: page.service.underWay
            width: parent.width
        }

        Words {
            anchors.left: parent.left
            color: Theme.secondary
            maximumLineCount: Theme.titleLines
            text: qsTr("This menu can only be read: no PIN is set for it. Whoever administers the device can set one.")
            visible: !page.open
            width: Math.min(parent.width, Theme.readingWidth)
            wrapMode: Text.Wrap
        }

        Grid {
            id: acts

            readonly property int count: (check.offered ? 1 : 0) + (again.offered ? 1 : 0) + (restart.offered ? 1 : 0)
            readonly property real share: Math.floor((width - columnSpacing * (columns - 1)) / columns)

            columnSpacing: Theme.gapTight
            columns: Math.max(1, count)
            rowSpacing: Theme.gapTight
            visible: page.open && count > 0
            width: parent.width

            Act {
                id: check

                readonly property bool offered: page.service.canCheck

                objectName: "service:check"
                sign: "refresh"
                text: qsTr("Check now")
                visible: offered
                Accessible.description: qsTr("Asks for bookings and registration at once")
                onClicked: page.service.ask(ServiceModel.CheckSources)
            }

            Act {
                id: again

                readonly property bool offered: page.service.canSetUpAgain

                objectName: "service:setup"
                sign: "spark"
                text: qsTr("Set up again")
                visible: offered
                onClicked: page.room.open(RoomModel.SetUpAgain)
            }

            Act {
                id: restart

                readonly property bool offered: page.service.canRestart

                objectName: "service:restart"
                sign: "power"
                text: qsTr("Restart")
                visible: offered
                onClicked: page.room.open(RoomModel.Restart)
            }
        }
    }

    // The touch that opened it must not do anything.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
        running: true
    }
}

// Whom the room is to belong to; what the hub or the TMS has to be told is asked by messages. While it is
// under way there is nothing to choose.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: step

    required property RoomModel room
    readonly property SetupModel setup: room.setup
    readonly property bool busy: setup.progress !== ""

    component Choice: MenuRow {
        // In little room, as when something went wrong, it has been read before.
        property string about: ""

        note: scroller.row > Theme.targetHeight ? about : ""
        Accessible.description: about
        enabled: step.room.live
        held: step.room.heldControl === objectName
        height: scroller.row
        slim: Theme.portrait || scroller.row < Theme.menuHeight
        width: scroller.room
    }

    Scroller {
        id: scroller

        readonly property real row: Math.max(Theme.targetHeight, Math.min(Theme.menuHeight, Math.floor((height - spacing * 2) / 3)))

        anchors.fill: parent
        spacing: Theme.gapTight
        visible: !step.busy

        Choice {
            about: qsTr("Its administrator gives you 16 digits")
            objectName: "home:hub"
            sign: "network"
            text: qsTr("With a code from your hub")
            onClicked: step.setup.chooseHome(SetupModel.Hub)
        }

        Choice {
            about: qsTr("You know the address of the server")
            objectName: "home:tms"
            sign: "calendar"
            text: qsTr("With a TMS")
            onClicked: step.setup.chooseHome(SetupModel.Tms)
        }

        Choice {
            about: qsTr("Bookings are made here or by programs")
            objectName: "home:alone"
            sign: "home"
            text: qsTr("On its own")
            onClicked: step.setup.chooseHome(SetupModel.Alone)
        }
    }

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.section
        visible: step.busy

        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            behind: Theme.canvas
            color: Theme.waiting
            height: width
            kind: Glyph.Age
            width: Theme.outcomeIcon
        }

        Words {
            font.family: Theme.displayFamily
            font.pixelSize: Theme.fontHero
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: Theme.titleLines
            text: step.setup.progress
            width: parent.width
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
        }
    }
}

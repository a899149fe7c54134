// Somebody calls the room: who, and the two ways to answer.
import QtQuick
import Greenroom.Panel

PageFrame {
    id: page

    readonly property CallModel ringing: room.calling.ringing

    Row {
        id: about

        anchors.left: parent.left
        anchors.top: parent.top
        spacing: Theme.gapTight

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.joinLine
            height: width
            name: "handset"
            width: Theme.iconSize
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.secondary
            text: qsTr("Incoming call")
        }
    }

    Subject {
        address: page.ringing.address
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: about.bottom
        anchors.topMargin: Theme.gapTight
        most: itself.y - y
        title: page.ringing.title
    }

    Figures {
        id: itself

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        size: Theme.fontTitle
        text: page.ringing.answersItself
    }

    controls: RingAnswers {
        anchors.fill: parent
        ready: !unseen.running
        room: page.room
        wide: true
    }

    // Nobody answers a call before having seen it.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
        running: true
    }
}

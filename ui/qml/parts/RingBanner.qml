// Somebody calls while the room is in a call: who, and the two ways to answer, above the page, where it
// covers neither the microphones nor End.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: banner

    required property RoomModel room
    property bool alone: true

    readonly property CallModel ringing: room.calling.ringing
    // Its two answers below the words
    readonly property bool stacked: Theme.tallScreen
    readonly property int wordsHeight: stacked ? Theme.targetHeight + Theme.gapTight : 0

    color: Theme.raised
    implicitHeight: visible ? Theme.bannerTop + wordsHeight + Theme.ringHeight + Theme.bannerBottom : 0
    visible: alone && ringing.present && (room.page === RoomModel.InCall || room.page === RoomModel.Joining || room.page === RoomModel.Home)
    onVisibleChanged: {
        if (visible)
            unseen.restart();
    }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1 calls").arg(ringing.title)

    Item {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.bannerBottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.bannerTop

        Item {
            id: who

            anchors.left: parent.left
            anchors.right: banner.stacked ? parent.right : ways.left
            anchors.rightMargin: banner.stacked ? 0 : Theme.gap
            anchors.top: parent.top
            height: banner.stacked ? Theme.targetHeight : parent.height

            Icon {
                id: sign

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.joinLine
                height: width
                name: "handset"
                width: Theme.iconGround
            }

            Column {
                anchors.left: sign.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    font.family: Theme.displayFamily
                    font.pixelSize: Theme.lowScreen ? Theme.fontBody : Theme.fontTitle
                    font.weight: Font.DemiBold
                    text: banner.ringing.title
                    width: parent.width
                }

                Figures {
                    anchors.left: parent.left
                    color: banner.ringing.answersItself === "" ? Theme.secondary : Theme.text
                    size: Theme.lowScreen ? Theme.fontSmall : Theme.fontBody
                    text: banner.ringing.answersItself === "" ? qsTr("Incoming call") : banner.ringing.answersItself
                }
            }
        }

        RingAnswers {
            id: ways

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            height: Theme.ringHeight
            ready: !unseen.running
            room: banner.room
            width: banner.stacked ? parent.width : Math.min(parent.width * 0.5, Theme.answerWidth + Theme.declineWidth + Theme.endGap)
        }
    }

    // Nobody answers a call before having seen it.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
    }
}

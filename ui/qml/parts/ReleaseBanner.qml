// Nobody has come, and the room is about to be given back: said across the whole width, with one way to
// keep it.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: banner

    required property RoomModel room

    readonly property BookingsModel bookings: room.bookings
    // The way below the words
    readonly property bool stacked: Theme.tallScreen
    readonly property int wordsHeight: stacked ? Theme.targetHeight + Theme.gapTight : 0
    readonly property int rim: Theme.lowScreen ? Theme.warningMargin : Theme.bannerBottom

    color: Theme.surface
    implicitHeight: visible ? rim + wordsHeight + Theme.ringHeight + rim : 0
    visible: bookings.releasing && room.page === RoomModel.Home
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("Nobody has checked in. %1").arg(bookings.releaseWords)

    Item {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: banner.rim
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: banner.rim

        Glyph {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: words.verticalCenter
            behind: banner.color
            color: Theme.waiting
            height: width
            kind: Glyph.Age
            width: Theme.glyph
        }

        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.gap
            anchors.right: banner.stacked ? parent.right : stay.left
            anchors.rightMargin: banner.stacked ? 0 : Theme.gap
            y: ((banner.stacked ? Theme.targetHeight : parent.height) - height) * 0.5

            Words {
                font.pixelSize: Theme.lowScreen ? Theme.fontBody : Theme.fontTitle
                font.weight: Font.DemiBold
                text: qsTr("Nobody has checked in")
                width: parent.width
            }

            Figures {
                anchors.left: parent.left
                most: parent.width
                size: Theme.lowScreen ? Theme.fontSmall : Theme.fontBody
                text: banner.bookings.releaseWords
            }
        }

        PressTile {
            id: stay

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            enabled: banner.room.live
            fill: enabled ? Theme.light : Theme.raised
            fillPressed: Theme.lightPressed
            height: Theme.ringHeight
            held: banner.room.heldControl === "checkin"
            ink: enabled ? Theme.darkInk : Theme.muted
            leftPadding: Theme.gapTight
            objectName: "here"
            rightPadding: Theme.gapTight
            text: qsTr("We are here")
            width: banner.stacked ? parent.width : Theme.answerWidth
            Accessible.name: qsTr("We are here, check in")
            onClicked: banner.bookings.keepRoom()
        }
    }
}

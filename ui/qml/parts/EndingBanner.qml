// The meeting of the call is about to end, or the room is about to leave it: said above the page, where
// it covers neither the microphones nor End.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: banner

    required property RoomModel room

    readonly property CallingModel calling: room.calling
    readonly property bool leaving: visible && calling.warning === CallingModel.Leaves

    color: Theme.surface
    implicitHeight: !visible ? 0 : leaving ? Theme.bannerTop + Theme.ringHeight + Theme.bannerBottom : Theme.targetHeight + Theme.warningMargin * 2
    visible: calling.warning !== CallingModel.None && (room.page === RoomModel.InCall || room.page === RoomModel.Home)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: calling.warningWords

    Item {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: banner.leaving ? Theme.bannerBottom : Theme.warningMargin
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: banner.leaving ? Theme.bannerTop : Theme.warningMargin

        Glyph {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            behind: banner.color
            color: Theme.waiting
            height: width
            kind: Glyph.Age
            width: banner.leaving ? Theme.glyph : Theme.glyphSmall
        }

        Column {
            anchors.left: sign.right
            anchors.leftMargin: Theme.gap
            anchors.right: ways.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter

            Words {
                font.pixelSize: Theme.lowScreen || Theme.tallScreen ? Theme.fontBody : Theme.fontTitle
                font.weight: Font.DemiBold
                maximumLineCount: Theme.sentenceLines
                text: qsTr("Nobody seems to be here")
                visible: banner.leaving
                width: parent.width
                wrapMode: Text.Wrap
            }

            Figures {
                anchors.left: parent.left
                most: parent.width
                size: Theme.tallScreen && !banner.leaving ? Theme.fontSmall : banner.leaving && !Theme.lowScreen && !Theme.tallScreen ? Theme.fontTitle : Theme.fontBody
                weight: banner.leaving ? Font.Medium : Font.DemiBold
                text: banner.calling.warningWords
            }
        }

        Row {
            id: ways

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.gapTight

            PressTile {
                enabled: banner.room.live
                fill: enabled ? Theme.light : Theme.raised
                fillPressed: Theme.lightPressed
                height: parent.height
                held: banner.room.heldControl === objectName
                ink: enabled ? Theme.darkInk : Theme.muted
                objectName: "stay"
                text: qsTr("Stay")
                visible: banner.leaving
                width: Theme.answerWidth
                Accessible.name: qsTr("Stay in the call")
                onClicked: banner.calling.stay()
            }

            PressTile {
                enabled: banner.room.live
                                font.pixelSize: Theme.tallScreen ? Theme.fontSmall : Theme.fontBody
                height: parent.height
                held: banner.room.heldControl === objectName
                ink: enabled ? Theme.text : Theme.muted
                leftPadding: Theme.gap
                objectName: "extend"
                rightPadding: Theme.gap
                text: qsTr("Extend 15 min")
                visible: !banner.leaving && banner.calling.canExtend
                Accessible.name: qsTr("Extend the meeting by 15 minutes")
                onClicked: banner.calling.extend()
            }

            IconTile {
                enabled: banner.room.live
                                height: parent.height
                held: banner.room.heldControl === objectName
                iconSize: Theme.iconSize
                ink: enabled ? Theme.text : Theme.muted
                objectName: "ending:dismiss"
                sign: "close"
                visible: !banner.leaving
                width: Theme.closeWidth
                Accessible.name: qsTr("Dismiss")
                onClicked: banner.calling.dismissWarning()
            }
        }
    }
}

// How loud the far end is in the room: less, how loud, more. Goes away by itself.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: bar

    required property RoomModel room
    readonly property CallingModel calling: room.calling

    function turn(by: int): void {
        idle.restart();
        calling.turnVolume(by);
    }

    onVisibleChanged: {
        if (visible)
            idle.restart();
    }

    component Turn: IconTile {
        anchors.bottom: parent.bottom
        anchors.top: parent.top
        autoRepeat: true
        iconSize: Theme.iconSize
        ink: enabled ? Theme.text : Theme.muted
        width: Theme.declineWidth * 0.5 + Theme.gap
    }

    Turn {
        id: less

        anchors.left: parent.left
        enabled: bar.room.live && bar.calling.volume > 0
        objectName: "volume:less"
        sign: "minus"
        Accessible.name: qsTr("Quieter")
        onClicked: bar.turn(-Theme.volumeStep)
    }

    Column {
        anchors.left: less.right
        anchors.leftMargin: Theme.gap
        anchors.right: more.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.hair

        Figures {
            anchors.horizontalCenter: parent.horizontalCenter
            text: bar.calling.volumeMuted ? qsTr("Sound off") : qsTr("Volume %1 %").arg(bar.calling.volume)
        }

        Rectangle {
            color: Theme.raised
            height: Theme.gapTight
            radius: height * 0.5
            width: parent.width

            Rectangle {
                color: bar.calling.volumeMuted ? Theme.muted : Theme.light
                height: parent.height
                radius: parent.radius
                width: parent.width * bar.calling.volume * Theme.hundredth
            }
        }
    }

    Turn {
        id: more

        anchors.right: close.left
        anchors.rightMargin: Theme.gap
        enabled: bar.room.live && (bar.calling.volume < 100 || bar.calling.volumeMuted)
        objectName: "volume:more"
        sign: "plus"
        Accessible.name: qsTr("Louder")
        onClicked: bar.turn(Theme.volumeStep)
    }

    IconTile {
        id: close

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        fill: Theme.surface
        iconSize: Theme.iconSize
        objectName: "volume:close"
        sign: "close"
        width: Theme.closeWidth
        Accessible.name: qsTr("Close")
        onClicked: bar.room.closeSheet()
    }

    PauseAnimation {
        id: idle

        duration: Theme.turned
        onFinished: {
            if (bar.visible)
                bar.room.closeSheet();
        }
    }
}

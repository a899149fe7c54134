// What lies over everything while the screen sleeps: the half-awake page or nothing but dark. The touch that
// wakes presses nothing, nor does the same finger a moment later.
import QtQuick
import Greenroom.Panel

Item {
    id: cover

    required property RoomModel room
    readonly property bool asleep: room.asleep
    readonly property bool standby: asleep && room.look.wake === LookModel.Standby
    readonly property bool guarding: asleep || rousing.running || fingers.down > 0

    Accessible.focusable: asleep
    Accessible.name: qsTr("Asleep. Touch to wake.")
    Accessible.role: Accessible.Button
    Accessible.ignored: !asleep
    Accessible.onPressAction: cover.wake()
    Keys.onPressed: event => {
        event.accepted = true;
        cover.wake();
    }
    focus: asleep
    visible: guarding
    // A touch or a key wakes it, not Join that has come.
    property bool wanted: false
    readonly property string page: standby ? "StandbyPage.qml" : asleep ? "HalfwakePage.qml" : ""

    function wake(): void {
        wanted = asleep;
        room.touched();
    }

    function turn(): void {
        face.setSource(page, page !== "" ? {
            room: room
        } : {});
    }

    onAsleepChanged: {
        if (asleep)
            forceActiveFocus();
        else if (wanted)
            rousing.restart();
        wanted = false;
    }
    onPageChanged: turn()
    onRoomChanged: turn()
    Component.onCompleted: turn()

    Loader {
        id: face

        anchors.fill: parent
        onLoaded: arrival.restart()
    }

    NumberAnimation {
        id: arrival

        duration: Theme.fade
        easing.type: Theme.ease
        from: cover.standby ? 1 : Theme.faint
        property: "opacity"
        target: face
        to: 1
    }

    PauseAnimation {
        id: rousing

        duration: Theme.rouse
    }

    MultiPointTouchArea {
        id: fingers

        property int down: 0

        anchors.fill: parent
        mouseEnabled: true
        onCanceled: points => down = Math.max(0, down - points.length)
        onPressed: points => {
            down += points.length;
            cover.wake();
        }
        onReleased: points => down = Math.max(0, down - points.length)
    }
}

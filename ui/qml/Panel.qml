// The whole panel in whatever holds it: the page that the room's state asks for.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: panel

    required property RoomModel room
    required property real dotsPerMm
    property bool reducedMotion: false

    readonly property int page: room.page

    function fileOf(page: int): string {
        switch (page) {
        case RoomModel.Home:
            return "HomePage.qml";
        case RoomModel.Joining:
            return "JoiningPage.qml";
        case RoomModel.InCall:
            return "InCallPage.qml";
        case RoomModel.Failed:
            return "ErrorPage.qml";
        case RoomModel.Lost:
            return "LostPage.qml";
        default:
            return "LoadingPage.qml";
        }
    }

    function turn(): void {
        stage.setSource(fileOf(page), {
            room: room
        });
    }

    color: Theme.canvas
    onPageChanged: turn()
    onRoomChanged: turn()
    Component.onCompleted: turn()

    Binding {
        property: "dotsPerMm"
        target: Theme
        value: panel.dotsPerMm
    }

    Binding {
        property: "reducedMotion"
        target: Theme
        value: panel.reducedMotion
    }

    Binding {
        property: "canvasSize"
        target: Theme
        value: Qt.size(panel.width, panel.height)
    }

    Loader {
        id: stage

        height: parent.height
        width: parent.width
        onLoaded: entrance.restart()
    }

    ParallelAnimation {
        id: entrance

        NumberAnimation {
            duration: Theme.fade
            easing.type: Theme.ease
            from: Theme.faint
            property: "opacity"
            target: stage
            to: 1
        }

        NumberAnimation {
            duration: Theme.quick
            easing.type: Theme.ease
            from: Theme.rise
            property: "y"
            target: stage
            to: 0
        }
    }

    // A press counts once until this has run out.
    PauseAnimation {
        id: settling

        duration: Theme.settle
        onFinished: panel.room.settle()
    }

    Connections {
        function onPressed() {
            settling.restart();
        }

        target: panel.room
    }
}

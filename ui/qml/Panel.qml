// The whole panel in whatever holds it: the page that the room's state asks for.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: panel

    required property RoomModel room
    required property real dotsPerMm
    property bool reducedMotion: false

    function pageOf(page: int): Component {
        switch (page) {
        case RoomModel.Home:
            return home;
        case RoomModel.Joining:
            return joining;
        case RoomModel.InCall:
            return inCall;
        case RoomModel.Failed:
            return failed;
        case RoomModel.Lost:
            return lost;
        default:
            return loading;
        }
    }

    color: Theme.canvas

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
        sourceComponent: panel.pageOf(panel.room.page)
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

    Component {
        id: loading

        LoadingPage {}
    }

    Component {
        id: home

        HomePage {
            room: panel.room
        }
    }

    Component {
        id: joining

        JoiningPage {
            room: panel.room
        }
    }

    Component {
        id: inCall

        InCallPage {
            room: panel.room
        }
    }

    Component {
        id: failed

        ErrorPage {
            room: panel.room
        }
    }

    Component {
        id: lost

        LostPage {
            room: panel.room
        }
    }
}

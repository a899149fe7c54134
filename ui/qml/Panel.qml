// The whole panel in whatever holds it: the page that the room's state asks for.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: panel

    required property RoomModel room
    required property real dotsPerMm
    property bool reducedMotion: false

    readonly property int page: room.page
    // What clients put over a page. An error, or an agent out of touch, goes before it.
    readonly property bool coverable: page === RoomModel.Home || page === RoomModel.Joining || page === RoomModel.InCall
    readonly property bool messaged: coverable && room.extension.message !== ExtensionModel.None
    readonly property bool opened: coverable && room.extension.open

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

    function cover(): void {
        sheet.setSource(messaged ? "MessagePage.qml" : opened ? "CustomPanelPage.qml" : "", messaged || opened ? {
            room: room
        } : {});
    }

    color: Theme.canvas
    onMessagedChanged: cover()
    onOpenedChanged: cover()
    onPageChanged: turn()
    onRoomChanged: {
        turn();
        cover();
    }
    Component.onCompleted: {
        turn();
        cover();
    }

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
        value: Qt.size(panel.width, panel.height - strip.height)
    }

    Loader {
        id: stage

        height: parent.height - strip.height
        transform: Translate {
            id: under

            y: strip.above ? strip.height : 0
        }
        visible: sheet.status !== Loader.Ready
        width: parent.width
        onLoaded: entrance.restart()
    }

    Loader {
        id: sheet

        height: stage.height
        width: parent.width
        y: under.y
        onLoaded: arrival.restart()
    }

    NumberAnimation {
        id: arrival

        duration: Theme.fade
        easing.type: Theme.ease
        from: Theme.faint
        property: "opacity"
        target: sheet
        to: 1
    }

    LineStrip {
        id: strip

        readonly property bool above: panel.room.extension.lineOnTop

        height: implicitHeight
        room: panel.room
        width: parent.width
        y: above ? 0 : parent.height - height
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

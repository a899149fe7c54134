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
    // What the panel itself has put over a page; the volume is set in it.
    readonly property int asked: room.sheet
    property string covering: ""

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
        case RoomModel.Incoming:
            return "IncomingPage.qml";
        default:
            return "LoadingPage.qml";
        }
    }

    function turn(): void {
        stage.setSource(fileOf(page), {
            room: room
        });
    }

    function sheetFile(): string {
        if (messaged)
            return "MessagePage.qml";
        switch (room.sheet) {
        case RoomModel.Keypad:
            return "KeypadPage.qml";
        case RoomModel.Details:
            return "DetailsPage.qml";
        case RoomModel.Dial:
            return "DialPage.qml";
        case RoomModel.More:
            return "MorePage.qml";
        case RoomModel.Quiet:
            return "QuietPage.qml";
        case RoomModel.SoundCheck:
            return "SoundCheckPage.qml";
        case RoomModel.Addresses:
            return "AddressesPage.qml";
        default:
            return opened ? "CustomPanelPage.qml" : "";
        }
    }

    function cover(): void {
        const file = sheetFile();
        if (file === covering)
            return;
        covering = file;
        sheet.setSource(file, file !== "" ? {
            room: room
        } : {});
    }

    color: Theme.canvas
    onAskedChanged: cover()
    onMessagedChanged: cover()
    onOpenedChanged: cover()
    onPageChanged: turn()
    onRoomChanged: {
        turn();
        covering = "";
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
        value: Qt.size(panel.width, panel.height - banners.height - strip.height)
    }

    Binding {
        property: "screenSize"
        target: Theme
        value: Qt.size(panel.width, panel.height)
    }

    Binding {
        property: "bannered"
        target: Theme
        value: banners.height > 0
    }

    Loader {
        id: stage

        height: parent.height - banners.height - strip.height
        transform: Translate {
            id: under

            y: banners.height + (strip.above ? strip.height : 0)
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
        y: above ? banners.height : parent.height - height
    }

    // The page makes room for them: nothing on it is covered.
    Column {
        id: banners

        width: parent.width

        EndingBanner {
            id: ending

            room: panel.room
            width: parent.width
        }

        // On a low screen one at a time: the room leaves in a few seconds, a call rings for longer.
        RingBanner {
            alone: !(Theme.lowScreen && ending.leaving)
            room: panel.room
            width: parent.width
        }
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

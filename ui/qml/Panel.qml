// The whole panel in whatever holds it: the page that the room's state asks for.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: panel

    required property RoomModel room
    required property real dotsPerMm
    property bool reducedMotion: false
    // Asked for from outside; empty: as the agent says
    property string theme: ""
    property string textSize: ""
    // The glass dims itself.
    property bool backlit: false
    readonly property alias sleeper: sleeper

    readonly property int page: room.page
    // What clients put over a page. An error, or an agent out of touch, goes before it.
    readonly property bool coverable: page === RoomModel.Home || page === RoomModel.Door || page === RoomModel.OutOfService || page === RoomModel.Joining || page === RoomModel.InCall
    readonly property bool messaged: (coverable || page === RoomModel.Setup) && room.extension.message !== ExtensionModel.None
    readonly property bool opened: coverable && room.extension.open
    // The service menu is for when something is wrong: also over an error, and in first start.
    readonly property int serving: coverable || page === RoomModel.Failed || page === RoomModel.Setup ? room.service.stage : ServiceModel.None
    // Within reach of somebody who sits: on high glass everything lies in its lower half.
    readonly property bool lowered: Theme.reach && height > width && page !== RoomModel.Door && page !== RoomModel.OutOfService && page !== RoomModel.Lost
    readonly property int ceiling: lowered ? Math.round(height * 0.5) : 0
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
        case RoomModel.Door:
            return "DoorPage.qml";
        case RoomModel.OutOfService:
            return "OutOfServicePage.qml";
        case RoomModel.Setup:
            return "SetupPage.qml";
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
        if (serving !== ServiceModel.None)
            return serviceFile();
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
        case RoomModel.Agenda:
            return "AgendaPage.qml";
        case RoomModel.Booking:
            return "BookingPage.qml";
        case RoomModel.Why:
            return "WhyPage.qml";
        case RoomModel.EndBooking:
        case RoomModel.DeclineBooking:
            return "AskPage.qml";
        case RoomModel.Book:
            return "BookPage.qml";
        case RoomModel.Trust:
            return "TrustPage.qml";
        default:
            return opened ? "CustomPanelPage.qml" : "";
        }
    }

    function serviceFile(): string {
        if (serving === ServiceModel.Asks || serving === ServiceModel.Locked)
            return "PinPage.qml";
        return asked === RoomModel.Restart || asked === RoomModel.SetUpAgain ? "AskServicePage.qml" : "ServicePage.qml";
    }

    function cover(): void {
        const file = sheetFile();
        if (file !== covering)
            lay(file);
    }

    function lay(file: string): void {
        covering = file;
        sheet.setSource(file, file !== "" ? {
            room: room
        } : {});
    }

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.mirrored
    color: Theme.canvas
    onAskedChanged: cover()
    onMessagedChanged: cover()
    onOpenedChanged: cover()
    onServingChanged: cover()
    onPageChanged: turn()
    onRoomChanged: {
        turn();
        lay(sheetFile());
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
        value: panel.reducedMotion || panel.room.look.reducedMotion
    }

    Binding {
        property: "name"
        target: Theme
        value: panel.theme !== "" ? panel.theme : panel.room.look.theme
    }

    Binding {
        property: "textSize"
        target: Theme
        value: panel.textSize !== "" ? panel.textSize : panel.room.look.textSize
    }

    Binding {
        property: "canvasSize"
        target: Theme
        value: Qt.size(panel.width, panel.height - panel.ceiling - banners.height - strip.height)
    }

    Binding {
        property: "reach"
        target: Theme
        value: panel.room.look.reach
    }

    Binding {
        property: "screenSize"
        target: Theme
        value: Qt.size(panel.width, panel.height - panel.ceiling)
    }

    Binding {
        property: "bannered"
        target: Theme
        value: banners.height > 0
    }

    Backdrop {
        anchors.fill: parent
        look: panel.room.look
    }

    // The page makes room for them: nothing on it is covered. They stand before it, as they are read
    // and reached by Tab before it.
    Column {
        id: banners

        width: parent.width
        y: panel.ceiling

        EndingBanner {
            id: ending

            room: panel.room
            width: parent.width
        }

        ReleaseBanner {
            room: panel.room
            width: parent.width
        }

        OutcomeBanner {
            room: panel.room
            width: parent.width
        }

        // One at a time where there is little room: the room leaves in a few seconds, a call rings for longer.
        RingBanner {
            alone: Theme.roomyScreen || !ending.leaving
            room: panel.room
            width: parent.width
        }
    }

    Loader {
        id: stage

        height: parent.height - panel.ceiling - banners.height - strip.height
        transform: Translate {
            id: under

            y: panel.ceiling + banners.height + (strip.above ? strip.height : 0)
        }
        visible: sheet.status !== Loader.Ready && !panel.room.asleep
        width: parent.width
        onLoaded: entrance.restart()
    }

    Loader {
        id: sheet

        height: stage.height
        visible: !panel.room.asleep
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
        y: above ? panel.ceiling + banners.height : parent.height - height
    }

    ReachHead {
        height: panel.ceiling
        room: panel.room
        visible: panel.lowered && !panel.room.asleep
        width: parent.width
    }

    SleepCover {
        id: sleeper

        anchors.fill: parent
        room: panel.room
    }

    // By night, on glass that cannot dim itself
    Rectangle {
        anchors.fill: parent
        color: Theme.dark
        opacity: panel.backlit ? 0 : Theme.dimming(panel.room.look.brightness)
        visible: opacity > 0
    }

    PointHandler {
        onActiveChanged: {
            if (active)
                panel.room.touched();
        }
    }

    FingerWatch {
        anchors.fill: parent
        room: panel.room
    }

    // For those who cannot make the gesture with their fingers.
    Shortcut {
        autoRepeat: false
        context: Qt.WindowShortcut
        sequence: "F10"
        onActivated: panel.room.knock()
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

    // What was pressed about a booking, and nobody has answered
    PauseAnimation {
        duration: Theme.patience
        running: panel.room.bookings.pending
        onFinished: panel.room.bookings.lapse()
    }

    Connections {
        function onPressed() {
            settling.restart();
        }

        target: panel.room
    }
}

// First start: one question after the other, with what there is to choose from and the way on and back.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: page

    required property RoomModel room
    readonly property SetupModel setup: room.setup
    readonly property int step: setup.step
    // What was under a finger a moment ago was another question.
    readonly property bool ready: !unseen.running
    readonly property bool busy: step === SetupModel.Registration && setup.progress !== ""

    function question(): string {
        switch (step) {
        case SetupModel.Language:
            return qsTr("Choose a language");
        case SetupModel.Region:
            return qsTr("Where is this room?");
        case SetupModel.City:
            return qsTr("The nearest city");
        case SetupModel.Network:
            return setup.networkUp ? qsTr("Connected to the network") : qsTr("No network yet");
        case SetupModel.Registration:
            return qsTr("Register this room");
        case SetupModel.Admin:
            return qsTr("Become its administrator");
        default:
            return "";
        }
    }

    function explanation(): string {
        switch (step) {
        case SetupModel.Region:
        case SetupModel.City:
            return setup.zone !== "" ? setup.zone : qsTr("So that this screen shows the right time");
        case SetupModel.Registration:
            return busy || (Theme.compact && setup.problem !== "") ? "" : qsTr("Where its bookings come from");
        default:
            return "";
        }
    }

    function fileOf(step: int): string {
        switch (step) {
        case SetupModel.Network:
            return "SetupNetwork.qml";
        case SetupModel.Registration:
            return "SetupRegistration.qml";
        case SetupModel.Admin:
            return "SetupAdmin.qml";
        default:
            return "SetupChoices.qml";
        }
    }

    function turn(): void {
        if (step === SetupModel.None)
            return;
        const chooses = step === SetupModel.Language || step === SetupModel.Region || step === SetupModel.City;
        matter.setSource(fileOf(step), chooses ? {
            room: room,
            step: step
        } : {
            room: room
        });
        unseen.restart();
    }

    onStepChanged: turn()
    Component.onCompleted: turn()

    Item {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.marginTop
        height: Math.max(question.height + (explanation.visible ? explanation.height : 0), way.height)

        Words {
            id: question

            anchors.left: parent.left
            anchors.right: way.left
            anchors.rightMargin: Theme.gap
            font.family: Theme.displayFamily
            font.pixelSize: Theme.compact ? Theme.fontTitle : Theme.fontHero
            font.weight: Font.DemiBold
            lineHeight: Theme.tightLine
            maximumLineCount: Theme.compact ? 1 : Theme.titleLines
            text: page.question()
            wrapMode: Theme.compact ? Text.NoWrap : Text.Wrap
            Accessible.role: Accessible.Heading
        }

        Words {
            id: explanation

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: question.bottom
            color: Theme.secondary
            font.pixelSize: Theme.compact ? Theme.fontSmall : Theme.fontBody
            text: page.explanation()
            visible: text !== ""
        }

        Column {
            id: way

            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.gapTight
            visible: page.setup.position !== ""

            Words {
                anchors.right: parent.right
                color: Theme.secondary
                font.weight: Font.Medium
                text: page.setup.position
            }

            Row {
                spacing: Theme.hair
                visible: !Theme.compact

                Repeater {
                    model: page.setup.places

                    delegate: Rectangle {
                        required property int index

                        color: index < page.setup.place ? Theme.light : Theme.raised
                        height: Theme.hair
                        radius: Theme.hair
                        width: Theme.stepWidth
                    }
                }
            }
        }
    }

    Notice {
        id: problem

        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.sheetGap
        lines: Theme.compact ? Theme.titleLines : Theme.sentenceLines
        text: page.busy ? "" : page.setup.problem
    }

    Loader {
        id: matter

        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.sheetGap
        anchors.left: head.left
        anchors.right: head.right
        anchors.top: problem.visible ? problem.bottom : head.bottom
        anchors.topMargin: Theme.sheetGap
        enabled: page.ready
        onLoaded: arrival.restart()
    }

    Item {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: head.left
        anchors.right: head.right
        height: Theme.answerHeight

        IconTile {
            anchors.left: parent.left
            enabled: page.room.live && page.ready
            fill: Theme.surface
            height: parent.height
            held: page.room.heldControl === objectName
            iconSize: Theme.iconSize
            ink: enabled ? Theme.text : Theme.muted
            objectName: "setup:back"
            sign: page.busy ? "close" : Theme.mirrored ? "right" : "left"
            text: page.busy ? qsTr("Cancel") : qsTr("Back", "to the question before")
            visible: page.setup.canBack
            width: Theme.declineWidth
            onClicked: page.setup.back()
        }

        PressTile {
            anchors.right: parent.right
            enabled: page.room.live && page.ready && page.setup.canNext
            fill: enabled ? Theme.light : Theme.raised
            fillPressed: Theme.lightPressed
            height: parent.height
            held: page.room.heldControl === objectName
            ink: enabled ? Theme.darkInk : Theme.muted
            objectName: "setup:next"
            text: page.setup.last ? qsTr("Finish") : qsTr("Next", "question")
            visible: page.step !== SetupModel.Registration
            width: Theme.answerWidth
            onClicked: page.setup.next()
        }
    }

    NumberAnimation {
        id: arrival

        duration: Theme.fade
        easing.type: Theme.ease
        from: Theme.faint
        property: "opacity"
        target: matter
        to: 1
    }

    PauseAnimation {
        id: unseen

        duration: Theme.startle
    }
}

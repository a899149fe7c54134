// Asks for the PIN of the service menu, or says that it is locked. What is typed lives here alone, is
// drawn as dots, and goes when it is sent, when nobody goes on typing, and with the page.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property ServiceModel service: room.service
    readonly property bool locked: service.stage === ServiceModel.Locked
    // Digits beside the words where the screen is wide
    readonly property bool beside: !Theme.portrait
    readonly property int mostDigits: 12
    readonly property bool live: room.live
    property string typed: ""

    function send(): void {
        service.enter(typed);
        typed = "";
    }

    closeName: qsTr("Close the service menu")
    ready: !unseen.running
    title: qsTr("Service menu")
    onClosed: service.leave()
    onLiveChanged: typed = ""
    onLockedChanged: typed = ""
    onTypedChanged: forgetting.restart()

    Column {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        visible: page.locked
        width: Math.min(parent.width, Theme.readingWidth)

        Icon {
            anchors.left: parent.left
            color: Theme.waiting
            height: width
            name: "lock"
            width: Theme.outcomeIcon
        }

        Words {
            font.family: Theme.displayFamily
            font.pixelSize: Theme.fontHero
            font.weight: Font.DemiBold
            maximumLineCount: Theme.titleLines
            text: page.service.problem
            width: parent.width
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
        }

        Words {
            color: Theme.secondary
            maximumLineCount: Theme.sentenceLines
            text: qsTr("Too many wrong PINs were entered. Everything else on this panel works as ever.")
            width: parent.width
            wrapMode: Text.Wrap
        }
    }

    Column {
        anchors.left: parent.left
        anchors.right: page.beside ? pad.left : parent.right
        anchors.rightMargin: page.beside ? Theme.gapWide : 0
        spacing: Theme.sheetGap
        visible: !page.locked

        Words {
            font.pixelSize: Theme.fontTitle
            font.weight: Font.Medium
            text: qsTr("Enter the PIN")
            width: parent.width
        }

        Item {
            height: Theme.targetHeight
            width: parent.width

            Field {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: submit.left
                anchors.rightMargin: Theme.gapTight
                anchors.top: parent.top
                focusPolicy: Qt.StrongFocus
                focused: page.live
                objectName: "pin"
                placeholder: qsTr("PIN")
                secret: true
                text: page.typed
                Accessible.name: qsTr("PIN, %n digits", "", page.typed.length)
            }

            PressTile {
                id: submit

                anchors.right: parent.right
                enabled: page.live && page.ready && page.typed !== ""
                fill: enabled ? Theme.light : Theme.raised
                fillPressed: Theme.lightPressed
                font.pixelSize: Theme.fontBody
                height: parent.height
                held: page.room.heldControl === objectName
                ink: enabled ? Theme.darkInk : Theme.muted
                leftPadding: Theme.gapTight
                objectName: "pin:enter"
                rightPadding: Theme.gapTight
                text: qsTr("Open", "the service menu")
                width: Math.max(Theme.closeWidth * 2, implicitWidth)
                onClicked: page.send()
            }
        }

        Notice {
            lines: Theme.sentenceLines
            text: page.service.problem
            width: parent.width
        }
    }

    Keypad {
        id: pad

        enabled: page.live && page.ready
        most: page.matterHeight - (page.beside ? 0 : Theme.menuHeight * 2)
        visible: !page.locked
        width: page.beside ? Math.min(parent.width * 0.5, Theme.keypadWidest) : parent.width
        x: Theme.mirrored || !page.beside ? 0 : parent.width - width
        y: page.beside ? 0 : parent.height - height
        onErased: page.typed = page.typed.slice(0, -1)
        onTyped: digit => {
            if (page.typed.length < page.mostDigits)
                page.typed += digit;
        }
    }

    // The touch that opened it must not type.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
        running: true
    }

    PauseAnimation {
        id: forgetting

        duration: Theme.idle
        onFinished: page.typed = ""
    }
}

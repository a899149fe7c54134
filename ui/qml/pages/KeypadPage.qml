// Keys of a telephone, for the call: each is sent as it is pressed. What was keyed may be a passcode,
// so it is shown as dots.
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    property int keyed: 0
    // Digits beside the words where the screen is wide
    readonly property bool beside: !Theme.portrait

    closeName: qsTr("Close the keypad")
    ready: !unseen.running
    title: qsTr("Keypad")
    onClosed: room.closeSheet()

    Item {
        anchors.left: parent.left
        width: page.beside ? parent.width - pad.width - Theme.gapWide : parent.width

        Column {
            spacing: Theme.gap
            width: parent.width

            Words {
                color: Theme.secondary
                maximumLineCount: Theme.sentenceLines
                text: qsTr("Each key is sent to %1 as you press it.").arg(page.room.call.title)
                width: parent.width
                wrapMode: Text.Wrap
            }

            Field {
                height: Theme.targetHeight
                objectName: "keyed"
                opens: false
                placeholder: qsTr("Nothing sent yet")
                secret: true
                text: "0".repeat(page.keyed)
                width: parent.width
                Accessible.name: qsTr("%n keys sent", "", page.keyed)
            }
        }
    }

    Keypad {
        id: pad

        enabled: page.room.live && page.ready
        most: parent.height
        telephone: true
        width: page.beside ? Math.min(parent.width * 0.5, Theme.keypadWidest) : parent.width
        x: Theme.mirrored ? 0 : parent.width - width
        y: page.beside ? 0 : parent.height - height
        onTyped: key => {
            page.keyed += 1;
            page.room.calling.key(key);
        }
    }

    // The touch that opened it must not key anything.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
        running: true
    }
}

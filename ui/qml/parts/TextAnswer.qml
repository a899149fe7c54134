// A field and what to type with. What is typed lives here alone, and goes with the message; a secret
// is drawn as dots.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: input

    required property RoomModel room

    readonly property ExtensionModel message: room.extension
    readonly property bool digits: message.digits
    // Digits beside the words where the screen is wide, letters below them.
    readonly property bool beside: digits && !Theme.portrait
    readonly property int mostLetters: 255
    readonly property real keysMost: beside ? height : height - Theme.targetHeight - Theme.sheetGap
    // No room for the question beside the letters.
    readonly property bool cramped: !digits && typing && keysTop - Theme.targetHeight - Theme.gapTight < Theme.wordsLowest
    readonly property real keysTop: keys.y - Theme.sheetGap
    property string typed: message.entered
    property bool typing: message.keyboardOpen

    function add(letter: string): void {
        if (typed.length < mostLetters)
            typed += letter;
    }

    function remove(): void {
        typed = Array.from(typed).slice(0, -1).join("");
    }

    Item {
        id: words

        anchors.bottom: input.beside || !keys.visible ? parent.bottom : keys.top
        anchors.bottomMargin: input.beside || !keys.visible ? 0 : Theme.sheetGap
        anchors.left: parent.left
        anchors.right: input.beside && keys.visible ? keys.left : parent.right
        anchors.rightMargin: input.beside && keys.visible ? Theme.gap : 0
        anchors.top: parent.top

        MessageText {
            anchors.bottom: line.top
            anchors.bottomMargin: Theme.gapTight
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            text: input.message.text
            visible: !input.cramped
        }

        Item {
            id: line

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: Theme.targetHeight

            Field {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: submit.left
                anchors.rightMargin: Theme.gapTight
                anchors.top: parent.top
                focused: keys.visible
                placeholder: input.message.placeholder
                secret: input.message.secret
                text: input.typed
                onTouched: input.typing = true
            }

            PressTile {
                id: submit

                anchors.right: parent.right
                enabled: input.room.live
                fill: enabled ? Theme.light : Theme.raised
                fillPressed: Theme.lightPressed
                font.pixelSize: Theme.fontBody
                height: parent.height
                held: input.room.heldControl === objectName
                ink: enabled ? Theme.darkInk : Theme.muted
                leftPadding: Theme.gapTight
                objectName: "answer:submit"
                rightPadding: Theme.gapTight
                text: input.message.submit
                width: Math.min(parent.width * Theme.lesserShare, Math.max(Theme.choiceHeight, implicitWidth))
                onClicked: input.room.giveText(input.typed)
            }
        }
    }

    Item {
        id: keys

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: !visible ? 0 : input.digits ? keypad.implicitHeight : keyboard.implicitHeight
        visible: input.typing
        width: input.beside ? Math.min(parent.width * 0.5, Theme.keypadWidest) : parent.width

        Keypad {
            id: keypad

            most: input.keysMost
            visible: input.digits
            width: parent.width
            onErased: input.remove()
            onTyped: digit => input.add(digit)
        }

        Keyboard {
            id: keyboard

            most: input.keysMost
            visible: !input.digits
            width: parent.width
            onErased: input.remove()
            onTyped: letter => input.add(letter)
        }
    }
}

// A field and what to type with. What is typed goes with the message; a secret is drawn as dots.
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
    readonly property real keysMost: beside ? height : height - Theme.fieldHeight - Theme.sheetGap
    // No room for the question beside the letters.
    readonly property bool cramped: !digits && typing && keysTop - Theme.fieldHeight - Theme.gapTight < Theme.wordsLowest
    readonly property real keysTop: keys.y - Theme.sheetGap
    property bool typing: message.keyboardOpen

    function give(): void {
        if (submit.enabled)
            room.giveText(letters.finish());
    }

    Keys.onEnterPressed: give()
    Keys.onPressed: event => event.accepted = letters.take(event.key, event.modifiers, event.text)
    Keys.onReturnPressed: give()
    Component.onCompleted: {
        letters.text = message.entered;
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    KeyboardModel {
        id: letters
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
            height: Theme.fieldHeight

            Field {
                id: field

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: submit.left
                anchors.rightMargin: Theme.gapTight
                anchors.top: parent.top
                focusPolicy: Qt.StrongFocus
                focused: keys.visible
                placeholder: input.message.placeholder
                rightToLeft: letters.rightToLeft
                secret: input.message.secret
                text: letters.text
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
                onClicked: input.give()
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
            onErased: letters.erase()
            onTyped: digit => letters.press(digit)
        }

        Keyboard {
            id: keyboard

            keys: letters
            most: input.keysMost
            visible: !input.digits
            width: parent.width + Theme.keyReach * 2
            x: -Theme.keyReach
        }
    }
}

// Letters, digits and signs in three rows of ten keys, so that each is wide enough for a finger on the
// smallest screen.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Column {
    id: board

    property bool upper: false
    // Signs of an address in the places of capitals and the blank.
    property bool address: false
    readonly property bool plain: address && face === 0
    property int face: 0
    readonly property list<string> faces: ["qwertyuiopasdfghjklzxcvbnm", "1234567890@#&*-+()/_.,:;!?", "~`|^{}[]<>€£$¥%=\"'\\§°´•×÷¿"]
    readonly property string keys: faces[face]
    readonly property real share: Math.floor((width - Theme.keySide * 9) * Theme.tenth)
    // The height there is, and what each of the three rows gets of it.
    property real most: Theme.keyHeight * 4
    readonly property int keyHeight: Math.max(Theme.keyLowest, Math.min(Theme.keyHeight, Math.floor((most - Theme.keyGap * 2) / 3)))
    signal typed(letter: string)
    signal erased

    function show(key: string): string {
        return upper && face === 0 ? key.toUpperCase() : key;
    }

    function press(key: string): void {
        typed(show(key));
        upper = false;
    }

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    spacing: Theme.keyGap

    component Key: IconTile {
        property string letter: ""

        font.pixelSize: Theme.fontTitle
        font.weight: Font.Medium
        height: board.keyHeight
        iconSize: Theme.iconSize
        leftPadding: 0
        objectName: "key:" + letter
        rightPadding: 0
        text: letter
        width: board.share
        Accessible.name: letter
        onClicked: board.press(letter.toLowerCase() === letter ? letter : letter.toLowerCase())
    }

    Row {
        spacing: Theme.keySide

        Repeater {
            model: 10

            delegate: Key {
                required property int index

                letter: board.show(board.keys[index])
            }
        }
    }

    Row {
        spacing: Theme.keySide

        Repeater {
            model: 9

            delegate: Key {
                required property int index

                letter: board.show(board.keys[index + 10])
            }
        }

        IconTile {
            autoRepeat: true
            fill: Theme.surface
            height: board.keyHeight
            sign: "backspace"
            iconSize: Theme.iconSize
            leftPadding: 0
            objectName: "key:erase"
            rightPadding: 0
            width: board.share
            Accessible.name: qsTr("Erase")
            onClicked: board.erased()
        }
    }

    Row {
        spacing: Theme.keySide

        Key {
            letter: "@"
            visible: board.plain
        }

        IconTile {
            fill: board.upper || board.face === 2 ? Theme.light : Theme.surface
            fillPressed: Theme.lightPressed
            height: board.keyHeight
            sign: board.face === 0 ? "shift" : ""
            iconSize: Theme.iconSize
            ink: board.upper || board.face === 2 ? Theme.darkInk : Theme.text
            leftPadding: 0
            objectName: "key:shift"
            rightPadding: 0
            text: board.face === 0 ? "" : "[%="
            visible: !board.plain
            width: board.share
            Accessible.name: board.face === 0 ? qsTr("Capital letters") : qsTr("More signs")
            onClicked: {
                if (board.face === 0)
                    board.upper = !board.upper;
                else
                    board.face = 3 - board.face;
            }
        }

        Repeater {
            model: 7

            delegate: Key {
                required property int index

                letter: board.show(board.keys[index + 19])
            }
        }

        Key {
            letter: "."
            visible: board.plain
        }

        IconTile {
            height: board.keyHeight
            sign: "space"
            iconSize: Theme.iconSize
            leftPadding: 0
            objectName: "key:space"
            rightPadding: 0
            visible: !board.plain
            width: board.share
            Accessible.name: qsTr("Space")
            onClicked: board.typed(" ")
        }

        IconTile {
            fill: Theme.surface
            height: board.keyHeight
            leftPadding: 0
            objectName: "key:layer"
            rightPadding: 0
            text: board.face === 0 ? "123" : "abc"
            width: board.share
            Accessible.name: board.face === 0 ? qsTr("Digits and signs") : qsTr("Letters")
            onClicked: board.face = board.face === 0 ? 1 : 0
        }
    }
}

// The keys of a layout, and the panel's own: shift, another layer, the next layout, space, erasing. Three rows
// and a bar below them; a low screen has all of it in three rows. Arrow keys go from key to key.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Column {
    id: board

    required property KeyboardModel keys
    // The height there is, and what each of the rows gets of it.
    property real most: Theme.keyHeight * 5
    readonly property bool low: most < Theme.targetHeight * 4 + Theme.keyGap * 3
    readonly property int lines: low ? 3 : 4
    readonly property real line: Math.floor((most - Theme.keyGap * (lines - 1)) / lines)
    readonly property int keyHeight: Math.max(Theme.keyLowest, Math.min(Theme.keyHeight, line))
    // Signs of an address in the places of capitals and the blank
    readonly property bool plain: keys.address && !keys.signs
    readonly property list<string> upper: keys.rows[0]
    readonly property list<string> middle: keys.rows[1]
    readonly property list<string> lower: keys.rows[2]
    readonly property int shifts: keys.turns || (plain && low) ? 1 : 0
    // As many as the longest row has; never so few that a key looks like a bar.
    readonly property int columns: low ? Math.max(10, upper.length + 1, middle.length + 1, lower.length + shifts + 2) : Math.max(10, upper.length, middle.length, lower.length + shifts + 1)
    readonly property real share: Math.floor((width - Theme.keySide * (columns - 1)) / columns)

    // What a row has left beside so many keys, for so many others.
    function rest(letters: int, others: int): real {
        return Math.floor((width - letters * (share + Theme.keySide) - Theme.keySide * (others - 1)) / Math.max(1, others));
    }

    function shown(from: Item): var {
        let found = [];
        for (let i = 0; i < from.children.length; ++i) {
            const child = from.children[i];
            if (child.visible && child instanceof IconTile)
                found.push(child);
            else if (child.visible)
                found = found.concat(shown(child));
        }
        return found;
    }

    // From the key that has the focus to the next one in that direction.
    function step(right: int, down: int): bool {
        const all = shown(board);
        const from = all.find(key => key.activeFocus);
        if (!from)
            return false;
        const middleOf = key => board.mapFromItem(key, key.width * 0.5, key.height * 0.5);
        const here = middleOf(from);
        let nearest = null;
        let least = Infinity;
        for (const key of all) {
            const there = middleOf(key);
            const ahead = (there.x - here.x) * right + (there.y - here.y) * down;
            const aside = Math.abs((there.x - here.x) * down) + Math.abs((there.y - here.y) * right);
            const far = right !== 0 ? ahead + aside * width : ahead * width + aside;
            if (ahead >= 1 && far < least && !(right !== 0 && aside >= 1)) {
                nearest = key;
                least = far;
            }
        }
        nearest?.forceActiveFocus(Qt.TabFocusReason);
        return nearest !== null;
    }

    Keys.onDownPressed: event => event.accepted = step(0, 1)
    Keys.onLeftPressed: event => event.accepted = step(-1, 0)
    Keys.onRightPressed: event => event.accepted = step(1, 0)
    Keys.onUpPressed: event => event.accepted = step(0, -1)
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    spacing: Theme.keyGap

    component Key: IconTile {
        font.pixelSize: Theme.fontTitle
        font.weight: Font.Medium
        height: board.keyHeight
        iconSize: Theme.iconSize
        leftPadding: 0
        rightPadding: 0
        width: board.share
    }

    component Letter: Key {
        required property string letter

        objectName: "key:" + letter
        text: letter
        Accessible.name: board.keys.nameOf(letter)
        onClicked: board.keys.press(letter)
    }

    // As many as a row can have, so that a key keeps the focus when its face turns.
    component Letters: Repeater {
        id: letters

        required property list<string> row

        model: 11

        delegate: Component {
            Letter {
                required property int index

                letter: letters.row[index] ?? ""
                visible: index < letters.row.length
            }
        }
    }

    component Erase: Key {
        autoRepeat: true
        fill: Theme.surface
        objectName: "key:erase"
        sign: "backspace"
        Accessible.name: qsTr("Backspace")
        onClicked: board.keys.erase()
    }

    component Layer: Key {
        fill: Theme.surface
        font.pixelSize: Theme.fontBody
        objectName: "key:layer"
        text: board.keys.layerKey
        Accessible.name: board.keys.layerName
        onClicked: board.keys.changeLayer()
    }

    component Globe: Key {
        fill: Theme.surface
        objectName: "key:globe"
        sign: "language"
        Accessible.name: board.keys.globeName
        onClicked: board.keys.changeLayout()
    }

    component Space: Key {
        objectName: "key:space"
        sign: "space"
        Accessible.name: qsTr("Space")
        onClicked: board.keys.press(" ")
    }

    Row {
        id: first

        readonly property real spare: board.rest(board.upper.length, 1)

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.keySide

        Letters {
            row: board.upper
        }

        Erase {
            visible: board.low
            width: first.spare
        }
    }

    Row {
        id: second

        readonly property real spare: board.rest(board.middle.length, 1)

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.keySide

        Letters {
            row: board.middle
        }

        Letter {
            letter: "."
            visible: board.low && board.plain
            width: second.spare
        }

        Space {
            visible: board.low && !board.plain
            width: second.spare
        }
    }

    Row {
        id: third

        readonly property real spare: board.rest(board.lower.length, board.shifts + (board.low ? (board.keys.many ? 2 : 1) : 1))

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.keySide

        Letter {
            letter: "@"
            visible: board.low && board.plain && !board.keys.turns
            width: third.spare
        }

        Key {
            fill: board.keys.turned ? Theme.light : Theme.surface
            fillPressed: board.keys.turned ? Theme.lightPressed : Theme.raisedPressed
            font.pixelSize: Theme.fontBody
            ink: board.keys.turned ? Theme.darkInk : Theme.text
            objectName: "key:shift"
            sign: board.keys.turnKey === "" ? "shift" : ""
            text: board.keys.turnKey
            visible: board.keys.turns
            width: third.spare
            Accessible.name: board.keys.turnName
            onClicked: board.keys.turn()
        }

        Letters {
            row: board.lower
        }

        Erase {
            visible: !board.low
            width: third.spare
        }

        Layer {
            visible: board.low
            width: third.spare
        }

        Globe {
            visible: board.low && board.keys.many
            width: third.spare
        }
    }

    Row {
        id: fourth

        // Of the whole width; the last key takes the rest.
        readonly property real part: Math.floor((board.width - Theme.keySide * 5) / 6)
        readonly property int parts: (board.keys.many ? 2 : 1) + (board.plain ? 1 : 0)
        readonly property real spare: board.width - (part + Theme.keySide) * parts

        spacing: Theme.keySide
        visible: !board.low

        Layer {
            width: fourth.part
        }

        Globe {
            visible: board.keys.many
            width: fourth.part
        }

        Letter {
            letter: "@"
            visible: board.plain
            width: fourth.part
        }

        Space {
            visible: !board.plain
            width: fourth.spare
        }

        Letter {
            letter: "."
            visible: board.plain
            width: fourth.spare
        }
    }
}

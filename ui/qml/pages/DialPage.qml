// Calls an address that is typed, or somebody by one touch. What is typed lives here alone and goes
// with the page.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property int mostLetters: 255
    readonly property EntryModel entries: room.calling.entries
    readonly property real keysMost: matterHeight - Theme.targetHeight - Theme.sheetGap
    property string typed: ""
    // Letters take what a low screen has: there they come when the field is touched.
    property bool typing: !Theme.compact || entries.count === 0

    function add(letter: string): void {
        if (typed.length < mostLetters)
            typed += letter;
    }

    function remove(): void {
        typed = Array.from(typed).slice(0, -1).join("");
    }

    idles: true
    ready: !unseen.running
    title: qsTr("Join by address")
    onClosed: room.closeSheet()

    Item {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Theme.targetHeight

        Field {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: submit.left
            anchors.rightMargin: Theme.gapTight
            anchors.top: parent.top
            focused: page.typing
            placeholder: qsTr("Address or number")
            text: page.typed
            onTouched: page.typing = true
        }

        PressTile {
            id: submit

            anchors.right: parent.right
            enabled: page.room.live && page.typed.trim() !== ""
            fill: enabled ? Theme.light : Theme.raised
            fillPressed: Theme.lightPressed
            font.pixelSize: Theme.fontBody
            height: parent.height
            held: page.room.heldControl === objectName
            ink: enabled ? Theme.darkInk : Theme.muted
            leftPadding: Theme.gapTight
            objectName: "dial"
            rightPadding: Theme.gapTight
            text: qsTr("Call")
            width: Theme.declineWidth
            onClicked: page.room.calling.dial(page.typed)
        }
    }

    Scroller {
        id: list

        readonly property int columns: Math.max(1, Math.floor((width - Theme.closeWidth + Theme.gapTight) / (Theme.entryWidth + Theme.gapTight)))

        // Whole rows of what room there is
        readonly property real most: (keyboard.visible ? keyboard.y - Theme.sheetGap : parent.height) - y
        readonly property real step: Theme.entryHeight + Theme.gapTight

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: line.bottom
        anchors.topMargin: Theme.sheetGap
        enabled: page.ready
        height: Math.floor((most + Theme.gapTight) / step) * step - Theme.gapTight
        visible: page.entries.count > 0 && height >= Theme.entryHeight

        Grid {
            id: grid

            readonly property real share: Math.floor((list.room - columnSpacing * (columns - 1)) / columns)

            columnSpacing: Theme.gapTight
            columns: list.columns
            rowSpacing: Theme.gapTight

            Repeater {
                model: page.entries

                delegate: EntryTile {
                    room: page.room
                    width: grid.share
                }
            }
        }
    }

    Keyboard {
        id: keyboard

        address: true
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        enabled: page.ready
        most: page.keysMost
        visible: page.typing
        onErased: page.remove()
        onTyped: letter => page.add(letter)
    }

    // The touch that opened it must not call or type.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
        running: true
    }
}

// Calls an address that is typed, or somebody by one touch. What is typed goes with the page.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property EntryModel entries: room.calling.entries
    // Somebody to call by one touch stays in sight where there is the room for it.
    readonly property real listLeast: Theme.compact || entries.count === 0 ? 0 : Theme.entryHeight + Theme.sheetGap
    readonly property real keysMost: matterHeight - Theme.targetHeight - Theme.sheetGap - listLeast
    // Letters take what a low screen has: there they come when the field is touched.
    property bool typing: !Theme.compact || entries.count === 0

    function call(): void {
        if (submit.enabled)
            room.calling.dial(letters.finish());
    }

    idles: true
    ready: !unseen.running
    title: qsTr("Join by address")
    Keys.onEnterPressed: call()
    Keys.onPressed: event => event.accepted = letters.take(event.key, event.modifiers, event.text)
    Keys.onReturnPressed: call()
    onClosed: room.closeSheet()
    Component.onCompleted: field.forceActiveFocus(Qt.OtherFocusReason)

    KeyboardModel {
        id: letters

        address: true
    }

    Item {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Theme.targetHeight

        Field {
            id: field

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: submit.left
            anchors.rightMargin: Theme.gapTight
            anchors.top: parent.top
            focusPolicy: Qt.StrongFocus
            focused: page.typing
            placeholder: qsTr("Address or number")
            rightToLeft: letters.rightToLeft
            text: letters.text
            onTouched: page.typing = true
        }

        PressTile {
            id: submit

            anchors.right: parent.right
            enabled: page.room.live && letters.text.trim() !== ""
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
            onClicked: page.call()
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

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: -Theme.keyReach
        anchors.right: parent.right
        anchors.rightMargin: -Theme.keyReach
        enabled: page.ready
        keys: letters
        most: page.keysMost
        visible: page.typing
    }

    // The touch that opened it must not call or type.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
        running: true
    }
}

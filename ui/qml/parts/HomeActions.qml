// What can be done from Home beside joining: an address to be typed, the room's own controls, and the
// rest one press away.
import QtQuick
import Greenroom.Panel

Item {
    id: actions

    required property RoomModel room
    // The page has no room for it: what it holds is in the header.
    property bool away: false

    readonly property CallingModel calling: room.calling
    readonly property bool own: calling.canQuiet && !away
    // Beside clients' buttons there is not always room for both of its own.
    readonly property bool dials: own && calling.canDial && !(buttons.count > 0 && (Theme.compact || Theme.portrait))
    readonly property bool crowded: buttons.count > 0
    readonly property bool books: own && room.bookings.canBook && !(crowded && (Theme.compact || Theme.portrait))

    implicitHeight: visible ? Theme.targetHeight : 0
    visible: own || buttons.visible

    IconTile {
        id: dial

        anchors.left: parent.left
        enabled: actions.room.live
        font.pixelSize: actions.crowded ? Theme.fontSmall : Theme.fontBody
        font.weight: Font.Medium
        height: parent.height
        iconSize: Theme.iconSize
        ink: enabled ? Theme.text : Theme.muted
        lines: Theme.titleLines
        objectName: "dial:open"
        sign: "keypad"
        text: qsTr("Join by address")
        visible: actions.dials
        width: actions.crowded ? Theme.moreWidth : Math.min(Theme.dialWidth, actions.width - (Theme.menuTile + Theme.gapTight) * 2)
        onClicked: actions.room.open(RoomModel.Dial)
    }

    IconTile {
        id: book

        anchors.left: dial.visible ? dial.right : parent.left
        anchors.leftMargin: dial.visible ? Theme.gapTight : 0
        enabled: actions.room.live
        font.pixelSize: actions.crowded ? Theme.fontSmall : Theme.fontBody
        font.weight: Font.Medium
        height: parent.height
        iconSize: Theme.iconSize
        ink: enabled ? Theme.text : Theme.muted
        objectName: "book:open"
        sign: "calendar"
        text: qsTr("Book")
        visible: actions.books
        width: Theme.menuTile
        onClicked: actions.room.open(RoomModel.Book)
    }

    PanelButtons {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.left: book.visible ? book.right : dial.visible ? dial.right : parent.left
        anchors.leftMargin: book.visible || dial.visible ? Theme.gapTight : 0
        anchors.right: more.visible ? more.left : parent.right
        anchors.rightMargin: more.visible ? Theme.gapTight : 0
        anchors.top: parent.top
        room: actions.room
    }

    MoreTile {
        id: more

        anchors.right: parent.right
        height: parent.height
        room: actions.room
        visible: actions.own
    }
}

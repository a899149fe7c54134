// The buttons that clients put on this screen, in one row; those that do not fit are one press away.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: strip

    required property RoomModel room
    // Not where another row has its place.
    property bool shown: true

    readonly property int count: room.extension.buttons.count
    readonly property int fitting: Math.max(1, Math.floor((width + Theme.gapTight) / (Theme.buttonWidth + Theme.gapTight)))
    readonly property bool tooMany: count > fitting
    readonly property int places: Math.min(count, fitting)
    readonly property int first: tooMany ? turned * (fitting - 1) : 0
    readonly property int last: first + (tooMany ? fitting - 1 : count)
    property int turned: 0

    implicitHeight: visible ? Theme.targetHeight : 0
    visible: shown && count > 0 && room.page !== RoomModel.Failed && !(Theme.compact && room.page === RoomModel.Joining)
    onCountChanged: turned = 0
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Room controls")

    Row {
        id: row

        readonly property real share: (strip.width - spacing * (strip.places - 1)) / Math.max(1, strip.places)

        anchors.fill: parent
        spacing: Theme.gapTight

        Repeater {
            model: strip.room.extension.buttons

            delegate: PanelButton {
                required property int index

                height: row.height
                room: strip.room
                visible: index >= strip.first && index < strip.last
                width: Math.min(row.share, Theme.buttonWidest)
            }
        }

        IconTile {
            readonly property int beyond: Math.max(0, strip.count - strip.last)

            font.weight: Font.Medium
            height: row.height
            sign: beyond > 0 !== Theme.mirrored ? "right" : "left"
            iconSize: Theme.iconSize
            objectName: "buttons:more"
            text: beyond > 0 ? qsTr("%n more", "", beyond) : qsTr("First")
            visible: strip.tooMany
            width: Math.min(row.share, Theme.buttonWidest)
            onClicked: {
                strip.turned = beyond > 0 ? strip.turned + 1 : 0;
                back.restart();
            }
        }
    }

    PauseAnimation {
        id: back

        duration: Theme.turned
        onFinished: strip.turned = 0
    }
}

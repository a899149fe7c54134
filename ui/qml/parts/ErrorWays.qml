// After a failure: another address of the meeting, and one to be typed.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Row {
    id: ways

    required property RoomModel room

    readonly property list<string> others: room.calling.otherAddresses.length > 0 ? room.calling.otherAddresses : []
    readonly property int places: (others.length > 0 ? 1 : 0) + (room.calling.canDial ? 1 : 0)

    readonly property real share: places > 0 ? (width - spacing * (places - 1)) / places : 0

    spacing: Theme.gapTight

    component Way: IconTile {
        enabled: ways.room.live
        font.weight: Font.Medium
        height: Theme.targetHeight
        held: ways.room.heldControl === objectName
        iconSize: Theme.iconSize
        ink: enabled ? Theme.text : Theme.muted
        lines: Theme.titleLines
        width: ways.share
    }

    // A single one is tried at once, several are a short list.
    Way {
        readonly property bool single: ways.others.length === 1

        font.pixelSize: single ? Theme.fontSmall : Theme.fontBody
        lines: single ? 1 : Theme.titleLines
        objectName: single ? "other:0" : "ways"
        sign: "handset"
        text: single ? qsTr("Try %1").arg(ways.others[0]) : qsTr("Try another address")
        visible: ways.others.length > 0
        onClicked: {
            if (single)
                ways.room.calling.tryOther(0);
            else
                ways.room.open(RoomModel.Addresses);
        }
    }

    Way {
        objectName: "dial:open"
        sign: "keypad"
        text: qsTr("Join by address")
        visible: ways.room.calling.canDial
        onClicked: ways.room.open(RoomModel.Dial)
    }
}

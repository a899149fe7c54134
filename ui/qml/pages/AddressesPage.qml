// After a failure: the further addresses of the meeting, each in one touch, and one to be typed.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    idles: true
    title: qsTr("Other ways to join")
    onClosed: room.closeSheet()

    Scroller {
        id: scroller

        anchors.fill: parent
        spacing: Theme.gapTight

        Repeater {
            model: page.room.calling.otherAddresses

            delegate: MenuRow {
                required property int index
                required property string modelData

                enabled: page.room.live
                held: page.room.heldControl === objectName
                note: qsTr("Another address of this meeting")
                objectName: "other:" + index
                sign: "handset"
                text: modelData
                width: Math.min(scroller.room, Theme.menuWidest)
                Accessible.name: qsTr("Try %1").arg(modelData)
                onClicked: page.room.calling.tryOther(index)
            }
        }

        MenuRow {
            enabled: page.room.live
            note: qsTr("Type an address or choose from recent calls")
            objectName: "dial:open"
            sign: "keypad"
            text: qsTr("Join by address")
            visible: page.room.calling.canDial
            width: Math.min(scroller.room, Theme.menuWidest)
            onClicked: page.room.open(RoomModel.Dial)
        }
    }
}

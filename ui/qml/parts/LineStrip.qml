// A client's line of words: in a strip of its own at the top or the bottom, over nothing.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: strip

    required property RoomModel room

    color: Theme.raised
    implicitHeight: visible ? Theme.lineStrip : 0
    visible: room.extension.line !== "" && room.page !== RoomModel.Lost && room.page !== RoomModel.Loading

    Words {
        anchors.fill: parent
        anchors.leftMargin: Theme.sheetMargin
        anchors.rightMargin: Theme.sheetMargin
        horizontalAlignment: strip.room.extension.lineAlign
        objectName: "line"
        text: strip.room.extension.line
        verticalAlignment: Text.AlignVCenter
    }
}

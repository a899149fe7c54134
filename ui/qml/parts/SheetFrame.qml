// The common ground of what clients put over a page: a title with a way out, the matter, and below it
// what stays at hand.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: frame

    required property RoomModel room
    property string title: ""
    // Where there is no room for it below.
    property string subtitle: ""
    property string closeName: qsTr("Close")
    default property alias matter: matter.data
    signal closed

    color: Theme.canvas

    Item {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.sheetMargin
        anchors.right: parent.right
        anchors.rightMargin: Theme.sheetMargin
        anchors.top: parent.top
        anchors.topMargin: Theme.sheetTop
        height: Theme.targetHeight

        Column {
            anchors.left: parent.left
            anchors.right: time.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter

            Words {
                readonly property bool brief: measure.advanceWidth < width && frame.subtitle === ""

                font.family: Theme.displayFamily
                font.pixelSize: brief ? Theme.fontTitle : Theme.fontBody
                font.weight: Font.DemiBold
                lineHeight: Theme.tightLine
                maximumLineCount: frame.subtitle === "" ? Theme.titleLines : 1
                text: frame.title
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }

            Words {
                color: Theme.secondary
                text: frame.subtitle
                visible: text !== ""
                width: parent.width
            }
        }

        TextMetrics {
            id: measure

            font.family: Theme.displayFamily
            font.pixelSize: Theme.fontTitle
            font.weight: Font.DemiBold
            text: frame.title
        }

        Clock {
            id: time

            anchors.right: close.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            room: frame.room
            size: Theme.fontTitle
        }

        IconTile {
            id: close

            anchors.right: parent.right
            enabled: frame.room.live
            height: parent.height
            sign: "close"
            iconSize: Theme.iconSize
            ink: enabled ? Theme.text : Theme.muted
            objectName: "close"
            text: ""
            width: Theme.closeWidth
            Accessible.name: frame.closeName
            onClicked: frame.closed()
        }
    }

    Item {
        id: matter

        anchors.bottom: bar.top
        anchors.bottomMargin: bar.wanted ? Theme.sheetGap : 0
        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.sheetGap
    }

    WayBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.sheetBottom
        anchors.left: head.left
        anchors.right: head.right
        height: implicitHeight
        room: frame.room
    }
}

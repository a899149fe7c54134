// The common ground of what lies over a page: a title with a way out, the matter, and what stays
// at hand: below the matter, or on a low screen above it, so that it is no nearer to an edge than elsewhere.
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
    // Whether it takes touches: what was under a finger a moment ago was something else.
    property bool ready: true
    // Whether the ways to Join and out of a call stand on it; something that is asked is alone.
    property bool ways: true
    // It closes when nobody touches it any more.
    property bool idles: false
    readonly property real matterHeight: matter.height
    signal closed

    color: Theme.canvas
    Keys.onEscapePressed: closed()
    // Keys are touches too.
    Keys.onPressed: {
        if (idles)
            idle.restart();
        room.touched();
    }

    Item {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.sheetMargin
        anchors.right: parent.right
        anchors.rightMargin: Theme.sheetMargin
        anchors.top: parent.top
        anchors.topMargin: Theme.sheetTop
        height: Theme.fieldHeight

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
            enabled: frame.room.live && frame.ready
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

    // Where Tab comes before the matter
    Item {
        id: early

        anchors.fill: parent
    }

    Item {
        id: matter

        readonly property real lowest: frame.height - Theme.sheetBottom

        anchors.left: head.left
        anchors.right: head.right
        height: (bar.visible && !Theme.compact ? bar.y - bar.distance : lowest) - y
        y: bar.visible && Theme.compact ? bar.y + bar.height + bar.distance : head.y + head.height + Theme.sheetGap
    }

    PauseAnimation {
        id: idle

        duration: Theme.idle
        running: frame.idles
        onFinished: frame.room.closeSheet()
    }

    PointHandler {
        enabled: frame.idles
        onActiveChanged: idle.restart()
    }

    WayBar {
        id: bar

        // From other controls
        readonly property int distance: inCall ? Theme.endGap : Theme.sheetGap

        height: implicitHeight
        // Reached by Tab where it stands
        parent: Theme.compact ? early : frame
        room: frame.room
        visible: wanted && frame.ways
        width: frame.width - Theme.margin * 2
        x: Theme.margin
        y: Theme.compact ? head.y + head.height + distance : matter.lowest - height
    }
}

// The common ground of the screens about a call: the header, a card for the words, controls below.
import QtQuick
import Greenroom.Panel

Item {
    id: frame

    required property RoomModel room
    // What else can be done in a call stands above the controls.
    property bool inCall: false
    readonly property bool cramped: words.height < Theme.cardLowest
    // No room for a title, how long the call is, and another row below it
    readonly property bool low: words.height < Theme.cardHigh
    readonly property bool flat: words.height < Theme.cardFlat
    default property alias words: words.data
    property alias controls: controls.data
    property alias ways: ways.data
    // Clients' buttons take what a low screen can hardly spare: there the two rows take turns.
    readonly property bool shared: Theme.compact && bar.wanted && buttons.count > 0
    property bool turned: false
    // A call that rings, or a room about to leave, takes the place of both on a low screen.
    readonly property bool rung: Theme.lowScreen && Theme.bannered && (room.calling.ringing.present || room.calling.warning === CallingModel.Leaves)

    onSharedChanged: turned = false

    Header {
        id: header

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.marginTop
        height: visible ? implicitHeight : 0
        room: frame.room
        // A banner has taken its place.
        visible: !(Theme.compact && Theme.bannered)
    }

    Rectangle {
        anchors.bottom: buttons.visible && !frame.turned ? buttons.top : bar.visible || frame.turned ? bar.top : ways.height > 0 ? ways.top : controls.top
        anchors.bottomMargin: buttons.visible || bar.visible ? Theme.gapTight : Theme.gap
        anchors.left: header.left
        anchors.right: header.right
        anchors.top: header.bottom
        anchors.topMargin: header.visible ? Theme.section : 0
        color: Theme.surface
        radius: Theme.radius

        Item {
            id: words

            anchors.bottomMargin: Theme.padding
            anchors.fill: parent
            anchors.leftMargin: Theme.gapWide
            anchors.rightMargin: Theme.gapWide
            anchors.topMargin: Theme.padding
        }
    }

    PanelButtons {
        id: buttons

        anchors.bottom: bar.visible ? bar.top : controls.top
        anchors.bottomMargin: bar.visible ? Theme.gapTight : Theme.endGap
        anchors.left: back.visible ? back.right : header.left
        anchors.leftMargin: back.visible ? Theme.gapTight : 0
        anchors.right: header.right
        height: implicitHeight
        room: frame.room
        shown: frame.shared ? frame.turned : !frame.rung
    }

    IconTile {
        id: back

        anchors.bottom: controls.top
        anchors.bottomMargin: Theme.endGap
        anchors.left: header.left
        fill: Theme.surface
        font.pixelSize: Theme.fontSmall
        height: Theme.targetHeight
        iconSize: Theme.iconSize
        objectName: "call"
        sign: Theme.mirrored ? "right" : "left"
        text: qsTr("Call")
        visible: frame.turned
        Accessible.name: qsTr("Call controls")
        onClicked: frame.turned = false
    }

    CallBar {
        id: bar

        readonly property bool wanted: frame.inCall && !frame.rung

        anchors.bottom: controls.top
        anchors.bottomMargin: Theme.endGap
        anchors.left: header.left
        anchors.right: header.right
        height: implicitHeight
        room: frame.room
        shared: frame.shared
        visible: wanted && !frame.turned
        onPassed: {
            frame.turned = true;
            idle.restart();
        }
    }

    // Further ways on from here, above the controls
    Item {
        id: ways

        anchors.bottom: controls.top
        anchors.bottomMargin: Theme.gap
        anchors.left: header.left
        anchors.right: header.right
        height: childrenRect.height
    }

    Item {
        id: controls

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: header.left
        anchors.right: header.right
        height: Theme.primaryHeight
    }

    PauseAnimation {
        id: idle

        duration: Theme.turned
        onFinished: frame.turned = false
    }
}

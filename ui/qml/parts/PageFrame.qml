// The common ground of the screens about a call: the header, a card for the words, controls below.
import QtQuick
import Greenroom.Panel

Item {
    id: frame

    required property RoomModel room
    property bool withHeader: true
    // Clients' buttons take what a low screen can hardly spare.
    readonly property bool cramped: buttons.visible && words.height < Theme.cardLowest
    default property alias words: words.data
    property alias controls: controls.data

    Header {
        id: header

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.marginTop
        room: frame.room
    }

    Rectangle {
        anchors.bottom: buttons.visible ? buttons.top : controls.top
        anchors.bottomMargin: buttons.visible ? Theme.gapTight : Theme.gap
        anchors.left: header.left
        anchors.right: header.right
        anchors.top: header.bottom
        anchors.topMargin: Theme.section
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

        anchors.bottom: controls.top
        anchors.bottomMargin: Theme.endGap
        anchors.left: header.left
        anchors.right: header.right
        height: implicitHeight
        room: frame.room
    }

    Item {
        id: controls

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: header.left
        anchors.right: header.right
        height: Theme.primaryHeight
    }
}

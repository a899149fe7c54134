// The shape that stands beside the room's word, so that no colour has to be seen: an open circle, a half one,
// a full one, a bar, a question mark, a cross.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: shape

    required property int use
    required property int size
    property color color: Theme.text
    readonly property int line: Math.max(Theme.hairline, size * Theme.tenth)
    readonly property bool round: use === StatusModel.Free || half || use === StatusModel.Busy
    readonly property bool half: use === StatusModel.Soon || use === StatusModel.Unclaimed

    implicitHeight: size
    implicitWidth: size
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        border.color: shape.color
        border.width: shape.line
        color: shape.use === StatusModel.Busy ? shape.color : Theme.none
        radius: width * 0.5
        visible: shape.round
    }

    Item {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        clip: true
        height: parent.height * 0.5
        visible: shape.half

        Rectangle {
            anchors.bottom: parent.bottom
            color: shape.color
            height: width
            radius: width * 0.5
            width: parent.width
        }
    }

    Rectangle {
        anchors.centerIn: parent
        color: shape.color
        height: parent.height * Theme.third
        radius: Theme.hair
        visible: shape.use === StatusModel.InCall
        width: parent.width
    }

    Words {
        anchors.centerIn: parent
        color: shape.color
        font.family: Theme.displayFamily
        font.pixelSize: shape.size
        font.weight: Font.Bold
        text: qsTr("?", "not sure")
        visible: shape.use === StatusModel.Unsure
    }

    Glyph {
        anchors.centerIn: parent
        color: shape.color
        height: width
        kind: Glyph.Cross
        visible: shape.use === StatusModel.OutOfService
        width: parent.width
    }
}

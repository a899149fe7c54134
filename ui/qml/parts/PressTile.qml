// Something to press: sinks at once, comes back softly, shows the keyboard's focus.
import QtQuick
import QtQuick.Templates as T
import Greenroom.Panel

T.AbstractButton {
    id: tile

    property color fill: Theme.raised
    property color fillPressed: Theme.raisedPressed
    property color ink: Theme.text
    property color outline: Theme.edge
    property int outlineWidth: Theme.outlineWidth
    // Pressed, and the agent has not answered yet.
    property bool held: false
    // It fills a place that cuts off whatever lies around it.
    property bool framed: false
    readonly property bool sunken: down || held

    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.fontTitle
    font.weight: Font.DemiBold
    implicitHeight: Theme.targetHeight
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Theme.gapWide
    rightPadding: Theme.gapWide
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        border.color: tile.outline
        border.width: tile.outline === Theme.none ? 0 : tile.outlineWidth
        color: tile.sunken ? tile.fillPressed : tile.fill
        radius: Theme.radius
    }
    contentItem: Words {
        Accessible.ignored: true
        color: tile.ink
        font: tile.font
        horizontalAlignment: Text.AlignHCenter
        text: tile.text
        verticalAlignment: Text.AlignVCenter
    }

    FocusMark {
        framed: tile.framed
        shown: tile.visualFocus
    }

    states: State {
        name: "sunken"
        when: tile.sunken

        PropertyChanges {
            tile.scale: Theme.sunk
        }
    }
    transitions: Transition {
        from: "sunken"

        NumberAnimation {
            duration: Theme.quick
            easing.type: Theme.ease
            property: "scale"
        }
    }
}

// The few shapes that stand beside a word, drawn with rectangles.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: glyph

    enum Kind {
        Microphone,
        MicrophoneOff,
        Cross,
        Broken,
        Warning,
        Age,
        Next,
        First
    }

    required property int kind
    property color color: Theme.text
    property color behind: Theme.raised

    readonly property real unit: width / 8
    readonly property bool microphone: kind === Glyph.Microphone || kind === Glyph.MicrophoneOff

    implicitHeight: Theme.glyph
    implicitWidth: Theme.glyph

    Item {
        anchors.fill: parent
        visible: glyph.microphone

        // The holder: the lower half of a ring
        Item {
            clip: true
            height: glyph.unit + glyph.unit + glyph.unit
            width: parent.width
            y: glyph.unit + glyph.unit + glyph.unit

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.horizontalCenter: parent.horizontalCenter
                border.color: glyph.color
                border.width: Theme.glyphStroke
                color: Theme.none
                height: parent.height * 2
                radius: width * 0.5
                width: parent.height * 2
            }
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: glyph.color
            height: glyph.unit * 0.5 + glyph.unit * 4
            radius: width * 0.5
            width: glyph.unit * 2 + glyph.unit * 0.5
        }

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            color: glyph.color
            height: glyph.unit * 2
            width: Theme.glyphStroke
        }

        // The stroke through it, cut free from what it crosses
        Rectangle {
            anchors.centerIn: parent
            color: glyph.behind
            height: parent.height + glyph.unit * 2
            rotation: -Theme.slant
            visible: glyph.kind === Glyph.MicrophoneOff
            width: Theme.glyphStroke * 3

            Rectangle {
                anchors.centerIn: parent
                color: glyph.color
                height: parent.height
                radius: width * 0.5
                width: Theme.glyphStroke
            }
        }
    }

    Repeater {
        model: glyph.kind === Glyph.Cross ? [Theme.slant, -Theme.slant] : []

        delegate: Rectangle {
            required property real modelData

            anchors.centerIn: parent
            color: glyph.color
            height: glyph.height
            radius: width * 0.5
            rotation: modelData
            width: Theme.glyphStroke
        }
    }

    // A triangle, which is the upper half of a square that stands on its tip, with a mark in it
    Item {
        anchors.fill: parent
        visible: glyph.kind === Glyph.Warning

        Item {
            anchors.bottom: parent.bottom
            clip: true
            height: parent.width * 0.5
            width: parent.width
            transform: Scale {
                origin.y: glyph.width * 0.5
                yScale: Theme.steep
            }

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                color: glyph.color
                height: width
                rotation: Theme.slant
                width: parent.width / Theme.diagonal
                y: parent.height - height * 0.5
            }
        }

        Rectangle {
            id: point

            anchors.bottom: parent.bottom
            anchors.bottomMargin: glyph.unit * 0.5
            anchors.horizontalCenter: parent.horizontalCenter
            color: glyph.behind
            height: width
            radius: width * 0.5
            width: glyph.unit
        }

        Rectangle {
            anchors.bottom: point.top
            anchors.bottomMargin: glyph.unit * 0.5
            anchors.horizontalCenter: parent.horizontalCenter
            color: glyph.behind
            height: glyph.unit * 2 + glyph.unit * 0.5
            radius: width * 0.5
            width: glyph.unit
        }
    }

    // A clock
    Rectangle {
        id: face

        anchors.fill: parent
        border.color: glyph.color
        border.width: Math.max(Theme.hairline, glyph.unit)
        color: Theme.none
        radius: width * 0.5
        visible: glyph.kind === Glyph.Age

        Repeater {
            model: [0, Theme.hourHand]

            delegate: Rectangle {
                required property real modelData

                anchors.bottom: face.verticalCenter
                anchors.horizontalCenter: face.horizontalCenter
                color: glyph.color
                height: face.height * 0.5 - glyph.unit * 2
                rotation: modelData
                transformOrigin: Item.Bottom
                width: glyph.unit
            }
        }
    }

    // An angle that points down to what comes next, or up to the first
    Repeater {
        model: glyph.kind === Glyph.Next || glyph.kind === Glyph.First ? [Theme.slant, -Theme.slant] : []

        delegate: Item {
            id: arm

            required property real modelData

            height: glyph.height
            rotation: glyph.kind === Glyph.First ? Theme.halfTurn : 0
            width: glyph.width

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.bottomMargin: glyph.unit * 2
                anchors.horizontalCenter: parent.horizontalCenter
                color: glyph.color
                height: parent.height * 0.5 + glyph.unit * 0.5
                radius: width * 0.5
                rotation: arm.modelData
                transformOrigin: Item.Bottom
                width: Theme.glyphStroke
            }
        }
    }

    // Two ends that do not meet
    Repeater {
        model: glyph.kind === Glyph.Broken ? [0, 1] : []

        delegate: Item {
            id: end

            required property int modelData

            height: glyph.height
            rotation: modelData === 0 ? 0 : Theme.halfTurn
            transformOrigin: Item.Center
            width: glyph.width

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: glyph.color
                height: width
                radius: width * 0.5
                width: Theme.glyphStroke * 3
            }

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: glyph.color
                height: Theme.glyphStroke
                width: parent.width * 0.5 - glyph.unit
            }
        }
    }
}

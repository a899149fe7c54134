// Text whose figures all take the same room, so that nothing beside a counting number moves.
import QtQuick
import Greenroom.Panel

Row {
    id: figures

    required property string text
    property font face: ({
            family: Theme.family,
            pixelSize: Theme.fontBody
        })
    property color color: Theme.text

    Accessible.role: Accessible.StaticText
    Accessible.name: text

    TextMetrics {
        id: zero

        font: figures.face
        text: "0"
    }

    Repeater {
        model: figures.text.match(/\d|\D+/g) ?? []

        delegate: Text {
            required property string modelData

            Accessible.ignored: true
            color: figures.color
            font: figures.face
            horizontalAlignment: Text.AlignHCenter
            text: modelData
            textFormat: Text.PlainText
            width: /\d/.test(modelData) ? Math.ceil(zero.advanceWidth) : implicitWidth
        }
    }
}

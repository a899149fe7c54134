// Text whose figures all take the same room, so that nothing beside a counting number moves.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: figures

    required property string text
    property string family: Theme.family
    property int size: Theme.fontBody
    property int weight: Font.Medium
    property color color: Theme.text
    // Wider than that it is set in lines, its figures as they come.
    property real most: Infinity
    property int align: Text.AlignLeft
    readonly property bool folded: row.implicitWidth > most
    readonly property font face: Qt.font({
        family: figures.family,
        pixelSize: figures.size,
        weight: figures.weight
    })

    // Letters that run from right to left are not to be taken apart; figures alone are not turned round.
    readonly property string bare: text.replace(/[\u2066\u2069]/g, "")
    readonly property list<string> pieces: /[\u0590-\u08FF]/.test(text) ? [text] : bare.match(/\d|\D+/g) ?? []

    baselineOffset: whole.baselineOffset
    implicitHeight: folded ? lines.height : row.implicitHeight
    implicitWidth: folded ? most : row.implicitWidth
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    // Letters of another script may come from a typeface that sits lower: all stand on one line.
    Text {
        id: whole

        Accessible.ignored: true
        font: figures.face
        text: figures.bare
        textFormat: Text.PlainText
        visible: false
    }

    TextMetrics {
        id: zero

        font: figures.face
        text: "0"
    }

    Words {
        id: lines

        Accessible.ignored: true
        color: figures.color
        font: figures.face
        horizontalAlignment: figures.align
        maximumLineCount: Theme.sentenceLines
        text: figures.text
        visible: figures.folded
        width: figures.folded ? figures.most : 0
        wrapMode: Text.Wrap
    }

    Row {
        id: row

        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: false
        visible: !figures.folded
        x: Theme.mirrored ? figures.width - width : 0

        Repeater {
            model: figures.pieces

            delegate: Text {
                required property string modelData

                Accessible.ignored: true
                color: figures.color
                font: figures.face
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                textFormat: Text.PlainText
                width: /^\d$/.test(modelData) ? Math.ceil(zero.advanceWidth * Theme.figureCell) : implicitWidth
                y: whole.baselineOffset - baselineOffset
            }
        }
    }
}

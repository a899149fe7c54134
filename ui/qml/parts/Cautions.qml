// What is to be said beside a Join that stays: each sentence with its shape.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Grid {
    id: cautions

    required property list<string> notices
    required property list<int> noticeShapes
    // What they stand on.
    property color ground: Theme.surface
    property int size: Theme.fontBody
    property real room: 0
    // Which of them: from that one on, at most so many.
    property int first: 0
    property int most: notices.length

    readonly property real forWords: room - (columns - 1) * columnSpacing - columns * (Theme.glyphSmall + Theme.gapTight)

    readonly property int letters: {
        let count = 0;
        for (let i = 0; i < notices.length; ++i)
            count += notices[i].length;
        return count;
    }

    // Beside each other each gets its part by length.
    function shareOf(words: string): real {
        return columns > 1 ? forWords * words.length / letters : forWords;
    }

    function kindOf(shape: int): int {
        switch (shape) {
        case TileModel.Age:
            return Glyph.Age;
        case TileModel.Failure:
            return Glyph.Cross;
        default:
            return Glyph.Warning;
        }
    }

    columnSpacing: Theme.gap
    columns: 1
    rowSpacing: Theme.hair
    visible: notices.length > first

    Repeater {
        model: cautions.notices

        delegate: Row {
            id: caution

            required property int index
            required property string modelData
            readonly property int shape: cautions.noticeShapes[index] ?? TileModel.Warning

            spacing: Theme.gapTight
            visible: index >= cautions.first && index < cautions.first + cautions.most

            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                behind: cautions.ground
                color: caution.shape === TileModel.Failure ? Theme.stopLine : Theme.waiting
                height: width
                kind: cautions.kindOf(caution.shape)
                width: Theme.glyphSmall
            }

            Words {
                Accessible.ignored: true
                font.pixelSize: cautions.size
                text: caution.modelData
                width: Math.min(implicitWidth, cautions.shareOf(text))
            }
        }
    }
}

// Small honest remarks: the age of the list, doubt of the clock, health of calling.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Grid {
    id: marks

    required property list<string> marks
    property int size: Theme.fontSmall

    readonly property int beside: Theme.markDot + Theme.gapTight
    // What the longest are cut to, so that all have a place.
    readonly property real longest: columns === 1 ? width - beside : cut(marks.marks, width + columnSpacing)

    function cut(sentences: list<string>, room: real): real {
        let lengths = [];
        for (let i = 0; i < sentences.length; ++i)
            lengths.push(Math.ceil(letters.advanceWidth(sentences[i])));
        lengths.sort((a, b) => a - b);
        let left = room - lengths.length * (beside + columnSpacing);
        for (let i = 0; i < lengths.length; ++i) {
            const share = left / (lengths.length - i);
            if (lengths[i] > share)
                return share;
            left -= lengths[i];
        }
        return room;
    }

    columnSpacing: Theme.gap
    columns: Theme.portrait ? 1 : Math.max(1, repeater.count)
    visible: repeater.count > 0

    FontMetrics {
        id: letters

        font.family: Theme.family
        font.pixelSize: marks.size
    }

    Repeater {
        id: repeater

        model: marks.marks

        delegate: Row {
            id: mark

            required property string modelData

            spacing: Theme.gapTight

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.waiting
                height: Theme.markDot
                rotation: Theme.slant
                width: Theme.markDot
            }

            Words {
                color: Theme.secondary
                font.pixelSize: marks.size
                text: mark.modelData
                width: Math.min(implicitWidth, marks.longest)
            }
        }
    }
}

// Small honest remarks: the age of the list, doubt of the clock, health of calling.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Grid {
    id: marks

    required property list<string> marks

    readonly property real share: (width - (columns - 1) * columnSpacing) / columns

    columnSpacing: Theme.gap
    columns: Theme.portrait ? 1 : Math.max(1, repeater.count)
    visible: repeater.count > 0

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
                font.pixelSize: Theme.fontSmall
                text: mark.modelData
                width: Math.min(implicitWidth, marks.share - Theme.markDot - mark.spacing)
            }
        }
    }
}

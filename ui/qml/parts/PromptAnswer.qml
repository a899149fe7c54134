// One to five answers to choose from, all of one size.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: prompt

    required property RoomModel room

    readonly property int count: room.extension.optionTexts.length
    readonly property int across: Theme.portrait ? 1 : count === 4 ? 2 : Math.min(count, 3)

    // Whether one of them is long: all are of one size.
    readonly property bool wordy: isLong(room.extension.optionTexts)

    function isLong(texts: list<string>): bool {
        for (let i = 0; i < texts.length; ++i) {
            if (texts[i].length > Theme.briefAnswer)
                return true;
        }
        return false;
    }

    MessageText {
        anchors.bottom: options.top
        anchors.bottomMargin: Theme.sheetGap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        text: prompt.room.extension.text
    }

    Grid {
        id: options

        readonly property real share: Math.floor((prompt.width - columnSpacing * (columns - 1)) / columns)

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        columnSpacing: Theme.gapTight
        columns: Math.max(1, prompt.across)
        rowSpacing: Theme.gapTight

        Repeater {
            model: prompt.room.extension.optionTexts

            delegate: IconTile {
                required property int index
                required property string modelData

                enabled: prompt.room.live
                fill: Theme.raised
                font.pixelSize: Theme.compact && prompt.wordy ? Theme.fontSmall : Theme.fontBody
                font.weight: Font.Medium
                height: Theme.answerHeight
                held: prompt.room.heldControl === objectName
                ink: enabled ? Theme.text : Theme.muted
                lines: Theme.titleLines
                objectName: "answer:" + prompt.room.extension.optionNumbers[index]
                text: modelData
                width: options.share
                onClicked: prompt.room.chooseOption(prompt.room.extension.optionNumbers[index])
            }
        }
    }
}

// An icon with words beside or below it, or either alone, in the middle of what room there is.
import QtQuick
import Greenroom.Panel

Item {
    id: label

    required property color ink
    required property font font
    required property int iconSize
    required property int lines
    required property string sign
    required property bool solid
    required property bool stacked
    required property string text
    required property real tallest
    required property real widest

    readonly property real place: widest - (stacked || sign === "" ? 0 : iconSize + grid.spacing)
    // The least width that holds them in two lines, so that they stay beside their icon.
    readonly property real folded: {
        const words = text.split(" ");
        let least = letters.advanceWidth(text);
        for (let i = 1; i < words.length; ++i)
            least = Math.min(least, Math.max(letters.advanceWidth(words.slice(0, i).join(" ")), letters.advanceWidth(words.slice(i).join(" "))));
        return Math.ceil(least * Theme.setWider) + Theme.hairline;
    }

    readonly property real whole: Math.ceil(letters.advanceWidth(text) * Theme.setWider) + Theme.hairline

    implicitWidth: grid.implicitWidth

    FontMetrics {
        id: letters

        font: label.font
    }

    Grid {
        id: grid

        anchors.centerIn: parent
        columns: label.stacked || label.sign === "" || label.text === "" ? 1 : 2
        horizontalItemAlignment: Grid.AlignHCenter
        spacing: Theme.gapTight
        verticalItemAlignment: Grid.AlignVCenter

        Icon {
            color: label.ink
            height: width
            name: label.sign
            solid: label.solid
            visible: label.sign !== ""
            width: label.iconSize
        }

        Words {
            Accessible.ignored: true
            color: label.ink
            font: label.font
            // Two lines are made to fit the height there is.
            height: label.lines === 1 || label.whole <= label.place ? undefined : Math.max(0, label.tallest - (label.stacked && label.sign !== "" ? label.iconSize + grid.spacing : 0))
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: label.lines
            text: label.text
            verticalAlignment: Text.AlignVCenter
            visible: text !== ""
            width: label.lines === 1 ? Math.min(implicitWidth, label.place) : label.whole <= label.place ? label.whole : Math.min(label.folded, label.place)
            wrapMode: label.lines > 1 ? Text.Wrap : Text.NoWrap
        }
    }
}

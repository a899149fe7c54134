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
    required property real widest

    implicitWidth: grid.implicitWidth

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
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: label.lines
            text: label.text
            visible: text !== ""
            width: Math.min(implicitWidth, label.widest - (label.stacked || label.sign === "" ? 0 : label.iconSize + grid.spacing))
            wrapMode: label.lines > 1 ? Text.Wrap : Text.NoWrap
        }
    }
}

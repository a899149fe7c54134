// A press tile with an icon, beside or above its words, or alone.
import QtQuick
import Greenroom.Panel

PressTile {
    id: tile

    property string sign: ""
    property bool solid: false
    property bool stacked: false
    property int iconSize: Theme.glyph
    property int lines: 1

    font.pixelSize: Theme.fontBody
    leftPadding: Theme.gapTight
    rightPadding: Theme.gapTight

    contentItem: Item {
        implicitWidth: grid.implicitWidth

        Grid {
            id: grid

            anchors.centerIn: parent
            columns: tile.stacked ? 1 : 2
            horizontalItemAlignment: Grid.AlignHCenter
            spacing: Theme.gapTight
            verticalItemAlignment: Grid.AlignVCenter

            Icon {
                color: tile.ink
                height: width
                name: tile.sign
                solid: tile.solid
                visible: tile.sign !== ""
                width: tile.iconSize
            }

            Words {
                Accessible.ignored: true
                color: tile.ink
                font: tile.font
                horizontalAlignment: Text.AlignHCenter
                maximumLineCount: tile.lines
                text: tile.text
                visible: text !== ""
                width: Math.min(implicitWidth, tile.availableWidth - (tile.stacked || tile.sign === "" ? 0 : tile.iconSize + grid.spacing))
                wrapMode: tile.lines > 1 ? Text.Wrap : Text.NoWrap
            }
        }
    }
}

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

    contentItem: IconWords {
        font: tile.font
        iconSize: tile.iconSize
        ink: tile.ink
        lines: tile.lines
        sign: tile.sign
        solid: tile.solid
        stacked: tile.stacked
        tallest: tile.availableHeight
        text: tile.text
        widest: tile.availableWidth
    }
}

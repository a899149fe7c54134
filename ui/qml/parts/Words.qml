// Text as this panel writes it: never markup, never longer than its place.
import QtQuick
import Greenroom.Panel

Text {
    color: Theme.text
    elide: Text.ElideRight
    font.family: Theme.family
    font.pixelSize: Theme.fontBody
    // Text that is set larger than usual is made smaller where it would be cut, never smaller than usual.
    fontSizeMode: Theme.textScale > 1 ? Text.Fit : Text.FixedSize
    minimumPixelSize: Math.floor(font.pixelSize / Theme.textScale)
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}

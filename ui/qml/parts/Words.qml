// Text as this panel writes it: never markup, never longer than its place.
import QtQuick
import Greenroom.Panel

Text {
    color: Theme.text
    elide: Text.ElideRight
    font.family: Theme.family
    font.pixelSize: Theme.fontBody
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}

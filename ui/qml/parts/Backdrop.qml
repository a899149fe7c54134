// What lies under a page: the house's drawing, in its colour. A theme of high contrast has none.
import QtQuick
import Greenroom.Panel

Wallpaper {
    required property LookModel look

    color: Theme.tintOf(look.accent)
    ground: Theme.canvas
    ink: Theme.muted
    least: Theme.textContrast
    name: look.wallpaper
    visible: known && Theme.name !== "HighContrast"
}

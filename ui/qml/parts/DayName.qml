// The name of a day above its bookings; today goes without.
import QtQuick
import Greenroom.Panel

Words {
    required property string section

    color: Theme.muted
    font.pixelSize: Theme.fontSmall
    height: text === "" ? 0 : Theme.rowHeight
    text: section
    verticalAlignment: Text.AlignBottom
}

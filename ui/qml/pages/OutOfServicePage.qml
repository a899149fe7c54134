// The room has never had a list of bookings, and there is nothing else that it could do.
import QtQuick
import Greenroom.Panel

Trouble {
    headline: qsTr("Out of service")
    kind: Glyph.Warning
    toDo: qsTr("No list of bookings has reached this room yet. It keeps trying and comes back by itself. If it does not, give your help desk what stands below.")
}

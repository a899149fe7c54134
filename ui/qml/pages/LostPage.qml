// No agent for a while: nothing of what was last known is shown but the room's name and address, and the device's.
import QtQuick
import Greenroom.Panel

Trouble {
    headline: qsTr("Out of touch with the room's controller")
    toDo: qsTr("This screen keeps trying and comes back by itself. A call in progress goes on.")
}

// Asks again before the device is restarted or set up anew.
import QtQuick
import Greenroom.Panel

AskFrame {
    id: page

    readonly property bool restarts: room.sheet === RoomModel.Restart

    keepWord: qsTr("Go back")
    note: restarts ? qsTr("It is back by itself in a minute or two. Until then nobody can join a meeting here.") : qsTr("This panel asks for language, time zone and registration again. Settings and bookings stay.")
    sureWord: restarts ? qsTr("Restart now") : qsTr("Set up again")
    title: restarts ? qsTr("Restart this device?") : qsTr("Set up this device again?")
    onAgreed: {
        room.service.ask(restarts ? ServiceModel.Restart : ServiceModel.SetUpAgain);
        room.stepBack();
    }
    onKept: room.stepBack()
}

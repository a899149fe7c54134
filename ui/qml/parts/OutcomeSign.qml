// The shape of how a press went: a clock while it is asked, a check, or a warning.
import QtQuick
import Greenroom.Panel

Item {
    id: sign

    required property int stage
    required property color behind

    Icon {
        anchors.fill: parent
        color: Theme.text
        name: "check"
        visible: sign.stage === BookingsModel.Done
    }

    Glyph {
        anchors.fill: parent
        behind: sign.behind
        color: Theme.waiting
        kind: sign.stage === BookingsModel.Failed ? Glyph.Warning : Glyph.Age
        visible: sign.stage !== BookingsModel.Done
    }
}

// How well a call goes, as three bars and a word.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Row {
    id: mark

    required property CallModel call
    property int size: Theme.fontBody
    property color ink: Theme.secondary
    readonly property int filled: call.quality === CallModel.Good ? 3 : call.quality === CallModel.Fair ? 2 : 1

    spacing: Theme.gapTight
    visible: call.quality !== CallModel.Unknown
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Call quality: %1").arg(call.qualityWord)

    Row {
        id: bars

        anchors.verticalCenter: parent.verticalCenter
        height: Theme.glyphSmall
        spacing: Theme.hair * 0.5

        Repeater {
            model: 3

            delegate: Rectangle {
                required property int index
                readonly property int place: index + 1

                anchors.bottom: parent.bottom
                border.color: mark.ink
                border.width: Theme.hairline
                color: index < mark.filled ? mark.ink : Theme.none
                height: bars.height * place / 3
                radius: Theme.hairline
                width: Theme.barWidth
            }
        }
    }

    Words {
        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        color: mark.ink
        font.pixelSize: mark.size
        text: mark.call.qualityWord
    }
}

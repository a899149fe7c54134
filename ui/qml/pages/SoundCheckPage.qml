// Hears the room and plays it back: what it hears with, how loud that is, and whether all is there.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property AudioCheckModel audio: room.calling.audio

    closeName: qsTr("Close the check")
    idles: true
    title: qsTr("Check sound")
    onClosed: room.closeSheet()

    component Device: Item {
        id: device

        property string sign
        property string what
        property string name
        property string none

        height: Theme.compact ? Theme.rowHeight : Theme.targetHeight
        width: parent.width

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: device.name === "" ? Theme.waiting : Theme.secondary
            height: width
            name: device.sign
            width: Theme.compact ? Theme.glyphSmall : Theme.iconSize
        }

        Words {
            anchors.left: icon.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: device.name === "" ? device.none : device.name
            Accessible.name: device.name === "" ? device.none : device.what + ": " + device.name
        }
    }

    Column {
        id: devices

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top

        Device {
            name: page.audio.microphone
            none: qsTr("No microphone")
            sign: "microphone"
            what: qsTr("Microphone")
        }

        Device {
            name: page.audio.loudspeaker
            none: qsTr("No loudspeaker")
            sign: "volume"
            what: qsTr("Loudspeaker")
        }

        Device {
            name: page.audio.camera
            none: qsTr("No camera")
            sign: page.audio.camera === "" ? "camera_off" : "camera"
            what: qsTr("Camera")
        }
    }

    Column {
        anchors.bottom: start.top
        anchors.bottomMargin: Theme.sheetGap
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.gapTight

        Row {
            spacing: Theme.gapTight
            visible: page.audio.problem !== ""
            width: parent.width

            Glyph {
                behind: Theme.canvas
                color: Theme.waiting
                height: width
                kind: Glyph.Warning
                width: Theme.glyphSmall
            }

            Words {
                maximumLineCount: Theme.titleLines
                text: page.audio.problem
                width: parent.width - Theme.glyphSmall - parent.spacing
                wrapMode: Text.Wrap
            }
        }

        Words {
            anchors.left: parent.left
            font.pixelSize: Theme.compact ? Theme.fontBody : Theme.fontTitle
            font.weight: Font.Medium
            text: page.audio.levelWord
            visible: page.audio.running
        }

        Words {
            color: Theme.secondary
            maximumLineCount: Theme.titleLines
            text: page.audio.running ? qsTr("Speak: you hear yourself from the loudspeaker.") : qsTr("What you say in the next ten seconds comes out of the loudspeaker.")
            visible: page.audio.running || page.audio.problem === ""
            width: parent.width
            wrapMode: Text.Wrap
        }

        Rectangle {
            id: meter

            color: Theme.surface
            height: Theme.meterHeight
            radius: Theme.hair
            visible: page.audio.running
            width: parent.width
            Accessible.role: Accessible.ProgressBar
            Accessible.name: qsTr("Loudness, %1 per cent").arg(page.audio.level)

            Rectangle {
                color: Theme.light
                height: parent.height
                radius: parent.radius
                width: parent.width * page.audio.level * Theme.hundredth

                Behavior on width {
                    NumberAnimation {
                        duration: Theme.quick
                        easing.type: Theme.ease
                    }
                }
            }
        }
    }

    PressTile {
        id: start

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        enabled: page.room.live && page.audio.microphone !== ""
        fill: enabled && !page.audio.running ? Theme.light : Theme.raised
        fillPressed: page.audio.running ? Theme.raisedPressed : Theme.lightPressed
        height: Theme.answerHeight
        held: page.room.heldControl === objectName
        ink: !enabled ? Theme.muted : page.audio.running ? Theme.text : Theme.darkInk
        objectName: "check"
        text: page.audio.running ? qsTr("Stop") : qsTr("Start")
        width: Theme.buttonWidest
        Accessible.name: page.audio.running ? qsTr("Stop the check") : qsTr("Start the check")
        onClicked: page.room.calling.checkAudio(!page.audio.running)
    }
}

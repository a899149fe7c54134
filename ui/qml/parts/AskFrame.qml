// Asks again before something is done that cannot be taken back. The touch that does it is in another place
// than the one that asked.
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: frame

    property string subject: ""
    property string note: ""
    property string sureWord: ""
    property string keepWord: ""
    signal agreed
    signal kept

    idles: true
    ready: !unseen.running
    ways: false
    onClosed: kept()

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.sheetGap

        Words {
            font.pixelSize: Theme.fontTitle
            font.weight: Font.Medium
            lineHeight: Theme.tightLine
            maximumLineCount: Theme.titleLines
            text: frame.subject
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }

        Words {
            anchors.left: parent.left
            color: Theme.secondary
            maximumLineCount: Theme.sentenceLines
            text: frame.note
            width: Math.min(parent.width, Theme.readingWidth)
            wrapMode: Text.Wrap
        }

        PressTile {
            anchors.left: parent.left
            enabled: frame.room.live && frame.ready
            fill: enabled ? Theme.stop : Theme.raised
            fillPressed: Theme.stopPressed
            height: Theme.primaryHeight
            ink: enabled ? Theme.stopInk : Theme.muted
            objectName: "sure"
            text: frame.sureWord
            width: Math.max(Theme.answerWidth, implicitWidth)
            onClicked: frame.agreed()
        }
    }

    PressTile {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        enabled: frame.room.live && frame.ready
        font.pixelSize: Theme.fontBody
        height: Theme.answerHeight
        ink: enabled ? Theme.text : Theme.muted
        objectName: "keep"
        text: frame.keepWord
        onClicked: frame.kept()
    }

    // The touch that opened it must not answer.
    PauseAnimation {
        id: unseen

        duration: Theme.startle
        running: true
    }
}

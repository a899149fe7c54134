// The last call failed: what happened, what to do, and the next step in one touch.
import QtQuick
import Greenroom.Panel

PageFrame {
    id: page

    Row {
        id: about

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gap

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.stop
            height: Theme.glyph
            radius: width * 0.5
            width: Theme.glyph

            Glyph {
                anchors.centerIn: parent
                color: Theme.whiteInk
                height: width
                kind: Glyph.Cross
                width: parent.width * 0.5
            }
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.secondary
            text: page.room.failureTitle
            width: parent.width - x - code.width - parent.spacing
        }

        Words {
            id: code

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.muted
            font.pixelSize: Theme.fontSmall
            text: page.room.failureCode
            width: Math.min(implicitWidth, parent.width * 0.5)
        }
    }

    Words {
        id: what

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: about.bottom
        anchors.topMargin: Theme.gapTight
        font.family: Theme.displayFamily
        font.pixelSize: Theme.compact ? Theme.fontTitle : Theme.fontHero
        font.weight: Font.DemiBold
        lineHeight: Theme.tightLine
        maximumLineCount: Theme.titleLines
        text: page.room.failureWhat
        wrapMode: Text.Wrap
    }

    Words {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: what.bottom
        anchors.topMargin: Theme.sentenceGap
        color: Theme.secondary
        lineHeight: Theme.looseLine
        text: page.room.failureToDo
        width: Math.min(parent.width, Theme.readingWidth)
        wrapMode: Text.Wrap
    }

    controls: [
        PressTile {
            id: back

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.top: parent.top
            enabled: page.room.live
            held: page.room.heldControl === objectName
            ink: enabled ? Theme.text : Theme.muted
            objectName: "back"
            text: qsTr("Back")
            width: page.room.canRetry ? (parent.width - Theme.endGap) * Theme.lesserShare : parent.width
            onClicked: page.room.dismiss()
        },
        PressTile {
            anchors.bottom: parent.bottom
            anchors.left: back.right
            anchors.leftMargin: Theme.endGap
            anchors.right: parent.right
            anchors.top: parent.top
            enabled: page.room.live
            fill: enabled ? Theme.light : Theme.raised
            fillPressed: Theme.lightPressed
            held: page.room.heldControl === objectName
            ink: enabled ? Theme.darkInk : Theme.muted
            objectName: "retry"
            text: qsTr("Retry")
            visible: page.room.canRetry
            Accessible.name: qsTr("Retry %1").arg(page.room.failureTitle)
            onClicked: page.room.retry()
        }
    ]
}

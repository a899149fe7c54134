// Beside the clock: the date, whether the panel is sure of what it shows, and remarks where it is not.
// A touch tells it in words.
import QtQuick
import Greenroom.Panel

PressTile {
    id: badge

    required property RoomModel room
    required property string date
    required property bool dated
    required property list<string> marks
    // What width there is, and what of it is free in the first line.
    required property real most
    required property real beside

    readonly property TrustModel trust: room.bookings.trust
    readonly property real firstLine: lines.y
    // What its own words need.
    readonly property real least: Math.max(day.visible ? day.implicitWidth : 0, sign.visible ? sign.implicitWidth : 0) + leftPadding + rightPadding
    readonly property real wide: Math.max(day.visible ? day.width : 0, (sign.visible ? sign.width : 0) + (remarks.visible ? remarks.implicitWidth + Theme.gap : 0))

    // Too high for whoever needs all within reach: there the menu has it.
    enabled: room.live && trust.count > 0 && !Theme.reach
    fill: Theme.none
    fillPressed: Theme.surface
    leftPadding: Theme.gapTight
    objectName: "trust"
    rightPadding: Theme.gapTight
    text: trust.word
    visible: dated || marks.length > 0 || trust.count > 0
    width: Math.max(Theme.targetHeight, Math.min(most, wide + leftPadding + rightPadding))
    Accessible.name: trust.word === "" ? date : qsTr("%1. What this panel is sure of").arg(trust.word)
    onClicked: room.open(RoomModel.Trust)

    contentItem: Item {}

    Item {
        anchors.fill: parent
        anchors.leftMargin: badge.leftPadding
        anchors.rightMargin: badge.rightPadding

        Column {
            id: lines

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter

            Words {
                id: day

                anchors.left: parent.left

                font.weight: Font.Medium
                text: badge.date
                visible: badge.dated
                width: Math.min(implicitWidth, badge.beside - badge.leftPadding)
            }

            Row {
                anchors.left: parent.left
                spacing: Theme.gap

                Row {
                    id: sign

                    spacing: Theme.gapTight
                    visible: badge.trust.count > 0

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.muted
                        height: width
                        name: "check"
                        visible: badge.trust.well
                        width: Theme.glyphSmall
                    }

                    Glyph {
                        anchors.verticalCenter: parent.verticalCenter
                        behind: Theme.canvas
                        color: Theme.waiting
                        height: width
                        kind: Glyph.Warning
                        visible: !badge.trust.well
                        width: Theme.glyphSmall
                    }

                    Words {
                        color: badge.trust.well ? Theme.muted : Theme.text
                        font.pixelSize: Theme.fontSmall
                        text: badge.trust.word
                    }
                }

                Marks {
                    id: remarks

                    anchors.verticalCenter: parent.verticalCenter
                    marks: badge.marks
                    width: badge.most - badge.leftPadding - badge.rightPadding - (sign.visible ? sign.width + parent.spacing : 0)
                }
            }
        }
    }
}

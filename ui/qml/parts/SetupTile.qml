// One of many to choose from: the one that holds is filled and has a check.
import QtQuick
import Greenroom.Panel

PressTile {
    id: tile

    required property string choice
    required property string words
    required property bool chosen

    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen
    fill: chosen ? Theme.light : Theme.raised
    fillPressed: chosen ? Theme.lightPressed : Theme.raisedPressed
    font.weight: Font.Medium
    ink: chosen ? Theme.darkInk : Theme.text
    leftPadding: Theme.gap
    rightPadding: Theme.gapTight
    text: words

    contentItem: Item {}

    Words {
        Accessible.ignored: true
        anchors.left: parent.left
        anchors.leftMargin: tile.leftPadding
        anchors.right: mark.visible ? mark.left : parent.right
        anchors.rightMargin: tile.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        color: tile.ink
        font: tile.font
        lineHeight: Theme.tightLine
        maximumLineCount: Theme.titleLines
        text: tile.text
        wrapMode: Text.Wrap
    }

    Icon {
        id: mark

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: tile.ink
        height: width
        name: "check"
        visible: tile.chosen
        width: Theme.iconSize
    }
}

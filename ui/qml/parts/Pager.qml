// Turns a list that is longer than its place: the next rows, and after the last the first again.
// A turned list comes back by itself.
import QtQuick
import Greenroom.Panel

PressTile {
    id: pager

    required property ListView list
    // How many rows it has, and how many of them fit.
    required property int count
    required property int rows

    readonly property real step: count > 0 ? (list.contentHeight + list.spacing) / count : 0
    readonly property int firstShown: step > 0 ? Math.round((list.contentY - list.originY) / step) : 0
    readonly property int hidden: Math.max(0, count - firstShown - rows)

    function turn(): void {
        list.contentY = list.originY + (hidden > 0 ? Math.min(firstShown + rows, count - rows) * step : 0);
        back.restart();
    }

    // What the keyboard has reached is on show.
    readonly property Item reached: Window.activeFocusItem

    function bring(row: Item): void {
        const place = Math.round((row.y - list.originY) / step);
        if (place < firstShown)
            list.contentY = list.originY + place * step;
        else if (place >= firstShown + rows)
            list.contentY = list.originY + (place - rows + 1) * step;
        back.restart();
    }

    onReachedChanged: {
        for (let at = visible ? reached : null; at !== null; at = at.parent) {
            if (at.parent === list.contentItem)
                bring(at);
        }
    }

    font.pixelSize: Theme.fontSmall
    leftPadding: 0
    objectName: "more"
    rightPadding: 0
    text: hidden > 0 ? qsTr("%n more", "", hidden) : qsTr("First")
    visible: count > rows
    Accessible.name: hidden > 0 ? qsTr("Show %n more", "", hidden) : qsTr("Show the first")
    onClicked: turn()
    onVisibleChanged: list.contentY = list.originY

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: Theme.hair

            Words {
                Accessible.ignored: true
                anchors.horizontalCenter: parent.horizontalCenter
                color: pager.ink
                font: pager.font
                text: pager.text
            }

            Glyph {
                anchors.horizontalCenter: parent.horizontalCenter
                color: pager.ink
                height: width
                kind: pager.hidden > 0 ? Glyph.Next : Glyph.First
                width: Theme.glyphSmall
            }
        }
    }

    PauseAnimation {
        id: back

        duration: Theme.turned
        onFinished: pager.list.contentY = pager.list.originY
    }
}

// Content that may be higher than its place: turned by two buttons, and by a finger too.
import QtQuick
import Greenroom.Panel

Item {
    id: scroller

    default property alias content: content.data
    property alias spacing: content.spacing
    // How far the buttons turn it.
    property real stride: height * 0.5
    readonly property bool tooHigh: content.height > height
    // Too low for one button above the other
    readonly property bool low: height < Theme.targetHeight * 2 + Theme.gapTight
    // What the keyboard has reached is on show.
    readonly property Item reached: Window.activeFocusItem
    readonly property real room: tooHigh ? width - (Theme.closeWidth + Theme.gapTight) * (low ? 2 : 1) : width

    function turn(by: real): void {
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + by));
    }

    // As little as brings all of it into sight.
    function reveal(item: Item): void {
        const top = item.mapToItem(content, 0, 0).y;
        const least = Math.max(flick.contentY, top + item.height - flick.height);
        flick.contentY = Math.max(0, Math.min(least, top));
    }

    function holds(item: Item): bool {
        for (let at = item; at !== null; at = at.parent) {
            if (at === content)
                return true;
        }
        return false;
    }

    function toTop(): void {
        flick.contentY = 0;
    }

    onReachedChanged: {
        if (tooHigh && holds(reached))
            reveal(reached);
    }

    Flickable {
        id: flick

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: content.height
        contentWidth: width
        interactive: scroller.tooHigh
        width: scroller.room

        Column {
            id: content

            spacing: Theme.gap
            width: scroller.room
        }
    }

    Grid {
        anchors.right: parent.right
        columns: scroller.low ? 2 : 1
        spacing: Theme.gapTight
        visible: scroller.tooHigh

        IconTile {
            enabled: flick.contentY > 0
            height: Theme.targetHeight
            sign: "up"
            iconSize: Theme.iconSize
            ink: enabled ? Theme.text : Theme.muted
            objectName: "scroll:up"
            width: Theme.closeWidth
            Accessible.name: qsTr("Further up")
            onClicked: scroller.turn(-scroller.stride)
        }

        IconTile {
            enabled: flick.contentY < flick.contentHeight - flick.height
            height: Theme.targetHeight
            sign: "down"
            iconSize: Theme.iconSize
            ink: enabled ? Theme.text : Theme.muted
            objectName: "scroll:down"
            width: Theme.closeWidth
            Accessible.name: qsTr("Further down")
            onClicked: scroller.turn(scroller.stride)
        }
    }
}

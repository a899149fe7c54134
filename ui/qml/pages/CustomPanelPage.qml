// A client's own panel: its pages as tabs, rows of widgets.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property ExtensionModel panel: room.extension

    closeName: qsTr("Close %1").arg(panel.panelName)
    title: panel.panelName
    onClosed: room.leavePanel()

    PageTabs {
        id: tabs

        height: implicitHeight
        room: page.room
        width: parent.width
    }

    Scroller {
        id: scroller

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.topMargin: tabs.visible ? Theme.gapTight : 0

        Repeater {
            model: page.panel.rows

            delegate: WidgetRow {
                room: page.room
                width: scroller.room
            }
        }

        Words {
            color: Theme.muted
            font.pixelSize: Theme.fontSmall
            text: qsTr("%n more rows do not fit on this panel", "", page.panel.rowsLeftOut)
            visible: page.panel.rowsLeftOut > 0
            width: scroller.room
        }
    }

    Connections {
        property string shown: page.panel.page

        function onChanged() {
            if (shown !== page.panel.page) {
                shown = page.panel.page;
                scroller.toTop();
            }
        }

        target: page.panel
    }
}

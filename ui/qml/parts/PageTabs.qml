// The pages of a custom panel, side by side; the one on show is marked by a bar below it.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: tabs

    required property RoomModel room

    readonly property ExtensionModel panel: room.extension
    readonly property int count: panel.tabIds.length
    readonly property int chosen: panel.pageIndex
    readonly property int fitting: Math.max(1, Math.floor((width + Theme.gapTight) / (Theme.buttonWidth + Theme.gapTight)))
    readonly property bool tooMany: count > fitting
    // The group of pages that holds the one on show.
    readonly property int each: Math.max(1, tooMany ? fitting - 1 : fitting)
    readonly property int first: tooMany ? Math.floor(Math.max(0, chosen) / each) * each : 0

    implicitHeight: visible ? Theme.targetHeight : 0
    visible: count > 1
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Row {
        id: row

        readonly property int places: Math.min(tabs.count, tabs.fitting)
        readonly property real share: (tabs.width - spacing * (places - 1)) / Math.max(1, places)

        anchors.fill: parent
        spacing: Theme.gapTight

        Repeater {
            model: tabs.panel.tabIds

            delegate: PressTile {
                id: tab

                required property int index
                required property string modelData
                readonly property bool current: index === tabs.chosen

                enabled: tabs.room.live
                fill: current ? Theme.raised : Theme.surface
                font.pixelSize: Theme.fontBody
                font.weight: current ? Font.DemiBold : Font.Normal
                height: row.height
                ink: !enabled ? Theme.muted : current ? Theme.text : Theme.secondary
                leftPadding: Theme.gapTight
                objectName: "tab:" + modelData
                rightPadding: Theme.gapTight
                text: tabs.panel.tabNames[index] ?? ""
                visible: index >= tabs.first && index < tabs.first + tabs.each
                width: Math.min(row.share, Theme.buttonWidest)
                Accessible.role: Accessible.PageTab
                onClicked: tabs.room.choosePage(modelData)

                Rectangle {
                    anchors.bottom: parent.bottom
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: Theme.light
                    height: Theme.strongOutline
                    visible: tab.current
                    width: parent.width * 0.5
                }
            }
        }

        IconTile {
            font.weight: Font.Medium
            height: row.height
            sign: Theme.mirrored ? "left" : "right"
            iconSize: Theme.iconSize
            objectName: "tab:next"
            text: qsTr("More")
            visible: tabs.tooMany
            width: Math.min(row.share, Theme.buttonWidest)
            onClicked: tabs.room.choosePage(tabs.panel.tabIds[tabs.first + tabs.each] ?? tabs.panel.tabIds[0])
        }
    }
}

// Digits, and an eraser or a telephone's further keys. They keep their places, also for a PIN.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Grid {
    id: pad

    // Keys of a telephone: what was pressed cannot be taken back.
    property bool telephone: false
    readonly property real share: Math.floor((width - columnSpacing * 2) / 3)
    // The height there is, and what each of the four rows gets of it.
    property real most: Theme.keyHeight * 5
    readonly property int keyHeight: Math.max(Theme.keyLowest, Math.min(telephone ? Theme.tallKey : Theme.keyHeight, Math.floor((most - Theme.keyGap * 3) / 4)))
    signal typed(digit: string)
    signal erased

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    columns: 3
    columnSpacing: Theme.gapTight
    rowSpacing: Theme.keyGap

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", pad.telephone ? "*" : "", "0", pad.telephone ? "#" : "erase"]

        delegate: Item {
            id: cell

            required property string modelData

            implicitHeight: pad.keyHeight
            implicitWidth: pad.share

            IconTile {
                anchors.fill: parent
                autoRepeat: cell.modelData === "erase"
                fill: cell.modelData === "erase" ? Theme.surface : Theme.raised
                font.pixelSize: Theme.fontTitle
                sign: cell.modelData === "erase" ? "backspace" : ""
                iconSize: Theme.iconSize
                objectName: "key:" + cell.modelData
                text: cell.modelData === "erase" ? "" : cell.modelData
                visible: cell.modelData !== ""
                Accessible.name: cell.modelData === "erase" ? qsTr("Erase") : cell.modelData
                onClicked: {
                    if (cell.modelData === "erase")
                        pad.erased();
                    else
                        pad.typed(cell.modelData);
                }
            }
        }
    }
}

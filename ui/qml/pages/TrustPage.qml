// What this panel is sure of, in words: the age of its list, the calls, the clock.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    idles: true
    title: qsTr("What this panel is sure of")
    onClosed: room.closeSheet()

    Scroller {
        id: scroller

        anchors.fill: parent
        spacing: Theme.gapTight

        Repeater {
            model: page.room.bookings.trust

            delegate: Rectangle {
                id: row

                required property string name
                required property string text
                required property bool good

                color: Theme.surface
                height: Math.max(Theme.menuHeight, words.height + Theme.gapTight * 2)
                radius: Theme.radius
                width: Math.min(scroller.room, Theme.menuWidest)

                OutcomeSign {
                    id: sign

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gapWide
                    anchors.verticalCenter: parent.verticalCenter
                    behind: row.color
                    height: width
                    stage: row.good ? BookingsModel.Done : BookingsModel.Failed
                    width: Theme.iconSize
                }

                Column {
                    id: words

                    anchors.left: sign.right
                    anchors.leftMargin: Theme.gapWide
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.gapWide
                    anchors.verticalCenter: parent.verticalCenter

                    Words {
                        color: Theme.secondary
                        font.pixelSize: Theme.fontSmall
                        text: row.name
                        visible: text !== ""
                        width: parent.width
                    }

                    Words {
                        font.weight: Font.Medium
                        maximumLineCount: Theme.sentenceLines
                        text: row.text
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}

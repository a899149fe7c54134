// Why a booking has a Join, or none: what decided, what an admin should do, and every rule that ran.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property BookingDetailsModel details: room.bookings.details

    idles: true
    subtitle: details.title
    title: details.joinable ? qsTr("Why this Join?") : qsTr("Why no Join?")
    onClosed: room.stepBack()

    Scroller {
        id: scroller

        anchors.fill: parent
        spacing: Theme.gapTight

        Words {
            font.pixelSize: Theme.fontTitle
            font.weight: Font.DemiBold
            text: page.details.verdict
            visible: text !== ""
            width: scroller.room
            wrapMode: Text.Wrap
        }

        Words {
            color: Theme.muted
            font.pixelSize: Theme.fontSmall
            text: qsTr("Code %1").arg(page.details.code)
            visible: page.details.code !== "" && !page.details.joinable
            width: scroller.room
        }

        Fact {
            name: qsTr("To do")
            value: page.details.fix
            width: scroller.room
        }

        Words {
            color: Theme.secondary
            font.weight: Font.Medium
            text: qsTr("What was looked at, in this order")
            topPadding: Theme.gapTight
            visible: page.details.ruleNames.length > 0
            width: scroller.room
        }

        Repeater {
            model: page.details.ruleNames

            delegate: Rectangle {
                id: rule

                required property int index
                required property string modelData
                readonly property bool last: index === page.details.ruleNames.length - 1

                color: last ? Theme.raised : Theme.surface
                height: words.height + Theme.gapTight * 2
                radius: Theme.radius
                width: scroller.room

                Column {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    anchors.right: decided.visible ? decided.left : parent.right
                    anchors.rightMargin: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter

                    Words {
                        font.weight: rule.last ? Font.DemiBold : Font.Normal
                        text: rule.modelData
                        width: parent.width
                        wrapMode: Text.Wrap
                    }

                    Words {
                        color: Theme.secondary
                        font.pixelSize: Theme.fontSmall
                        text: page.details.ruleResults[rule.index] ?? ""
                        visible: text !== ""
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                }

                Words {
                    id: decided

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    font.pixelSize: Theme.fontSmall
                    font.weight: Font.DemiBold
                    text: qsTr("This decided")
                    visible: rule.last
                }
            }
        }
    }
}

// Whether the network is there, and under which addresses.
import QtQuick
import Greenroom.Panel

Item {
    id: step

    required property RoomModel room
    readonly property SetupModel setup: room.setup

    Scroller {
        id: scroller

        anchors.fill: parent
        spacing: Theme.gap

        Words {
            anchors.left: parent?.left
            color: Theme.secondary
            lineHeight: Theme.looseLine
            maximumLineCount: Theme.sentenceLines + 1
            text: qsTr("Plug in the network cable. If it is plugged in, give what stands below to whoever looks after your network. This screen goes on by itself as soon as there is a network.")
            visible: !step.setup.networkUp
            width: Math.min(scroller.room, Theme.readingWidth)
            wrapMode: Text.Wrap
        }

        Rectangle {
            color: Theme.surface
            height: facts.height + Theme.padding * 2
            radius: Theme.radius
            visible: facts.height > 0
            width: scroller.room

            Column {
                id: facts

                anchors.left: parent.left
                anchors.leftMargin: Theme.gapWide
                anchors.right: parent.right
                anchors.rightMargin: Theme.gapWide
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gapTight

                Fact {
                    name: qsTr("Address", "on the network")
                    value: step.setup.ipv4
                    width: parent.width
                }

                Fact {
                    name: qsTr("IPv6", "an address on the network")
                    value: step.setup.ipv6
                    width: parent.width
                }

                Fact {
                    name: qsTr("MAC", "an address on the network")
                    value: step.setup.mac
                    width: parent.width
                }
            }
        }
    }
}

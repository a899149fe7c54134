// How the call goes, for whoever looks closer: how well, whether it is encrypted, what is missing, and
// the figures.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

SheetFrame {
    id: page

    readonly property CallModel call: room.call
    readonly property int across: Theme.portrait || Theme.compact ? 1 : 2

    closeName: qsTr("Close call details")
    title: qsTr("Call details")
    onClosed: room.closeSheet()

    Scroller {
        id: scroller

        anchors.fill: parent

        Words {
            color: Theme.secondary
            text: page.call.address === "" ? page.call.title : qsTr("%1, %2", "title, address").arg(page.call.title).arg(page.call.address)
            visible: !Theme.compact
            width: scroller.room
        }

        Row {
            spacing: Theme.gapWide

            Words {
                color: Theme.secondary
                font.pixelSize: Theme.fontTitle
                text: page.call.quality === CallModel.Unknown ? qsTr("Call quality not known yet") : qsTr("Call quality")
            }

            QualityMark {
                call: page.call
                ink: Theme.text
                size: Theme.fontTitle
            }

            EncryptionMark {
                call: page.call
                ink: Theme.text
                size: Theme.fontTitle
            }
        }

        Marks {
            marks: page.call.missing.length > 0 ? page.call.missing : []
            size: Theme.fontBody
            width: scroller.room
        }

        Grid {
            columnSpacing: Theme.gapWide
            columns: page.across
            rowSpacing: Theme.hair

            Repeater {
                model: page.call.details

                delegate: Words {
                    required property string modelData

                    color: Theme.secondary
                    text: modelData
                    width: page.across === 1 ? scroller.room : (scroller.room - Theme.gapWide) * 0.5
                }
            }
        }
    }
}

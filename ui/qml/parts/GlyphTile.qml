// A press tile with a shape beside its word.
import QtQuick
import Greenroom.Panel

PressTile {
    id: tile

    required property int kind

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.gap

            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                behind: tile.sunken ? tile.fillPressed : tile.fill
                color: tile.ink
                kind: tile.kind
            }

            Words {
                Accessible.ignored: true
                color: tile.ink
                font: tile.font
                text: tile.text
            }
        }
    }
}

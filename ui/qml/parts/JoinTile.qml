// The Join control in its states: filled green when it can be pressed to good effect, an outline
// before the window opens.
import QtQuick
import Greenroom.Panel

PressTile {
    id: tile

    required property RoomModel room
    required property string bookingId
    required property int tileState
    required property string word
    required property string detail
    required property string spoken

    // Too narrow for the word and its detail in one line.
    property bool narrow: false
    // Made: from now on, opening is an arrival.
    property bool made: false
    readonly property bool open: tileState === TileModel.Ready || tileState === TileModel.Started

    objectName: "join:" + bookingId
    enabled: room.live
    fill: open && enabled ? Theme.join : open ? Theme.raised : Theme.none
    fillPressed: open ? Theme.joinPressed : Theme.raised
    held: room.heldControl === objectName
    implicitHeight: Theme.primaryHeight
    ink: open && enabled ? Theme.whiteInk : Theme.secondary
    outline: open ? Theme.none : Theme.outline
    text: spoken
    Accessible.name: spoken

    onClicked: room.join(bookingId)
    Component.onCompleted: made = true

    contentItem: Item {
        Grid {
            anchors.centerIn: parent
            columnSpacing: Theme.gap
            columns: tile.narrow ? 1 : 2
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            Words {
                Accessible.ignored: true
                color: tile.ink
                font.family: Theme.displayFamily
                font.pixelSize: tile.narrow ? Theme.fontTitle : Theme.fontHero
                font.weight: Font.Bold
                text: tile.word
                visible: tile.open
            }

            Figures {
                Accessible.ignored: true
                color: tile.ink
                family: Theme.family
                size: tile.narrow ? Theme.fontBody : Theme.fontTitle
                weight: tile.open ? Font.Medium : Font.DemiBold
                text: tile.detail
            }
        }
    }

    // Its arrival is one slow fade of light, once; the words are readable from the first frame.
    Rectangle {
        id: light

        anchors.fill: parent
        color: Theme.whiteInk
        opacity: 0
        radius: Theme.radius
        visible: opacity > 0
    }

    StateGroup {
        states: [
            State {
                name: "shut"
                when: !tile.open
            },
            State {
                name: "open"
                when: tile.open
            }
        ]
        transitions: Transition {
            enabled: tile.made
            from: "shut"
            to: "open"

            NumberAnimation {
                duration: Theme.arrival
                easing.type: Theme.ease
                from: Theme.glow
                property: "opacity"
                target: light
                to: 0
            }
        }
    }
}

// The Join control in its states: filled green when it can be pressed to good effect, an outline
// where something is to be said first. Where a press only tells something, the tile tells it in place.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

PressTile {
    id: tile

    required property RoomModel room
    required property string bookingId
    required property int look
    required property string word
    required property string detail
    required property string spoken
    required property string told
    required property string toldCode
    required property list<string> notices
    required property list<int> noticeShapes

    // Which meeting, in place of the detail, where its own card is not on show.
    property string subject: ""
    // Too narrow for the word and its detail in one line.
    property bool narrow: false
    // Made: from now on, opening is an arrival.
    property bool made: false
    property bool telling: false
    readonly property bool tells: look === TileModel.Reason || look === TileModel.Waiting
    readonly property bool open: look === TileModel.Open || look === TileModel.Doubtful
    readonly property bool stacked: narrow && notices.length === 0

    function fillOf(): color {
        switch (look) {
        case TileModel.Open:
            return enabled ? Theme.join : Theme.raised;
        case TileModel.CancelStressed:
            return enabled ? Theme.stop : Theme.raised;
        case TileModel.Cancel:
        case TileModel.Reason:
            return Theme.raised;
        default:
            return Theme.none;
        }
    }

    function fillPressedOf(): color {
        switch (look) {
        case TileModel.Open:
        case TileModel.Doubtful:
            return Theme.joinPressed;
        case TileModel.CancelStressed:
            return Theme.stopPressed;
        case TileModel.Cancel:
        case TileModel.Reason:
            return Theme.raisedPressed;
        default:
            return Theme.raised;
        }
    }

    function outlineOf(): color {
        switch (look) {
        case TileModel.Doubtful:
            return enabled ? Theme.joinLine : Theme.outline;
        case TileModel.Retry:
            return enabled ? Theme.stopLine : Theme.outline;
        case TileModel.Early:
        case TileModel.InCall:
            return enabled ? Theme.light : Theme.outline;
        case TileModel.Waiting:
            return Theme.outline;
        default:
            return Theme.none;
        }
    }

    function inkOf(): color {
        if (!enabled || look === TileModel.Waiting)
            return Theme.secondary;
        if (look === TileModel.Open)
            return Theme.joinInk;
        return look === TileModel.CancelStressed ? Theme.stopInk : Theme.text;
    }

    objectName: (look === TileModel.Reason ? "why:" : "join:") + bookingId
    enabled: room.live
    fill: fillOf()
    fillPressed: fillPressedOf()
    held: room.heldControl === objectName
    implicitHeight: Theme.primaryHeight
    ink: inkOf()
    leftPadding: Theme.gapTight
    outline: outlineOf()
    outlineWidth: look === TileModel.Waiting ? Theme.outlineWidth : Theme.strongOutline
    rightPadding: Theme.gapTight
    text: spoken
    Accessible.name: telling ? told : spoken

    onClicked: {
        if (tells) {
            telling = !telling;
            reading.restart();
        } else {
            room.touch(bookingId);
        }
    }
    onTellsChanged: telling = false
    Component.onCompleted: made = true

    PauseAnimation {
        id: reading

        duration: Theme.reading
        onFinished: tile.telling = false
    }

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: Theme.hair
            visible: !tile.telling

            Grid {
                anchors.horizontalCenter: parent.horizontalCenter
                columnSpacing: Theme.gap
                columns: tile.stacked || children[0].implicitWidth + Theme.gap + children[1].implicitWidth > tile.availableWidth ? 1 : 2
                horizontalItemAlignment: Grid.AlignHCenter
                verticalItemAlignment: Grid.AlignVCenter

                Words {
                    Accessible.ignored: true
                    color: tile.ink
                    font.family: Theme.displayFamily
                    font.pixelSize: tile.narrow ? Theme.fontTitle : Theme.fontHero
                    font.weight: Font.Bold
                    text: tile.word
                    visible: text !== ""
                    width: Math.min(implicitWidth, tile.availableWidth)
                }

                Figures {
                    Accessible.ignored: true
                    align: Text.AlignHCenter
                    most: tile.availableWidth
                    color: tile.ink
                    family: Theme.family
                    size: tile.narrow ? Theme.fontBody : Theme.fontTitle
                    weight: tile.word === "" ? Font.DemiBold : Font.Medium
                    text: tile.detail
                    visible: tile.subject === ""
                }
            }

            Words {
                Accessible.ignored: true
                color: tile.ink
                horizontalAlignment: Text.AlignHCenter
                maximumLineCount: Theme.callTitleLines
                text: tile.subject
                visible: text !== ""
                width: tile.availableWidth
                wrapMode: Text.Wrap
            }

            Cautions {
                anchors.horizontalCenter: parent.horizontalCenter
                columns: tile.narrow || Theme.portrait ? 1 : Math.max(1, notices.length)
                noticeShapes: tile.noticeShapes
                notices: tile.notices
                room: tile.availableWidth - Theme.gap
                size: tile.narrow || (Theme.compact && notices.length > 1) ? Theme.fontSmall : Theme.fontBody
            }
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            visible: tile.telling
            width: parent.width

            Words {
                Accessible.ignored: true
                font.pixelSize: tile.narrow ? Theme.fontBody : Theme.fontTitle
                horizontalAlignment: Text.AlignHCenter
                maximumLineCount: Theme.titleLines
                text: tile.told
                width: parent.width
                wrapMode: Text.Wrap
            }

            Words {
                Accessible.ignored: true
                color: Theme.secondary
                font.pixelSize: Theme.fontSmall
                horizontalAlignment: Text.AlignHCenter
                text: tile.toldCode
                visible: text !== ""
                width: parent.width
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

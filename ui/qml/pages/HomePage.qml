// Clock and room, the next booking with Join, what comes after. Without a booking: a calm clock.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: page

    required property RoomModel room
    readonly property int tileCount: room.tiles.count
    readonly property bool calm: tileCount === 0
    readonly property bool choice: tileCount > 2
    // A long list takes what the header can spare: three rows on the smallest screen, five on a usual one.
    readonly property bool slim: choice && !Theme.portrait && (Theme.compact || tileCount > 4)
    // On a low screen the list needs the row that the actions have elsewhere.
    readonly property bool low: Theme.compact && !Theme.reach && !calm && page.room.extension.buttons.count === 0
    readonly property bool sideBySide: tileCount === 2 && !Theme.portrait
    // Room that neither the cards nor the list need is given to Join.
    readonly property real listWanted: agenda.wanted > 0 ? agenda.wanted + listGap : 0
    readonly property real cardWanted: cards.count > 0 ? (cards.itemAt(0) as HeroCard)?.plainHeight ?? 0 : 0
    // End keeps its distance from what else can be pressed.
    readonly property int apart: room.call.present ? Theme.endGap : Theme.buttonsGap
    readonly property int listGap: room.call.present ? Theme.endGap : Theme.listGap
    readonly property bool oneRow: tileCount === 1 || sideBySide
    readonly property real spare: oneRow ? Math.max(0, Math.min(Theme.primarySpare, height - header.y - header.height - Theme.section - cardWanted - listWanted - actions.taken - Theme.margin)) : 0

    Header {
        id: header

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: page.slim ? Theme.slimMargin : Theme.marginTop
        room: page.room
        slim: page.slim
        // Within reach a banner leaves a low screen no room for it.
        visible: !(Theme.reach && Theme.compact && Theme.bannered)
        withClock: !page.calm
        withMenu: page.slim || page.low
    }

    CalmClock {
        anchors.bottom: agenda.visible ? agenda.top : parent.bottom
        anchors.bottomMargin: agenda.visible ? 0 : actions.taken
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        room: page.room
        visible: page.calm
    }

    Grid {
        id: heroes

        readonly property real share: page.sideBySide ? (width - columnSpacing) * 0.5 : width

        anchors.left: header.left
        anchors.right: header.right
        columnSpacing: Theme.gap
        columns: page.sideBySide ? 2 : 1
        rowSpacing: Theme.gap
        visible: !page.calm && !page.choice
        // Within reach: the list stands above, Join below.
        y: Theme.reach ? page.height - height - Math.max(Theme.margin, Theme.marginBottom + actions.taken) : header.y + header.height + Theme.section

        Repeater {
            id: cards

            model: page.choice ? null : page.room.tiles

            delegate: HeroCard {
                narrow: page.tileCount > 1
                paired: page.sideBySide
                spare: page.spare
                room: page.room
                width: heroes.share
            }
        }
    }

    ChoiceList {
        id: choices

        anchors.left: header.left
        anchors.right: header.right
        anchors.top: header.bottom
        anchors.topMargin: page.slim ? Theme.gapTight : Theme.section
        height: implicitHeight
        most: page.height - y - Theme.margin - actions.taken
        room: page.room
        visible: page.choice
    }

    AgendaList {
        id: agenda

        readonly property bool onTop: Theme.reach && !page.calm && !page.choice
        readonly property real above: page.choice ? choices.y + choices.height : onTop ? header.y + header.height : heroes.y + heroes.height
        readonly property real lowest: onTop ? heroes.y : page.height - Theme.marginBottom - actions.taken
        readonly property real remaining: lowest - above - page.listGap

        anchors.bottom: parent.bottom
        anchors.bottomMargin: onTop ? page.height - heroes.y + page.listGap : page.height - lowest
        anchors.left: header.left
        anchors.right: header.right
        height: page.calm ? Math.min(wanted, Theme.calmRows * Theme.rowHeight) : Math.max(0, onTop ? remaining - page.listGap : remaining)
        room: page.room
        visible: room.agenda.count > 0 && height >= Theme.rowHeight
    }

    HomeActions {
        id: actions

        readonly property real taken: visible ? height + page.apart : 0

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.buttonsBottom
        anchors.left: header.left
        anchors.right: header.right
        away: page.slim || page.low
        height: implicitHeight
        room: page.room
    }
}

// Languages, regions or cities to choose from: the chosen one in sight at first, and whatever the
// keyboard has come to.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: list

    required property RoomModel room
    required property int step
    readonly property SetupModel setup: room.setup
    readonly property bool languages: step === SetupModel.Language
    readonly property SetupChoiceModel choices: languages ? setup.languages : step === SetupModel.Region ? setup.regions : setup.cities
    readonly property string kind: languages ? "language:" : step === SetupModel.Region ? "region:" : "city:"
    readonly property int columns: languages ? (Theme.portrait ? 1 : 2) : Theme.portrait || Theme.compact ? 2 : 3

    // What was chosen when the list came up
    property SetupTile first: null

    function place(): void {
        if (!first)
            return;
        scroller.toTop();
        scroller.reveal(first);
    }

    function choose(choice: string): void {
        if (languages)
            setup.chooseLanguage(choice);
        else if (step === SetupModel.Region)
            setup.chooseRegion(choice);
        else
            setup.chooseCity(choice);
    }

    Accessible.role: Accessible.List
    Accessible.name: languages ? qsTr("Languages") : step === SetupModel.Region ? qsTr("Regions") : qsTr("Cities")

    Scroller {
        id: scroller

        // Whole rows of what room there is
        readonly property real step: (list.languages ? Theme.choiceHeight : Theme.entryHeight) + Theme.gapTight

        height: Math.max(step, Math.floor((parent.height + Theme.gapTight) / step) * step) - Theme.gapTight
        stride: Math.max(1, Math.round(height * 0.5 / step)) * step
        width: parent.width
        onHeightChanged: list.place()

        Grid {
            id: grid

            readonly property real share: Math.floor((scroller.room - columnSpacing * (columns - 1)) / columns)

            columnSpacing: Theme.gapTight
            columns: list.columns
            rowSpacing: Theme.gapTight
            onHeightChanged: list.place()

            Repeater {
                model: list.choices

                delegate: SetupTile {
                    id: tile

                    enabled: list.room.live
                    font.pixelSize: list.languages && !Theme.compact ? Theme.fontHero : list.languages ? Theme.fontTitle : Theme.fontBody
                    held: list.room.heldControl === objectName
                    height: scroller.step - Theme.gapTight
                    objectName: list.kind + choice
                    width: grid.share
                    onActiveFocusChanged: {
                        if (activeFocus)
                            scroller.reveal(tile);
                    }
                    onClicked: list.choose(choice)
                    Component.onCompleted: {
                        if (chosen)
                            list.first = tile;
                    }
                }
            }
        }
    }
}

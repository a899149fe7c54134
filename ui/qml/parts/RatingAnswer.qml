// One to five stars; the number beside them says the same.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Item {
    id: rating

    required property RoomModel room

    property int stars: 0

    MessageText {
        anchors.bottom: row.top
        anchors.bottomMargin: Theme.sheetGap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        text: rating.room.extension.text
    }

    Row {
        id: row

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: send.left
        anchors.rightMargin: Theme.gap
        spacing: Theme.gapTight

        Repeater {
            model: 5

            delegate: IconTile {
                required property int index
                readonly property int place: index + 1

                enabled: rating.room.live
                height: Theme.answerHeight
                sign: "star"
                iconSize: Theme.iconSize
                ink: place <= rating.stars ? Theme.waiting : Theme.muted
                objectName: "star:" + place
                solid: place <= rating.stars
                text: ""
                width: Math.min(Theme.choiceWidth, (row.width - row.spacing * 4) * Theme.fifth)
                Accessible.checked: place === rating.stars
                Accessible.name: qsTr("%n of 5 stars", "", place)
                Accessible.role: Accessible.RadioButton
                onClicked: rating.stars = place
            }
        }
    }

    PressTile {
        id: send

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        enabled: rating.room.live && rating.stars > 0
        fill: enabled ? Theme.light : Theme.raised
        fillPressed: Theme.lightPressed
        font.pixelSize: Theme.fontBody
        height: Theme.answerHeight
        ink: enabled ? Theme.darkInk : Theme.muted
        leftPadding: Theme.gapTight
        objectName: "answer:submit"
        rightPadding: Theme.gapTight
        text: rating.stars > 0 ? qsTr("Send %n of 5", "stars", rating.stars) : qsTr("Send")
        width: Theme.buttonWidth
        onClicked: rating.room.giveRating(rating.stars)
    }
}

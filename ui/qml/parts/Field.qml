// What was typed so far, its end always in sight; dots in place of a secret.
import QtQuick
import Greenroom.Panel

Rectangle {
    id: field

    required property string text
    property string placeholder: ""
    property bool secret: false
    property bool focused: false
    readonly property string shown: secret ? "•".repeat(Array.from(text).length) : text
    signal touched

    border.color: focused ? Theme.light : Theme.outline
    border.width: focused ? Theme.strongOutline : Theme.outlineWidth
    color: Theme.surface
    objectName: "field"
    radius: Theme.radius
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholder !== "" ? placeholder : qsTr("Answer")
    Accessible.passwordEdit: secret

    Words {
        Accessible.ignored: field.secret
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        color: field.text === "" ? Theme.muted : Theme.text
        elide: field.text === "" ? Text.ElideRight : Text.ElideLeft
        text: field.text === "" ? field.placeholder : field.shown
        verticalAlignment: Text.AlignVCenter
    }

    TapHandler {
        onTapped: field.touched()
    }
}

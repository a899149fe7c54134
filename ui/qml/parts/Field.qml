// What was typed so far, its end always in sight, on the side that its letters begin at; dots in place of a
// secret.
import QtQuick
import QtQuick.Templates as T
import Greenroom.Panel

T.Control {
    id: field

    required property string text
    property string placeholder: ""
    property bool secret: false
    property bool focused: false
    // Whether a touch, or a key of who came by Tab, opens what to type with.
    property bool opens: true
    property bool rightToLeft: Theme.mirrored
    readonly property string shown: secret ? "•".repeat(Array.from(text).length) : text
    signal touched

    leftPadding: Theme.gap
    objectName: "field"
    rightPadding: Theme.gap
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholder !== "" ? placeholder : qsTr("Answer")
    // Of a secret field Qt tells nobody the name.
    Accessible.description: secret ? (placeholder !== "" ? placeholder : qsTr("Answer")) : ""
    Accessible.passwordEdit: secret

    background: Rectangle {
        border.color: field.focused ? Theme.light : Theme.outline
        border.width: field.focused ? Theme.strongOutline : Theme.outlineWidth
        color: Theme.surface
        radius: Theme.radius
    }
    contentItem: Words {
        readonly property bool fromRight: field.text === "" || field.secret ? Theme.mirrored : field.rightToLeft

        Accessible.ignored: field.secret
        LayoutMirroring.enabled: false
        color: field.text === "" ? Theme.muted : Theme.text
        elide: field.text === "" ? Text.ElideRight : Text.ElideLeft
        horizontalAlignment: fromRight ? Text.AlignRight : Text.AlignLeft
        text: field.text === "" ? field.placeholder : field.shown
        verticalAlignment: Text.AlignVCenter
    }

    FocusMark {
        shown: field.visualFocus
    }

    TapHandler {
        enabled: field.opens
        onTapped: field.touched()
    }
}

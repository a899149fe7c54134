// One widget of a custom panel, of whichever kind.
pragma ComponentBehavior: Bound
import QtQuick
import Greenroom.Panel

Loader {
    id: slot

    required property RoomModel room
    required property string widgetId
    required property int kind
    required property string name
    required property string value
    required property string icon
    required property int quarters
    required property int columns
    required property bool small
    required property int align
    required property list<string> keys
    required property list<string> labels

    readonly property WidgetState standing: WidgetState {
        align: slot.align
        columns: slot.columns
        icon: slot.icon
        keys: slot.keys
        labels: slot.labels
        name: slot.name
        quarters: slot.quarters
        room: slot.room
        small: slot.small
        value: slot.value
        widgetId: slot.widgetId
        width: slot.width
    }

    function fileOf(): string {
        switch (kind) {
        case WidgetModel.Button:
        case WidgetModel.IconButton:
            return "ButtonWidget.qml";
        case WidgetModel.ToggleButton:
            return "ToggleWidget.qml";
        case WidgetModel.GroupButton:
            return "GroupWidget.qml";
        case WidgetModel.Slider:
            return "SliderWidget.qml";
        case WidgetModel.Spinner:
            return "SpinnerWidget.qml";
        case WidgetModel.DirectionalPad:
            return "PadWidget.qml";
        case WidgetModel.Text:
            return "TextWidget.qml";
        default:
            return "";
        }
    }

    function make(): void {
        setSource(fileOf(), {
            widget: standing
        });
    }

    // A spacer, or a widget of a kind that is not known, keeps its place.
    height: status === Loader.Ready ? implicitHeight : Theme.targetHeight
    onKindChanged: make()
    Component.onCompleted: make()
}

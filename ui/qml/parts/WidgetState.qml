// How a widget of a custom panel stands, and what is done to it.
import QtQuick
import Greenroom.Panel

QtObject {
    required property RoomModel room
    required property string widgetId
    property string name: ""
    property string value: ""
    property string icon: ""
    property int quarters: 1
    property int columns: 0
    property bool small: false
    property int align: WidgetModel.Left
    property list<string> keys: []
    property list<string> labels: []
    property real width: 0

    function act(what: int, value: string): void {
        room.act(widgetId, what, value);
    }
}

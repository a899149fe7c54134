// A client's slider, 0 to 255. Under a finger it shows where the finger is; it tells of a drag a few
// times a second, and always where it ended.
import QtQuick
import QtQuick.Templates as T
import Greenroom.Panel

T.Slider {
    id: slider

    required property WidgetState widget
    property bool untold: false

    function tell(): void {
        untold = false;
        widget.act(RoomModel.Changed, Math.round(value).toString());
        pace.restart();
    }

    enabled: widget.room.live
    from: 0
    implicitHeight: Theme.targetHeight
    leftPadding: Theme.gapTight
    objectName: "widget:" + widget.widgetId
    rightPadding: Theme.gapTight
    snapMode: T.Slider.NoSnap
    stepSize: Theme.valueStep
    to: 255
    Accessible.role: Accessible.Slider
    Accessible.name: widget.name !== "" ? widget.name : widget.widgetId
    onMoved: {
        untold = true;
        if (!pace.running)
            tell();
    }
    onPressedChanged: {
        if (pressed) {
            widget.act(RoomModel.Pressed, Math.round(value).toString());
            return;
        }
        if (untold)
            tell();
        widget.act(RoomModel.Released, Math.round(value).toString());
        pace.restart();
    }

    background: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.raised
            height: Theme.gapTight
            radius: height * 0.5
            width: slider.availableWidth
            x: slider.leftPadding

            Rectangle {
                color: slider.enabled ? Theme.light : Theme.muted
                height: parent.height
                radius: parent.radius
                width: slider.position * parent.width
                x: slider.mirrored ? parent.width - width : 0
            }
        }
    }

    handle: Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.canvas
        border.width: Theme.strongOutline
        color: slider.enabled ? Theme.light : Theme.muted
        height: Theme.knob
        radius: height * 0.5
        width: Theme.knob
        x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
    }

    FocusMark {
        framed: true
        shown: slider.visualFocus
    }

    Binding {
        property: "value"
        restoreMode: Binding.RestoreNone
        target: slider
        value: Number(slider.widget.value)
        when: !slider.pressed && !pace.running
    }

    PauseAnimation {
        id: pace

        duration: Theme.sliderPace
        onFinished: {
            if (slider.untold)
                slider.tell();
        }
    }
}

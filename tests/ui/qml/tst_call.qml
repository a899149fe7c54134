import QtQuick
import Greenroom.Panel

PanelTest {
    name: "Call"

    function test_cancel() {
        room.scene("joining");
        verify(says("Calling"));
        compare(control("cancel").fill, Theme.raised);
        touch("cancel");
        compare(room.pressed, ["hangup 1"]);
    }

    function test_cancelIsStressedAfterTenSeconds() {
        room.scene("joining-slow");
        verify(says("Ringing for 14 s, still trying"));
        compare(control("cancel").fill, Theme.stop);
    }

    function test_endAndMute() {
        room.scene("in-call");
        verify(says("12:34"));
        verify(says("Mute"));
        touch("mute");
        compare(room.pressed, ["mute on"]);
        touch("end");
        compare(room.pressed, ["mute on", "hangup 1"]);
    }

    function test_mutedSaysSo() {
        room.scene("in-call-muted");
        verify(says("Muted"));
        verify(says("Unmute"));
        touch("mute");
        compare(room.pressed, ["mute off"]);
    }

    function test_endStandsApart() {
        room.scene("in-call");
        const mute = control("mute");
        const end = control("end");
        const gap = panel.mapFromItem(end, 0, 0).x - panel.mapFromItem(mute, mute.width, 0).x;
        verify(gap >= 5 * Theme.dotsPerMm);
        verify(end.height >= 20 * Theme.dotsPerMm - 1);
        compare(end.background.color, Theme.stop);
    }

    function test_leaveAndJoin() {
        room.scene("in-call-next");
        touch("join:b2");
        compare(room.pressed, ["join b2"]);
    }

    function test_error() {
        room.scene("error");
        verify(says("The meeting did not answer"));
        verify(says("Check that the organiser has started it"));
        verify(says("CALL_NO_ANSWER"));
        touch("retry");
        compare(room.pressed, ["retry"]);
    }

    function test_back() {
        room.scene("error-final");
        compare(control("retry"), null);
        touch("back");
        compare(room.pressed, ["dismiss"]);
    }

    function test_accessibleNames() {
        room.scene("in-call");
        compare(control("end").Accessible.name, "End the call");
        compare(control("mute").Accessible.name, "Mute");
        room.scene("error");
        compare(control("retry").Accessible.name, "Retry Quarterly planning with the Lisbon office");
        compare(control("back").Accessible.name, "Back");
        room.scene("joining");
        compare(control("cancel").Accessible.name, "Cancel the call to Quarterly planning with the Lisbon office");
    }
}

import QtQuick
import Greenroom.Panel

PanelTest {
    name: "Call"

    // rule: 30
    function test_cancel() {
        room.scene("joining");
        verify(says("Calling"));
        compare(control("cancel").fill, Theme.raised);
        touch("cancel");
        compare(room.pressed, ["hangup 1"]);
    }

    // rule: 30
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

    // rule: 14
    function test_mutedSaysSo() {
        room.scene("in-call-muted");
        verify(says("Muted"));
        verify(says("Unmute"));
        touch("mute");
        compare(room.pressed, ["mute off"]);
    }

    // rule: 3
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

    function test_ownCallIsNotRepeated() {
        room.scene("in-call");
        compare(control("join:b1"), null);
    }

    function test_severalOthersAreAList() {
        room.scene("in-call-several");
        tryVerify(() => control("join:b3") !== null, 1000, "the list is laid out");
        verify(says("Design review Leave and join"));
        verify(control("more") === null);
        touch("join:b3");
        compare(room.pressed, ["join b3"]);
    }

    function test_othersKeepClearOfTheControls_data() {
        return [
            {tag: "one", scene: "in-call-next"},
            {tag: "several", scene: "in-call-several"},
            {tag: "many", scene: "in-call-many"}
        ];
    }

    function test_othersKeepClearOfTheControls(data) {
        room.scene(data.scene);
        tryVerify(() => control("join:b2") !== null, 1000, "the list is laid out");
        const row = control("join:b2");
        verify(row.height >= 12 * Theme.dotsPerMm - 1);
        const below = panel.mapFromItem(row, 0, row.height).y;
        for (const name of ["mute", "end"])
            verify(panel.mapFromItem(control(name), 0, 0).y - below >= 2 * Theme.dotsPerMm - 1);
    }

    function test_othersWhileJoining() {
        room.scene("joining-next");
        verify(says("Leave and join Incident follow-up"));
        verify(control("cancel") !== null);
        touch("join:c2");
        compare(room.pressed, ["join c2"]);
    }

    function test_anErrorHidesNoOtherMeeting() {
        room.scene("error-next");
        verify(says("Join Incident follow-up"));
        verify(control("retry") !== null && control("back") !== null);
        touch("join:c2");
        compare(room.pressed, ["join c2"]);
    }

    function test_leavingShowsWhatIsJoined() {
        room.scene("leaving-joining");
        verify(says("Design review"));
        verify(says("Calling"));
        touch("cancel");
        compare(room.pressed, ["hangup 2"]);
    }

    // rule: 33, 34
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

import QtQuick
import Greenroom.Panel

PanelTest {
    name: "Link"

    // rule: 55
    function test_reconnectingTakesTheGreenAway() {
        room.scene("home-ready");
        room.link("connecting");
        verify(says("Reconnecting"));
        compare(control("join:b1").background.color, Theme.raised);
        touch("join:b1");
        compare(room.pressed, []);
    }

    // rule: 55
    function test_lostShowsNothingOldAsTrue() {
        room.scene("home-ready");
        room.link("lost");
        verify(says("Out of touch with the room's controller"));
        verify(says("Linden"));
        verify(says("linden@rooms.example.com"));
        for (const old of ["13:56", "Quarterly planning", "Join", "Design review", "23 November"])
            verify(!says(old), old);
        compare(control("join:b1"), null);
    }

    // rule: 55
    function test_healsWithTheNextView() {
        room.scene("home-ready");
        room.link("lost");
        room.scene("in-call");
        verify(control("end") !== null);
        verify(!says("Out of touch"));
    }
}

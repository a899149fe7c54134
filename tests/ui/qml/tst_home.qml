import QtQuick
import Greenroom.Panel

PanelTest {
    name: "Home"

    function test_oneTouchJoinsOnce() {
        room.scene("home-ready");
        touch("join:b1");
        compare(room.pressed, ["join b1"]);
    }

    function test_doubleTapCountsOnce() {
        room.scene("home-ready");
        touch("join:b1");
        touch("join:b1");
        compare(room.pressed, ["join b1"]);
        tryVerify(() => room.room.heldControl === "", 2000, "a press settles");
        touch("join:b1");
        compare(room.pressed, ["join b1", "join b1"]);
    }

    function test_secondTapDoesNotCancel() {
        room.scene("home-ready");
        touch("join:b1");
        room.scene("joining");
        touch("cancel");
        compare(room.pressed, ["join b1"]);
    }

    function test_pressSinksAtOnce() {
        room.scene("home-ready");
        const join = control("join:b1");
        const at = panel.mapFromItem(join, join.width / 2, join.height / 2);
        const finger = touchEvent(panel);
        finger.press(0, panel, at.x, at.y).commit();
        verify(join.sunken);
        compare(join.background.color, Theme.joinPressed);
        finger.release(0, panel, at.x, at.y).commit();
        verify(join.sunken, "held until the agent answers or the press settles");
    }

    function test_words_data() {
        return [
            {tag: "ready", scene: "home-ready", words: "Join starts in 4 min", fill: Theme.join},
            {tag: "started", scene: "home-started", words: "Join started 3 min ago", fill: Theme.join},
            {tag: "upcoming", scene: "home-upcoming", words: "Join from 13:55", fill: Theme.none},
            {tag: "soon", scene: "home-soon", words: "Join opens in 42 s", fill: Theme.none}
        ];
    }

    function test_words(data) {
        room.scene(data.scene);
        verify(says(data.words), data.words);
        verify(says("14:00 – 15:00"), "absolute too");
        compare(control("join:b1").background.color, data.fill);
    }

    function test_whyNoJoin() {
        room.scene("home-no-join");
        compare(control("join:b1"), null);
        verify(!says("The invitation brought no address"));
        touch("why:b1");
        verify(says("The invitation brought no address to dial."));
        verify(says("NO_DIAL_DATA"));
        compare(room.pressed, []);
    }

    function test_twoTilesAreOfOneSize() {
        room.scene("home-two-tiles");
        const first = control("join:b1");
        const second = control("join:c2");
        compare(first.width, second.width);
        compare(first.height, second.height);
        compare(panel.mapFromItem(first, 0, 0).y, panel.mapFromItem(second, 0, 0).y);
        touch("join:c2");
        compare(room.pressed, ["join c2"]);
    }

    function test_threeTilesAreAList() {
        room.scene("home-three-tiles");
        tryVerify(() => control("join:c3") !== null, 1000, "the list is laid out");
        for (const id of ["b1", "c2", "c3"])
            verify(control("join:" + id).height >= 20 * Theme.dotsPerMm - 1);
        touch("join:c3");
        compare(room.pressed, ["join c3"]);
    }

    function test_emptyDayIsACalmClock() {
        room.scene("home-empty-day");
        verify(says("10:24"));
        verify(says("Nothing booked"));
    }

    function test_targets_data() {
        return [
            {tag: "usual", scene: "home-ready", names: ["join:b1"]},
            {tag: "two", scene: "home-two-tiles", names: ["join:b1", "join:c2"]}
        ];
    }

    function test_targets(data) {
        room.scene(data.scene);
        const far = 10 * Theme.dotsPerMm - 1;
        for (const name of data.names) {
            const item = control(name);
            const at = panel.mapFromItem(item, 0, 0);
            verify(item.height >= 20 * Theme.dotsPerMm - 1, "height");
            verify(at.x >= far && at.y >= far, "near edges");
            verify(at.x + item.width <= panel.width - far && at.y + item.height <= panel.height - far, "far edges");
        }
    }

    function test_keyboard() {
        room.scene("home-ready");
        const join = control("join:b1");
        join.forceActiveFocus(Qt.TabFocusReason);
        verify(join.visualFocus);
        keyClick(Qt.Key_Space);
        compare(room.pressed, ["join b1"]);
    }

    function test_accessibleNames() {
        room.scene("home-ready");
        compare(control("join:b1").Accessible.name, "Join Quarterly planning with the Lisbon office, starts in 4 min");
        compare(control("join:b1").Accessible.role, Accessible.Button);
    }
}

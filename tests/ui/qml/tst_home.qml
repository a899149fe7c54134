import QtQuick
import Greenroom.Panel

PanelTest {
    name: "Home"

    // rule: 6, 7
    function test_oneTouchJoinsOnce() {
        room.scene("home-ready");
        touch("join:b1");
        compare(room.pressed, ["join b1"]);
    }

    // rule: 31
    function test_doubleTapCountsOnce() {
        room.scene("home-ready");
        touch("join:b1");
        touch("join:b1");
        compare(room.pressed, ["join b1"]);
        tryVerify(() => room.room.heldControl === "", 2000, "a press settles");
        touch("join:b1");
        compare(room.pressed, ["join b1", "join b1"]);
    }

    // rule: 31
    function test_secondTapDoesNotCancel() {
        room.scene("home-ready");
        touch("join:b1");
        room.scene("joining");
        touch("cancel");
        compare(room.pressed, ["join b1"]);
    }

    // rule: 30
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
            {tag: "soon", scene: "home-soon", words: "Join opens in 42 s", fill: Theme.none},
            {tag: "early", scene: "home-early", words: "Join early opens at 13:55", fill: Theme.none},
            {tag: "calls down", scene: "home-calls-down", words: "Join starts in 4 min Calls unavailable, retrying", fill: Theme.none},
            {tag: "list old", scene: "home-list-old", words: "Join starts in 4 min List 14 min old", fill: Theme.none},
            {tag: "joining", scene: "home-joining", words: "Cancel Ringing", fill: Theme.raised},
            {tag: "joining for long", scene: "home-joining-slow", words: "Cancel Ringing for 14 s, still trying", fill: Theme.stop},
            {tag: "in call", scene: "home-in-call", words: "In call 12:34", fill: Theme.none},
            {tag: "failed", scene: "home-failed", words: "Retry Could not join The meeting did not answer", fill: Theme.none}
        ];
    }

    // rule: 14, 22, 24
    function test_words(data) {
        room.scene(data.scene);
        verify(says(data.words), data.words);
        verify(says("14:00 – 15:00"), "absolute too");
        compare(control("join:b1").background.color, data.fill);
    }

    function test_touch_data() {
        return [
            {tag: "upcoming only tells", scene: "home-upcoming", sent: []},
            {tag: "early", scene: "home-early", sent: ["join b1"]},
            {tag: "early, soon", scene: "home-early-soon", sent: ["join b1"]},
            {tag: "calls down still tries", scene: "home-calls-down", sent: ["join b1"]},
            {tag: "list old", scene: "home-list-old", sent: ["join b1"]},
            {tag: "joining", scene: "home-joining", sent: ["hangup 1"]},
            {tag: "in call", scene: "home-in-call", sent: []},
            {tag: "failed", scene: "home-failed", sent: ["retry"]}
        ];
    }

    function test_touch(data) {
        room.scene(data.scene);
        touch("join:b1");
        compare(room.pressed, data.sent);
    }

    // rule: 24
    function test_tooEarlySaysWhen() {
        room.scene("home-upcoming");
        touch("join:b1");
        verify(says("Not yet: Join opens in 25 min"));
        touch("join:b1");
        verify(says("Join from 13:55"));
    }

    function test_whatWasToldGoesWhenJoinOpens() {
        room.scene("home-upcoming");
        touch("join:b1");
        room.scene("home-ready");
        verify(says("Join starts in 4 min"));
        verify(!says("Not yet"));
    }

    // Outline and shape against the card: 3:1 or more.
    function test_outlines_data() {
        return [
            {tag: "upcoming", scene: "home-upcoming", outline: Theme.outline},
            {tag: "early", scene: "home-early", outline: Theme.light},
            {tag: "doubt", scene: "home-doubts", outline: Theme.joinLine},
            {tag: "in call", scene: "home-in-call", outline: Theme.light},
            {tag: "failed", scene: "home-failed", outline: Theme.stopLine}
        ];
    }

    function luminance(c: color): real {
        const linear = v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
    }

    function contrast(a: color, b: color): real {
        const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
        return (bright + 0.05) / (dark + 0.05);
    }

    // rule: 11, 12, 13
    function test_outlines(data) {
        room.scene(data.scene);
        const tile = control("join:b1");
        compare(tile.background.border.color, data.outline);
        verify(tile.background.border.width > 0);
        for (const ground of [Theme.surface, Theme.canvas]) {
            verify(contrast(tile.background.border.color, ground) >= 3, "outline");
            verify(contrast(tile.ink, ground) >= 4.5, "words");
            verify(contrast(Theme.waiting, ground) >= 3 && contrast(Theme.stopLine, ground) >= 3, "shapes");
        }
    }

    function test_callOnHome() {
        room.scene("home-in-call");
        const gap = panel.mapFromItem(control("end"), 0, 0).x - panel.mapFromItem(control("join:b1"), control("join:b1").width, 0).x;
        verify(gap >= 5 * Theme.dotsPerMm);
        touch("end");
        compare(room.pressed, ["hangup 1"]);
        room.reset();
        touch("join:b1");
        verify(control("mute") !== null, "the call's own screen");
    }

    function test_days_data() {
        return [
            {tag: "all day over several", scene: "home-days", words: "All day Regional offsite until Wednesday"},
            {tag: "all day", scene: "home-days", words: "All day Focus day until tomorrow"},
            {tag: "since last night", scene: "home-days", words: "22:00 Night migration since yesterday"},
            {tag: "over midnight", scene: "home-days", words: "23:00 Launch watch until tomorrow 01:30"},
            {tag: "over midnight, on a card", scene: "home-midnight", words: "23:00 – tomorrow 01:30"},
            {tag: "all day, on a card", scene: "home-all-day", words: "All day until Wednesday"}
        ];
    }

    // rule: 29
    function test_days(data) {
        room.scene(data.scene);
        tryVerify(() => says(data.words), 1000, data.words);
    }

    function test_whyNoJoinInHalfACard() {
        room.scene("home-no-join-then-next");
        const why = control("why:n1");
        const next = control("join:b2");
        compare(why.width, next.width);
        compare(why.height, next.height);
        touch("why:n1");
        verify(says("This meeting can only be joined in a browser"));
        compare(room.pressed, []);
    }

    // rule: 7
    function test_longListTurnsByPress() {
        room.scene("home-six-tiles");
        tryVerify(() => control("join:b1") !== null && control("more") !== null, 1000, "the list is laid out");
        verify(says("1 more"));
        touch("more");
        tryVerify(() => says("First"), 1000, "turned");
        touch("join:c6");
        compare(room.pressed, ["join c6"]);
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

    // rule: 5
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

    function test_rowsOfALongList_data() {
        return [
            {tag: "the smallest screen", scene: "home-three-doubts", size: Qt.size(800, 480), dots: 5.24, rows: 3},
            {tag: "a usual one", scene: "home-five-tiles", size: Qt.size(1280, 800), dots: 5.88, rows: 5}
        ];
    }

    // rule: 8
    function test_rowsOfALongList(data) {
        width = data.size.width;
        height = data.size.height;
        panel.dotsPerMm = data.dots;
        room.scene(data.scene);
        const ids = ["b1", "c2", "c3", "c4", "c5"].slice(0, data.rows);
        for (const id of ids) {
            tryVerify(() => control("join:" + id) !== null, 1000, id);
            const tile = control("join:" + id);
            const at = panel.mapFromItem(tile, 0, 0);
            verify(tile.height >= 20 * data.dots - 1);
            verify(at.y + tile.height <= panel.height - 10 * data.dots + 1, id + " is on the screen");
        }
        compare(control("more"), null);
        width = 1280;
        height = 800;
        panel.dotsPerMm = 5.88;
    }

    // The light that lies over the whole tile when Join opens.
    function lightOf(tile: var): var {
        for (let i = 0; i < tile.children.length; ++i) {
            const child = tile.children[i];
            if (child instanceof Rectangle && Qt.colorEqual(child.color, Theme.whiteInk))
                return child;
        }
        return null;
    }

    // rule: 20
    function test_joinOpensWithOneFade() {
        panel.reducedMotion = false;
        room.scene("home-upcoming");
        room.scene("home-ready");
        const light = lightOf(control("join:b1"));
        let last = light.opacity;
        verify(last > 0 && last <= Theme.glow);
        compare(Theme.arrival, 2000);
        while (last > 0) {
            wait(100);
            verify(light.opacity <= last, "never brighter again");
            last = light.opacity;
        }
        room.scene("home-started");
        compare(light.opacity, 0);
        panel.reducedMotion = true;
    }

    // rule: 20
    function test_joinOpensWithoutMovement() {
        room.scene("home-upcoming");
        room.scene("home-ready");
        compare(lightOf(control("join:b1")).opacity, 0);
        compare(Theme.rise, 0);
        compare(Theme.sunk, 1);
    }

    // rule: 23
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

    // rule: 1, 4
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

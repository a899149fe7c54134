import QtQuick
import Greenroom.Panel

PanelTest {
    id: test

    name: "Wake"

    function poke(x: real, y: real) {
        const finger = touchEvent(panel);
        finger.press(0, panel, x, y).commit();
        finger.release(0, panel, x, y).commit();
    }

    // rule: 6
    function test_aTouchOnASleepingScreenPressesNothing_data() {
        return [
            {tag: "half awake", scene: "halfwake"},
            {tag: "standby", scene: "standby"}
        ];
    }

    // rule: 6
    function test_aTouchOnASleepingScreenPressesNothing(data) {
        room.scene("home-ready");
        const join = control("join:b1");
        settle(join);
        const at = panel.mapFromItem(join, join.width / 2, join.height / 2);
        room.scene(data.scene);
        compare(control("join:b1"), null);
        poke(at.x, at.y);
        compare(room.pressed, []);
        compare(room.touches, 1);
    }

    // rule: 6
    function test_theFingerThatWokeItPressesNothing() {
        room.scene("standby");
        const finger = touchEvent(panel);
        finger.press(0, panel, 640, 430).commit();
        room.scene("home-ready");
        const join = control("join:b1");
        settle(join);
        const at = panel.mapFromItem(join, join.width / 2, join.height / 2);
        finger.move(0, panel, at.x, at.y).commit();
        finger.release(0, panel, at.x, at.y).commit();
        compare(room.pressed, []);
        poke(at.x, at.y);
        compare(room.pressed, [], "a moment later it is the same finger still");
        tryVerify(() => !panel.sleeper.guarding);
        touch("join:b1");
        compare(room.pressed, ["join b1"]);
    }

    function test_aScreenThatWokeByItselfIsPressedAtOnce() {
        room.scene("home-ready");
        tryVerify(() => !panel.sleeper.guarding);
        room.scene("standby");
        room.scene("home-ready");
        touch("join:b1");
        compare(room.pressed, ["join b1"]);
    }

    // rule: 6
    function test_aKeyOnlyWakesToo() {
        room.scene("halfwake");
        keyClick(Qt.Key_Return);
        compare(room.pressed, []);
        compare(room.touches, 1);
    }

    function test_touchesAreToldOnceASecond() {
        room.scene("home-empty-day");
        // The last touch of another test may be less than a second ago.
        tryVerify(() => {
            poke(640, 300);
            return room.touches === 1;
        });
        poke(640, 300);
        compare(room.touches, 1);
    }

    function test_standbyIsDarkAndSaysNothing() {
        room.scene("standby");
        compare(words(panel).trim(), "");
        compare(controls(panel, Qt.rect(0, 0, width, height)), []);
        tryVerify(() => Qt.colorEqual(grabImage(panel).pixel(640, 400), Theme.dark));
        tryVerify(() => Qt.colorEqual(grabImage(panel).pixel(5, 5), Theme.dark));
    }

    // rule: 24
    function test_halfAwakeSaysWhatMatters_data() {
        return [
            {tag: "free", scene: "halfwake", words: ["12:40", "Linden", "Free until 14:00", "Next: 14:00 – 15:00, Quarterly planning with the Lisbon office"]},
            {tag: "busy", scene: "halfwake-busy", words: ["14:10", "Busy until 15:00", "Next: 15:30 – 16:00, Design review", "Help: call 4000 or ask at reception"]},
            {tag: "not sure", scene: "halfwake-unsure", words: ["Not sure, last checked 12:02"]},
            {tag: "empty", scene: "halfwake-empty", words: ["Free for the rest of the day"]}
        ];
    }

    // rule: 26
    function test_halfAwakeSaysWhatMatters(data) {
        room.scene(data.scene);
        for (const sentence of data.words)
            verify(says(sentence), sentence + " in " + words(panel));
        compare(controls(panel, Qt.rect(0, 0, width, height)), []);
    }

    function test_whatWasOpenIsGoneAfterSleep() {
        room.scene("more");
        verify(control("close") !== null);
        room.scene("halfwake");
        room.scene("home-ready");
        compare(control("close"), null);
    }

    // rule: 50
    function test_byNightTheGlassIsDimmedAndNeverOff() {
        room.scene("door-night");
        compare(panel.room.look.brightness, 10);
        fuzzyCompare(Math.pow(1 - Theme.dimming(10), Theme.gamma), 0.1, 0.001);
        verify(Theme.dimming(1) < 1, "never off");
        compare(Theme.dimming(100), 0);
        tryVerify(() => Theme.luminance(grabImage(panel).pixel(400, 200)) > 0);
    }
}

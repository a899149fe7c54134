import QtQuick
import Greenroom.Panel

PanelTest {
    name: "Service"

    function knock(fingers: int, times: int) {
        for (let i = 0; i < times; ++i) {
            const hand = touchEvent(panel);
            for (let finger = 0; finger < fingers; ++finger)
                hand.press(finger, panel, 300 + 90 * finger, 40);
            hand.commit();
            for (let finger = 0; finger < fingers; ++finger)
                hand.release(finger, panel, 300 + 90 * finger, 40);
            hand.commit();
        }
    }

    function test_sizes_data() {
        return onGlasses(["service-pin", "service-pin-join", "service-pin-wrong", "service-locked", "service-open", "service-open-join", "service-open-call", "service-closing", "service-problem", "service-restart", "service-facts"]);
    }

    // rule: 1, 3, 10
    function test_sizes(data) {
        measure(data.scene, data.glass);
    }

    function test_words_data() {
        return [
            {tag: "asks", scene: "service-pin", words: ["Service menu", "Enter the PIN"]},
            {tag: "wrong", scene: "service-pin-wrong", words: ["Wrong PIN: 3 tries left"]},
            {tag: "locked", scene: "service-locked", words: ["Locked: try again in 48 s", "Too many wrong PINs"]},
            {tag: "open", scene: "service-open", words: ["Hub", "Registered (Aspen House)", "Calls can be made", "GR-7F21-0042", "Restart", "Set up again", "Check now"]},
            {tag: "closing", scene: "service-closing", words: ["This menu closes in 18 s", "Keep it open"]},
            {tag: "checking", scene: "service-checking", words: ["Checking bookings and registration"]},
            {tag: "problem", scene: "service-problem", words: ["This device could not be restarted."]},
            {tag: "facts", scene: "service-facts", words: ["GR-7F21-0042", "no PIN is set for it"]}
        ];
    }

    // rule: 33
    function test_words(data) {
        room.scene(data.scene);
        for (const each of data.words)
            tryVerify(() => says(each), 1000, each);
    }

    function test_gesture_data() {
        return [
            {tag: "three fingers, three times", fingers: 3, times: 3, opens: true},
            {tag: "three fingers, twice", fingers: 3, times: 2, opens: false},
            {tag: "two fingers", fingers: 2, times: 3, opens: false},
            {tag: "one finger", fingers: 1, times: 5, opens: false}
        ];
    }

    // rule: 53
    function test_gesture(data) {
        room.scene("home-empty-day");
        knock(1, 1); // whatever an earlier test has left
        knock(data.fingers, data.times);
        compare(room.pressed.includes("service"), data.opens);
    }

    // rule: 53
    function test_noOtherTouchOrKeyOpensIt() {
        room.scene("home-empty-day");
        knock(1, 1);
        for (const key of [Qt.Key_Escape, Qt.Key_Back, Qt.Key_Home, Qt.Key_Menu, Qt.Key_F4, Qt.Key_F11])
            keyClick(key);
        keyClick(Qt.Key_F4, Qt.AltModifier);
        keyClick(Qt.Key_Q, Qt.ControlModifier);
        for (const corner of [[1, 1], [width - 2, 1], [1, height - 2], [width - 2, height - 2]]) {
            const finger = touchEvent(panel);
            finger.press(0, panel, corner[0], corner[1]).commit();
            finger.move(0, panel, width / 2, height / 2).commit();
            finger.release(0, panel, width / 2, height / 2).commit();
        }
        compare(room.pressed, []);
        verify(panel.visible);
    }

    function test_theKeyThatStandsForTheGesture() {
        room.scene("home-empty-day");
        keyClick(Qt.Key_F10);
        keyClick(Qt.Key_F10);
        compare(room.pressed, []);
        keyClick(Qt.Key_F10);
        compare(room.pressed, ["service"]);
    }

    // rule: 6
    function test_theGestureTakesNothingFromJoin() {
        room.scene("home-ready");
        const join = control("join:b1");
        settle(join);
        const at = panel.mapFromItem(join, join.width / 2, join.height / 2);
        const hand = touchEvent(panel);
        hand.press(0, panel, at.x, at.y).commit();
        hand.press(1, panel, 300, 40).stationary(0).commit();
        hand.press(2, panel, 400, 40).stationary(0).stationary(1).commit();
        hand.release(2, panel, 400, 40).stationary(0).stationary(1).commit();
        hand.release(1, panel, 300, 40).stationary(0).commit();
        hand.release(0, panel, at.x, at.y).commit();
        compare(room.pressed, ["join b1"]);
    }

    // rule: 44
    function test_thePinIsTypedSentAndGone() {
        room.scene("service-pin");
        verify(!control("pin:enter").enabled);
        for (const digit of ["0", "4", "7", "2", "erase", "1"])
            touch("key:" + digit);
        verify(words(control("pin")).includes("••••"));
        for (const digit of ["0", "4", "7", "1"])
            verify(!words(control("pin")).includes(digit), "never drawn");
        touch("pin:enter");
        compare(room.pressed, ["pin 0471"]);
        compare(control("pin").text, "");
        room.scene("service-pin-wrong");
        tryVerify(() => says("Wrong PIN"));
        compare(control("pin").text, "");
    }

    function test_aPinIsNoLongerThanTwelveDigits() {
        room.scene("service-pin");
        for (let i = 0; i < 14; ++i)
            touch("key:5");
        compare(control("pin").text.length, 12);
    }

    function test_whatWasTypedGoes_data() {
        return [
            {tag: "closed", leave: () => { room.scene("home-free-to-book"); }},
            {tag: "locked", leave: () => { room.scene("service-locked"); }},
            {tag: "a message", leave: () => { room.scene("message-alert"); }},
            {tag: "a call rings", leave: () => { room.scene("incoming"); }},
            {tag: "asleep", leave: () => { room.scene("halfwake"); }},
            {tag: "out of touch", leave: () => { room.link("connecting"); }},
            {tag: "nobody there", leave: () => { wait(250); }}
        ];
    }

    // rule: 52
    function test_whatWasTypedGoes(data) {
        room.scene("service-pin");
        touch("key:4");
        compare(control("pin").text, "4");
        const idle = Theme.idle;
        Theme.idle = 150;
        touch("key:4");
        data.leave();
        room.link("live");
        room.scene("service-pin");
        tryVerify(() => control("pin").text === "");
        Theme.idle = idle;
    }

    function test_keysKeepTheirPlaces_data() {
        return [
            {tag: "10 inches", glass: [1280, 800, 5.88]},
            {tag: "7 inches", glass: [800, 480, 5.24]},
            {tag: "upright", glass: [800, 1280, 5.88]}
        ];
    }

    // rule: 57
    function test_keysKeepTheirPlaces(data) {
        [width, height] = data.glass;
        panel.dotsPerMm = data.glass[2];
        const places = () => ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"].map(digit => {
                const key = control("key:" + digit);
                settle(key);
                const at = panel.mapFromItem(key, 0, 0);
                return [at.x, at.y];
            });
        room.scene("service-pin");
        const before = places();
        for (let row = 0; row < 3; ++row) {
            verify(before[row * 3][0] < before[row * 3 + 1][0] && before[row * 3 + 1][0] < before[row * 3 + 2][0]);
            compare(before[row * 3][1], before[row * 3 + 2][1]);
        }
        for (let i = 0; i < 5; ++i) {
            room.scene("service-locked");
            room.scene(i % 2 ? "service-pin" : "service-pin-wrong");
            compare(places(), before);
        }
    }

    // rule: 57
    function test_aLockedPadTakesNothing() {
        room.scene("service-locked");
        compare(control("key:1"), null);
        compare(control("pin:enter"), null);
        touch("close");
        compare(room.pressed, ["leave service"]);
    }

    function test_acts_data() {
        const glasses = [[1280, 800, 5.88], [800, 480, 5.24], [800, 1280, 5.88]];
        let rows = [];
        for (const glass of glasses) {
            rows.push({tag: "restart " + glass[0], glass: glass, control: "service:restart", sent: "ask 0"});
            rows.push({tag: "set up again " + glass[0], glass: glass, control: "service:setup", sent: "ask 1"});
        }
        return rows;
    }

    // rule: 36
    function test_acts(data) {
        [width, height] = data.glass;
        panel.dotsPerMm = data.glass[2];
        room.scene("service-open");
        const first = control(data.control);
        settle(first);
        tryVerify(() => first.enabled);
        const at = panel.mapFromItem(first, 0, 0);
        const was = Qt.rect(at.x, at.y, first.width, first.height);
        tap(first);
        tryVerify(() => control("sure") !== null);
        compare(room.pressed, []);
        const second = control("sure");
        settle(second);
        const now = panel.mapFromItem(second, 0, 0);
        verify(between(was, Qt.rect(now.x, now.y, second.width, second.height)) > 0, "in another place");
        touch("keep");
        tryVerify(() => control(data.control) !== null);
        compare(room.pressed, []);
        touch(data.control);
        tryVerify(() => control("sure") !== null);
        touch("sure");
        compare(room.pressed, [data.sent]);
    }

    function test_whatChecksIsAskedAtOnce() {
        room.scene("service-open");
        touch("service:check");
        compare(room.pressed, ["ask 2"]);
        room.scene("service-checking");
        tryVerify(() => control("service:check") !== null);
        verify(!control("service:check").enabled);
    }

    // rule: 53
    function test_withoutAPinThereIsNothingToDo() {
        room.scene("service-facts");
        tryVerify(() => control("close") !== null);
        for (const name of ["service:check", "service:setup", "service:restart"])
            compare(control(name), null);
        touch("close");
        compare(room.pressed, ["leave service"]);
    }

    // rule: 37
    function test_oneTouchKeepsItOpen() {
        room.scene("service-open");
        compare(control("service:stay"), null, "not near");
        room.scene("service-closing");
        const told = room.touches;
        // The last touch of another test may be less than a second ago.
        tryVerify(() => {
            touch("service:stay");
            return room.touches > told;
        });
        compare(room.pressed, []);
    }

    // rule: 6
    function test_joinStaysInReach() {
        for (const scene of ["service-pin-join", "service-open-join"]) {
            room.scene(scene);
            room.reset();
            touch("join:b1");
            compare(room.pressed, ["join b1"]);
        }
        room.scene("service-open-call");
        room.reset();
        touch("end");
        compare(room.pressed, ["hangup 1"]);
    }
}

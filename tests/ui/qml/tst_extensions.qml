import QtQuick
import Greenroom.Panel

PanelTest {
    name: "Extensions"

    function drag(name: string, from: real, to: real, steps: int) {
        const target = control(name);
        verify(target !== null, name + " is shown");
        settle(target);
        const finger = touchEvent(panel);
        const at = share => panel.mapFromItem(target, target.width * share, target.height / 2);
        finger.press(0, panel, at(from).x, at(from).y).commit();
        for (let i = 1; i <= steps; ++i) {
            const place = at(from + (to - from) * i / steps);
            finger.move(0, panel, place.x, place.y).commit();
        }
        finger.release(0, panel, at(to).x, at(to).y).commit();
    }

    function test_aButtonIsPressed() {
        room.scene("custom-buttons-home");
        verify(says("Room help"));
        touch("panel:help");
        compare(room.pressed, ["panel help"]);
        verify(control("join:b1") !== null);
    }

    function test_buttonsThatDoNotFitAreOnePressAway() {
        room.scene("custom-buttons-many");
        compare(control("panel:lang"), null);
        touch("buttons:more");
        verify(control("panel:lang") !== null || control("buttons:more") !== null);
        compare(room.pressed, []);
    }

    function test_widgetsSayWhatWasDone() {
        room.scene("custom-panel");
        touch("widget:up");
        compare(room.pressed, ["pressed up", "released up", "clicked up"]);
        room.reset();
        touch("widget:all");
        compare(room.pressed, ["changed all off"]);
        room.reset();
        touch("widget:scene:board");
        compare(room.pressed, ["pressed scene board", "released scene board"]);
        room.reset();
        touch("widget:temp:increment");
        compare(room.pressed, ["pressed temp increment", "released temp increment", "clicked temp increment"]);
        room.reset();
        touch("tab:p2");
        compare(room.pressed, ["page p2"]);
        room.reset();
        touch("close");
        compare(room.pressed, ["leave"]);
    }

    function test_aDragIsToldAFewTimesAndAlwaysItsEnd() {
        room.scene("custom-panel");
        drag("widget:dim", 0.3, 0.9, 40);
        const acts = room.pressed;
        verify(acts.length >= 3 && acts.length < 20, acts.join(", "));
        verify(acts[0].startsWith("pressed dim"));
        const last = acts[acts.length - 1];
        verify(last.startsWith("released dim"));
        const value = Number(last.split(" ")[2]);
        verify(value > 200, last);
        compare(acts[acts.length - 2], "changed dim " + value);
    }

    function test_aPadHasFiveKeys() {
        room.scene("custom-panel-call");
        for (const key of ["up", "left", "center", "right", "down"]) {
            room.reset();
            touch("widget:pan:" + key);
            compare(room.pressed[2], "clicked pan " + key);
        }
    }

    function test_joinStaysInReach_data() {
        return [
            {
                tag: "panel",
                scene: "custom-panel-join"
            },
            {
                tag: "alert",
                scene: "message-alert-join"
            },
            {
                tag: "prompt",
                scene: "message-prompt-join"
            },
            {
                tag: "long prompt",
                scene: "message-prompt-long"
            },
            {
                tag: "text",
                scene: "message-text-join"
            },
            {
                tag: "pin",
                scene: "message-pin"
            },
            {
                tag: "line",
                scene: "text-line"
            }
        ];
    }

    // rule: 6
    function test_joinStaysInReach(data: var) {
        room.scene(data.scene);
        const join = control("join:b1");
        verify(join !== null);
        verify(join.height >= 20 * Theme.dotsPerMm - 1);
        touch("join:b1");
        compare(room.pressed, ["join b1"]);
    }

    function test_endStaysInReach_data() {
        return [
            {
                tag: "panel",
                scene: "custom-panel-call"
            },
            {
                tag: "prompt",
                scene: "message-prompt-call"
            },
            {
                tag: "password",
                scene: "message-text-call"
            },
            {
                tag: "line",
                scene: "text-line-call"
            }
        ];
    }

    // rule: 3
    function test_endStaysInReach(data: var) {
        room.scene(data.scene);
        touch("end");
        compare(room.pressed, ["hangup 1"]);
    }

    function test_cancelStaysInReach() {
        room.scene("custom-panel-joining");
        touch("cancel");
        compare(room.pressed, ["hangup 1"]);
    }

    function test_alert() {
        room.scene("message-alert");
        verify(says("Fire drill at 14:00"));
        verify(says("The lifts will not run"));
        touch("answer:dismiss");
        compare(room.pressed, ["dismiss 7"]);
    }

    // A finger that was on its way to something else answers nothing.
    function test_aMessageIsSeenBeforeItIsAnswered() {
        for (const name of ["answer:dismiss", "close"]) {
            room.scene("home-ready");
            room.reset();
            room.scene("message-alert");
            settle(control(name));
            tap(control(name));
            compare(room.pressed, []);
            touch(name);
            compare(room.pressed, ["dismiss 7"]);
        }
    }

    function test_joinIsNeverLate() {
        room.scene("message-alert-join");
        settle(control("join:b1"));
        tap(control("join:b1"));
        compare(room.pressed, ["join b1"]);
    }

    function test_prompt() {
        room.scene("message-prompt");
        touch("answer:2");
        compare(room.pressed, ["option 7 2"]);
        room.reset();
        touch("close");
        compare(room.pressed, ["dismiss 7"]);
    }

    function test_rating() {
        room.scene("message-rating");
        compare(control("answer:submit").enabled, false);
        touch("star:4");
        verify(says("Send 4 of 5"));
        touch("answer:submit");
        compare(room.pressed, ["rating 7 4"]);
    }

    function test_typing() {
        room.scene("message-text-join");
        for (const key of ["shift", "H", "i", "space", "layer", "4", "layer", "x", "erase"])
            touch("key:" + key);
        compare(control("field").text, "Hi 4");
        touch("answer:submit");
        compare(room.pressed, ["text 7 Hi 4"]);
    }

    // rule: 44
    function test_aSecretIsNeverDrawn() {
        room.scene("message-pin");
        touch("key:5");
        compare(control("field").text, "12345");
        verify(words(control("field")).includes("•••••"));
        verify(!words(control("field")).includes("1"));
        room.scene("message-text-call");
        verify(!says("secret words"));
    }

    // rule: 52
    function test_whatWasTypedGoesWithItsMessage() {
        room.scene("message-pin");
        touch("key:9");
        room.scene("message-text");
        compare(control("field").text, "The left display stays dark");
        room.scene("home-ready");
        compare(control("field"), null);
        room.scene("message-pin");
        compare(control("field").text, "1234");
    }

    function test_controlsCanBeTouched_data() {
        return onGlasses(["custom-buttons-home", "custom-buttons-call", "custom-panel", "custom-panel-call", "custom-panel-join", "custom-panel-joining", "custom-panel-long", "message-alert-join", "message-prompt-call", "message-prompt-long", "message-text", "message-text-join", "message-text-call", "message-pin", "message-pin-call", "message-rating", "text-line-call"]);
    }

    function test_controlsCanBeTouched(data: var) {
        measure(data.scene, data.glass);
    }
}

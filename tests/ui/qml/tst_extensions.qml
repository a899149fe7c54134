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

    function test_aSecretIsNeverDrawn() {
        room.scene("message-pin");
        touch("key:5");
        compare(control("field").text, "12345");
        verify(words(control("field")).includes("•••••"));
        verify(!words(control("field")).includes("1"));
        room.scene("message-text-call");
        verify(!says("secret words"));
    }

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

    // Everything that can be pressed, as far as it shows.
    function controls(from: var, shown: rect): var {
        let found = [];
        for (let i = 0; i < from.children.length; ++i) {
            const child = from.children[i];
            if (!child.visible)
                continue;
            const at = panel.mapFromItem(child, 0, 0);
            const right = Math.min(shown.right, at.x + child.width);
            const bottom = Math.min(shown.bottom, at.y + child.height);
            const left = Math.max(shown.left, at.x);
            const top = Math.max(shown.top, at.y);
            const seen = Qt.rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
            if ((child instanceof PressTile || child instanceof JoinTile) && seen.width > 0 && seen.height > 0)
                found.push({
                    name: child.objectName,
                    width: child.width,
                    height: child.height,
                    at: seen
                });
            found = found.concat(controls(child, child.clip ? seen : shown));
        }
        return found;
    }

    function between(a: rect, b: rect): real {
        return Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
    }

    function test_controlsCanBeTouched_data() {
        const glasses = [[1280, 800, 5.88], [800, 480, 5.24], [1920, 1080, 8.58]];
        const scenes = ["custom-buttons-home", "custom-buttons-call", "custom-panel", "custom-panel-call", "custom-panel-join", "custom-panel-joining", "custom-panel-long", "message-alert-join", "message-prompt-call", "message-prompt-long", "message-text", "message-text-join", "message-text-call", "message-pin", "message-pin-call", "message-rating", "text-line-call"];
        let rows = [];
        for (const scene of scenes) {
            for (const glass of glasses)
                rows.push({
                    tag: scene + " " + glass[0],
                    scene: scene,
                    glass: glass
                });
        }
        return rows;
    }

    // What is against the sizes and distances of the panel's rules; a dot is lost to rounding.
    function fault(dots: real): string {
        const mm = length => length * dots - 1;
        const all = controls(panel, Qt.rect(0, 0, width, height));
        for (const one of all) {
            const primary = /^(join:|end$|cancel$)/.test(one.name);
            if (one.width < mm(10) || one.height < mm(primary ? 20 : 10))
                return one.name + " is small: " + one.width + "x" + one.height;
            const rim = Math.min(one.at.left, one.at.top, width - one.at.right, height - one.at.bottom);
            if (primary && rim < mm(10))
                return one.name + " is near an edge: " + rim;
            const near = all.find(other => other !== one && between(one.at, other.at) < mm(one.name === "end" ? 5 : 1));
            if (near)
                return one.name + " " + one.at + " is near " + near.name + " " + near.at;
        }
        return all.length > 2 ? "" : "nothing to touch";
    }

    function test_controlsCanBeTouched(data: var) {
        width = data.glass[0];
        height = data.glass[1];
        panel.dotsPerMm = data.glass[2];
        room.scene(data.scene);
        for (let wait = 0; wait < 20 && fault(data.glass[2]) !== ""; ++wait)
            waitForRendering(panel, 50);
        compare(fault(data.glass[2]), "");
    }

    function cleanup() {
        width = 1280;
        height = 800;
        panel.dotsPerMm = 5.88;
    }
}

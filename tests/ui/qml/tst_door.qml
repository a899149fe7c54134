import QtQuick
import Greenroom.Panel

PanelTest {
    name: "Door"

    readonly property list<string> controlsOfTheDoor: ["checkin", "book:open", "booking:extend", "end:open"]

    function test_sizes_data() {
        return onGlasses(["door-free", "door-busy", "door-busy-old", "door-unclaimed", "door-extended", "door-not-extended", "door-book", "door-end"]);
    }

    // rule: 1, 3, 10
    function test_sizes(data) {
        measure(data.scene, data.glass);
    }

    function test_offers_data() {
        return [
            {tag: "free", scene: "door-free", offered: ["book:open"]},
            {tag: "soon", scene: "door-soon", offered: []},
            {tag: "unclaimed", scene: "door-unclaimed", offered: ["checkin"]},
            {tag: "about to be given back", scene: "door-release", offered: ["checkin"]},
            {tag: "busy", scene: "door-busy", offered: ["booking:extend", "end:open"]},
            {tag: "in call", scene: "door-in-call", offered: ["booking:extend", "end:open"]},
            {tag: "unsure", scene: "door-unsure", offered: []}
        ];
    }

    // rule: 5
    function test_offers(data) {
        room.scene(data.scene);
        compare(controlsOfTheDoor.filter(name => control(name) !== null), data.offered);
        const strong = data.offered.filter(name => Qt.colorEqual(control(name).fill, Theme.light));
        compare(strong, data.offered.slice(0, 1), "one is primary");
        compare(controls(panel, Qt.rect(0, 0, width, height)).map(one => one.name).sort(), data.offered.slice().sort(), "and nothing else can be touched");
    }

    function test_thePrimaryKeepsItsDistanceFromTheEdges_data() {
        return onGlasses(["door-free", "door-free-all-day", "door-busy", "door-unclaimed"]);
    }

    // rule: 4
    function test_thePrimaryKeepsItsDistanceFromTheEdges(data) {
        [width, height] = data.glass;
        panel.dotsPerMm = data.glass[2];
        room.scene(data.scene);
        waitForRendering(panel, 200);
        const item = control(controlsOfTheDoor.find(name => control(name) !== null));
        settle(item);
        const at = panel.mapFromItem(item, 0, 0);
        const rim = Math.min(at.x, at.y, width - at.x - item.width, height - at.y - item.height);
        verify(rim >= 10 * data.glass[2] - 1, (rim / data.glass[2]).toFixed(1) + " mm");
    }

    function test_touch_data() {
        return [
            {tag: "check in", scene: "door-unclaimed", control: "checkin", sent: ["check in b1"]},
            {tag: "extend", scene: "door-busy", control: "booking:extend", sent: ["extend b1 by 15"]},
            {tag: "dismiss", scene: "door-not-extended", control: "outcome:dismiss", sent: ["outcome seen"]}
        ];
    }

    // rule: 31
    function test_touch(data) {
        room.scene(data.scene);
        touch(data.control);
        compare(room.pressed, data.sent);
        if (control(data.control) !== null)
            touch(data.control);
        compare(room.pressed, data.sent, "the second tap of a finger");
    }

    // rule: 35
    function test_bookedFromTheDoor() {
        room.scene("door-free");
        touch("book:open");
        touch("book:15");
        compare(room.pressed, ["book 15"]);
        verify(says("Requested"));
        touch("close");
        verify(says("Free"), "back at the door");
        verify(says("Requested"), "and what was asked is still said there");
    }

    // rule: 34
    function test_whatWentWrongIsSaidAndCanBeTriedAtOnce() {
        room.scene("door-not-extended");
        verify(says("Not extended"));
        verify(says("It cannot be made longer."));
        touch("booking:extend");
        compare(room.pressed, ["extend b1 by 15"]);
        verify(says("Requested"));
    }

    function test_askedTwice_data() {
        return onGlasses(["door-busy"]);
    }

    // rule: 36
    function test_askedTwice(data) {
        [width, height] = data.glass;
        panel.dotsPerMm = data.glass[2];
        room.scene(data.scene);
        const first = control("end:open");
        settle(first);
        const at = panel.mapFromItem(first, 0, 0);
        const was = Qt.rect(at.x, at.y, first.width, first.height);
        tap(first);
        tryVerify(() => control("sure") !== null);
        compare(room.pressed, ["open b1"], "nothing is ended yet");
        const second = control("sure");
        settle(second);
        const now = panel.mapFromItem(second, 0, 0);
        verify(between(was, Qt.rect(now.x, now.y, second.width, second.height)) > 0, "in another place");
        touch("sure");
        compare(room.pressed, ["open b1", "end b1", "open "]);
        verify(says("Requested"));
        verify(says("Busy"), "back at the door");
    }

    function test_keepingItChangesNothing() {
        room.scene("door-end");
        touch("keep");
        compare(room.pressed.filter(what => what.startsWith("end")), []);
        tryVerify(() => control("end:open") !== null);
    }

    function test_whatNobodyTouchesCloses_data() {
        return [{tag: "booking", scene: "door-book"}, {tag: "ending", scene: "door-end"}];
    }

    // rule: 52
    function test_whatNobodyTouchesCloses(data) {
        Theme.idle = 200;
        room.scene(data.scene);
        verify(control("close") !== null);
        tryVerify(() => control("close") === null, 2000, "back to the status");
        Theme.idle = 60000;
    }

    // rule: 41
    function test_noSheetNamesWhoMeets_data() {
        return [{tag: "booking", scene: "door-book"}, {tag: "ending", scene: "door-end"}, {tag: "extended", scene: "door-extended"}];
    }

    // rule: 41
    function test_noSheetNamesWhoMeets(data) {
        room.scene(data.scene);
        for (const name of ["agenda:open", "open:b1", "why", "join:b1", "menu", "dial:open"])
            compare(control(name), null, name);
        verify(!says("Maria Santos"));
        verify(!says("Quarterly"));
    }

    function test_outOfTouchNothingCanBePressed() {
        room.scene("door-busy");
        room.link("connecting");
        compare(controls(panel, Qt.rect(0, 0, width, height)).filter(one => one.enabled), []);
    }

    function test_theRoomIsAboutToBeGivenBack() {
        room.scene("door-release");
        verify(says("The room is given back in 18 s"));
        touch("checkin");
        compare(room.pressed, ["check in b1"]);
    }
}

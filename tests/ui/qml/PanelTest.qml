// A panel on a scene, and the ways to find, touch and read its controls.
import QtQuick
import QtTest
import Greenroom.Panel
import Greenroom.Testing

TestCase {
    id: test

    property alias room: room
    property alias panel: panel

    // The shown item of that name, or null.
    function control(name: string, from: var): var {
        const root = from ?? panel;
        for (let i = 0; i < root.children.length; ++i) {
            const child = root.children[i];
            if (!child.visible)
                continue;
            if (child.objectName === name)
                return child;
            const found = control(name, child);
            if (found !== null)
                return found;
        }
        return null;
    }

    // All words on show, joined.
    function words(from: var): string {
        const root = from ?? panel;
        let found = "";
        for (let i = 0; i < root.children.length; ++i) {
            const child = root.children[i];
            if (!child.visible)
                continue;
            if (child instanceof Text)
                found += child.text + " ";
            found += words(child);
        }
        return found;
    }

    function says(sentence: string): bool {
        const squeezed = text => text.replace(/\s+/g, "");
        return squeezed(words(panel)).includes(squeezed(sentence));
    }

    // Rows and grids have put what they hold in its place.
    function settle(item: Item) {
        for (let at = item; at !== null; at = at.parent)
            tryVerify(() => !isPolishScheduled(at));
    }

    function touch(name: string) {
        const target = control(name, panel);
        verify(target !== null, name + " is shown");
        settle(target);
        tryVerify(() => target.enabled || !panel.room.live);
        tap(target);
    }

    function tap(target: Item) {
        const finger = touchEvent(panel);
        const at = panel.mapFromItem(target, target.width / 2, target.height / 2);
        finger.press(0, panel, at.x, at.y).commit();
        finger.release(0, panel, at.x, at.y).commit();
    }

    function init() {
        room.link("live");
        room.reset();
    }

    height: 800
    visible: true
    when: windowShown
    width: 1280

    TestRoom {
        id: room
    }

    Panel {
        id: panel

        anchors.fill: parent
        dotsPerMm: 5.88
        reducedMotion: true
        room: room.room
    }
}

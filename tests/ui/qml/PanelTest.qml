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
                    enabled: child.enabled,
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
        return all.length > 0 ? "" : "nothing to touch";
    }

    // Each scene on each glass, for measure().
    function onGlasses(scenes: var): var {
        const glasses = [[1280, 800, 5.88], [800, 480, 5.24], [1920, 1080, 8.58], [800, 1280, 5.88]];
        let rows = [];
        for (const scene of scenes) {
            for (const glass of glasses)
                rows.push({
                    tag: scene + " " + glass[0] + "x" + glass[1],
                    scene: scene,
                    glass: glass
                });
        }
        return rows;
    }

    function measure(scene: string, glass: var) {
        width = glass[0];
        height = glass[1];
        panel.dotsPerMm = glass[2];
        room.scene(scene);
        for (let wait = 0; wait < 20 && fault(glass[2]) !== ""; ++wait)
            waitForRendering(panel, 50);
        compare(fault(glass[2]), "");
    }

    function cleanup() {
        width = 1280;
        height = 800;
        panel.dotsPerMm = 5.88;
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

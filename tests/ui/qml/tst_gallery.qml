// The gallery by keys and by touch.
import QtQuick
import QtTest
import Greenroom.Panel
import Greenroom.Testing

TestCase {
    id: test

    readonly property GalleryModel model: scenes.model

    function control(name: string): var {
        return findChild(gallery.contentItem, name);
    }

    function touch(name: string): void {
        const target = control(name);
        verify(target !== null, name);
        const finger = touchEvent(target);
        finger.press(0, target, target.width / 2, target.height / 2).commit();
        finger.release(0, target, target.width / 2, target.height / 2).commit();
    }

    // Steps until the value is back where it began; what it was on the way.
    function around(value: var, step: var): var {
        const begun = value();
        let seen = [];
        do {
            seen.push(value());
            step();
        } while (value() !== begun && seen.length < 12);
        return seen;
    }

    function init() {
        gallery.requestActivate();
        tryVerify(() => gallery.active);
        gallery.contentItem.children[0].forceActiveFocus();
        model.first();
    }

    name: "Gallery"
    when: windowShown

    TestGallery {
        id: scenes
    }

    Gallery {
        id: gallery

        dotsPerMm: 5.88
        gallery: scenes.model
        height: 900
        reducedMotion: true
        visible: true
        width: 1280
    }

    function test_scenes() {
        const names = [model.name];
        for (let step = 0; step < 3; ++step) {
            keyClick(Qt.Key_Right);
            verify(!names.includes(model.name), model.name);
            names.push(model.name);
        }
        keyClick(Qt.Key_Left);
        compare(model.name, names[2]);
        touch("gallery:next");
        compare(model.name, names[3]);
        touch("gallery:previous");
        compare(model.name, names[2]);
        keyClick(Qt.Key_End);
        verify(!names.includes(model.name), model.name);
        keyClick(Qt.Key_Right);
        compare(model.name, names[0]);
    }

    function test_themes_data() {
        return [
            {tag: "key", step: () => keyClick(Qt.Key_T)},
            {tag: "touch", step: () => touch("gallery:theme")}
        ];
    }

    function test_themes(row) {
        compare(around(() => test.model.theme, row.step), ["", "Night", "Light", "HighContrast"]);
        row.step();
        row.step();
        compare(Theme.name, "Light");
        verify(control("gallery:theme").text.includes("Light"));
        row.step();
        row.step();
        compare(Theme.name, "Night"); // as the scene
    }

    function test_textSizes_data() {
        return [
            {tag: "key", step: () => keyClick(Qt.Key_S)},
            {tag: "touch", step: () => touch("gallery:text")}
        ];
    }

    function test_textSizes(row) {
        compare(around(() => test.model.textSize, row.step), ["", "Normal", "Large", "Larger", "Largest"]);
        for (let step = 0; step < 4; ++step)
            row.step();
        compare(Theme.textSize, "Largest");
        row.step();
        compare(Theme.textSize, "Normal");
    }

    function test_languages() {
        const spoken = around(() => test.model.language, () => keyClick(Qt.Key_L));
        for (const language of ["English", "German", "Japanese", "Arabic", "Pseudo"])
            verify(spoken.includes(language), language);
        compare(gallery.strip.LayoutMirroring.enabled, false);
        for (let step = 0; step < 9 && model.language !== "Arabic"; ++step)
            touch("gallery:language");
        verify(gallery.panel.LayoutMirroring.enabled);
        verify(control("gallery:language").text.includes("Arabic"));
        for (let step = 0; step < 9 && model.language !== "English"; ++step)
            touch("gallery:language");
        compare(model.language, "English");
    }

    function test_glass() {
        const begun = gallery.panel.width;
        compare(begun, gallery.width);
        let sizes = [];
        const names = around(() => test.model.glass, () => {
            keyClick(Qt.Key_G);
            const panel = gallery.panel;
            sizes.push(panel.width + "x" + panel.height);
            const drawn = panel.mapToItem(gallery.contentItem, 0, 0, panel.width, panel.height);
            verify(drawn.width <= gallery.width + 1 && drawn.y + drawn.height <= gallery.height + 1, "all of it is shown");
            const target = control("gallery:next");
            const on = target.mapToItem(gallery.contentItem, 0, 0, target.width, target.height);
            verify(on.height >= 12 * 5.88 - 2, "as large to touch as before: " + on.height);
            verify(on.x + on.width <= gallery.width && on.y + on.height <= gallery.height, "in the window");
        });
        compare(names[0], "");
        for (const size of ["800x480", "1280x800", "800x1280", "1920x1200", "1920x1080"])
            verify(sizes.includes(size), size);
        fuzzyCompare(Theme.dotsPerMm, 5.88, 0.01);
        compare(gallery.panel.width, begun);
    }

    function test_namesForThoseWhoDoNotSee() {
        for (const name of ["gallery:previous", "gallery:next", "gallery:theme", "gallery:text", "gallery:language", "gallery:glass"]) {
            const target = control(name);
            compare(target.Accessible.role, Accessible.Button);
            compare(target.Accessible.name, target.text);
            verify(target.text !== "" && target.activeFocusOnTab !== false, name);
        }
    }
}

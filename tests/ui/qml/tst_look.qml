import QtQuick
import Greenroom.Panel

PanelTest {
    id: test

    name: "Look"

    readonly property list<string> themes: ["Night", "Light", "HighContrast"]
    // What is written, on what; what is drawn as a line or a shape, on what.
    readonly property var texts: [["text", "canvas"], ["text", "surface"], ["text", "raised"], ["text", "raisedPressed"], ["secondary", "canvas"], ["secondary", "surface"], ["secondary", "raised"], ["muted", "canvas"], ["muted", "surface"], ["joinInk", "join"], ["joinInk", "joinPressed"], ["stopInk", "stop"], ["stopInk", "stopPressed"], ["cautionInk", "caution"], ["darkInk", "light"], ["darkInk", "lightPressed"]]
    readonly property var shapes: [["outline", "canvas"], ["outline", "surface"], ["focus", "canvas"], ["focus", "surface"], ["joinLine", "canvas"], ["joinLine", "surface"], ["stopLine", "canvas"], ["stopLine", "surface"], ["waiting", "canvas"], ["waiting", "surface"], ["waiting", "raised"], ["light", "canvas"], ["light", "surface"], ["join", "canvas"], ["muted", "raised"]]

    function rows(pairs: var, least: var): var {
        let found = [];
        for (const theme of themes) {
            for (const pair of pairs)
                found.push({
                    tag: theme + ": " + pair[0] + " on " + pair[1],
                    theme: theme,
                    ink: pair[0],
                    ground: pair[1],
                    least: theme === "HighContrast" ? least[1] : least[0]
                });
        }
        return found;
    }

    function told(data: var) {
        panel.theme = data.theme;
        const ratio = Theme.contrast(Theme[data.ink], Theme[data.ground]);
        verify(ratio >= data.least, ratio.toFixed(2) + " is less than " + data.least);
    }

    // rule: 11
    function test_textContrast_data() {
        return rows(texts, [4.5, 7]);
    }

    // rule: 17
    function test_textContrast(data) {
        told(data);
    }

    // rule: 11
    function test_shapeContrast_data() {
        return rows(shapes, [3, 3]);
    }

    // rule: 13
    function test_shapeContrast(data) {
        told(data);
    }

    // rule: 12
    function test_paletteAsMeasured_data() {
        return [
            {tag: "join", ink: "joinInk", ground: "join", ratio: 5.44},
            {tag: "stop", ink: "stopInk", ground: "stop", ratio: 6.92},
            {tag: "green", ink: "joinLine", ground: "canvas", ratio: 8.31},
            {tag: "amber", ink: "waiting", ground: "canvas", ratio: 9.89},
            {tag: "grey", ink: "muted", ground: "canvas", ratio: 5.97}
        ];
    }

    // rule: 12
    function test_paletteAsMeasured(data) {
        panel.theme = "Night";
        fuzzyCompare(Theme.contrast(Theme[data.ink], Theme[data.ground]), data.ratio, 0.02);
    }

    function test_theAgentSaysWhichTheme() {
        room.scene("look-light");
        compare(Theme.name, "Light");
        verify(Theme.luminance(Theme.canvas) > 0.8);
        room.scene("home-ready");
        compare(Theme.name, "Night");
        panel.theme = "HighContrast";
        compare(Theme.name, "HighContrast");
    }

    function test_aBrandsColourIsRead_data() {
        let found = [];
        for (const theme of themes) {
            for (const brand of ["#000000", "#FFFFFF", "#10151C", "#FAF7F2", "#2277AA", "#FFFF00", "#000080", "#7F7F7F"])
                found.push({
                    tag: theme + " " + brand,
                    theme: theme,
                    brand: brand
                });
        }
        return found;
    }

    // rule: 11
    function test_aBrandsColourIsRead(data) {
        panel.theme = data.theme;
        const accent = Theme.accentOf(data.brand);
        const least = data.theme === "HighContrast" ? 7 : 4.5;
        verify(Theme.contrast(accent, Theme.canvas) >= least, Theme.contrast(accent, Theme.canvas).toFixed(2));
        verify(Qt.colorEqual(Theme.accentOf(""), Theme.none));
    }

    function test_everyWallpaperCanBeWrittenOn_data() {
        let found = [];
        for (const theme of ["Night", "Light"]) {
            for (const wallpaper of ["Hills", "Waves", "Dunes", "Rings"]) {
                for (const brand of ["", "#FFFFFF", "#000000", "#FFD200"])
                    found.push({
                        tag: [theme, wallpaper, brand].join(" "),
                        theme: theme,
                        wallpaper: wallpaper,
                        brand: brand
                    });
            }
        }
        return found;
    }

    // rule: 11
    function test_everyWallpaperCanBeWrittenOn(data) {
        panel.theme = data.theme;
        drawing.name = data.wallpaper;
        drawing.color = Theme.tintOf(data.brand);
        waitForRendering(ground, 500);
        const image = grabImage(ground);
        let colours = new Set();
        const inks = [["text", 4.5], ["secondary", 4.5], ["muted", 4.5], ["outline", 3], ["joinLine", 3], ["stopLine", 3], ["waiting", 3], ["light", 3], ["focus", 3]];
        for (let x = 0; x < image.width; x += 3) {
            for (let y = 0; y < image.height; y += 3)
                colours.add(image.pixel(x, y).toString());
        }
        verify(colours.size > 2, "it is drawn");
        for (const colour of colours) {
            for (const [ink, ratio] of inks)
                verify(Theme.contrast(Theme[ink], Qt.color(colour)) >= ratio, `${ink} on ${colour}`);
        }
    }

    // rule: 17
    function test_highContrastHasNoWallpaper() {
        room.scene("wallpaper-hills");
        const backdrop = find(panel);
        verify(backdrop !== null && backdrop.visible);
        panel.theme = "HighContrast";
        verify(!backdrop.visible);
    }

    function find(from: Item): Wallpaper {
        for (let i = 0; i < from.children.length; ++i) {
            if (from.children[i] instanceof Wallpaper)
                return from.children[i];
        }
        return null;
    }

    Item {
        id: ground

        height: 200
        width: 320
        z: 1

        Wallpaper {
            id: drawing

            anchors.fill: parent
            ground: Theme.canvas
            ink: Theme.muted
            least: Theme.textContrast
        }
    }

    // rule: 20
    function test_reducedMotionFromTheAgent() {
        panel.reducedMotion = false;
        room.scene("home-ready");
        verify(Theme.arrival > 0);
        room.scene("look-reduced");
        compare(Theme.arrival, 0);
        compare(Theme.rise, 0);
        compare(Theme.sunk, 1);
    }

    function test_textGrowsInFourSteps() {
        let last = 0;
        for (const step of ["Normal", "Large", "Larger", "Largest"]) {
            panel.textSize = step;
            verify(Theme.fontBody > last, step);
            last = Theme.fontBody;
        }
    }

    // rule: 14
    function test_eachUseHasAWordAndAShapeOfItsOwn() {
        const scenes = ["door-free", "door-soon", "door-unclaimed", "door-busy", "door-in-call", "door-unsure"];
        let seen = [];
        for (const scene of scenes) {
            room.scene(scene);
            const word = panel.room.status.word;
            verify(says(word), word);
            verify(!seen.includes(word), word);
            seen.push(word);
        }
    }

    // rule: 15
    function test_theDoorIsReadFromThreeMetres_data() {
        let found = [];
        for (const scene of ["door-free", "door-soon", "door-busy", "door-busy-old", "door-in-call", "door-unsure", "door-unclaimed", "door-extended"]) {
            for (const glass of [[1280, 800, 5.88], [800, 480, 5.24], [800, 1280, 5.88]])
                found.push({
                    tag: scene + " " + glass[0] + "x" + glass[1],
                    scene: scene,
                    glass: glass
                });
        }
        return found;
    }

    function largest(from: var): var {
        let found = null;
        for (let i = 0; i < from.children.length; ++i) {
            const child = from.children[i];
            if (!child.visible)
                continue;
            for (const one of [child instanceof Text && child.text.length > 1 ? child : null, largest(child)]) {
                if (one !== null && (found === null || one.fontInfo.pixelSize > found.fontInfo.pixelSize))
                    found = one;
            }
        }
        return found;
    }

    // rule: 15
    function test_theDoorIsReadFromThreeMetres(data) {
        width = data.glass[0];
        height = data.glass[1];
        panel.dotsPerMm = data.glass[2];
        room.scene(data.scene);
        waitForRendering(panel, 100);
        const word = largest(panel);
        compare(word.text, panel.room.status.word);
        verify(!word.truncated);
        face.font.family = word.font.family;
        face.font.pixelSize = word.fontInfo.pixelSize;
        face.font.weight = word.font.weight;
        const cap = face.tightBoundingRect.height / data.glass[2];
        verify(cap >= 18, cap.toFixed(1) + " mm");
        verify(word.height <= panel.height);
    }

    TextMetrics {
        id: face

        text: "H"
    }

    function test_theDoorSaysWhatItDoesNotKnow() {
        room.scene("door-unsure");
        verify(says("Not sure"));
        verify(says("Last checked 12:02"));
        verify(!says("Free"));
        room.scene("door-busy-old");
        verify(says("Last checked 14:21"));
        room.scene("door-free");
        room.link("connecting");
        verify(says("Not sure"));
        verify(!says("Free"));
    }

    // rule: 55
    function test_aRoomOutOfServiceNamesItself_data() {
        return [
            {tag: "outside", scene: "out-of-service", headline: "Out of service"},
            {tag: "inside", scene: "out-of-service-inside", headline: "Out of service"},
            {tag: "lost", scene: "link-lost-device", headline: "Out of touch with the room's controller"}
        ];
    }

    // rule: 55
    function test_aRoomOutOfServiceNamesItself(data) {
        room.scene(data.scene);
        for (const sentence of [data.headline, "Linden", "Address 192.0.2.41", "Serial number GR-7F21-0042", "comes back by itself"])
            verify(says(sentence), sentence);
        room.scene("home-ready");
        verify(!says(data.headline));
    }

    // rule: 9
    function test_withinReachAllControlsLieInTheLowerHalf_data() {
        let found = [];
        for (const glass of [[1280, 800, 5.88], [800, 480, 5.24], [800, 1280, 5.88]])
            found.push({
                tag: glass[0] + "x" + glass[1],
                glass: glass
            });
        return found;
    }

    // rule: 9
    function test_withinReachAllControlsLieInTheLowerHalf(data) {
        width = data.glass[0];
        height = data.glass[1];
        panel.dotsPerMm = data.glass[2];
        room.scene("look-reach");
        const above = () => controls(panel, Qt.rect(0, 0, width, height)).filter(one => one.enabled && one.at.y + one.at.height * 0.5 < height * 0.5);
        for (let wait = 0; wait < 20 && above().length > 0; ++wait)
            waitForRendering(panel, 50);
        compare(above().map(one => one.name), []);
        verify(control("join:b1") !== null);
        compare(fault(data.glass[2]), "");
    }

    function cleanup() {
        width = 1280;
        height = 800;
        panel.dotsPerMm = 5.88;
        panel.theme = "";
        panel.textSize = "";
        panel.reducedMotion = true;
    }
}

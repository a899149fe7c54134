import QtQuick
import Greenroom.Panel

PanelTest {
    name: "Setup"

    readonly property var scenes: ["setup-language", "setup-zone", "setup-zone-cities", "setup-network", "setup-network-down", "setup-registration", "setup-registration-busy", "setup-registration-problem", "setup-admin"]

    // Each begins a step anew.
    function init() {
        room.scene("home-empty-day");
        room.link("live");
        room.reset();
    }

    function cleanupTestCase() {
        room.speak("English");
    }

    function test_sizes_data() {
        return onGlasses(scenes);
    }

    // rule: 1, 3, 10
    function test_sizes(data) {
        measure(data.scene, data.glass);
    }

    function test_words_data() {
        return [
            {tag: "languages", scene: "setup-language", words: ["Choose a language", "1 of 4", "Deutsch", "English", "العربية", "日本語", "Next"]},
            {tag: "regions", scene: "setup-zone", words: ["Where is this room?", "2 of 4", "Europe", "Indian Ocean", "Back"]},
            {tag: "cities", scene: "setup-zone-cities", words: ["The nearest city", "Europe, Berlin: it is 13:56 there", "Isle of Man"]},
            {tag: "network", scene: "setup-network", words: ["Connected to the network", "192.0.2.41", "02:00:5E:10:00:29"]},
            {tag: "no network", scene: "setup-network-down", words: ["No network yet", "Plug in the network cable", "02:00:5E:10:00:29"]},
            {tag: "registration", scene: "setup-registration", words: ["Register this room", "With a code from your hub", "With a TMS", "On its own"]},
            {tag: "busy", scene: "setup-registration-busy", words: ["Asking your hub.", "Cancel"]},
            {tag: "problem", scene: "setup-registration-problem", words: ["This is not the address of a server.", "With a TMS"]},
            {tag: "claim code", scene: "setup-admin", words: ["4821 9930", "https://192.0.2.41", "Finish"]}
        ];
    }

    // rule: 33
    function test_words(data) {
        room.scene(data.scene);
        for (const each of data.words)
            tryVerify(() => says(each), 1000, each);
    }

    function test_touch_data() {
        return [
            {tag: "a language", scene: "setup-language", control: "language:German", sent: "language German"},
            {tag: "next", scene: "setup-language", control: "setup:next", sent: "go on"},
            {tag: "a region", scene: "setup-zone", control: "region:Asia", sent: "zone Asia"},
            {tag: "a city", scene: "setup-zone-cities", control: "city:Andorra", sent: "zone Europe Andorra"},
            {tag: "back", scene: "setup-network", control: "setup:back", sent: "go back"},
            {tag: "hub", scene: "setup-registration", control: "home:hub", sent: "home 0"},
            {tag: "tms", scene: "setup-registration", control: "home:tms", sent: "home 1"},
            {tag: "alone", scene: "setup-registration", control: "home:alone", sent: "home 2"},
            {tag: "cancel", scene: "setup-registration-busy", control: "setup:back", sent: "go back"},
            {tag: "finish", scene: "setup-admin", control: "setup:next", sent: "go on"}
        ];
    }

    // rule: 31
    function test_touch(data) {
        room.scene(data.scene);
        if (data.control === "city:Andorra")
            touch("scroll:up");
        touch(data.control);
        compare(room.pressed, [data.sent]);
        tap(control(data.control));
        compare(room.pressed, [data.sent], "the second tap of a finger");
    }

    function test_theTouchThatAnsweredAnswersNoMore() {
        room.scene("setup-language");
        touch("setup:next");
        room.reset();
        room.scene("setup-zone");
        settle(control("region:Africa"));
        tap(control("region:Africa"));
        compare(room.pressed, []);
        touch("region:Africa");
        compare(room.pressed, ["zone Africa"]);
    }

    function test_nothingGoesOnThatIsNotAnswered() {
        room.scene("setup-zone");
        tryVerify(() => control("region:Asia").enabled);
        verify(!control("setup:next").enabled, "no city is chosen");
        room.scene("setup-zone-cities");
        tryVerify(() => control("setup:next").enabled);
        room.scene("setup-registration");
        compare(control("setup:next"), null);
        room.scene("setup-registration-busy");
        compare(control("home:hub"), null, "one thing after the other");
        room.scene("setup-language");
        compare(control("setup:back"), null, "there is nothing before");
    }

    // rule: 7, 8
    function test_theListIsTurnedByATouch() {
        room.scene("setup-zone-cities");
        const seen = name => controls(panel, Qt.rect(0, 0, width, height)).some(each => each.name === name && each.at.height > 10 * Theme.dotsPerMm);
        tryVerify(() => seen("city:Berlin"), 1000, "what is chosen is in sight");
        verify(!seen("city:Zurich"));
        tryVerify(() => control("scroll:down").enabled);
        for (let i = 0; i < 8; ++i) {
            if (control("scroll:down").enabled)
                touch("scroll:down");
        }
        tryVerify(() => seen("city:Zurich"));
    }

    function test_rows_data() {
        return [
            {tag: "10 inches", glass: [1280, 800, 5.88], rows: 4},
            {tag: "7 inches", glass: [800, 480, 5.24], rows: 3},
            {tag: "upright", glass: [800, 1280, 5.88], rows: 5}
        ];
    }

    // rule: 8
    function test_rows(data) {
        [width, height] = data.glass;
        panel.dotsPerMm = data.glass[2];
        room.scene("setup-zone-cities");
        const rows = () => new Set(controls(panel, Qt.rect(0, 0, width, height)).filter(each => each.name.startsWith("city:") && each.at.height >= each.height - 1).map(each => each.at.top)).size;
        tryVerify(() => rows() >= data.rows, 1000, "whole rows");
    }

    // The keyboard brings what it has come to into sight.
    function test_byKeyboard() {
        room.scene("setup-zone-cities");
        const last = control("city:Zurich");
        tryVerify(() => last.enabled);
        last.forceActiveFocus(Qt.TabFocusReason);
        const inSight = () => {
            const at = panel.mapFromItem(last, 0, 0);
            const foot = panel.mapFromItem(control("setup:next"), 0, 0);
            return at.y > 0 && at.y + last.height <= foot.y;
        };
        tryVerify(inSight);
        keyClick(Qt.Key_Space);
        compare(room.pressed, ["zone Europe Zurich"]);
        room.scene("setup-language");
        const order = [];
        tryVerify(() => control("language:German") !== null && control("language:German").enabled);
        control("language:German").forceActiveFocus(Qt.TabFocusReason);
        for (let i = 0; i < 5; ++i) {
            order.push(panel.Window.activeFocusItem.objectName);
            keyClick(Qt.Key_Tab);
        }
        compare(order, ["language:German", "language:English", "language:Arabic", "language:Japanese", "setup:next"]);
    }

    function test_accessibleNames() {
        for (const scene of scenes) {
            room.scene(scene);
            tryVerify(() => controls(panel, Qt.rect(0, 0, width, height)).length > 0);
            for (const each of controls(panel, Qt.rect(0, 0, width, height)))
                verify(control(each.name).Accessible.name !== "", each.name);
        }
        room.scene("setup-language");
        compare(control("language:English").Accessible.checked, true);
        compare(control("language:German").Accessible.checked, false);
        compare(control("language:German").Accessible.role, Accessible.RadioButton);
    }

    // What the hub has to be told is asked over it.
    function test_messagesAreAskedOverIt() {
        room.scene("setup-message");
        tryVerify(() => says("The activation code: 16 digits"));
        touch("key:4");
        touch("answer:submit");
        compare(room.pressed, ["text 7 4"]);
    }

    function test_rightToLeft() {
        room.speak("Arabic");
        room.scene("setup-zone-cities");
        const x = name => panel.mapFromItem(control(name), 0, 0).x;
        tryVerify(() => control("setup:back") !== null && x("setup:back") > x("setup:next"));
        compare(fault(5.88), "");
        room.speak("English");
    }

    // rule: 9
    function test_withinReach() {
        width = 800;
        height = 1280;
        room.scene("setup-reach");
        const above = () => controls(panel, Qt.rect(0, 0, width, height)).filter(one => one.at.y + one.at.height * 0.5 < height * 0.5);
        tryVerify(() => controls(panel, Qt.rect(0, 0, width, height)).length > 2 && above().length === 0);
    }
}

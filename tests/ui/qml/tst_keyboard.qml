import QtQuick
import Greenroom.Panel

PanelTest {
    name: "Keyboard"

    readonly property list<string> languages: ["English", "German", "Arabic", "Japanese"]

    function test_sizes_data() {
        let rows = [];
        for (const scene of ["dial-empty", "message-text", "message-text-join", "message-text-call"]) {
            for (const glass of [[1280, 800, 5.88], [800, 480, 5.24], [1920, 1080, 8.58], [800, 1280, 5.88]])
                rows.push({
                    tag: scene + " " + glass[0] + "x" + glass[1],
                    scene: scene,
                    glass: glass
                });
        }
        return rows;
    }

    // On whichever keyboard, letters and signs.
    // rule: 1, 3, 10
    function test_sizes(data) {
        measure(data.scene, data.glass);
        for (let layout = 0; layout < languages.length; ++layout) {
            for (const layer of ["letters", "signs"]) {
                for (let wait = 0; wait < 20 && fault(data.glass[2]) !== ""; ++wait)
                    waitForRendering(panel, 50);
                compare(fault(data.glass[2]), "", layer + " of " + control("key:globe").Accessible.name);
                for (const name of ["key:erase", "key:layer", "key:globe"])
                    settle(control(name));
                waitForRendering(panel, 50);
                const keys = controls(panel, Qt.rect(0, 0, width, height)).filter(one => one.name.startsWith("key:"));
                for (const one of keys)
                    compare(one.at.width, one.width, one.name + " is whole");
                verify(keys.length >= 24);
                touch("key:layer");
            }
            touch("key:globe");
        }
    }

    function test_startsWith_data() {
        return [
            {tag: "English", language: "English", own: "z", row: 1},
            {tag: "German", language: "German", own: "ü", row: 1},
            {tag: "Arabic", language: "Arabic", own: "ض", row: 1},
            {tag: "Japanese", language: "Japanese", own: "ー", row: 1}
        ];
    }

    function test_startsWith(data) {
        room.speak(data.language);
        room.scene("message-text");
        verify(control("key:" + data.own) !== null, "the language's own");
        room.scene("home-empty-day");
        room.scene("dial-empty");
        for (const letter of ["q", "a", "@", "."])
            verify(control("key:" + letter) !== null, "an address begins with Latin letters");
        room.scene("home-empty-day");
        room.scene("message-text");
        let latin = false;
        for (let i = 0; i < languages.length; ++i) {
            latin = latin || control("key:z") !== null && control("key:ー") === null;
            touch("key:globe");
        }
        verify(latin, "Latin letters are never further than the globe");
    }

    function test_typed_data() {
        return [
            {tag: "English", language: "English", keys: ["shift", "H", "i", "space", "layer", "4"], text: "Hi 4"},
            {tag: "German", language: "German", keys: ["shift", "Ü", "b", "u", "n", "g", "s", "m", "a", "ß"], text: "Übungsmaß"},
            {tag: "Arabic", language: "Arabic", keys: ["ق", "ا", "ع", "ة", "layer", "shift", "٤"], text: "قاعة٤"},
            {tag: "Japanese", language: "Japanese", keys: ["k", "a", "i", "g", "i", "s", "h", "i", "t", "s", "u", "shift", "b", "i", "r", "u", "shift", "a"], text: "かいぎしつビルa"}
        ];
    }

    function test_typed(data) {
        room.speak(data.language);
        room.scene("message-text");
        while (control("field").text !== "")
            touch("key:erase");
        for (const key of data.keys)
            touch("key:" + key);
        compare(control("field").text, data.text);
        touch("answer:submit");
        compare(room.pressed, ["text 7 " + data.text]);
    }

    function test_whatWaitsIsSentAsItIsRead() {
        room.speak("Japanese");
        room.scene("message-text");
        while (control("field").text !== "")
            touch("key:erase");
        for (const key of ["h", "o", "n"])
            touch("key:" + key);
        compare(control("field").text, "ほn");
        touch("answer:submit");
        compare(room.pressed, ["text 7 ほん"]);
    }

    function test_theFieldIsOnTheSideOfItsLetters_data() {
        return [
            {tag: "English", language: "English", globes: 0, keys: ["a"], side: Text.AlignLeft},
            {tag: "English, Arabic letters", language: "English", globes: 1, keys: ["ق"], side: Text.AlignRight},
            {tag: "Arabic", language: "Arabic", globes: 0, keys: ["ق"], side: Text.AlignRight},
            {tag: "Arabic, Latin letters", language: "Arabic", globes: 1, keys: ["a"], side: Text.AlignLeft}
        ];
    }

    function test_theFieldIsOnTheSideOfItsLetters(data) {
        room.speak(data.language);
        room.scene("message-text");
        while (control("field").text !== "")
            touch("key:erase");
        for (let i = 0; i < data.globes; ++i)
            touch("key:globe");
        for (const key of data.keys)
            touch("key:" + key);
        compare(control("field").contentItem.horizontalAlignment, data.side);
    }

    function test_aKeyboardThatIsPluggedIn() {
        room.scene("home-empty-day");
        touch("dial:open");
        tryVerify(() => control("key:a").enabled);
        for (const key of ["a", "x", "@", "b"])
            keyClick(key);
        keyClick(Qt.Key_Backspace);
        keyClick("c");
        compare(control("field").text, "ax@c");
        keyClick(Qt.Key_Return);
        compare(room.pressed, ["dial ax@c"]);
    }

    function test_escapeCloses() {
        room.scene("home-empty-day");
        touch("dial:open");
        tryVerify(() => control("key:a").enabled);
        keyClick("a");
        keyClick(Qt.Key_Escape);
        tryVerify(() => control("field") === null);
        compare(room.pressed, []);
    }

    function test_aMessageIsAnsweredByKeysAlone() {
        room.scene("message-text");
        const field = control("field");
        tryVerify(() => control("key:a").enabled);
        tryVerify(() => field.activeFocus);
        const was = field.text;
        keyClick("!");
        compare(field.text, was + "!");
        keyClick(Qt.Key_Return);
        compare(room.pressed, ["text 7 " + was + "!"]);
    }

    function test_arrows_data() {
        return [
            {tag: "right", from: "g", key: Qt.Key_Right, to: "h"},
            {tag: "left", from: "g", key: Qt.Key_Left, to: "f"},
            {tag: "up", from: "a", key: Qt.Key_Up, to: "q"},
            {tag: "down", from: "q", key: Qt.Key_Down, to: "a"},
            {tag: "to the bar", from: "v", key: Qt.Key_Down, to: "@"},
            {tag: "the end of a row", from: "p", key: Qt.Key_Right, to: "p"}
        ];
    }

    function test_arrows(data) {
        room.scene("dial-empty");
        tryVerify(() => control("key:a").enabled);
        const from = control("key:" + data.from);
        settle(from);
        from.forceActiveFocus(Qt.TabFocusReason);
        verify(from.visualFocus, "it is seen");
        keyClick(data.key);
        const to = control("key:" + data.to);
        verify(to.activeFocus, data.to);
        verify(to.visualFocus, "and so is the next");
    }

    function test_aSwitchTypesWithTheSpaceBar() {
        room.scene("dial-empty");
        tryVerify(() => control("key:a").enabled);
        control("key:g").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Space);
        compare(control("field").text, "gh");
        // A key keeps the focus when its face turns.
        control("key:layer").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        verify(control("key:1") !== null);
        verify(control("key:layer").activeFocus);
    }

    function test_tabGoesThroughAllOfIt() {
        room.scene("dial-empty");
        tryVerify(() => control("key:a").enabled);
        const first = control("key:q");
        first.forceActiveFocus(Qt.TabFocusReason);
        let seen = [];
        for (let i = 0; i < 60; ++i) {
            const now = panel.Window.activeFocusItem;
            if (seen.includes(now))
                break;
            seen.push(now);
            keyClick(Qt.Key_Tab);
        }
        const names = seen.map(item => item.objectName);
        for (const name of ["key:q", "key:p", "key:a", "key:m", "key:erase", "key:layer", "key:globe", "key:@", "key:.", "close", "field"])
            verify(names.includes(name), name);
    }

    function test_namesInWords() {
        room.scene("message-text");
        const names = {
            "key:erase": "Backspace",
            "key:shift": "Capital letters",
            "key:space": "Space",
            "key:layer": "Digits and signs",
            "key:globe": "Keyboard: Arabic",
            "key:q": "q"
        };
        for (const key in names)
            compare(control(key).Accessible.name, names[key]);
        touch("key:shift");
        compare(control("key:Q").Accessible.name, "Capital Q");
        touch("key:layer");
        compare(control("key:@").Accessible.name, "At sign");
        for (const one of controls(panel, Qt.rect(0, 0, width, height)))
            verify(control(one.name).Accessible.name !== "", one.name);
    }

    function cleanup() {
        room.scene("home-empty-day");
        room.speak("English");
        width = 1280;
        height = 800;
        panel.dotsPerMm = 5.88;
    }
}

import QtQuick
import Greenroom.Panel

PanelTest {
    name: "Language"

    function cleanupTestCase() {
        room.speak("English");
    }

    function leftOf(name: string): real {
        const item = control(name);
        verify(item !== null, name + " is shown");
        settle(item);
        return panel.mapFromItem(item, 0, 0).x;
    }

    function test_whatIsOnShowIsSaidAnew() {
        room.speak("English");
        room.scene("home-ready");
        verify(says("Join by address"));
        room.speak("German");
        tryVerify(() => says("Über Adresse teilnehmen"));
        verify(says("Teilnehmen"));
        verify(!says("Join"));
        room.speak("Japanese");
        tryVerify(() => says("参加"));
        room.speak("English");
        tryVerify(() => says("Join by address"));
    }

    function test_rightToLeftIsMirrored() {
        room.speak("English");
        room.scene("in-call");
        tryVerify(() => !Theme.mirrored);
        verify(leftOf("mute") < leftOf("end"));
        verify(leftOf("camera") < leftOf("details"));
        room.speak("Arabic");
        tryVerify(() => leftOf("mute") > leftOf("end"));
        verify(leftOf("camera") > leftOf("details"));
        verify(says("كتم"));
    }

    function test_timesRunFromLeftToRight() {
        room.scene("home-ready");
        room.speak("Arabic");
        tryVerify(() => Theme.mirrored);
        verify(says("13:56"), "the digits of the clock keep their order: " + words());
    }

    function missing(from: var): string {
        let found = "";
        for (let i = 0; i < from.children.length; ++i) {
            const child = from.children[i];
            if (!child.visible)
                continue;
            const x = panel.mapFromItem(child, 0, 0).x;
            if (child instanceof Text && child.text !== "" && (child.width <= 0 || x < 0 || x + child.width > panel.width))
                found += child.text + ", ";
            found += missing(child);
        }
        return found;
    }

    function test_noWordsAreLostFromRightToLeft_data() {
        return ["booking-details", "home-outcome-done", "home-release", "sound-check"].map(scene => ({
                    tag: scene,
                    scene: scene
                }));
    }

    function test_noWordsAreLostFromRightToLeft(data: var) {
        room.speak("Arabic");
        room.scene(data.scene);
        tryVerify(() => words().length > 0);
        tryVerify(() => missing(panel) === "", 5000, "these are lost: " + missing(panel));
    }

    // A telephone's keys have their places whatever the language.
    function test_keypadIsNotMirrored() {
        room.speak("Arabic");
        room.scene("keypad");
        tryVerify(() => control("key:1") !== null);
        verify(leftOf("key:1") < leftOf("key:3"));
    }

    function test_everySceneComesUpFromRightToLeft_data() {
        return ["booking-details", "booking-why", "home-doubts", "home-outcome-done", "home-release", "home-two-doubts", "home-three-tiles", "in-call-several", "in-call-ringing", "error", "error-others", "dial", "keypad", "custom-panel", "custom-panel-long", "message-text", "message-rating", "joining-next", "ending-over", "incoming", "sound-check", "quiet", "more"].map(scene => ({
                    tag: scene,
                    scene: scene
                }));
    }

    // A width that hangs on a mirrored place never comes to rest.
    function test_everySceneComesUpFromRightToLeft(data: var) {
        room.speak("Arabic");
        room.scene(data.scene);
        tryVerify(() => words().length > 0);
        settle(panel);
        const all = controls(panel, Qt.rect(0, 0, panel.width, panel.height));
        verify(all.length > 0 || data.scene === "error");
    }
}

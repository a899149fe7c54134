import QtQuick
import Greenroom.Panel

PanelTest {
    name: "Calling"

    function head(item: Item): real {
        return panel.mapFromItem(item, 0, 0).y;
    }

    function test_extras_data() {
        return [
            {tag: "camera", scene: "in-call", control: "camera", sent: ["camera off"]},
            {tag: "camera on", scene: "in-call-camera-off", control: "camera", sent: ["camera on"]},
            {tag: "hold", scene: "in-call", control: "hold", sent: ["hold 1 on"]},
            {tag: "resume", scene: "in-call-held", control: "hold", sent: ["hold 1 off"]},
            {tag: "take up", scene: "in-call-two", control: "resume:3", sent: ["hold 3 off"]},
            {tag: "extend", scene: "ending-soon", control: "extend", sent: ["extend b1"]},
            {tag: "dismiss", scene: "ending-soon", control: "ending:dismiss", sent: ["seen"]},
            {tag: "stay", scene: "leaving-alone", control: "stay", sent: ["stay"]},
            {tag: "answer", scene: "incoming", control: "answer", sent: ["answer 1"]},
            {tag: "decline", scene: "incoming", control: "decline", sent: ["reject 1"]},
            {tag: "answer and hold", scene: "in-call-ringing", control: "answer", sent: ["answer 2"]},
            {tag: "decline another", scene: "in-call-ringing", control: "decline", sent: ["reject 2"]},
            {tag: "rejoin", scene: "error-rejoin", control: "retry", sent: ["retry"]},
            {tag: "another address", scene: "error-other", control: "other:0", sent: ["other 0"]},
            {tag: "one of several", scene: "error-addresses", control: "other:1", sent: ["other 1"]},
            {tag: "an entry", scene: "dial", control: "entry:f1", sent: ["entry f1"]},
            {tag: "start the check", scene: "sound-check", control: "check", sent: ["check on"]},
            {tag: "stop the check", scene: "sound-check-running", control: "check", sent: ["check off"]},
            {tag: "an hour", scene: "quiet", control: "quiet:1", sent: ["quiet hour"]},
            {tag: "until the end", scene: "quiet-on", control: "quiet:2", sent: ["quiet end"]},
            {tag: "until tomorrow", scene: "quiet", control: "quiet:3", sent: ["quiet tomorrow"]},
            {tag: "disturb again", scene: "quiet-on", control: "quiet:0", sent: ["quiet off"]}
        ];
    }

    function test_extras(data) {
        room.scene(data.scene);
        touch(data.control);
        compare(room.pressed, data.sent);
        if (control(data.control) !== null)
            touch(data.control);
        compare(room.pressed, data.sent, "the second tap of a finger");
    }

    function test_words_data() {
        return [
            {tag: "going on", scene: "in-call", words: ["In call", "Good", "Encrypted"]},
            {tag: "on hold", scene: "in-call-held", words: ["On hold, muted", "Resume"]},
            {tag: "on hold there", scene: "in-call-held-there", words: ["On hold by the other side"]},
            {tag: "poor", scene: "in-call-poor", words: ["Poor", "Not encrypted", "No camera: others do not see this room"]},
            {tag: "details", scene: "call-details", words: ["Call quality", "Poor", "Not encrypted", "Jitter: 62 ms", "No camera"]},
            {tag: "two", scene: "in-call-two", words: ["Jonas Keller", "On hold, switch to this call"]},
            {tag: "announcement", scene: "joining-announcement", words: ["Ringing, you may hear an announcement"]},
            {tag: "incoming", scene: "incoming", words: ["Incoming call", "Jonas Keller", "jonas.keller@example.com"]},
            {tag: "unknown", scene: "incoming-unknown", words: ["Unknown caller"]},
            {tag: "answers itself", scene: "incoming-answers", words: ["Answers in 5 s, muted", "Decline"]},
            {tag: "ringing in a call", scene: "in-call-ringing", words: ["Jonas Keller", "Answer and hold"]},
            {tag: "ends", scene: "ending-soon", words: ["The meeting ends in 5 min", "Extend 15 min"]},
            {tag: "leaves", scene: "leaving-alone", words: ["Nobody seems to be here", "Leaving in 18 s", "Stay"]},
            {tag: "cut off", scene: "error-rejoin", words: ["The call was cut off", "Rejoin"]},
            {tag: "undisturbed", scene: "home-undisturbed", words: ["Do not disturb until 14:56"]},
            {tag: "check runs", scene: "sound-check-running", words: ["You can be heard", "Table microphone", "Ceiling loudspeakers", "Room camera"]},
            {tag: "nothing there", scene: "sound-check-problem", words: ["No microphone", "No camera", "No microphone was found."]}
        ];
    }

    function test_words(data) {
        room.scene(data.scene);
        for (const each of data.words)
            tryVerify(() => says(each), 1000, each);
    }

    function test_whatIsNotOfferedIsAbsent() {
        room.scene("in-call-few");
        verify(control("mute") !== null && control("volume") !== null);
        for (const name of ["end", "camera", "hold", "keypad"])
            compare(control(name), null);
        room.scene("in-call-bare");
        verify(control("end") !== null && control("details") !== null);
        for (const name of ["camera", "hold", "keypad", "volume"])
            compare(control(name), null);
        room.scene("ending-now");
        compare(control("extend"), null);
        room.scene("quiet");
        compare(control("quiet:2"), null, "no meeting runs");
        compare(control("quiet:0"), null, "it is off");
    }

    // rule: 44
    function test_keysAreSentAndNeverDrawn() {
        room.scene("in-call");
        touch("keypad");
        for (const key of ["4", "4", "7", "*", "#"])
            touch("key:" + key);
        compare(room.pressed, ["tone 1 4", "tone 1 4", "tone 1 7", "tone 1 *", "tone 1 #"]);
        verify(says("•••••"));
        verify(!says("447"));
        verify(control("mute") !== null && control("end") !== null);
        touch("close");
        compare(control("key:4"), null);
        verify(!says("•"));
    }

    function test_theTouchThatOpensTheKeypadKeysNothing() {
        room.scene("keypad");
        settle(control("key:1"));
        tap(control("key:1"));
        compare(room.pressed, []);
    }

    function test_volumeIsSetInTheRow() {
        room.scene("in-call");
        touch("volume");
        touch("volume:more");
        touch("volume:less");
        touch("volume:less");
        compare(room.pressed, ["volume 70", "volume 50", "volume 50"]);
        verify(says("Volume 60 %"));
        compare(control("hold"), null);
        touch("volume:close");
        verify(control("hold") !== null);
    }

    // rule: 40
    function test_aCallIsSeenBeforeItIsAnswered() {
        for (const scene of ["incoming", "in-call-ringing"]) {
            room.scene("home-ready");
            room.reset();
            room.scene(scene);
            settle(control("answer"));
            tap(control("answer"));
            compare(room.pressed, []);
        }
    }

    function test_bannersCoverNothing_data() {
        return onGlasses(["in-call-ringing", "in-call-ringing-buttons", "ending-soon", "ending-now", "leaving-alone", "leaving-alone-ringing", "joining-ringing"]);
    }

    // rule: 38, 40
    function test_bannersCoverNothing(data) {
        measure(data.scene, data.glass);
        const banner = ["stay", "ending:dismiss", "answer"].map(name => control(name)).find(item => item !== null);
        const foot = head(banner) + banner.height;
        for (const name of ["mute", "end", "cancel"]) {
            const below = control(name);
            if (below !== null)
                verify(head(below) >= foot, name);
        }
    }

    // rule: 3
    function test_answersStandApart() {
        room.scene("incoming");
        const answer = control("answer");
        const gap = panel.mapFromItem(control("decline"), 0, 0).x - panel.mapFromItem(answer, answer.width, 0).x;
        verify(gap >= 5 * Theme.dotsPerMm);
        verify(answer.height >= 20 * Theme.dotsPerMm - 1);
    }

    function test_anAddressIsTypedAndSentOnce() {
        room.scene("home-empty-day");
        touch("dial:open");
        compare(control("dial").enabled, false);
        for (const key of ["a", "@", "b", ".", "x", "erase", "c"])
            touch("key:" + key);
        compare(control("field").text, "a@b.c");
        touch("dial");
        touch("dial");
        compare(room.pressed, ["dial a@b.c"]);
    }

    // rule: 52
    function test_whatWasTypedGoes() {
        room.scene("dial-empty");
        touch("key:a");
        compare(control("field").text, "a");
        touch("close");
        compare(control("field"), null);
        touch("dial:open");
        compare(control("field").text, "");
        touch("key:a");
        room.scene("incoming");
        room.scene("home-empty-day");
        compare(control("field"), null);
    }

    function test_whatNobodyTouchesCloses_data() {
        return [
            {tag: "address", scene: "dial"},
            {tag: "menu", scene: "more"},
            {tag: "do not disturb", scene: "quiet"},
            {tag: "check", scene: "sound-check"}
        ];
    }

    // rule: 52
    function test_whatNobodyTouchesCloses(data) {
        Theme.idle = 200;
        room.scene(data.scene);
        verify(control("close") !== null);
        tryVerify(() => control("close") === null, 2000, "closed by itself");
        Theme.idle = 60000;
    }

    // rule: 51
    function test_theMenuOnHome() {
        room.scene("home-ready");
        touch("menu");
        touch("quiet:open");
        touch("quiet:1");
        compare(room.pressed, ["quiet hour"]);
        compare(control("quiet:1"), null, "chosen and closed");
        touch("menu");
        touch("check:open");
        verify(control("check") !== null);
        touch("close");
        touch("menu");
        touch("dial:open");
        verify(control("field") !== null);
    }

    // rule: 34
    function test_otherWaysAfterAnError() {
        room.scene("error-others");
        touch("ways");
        touch("other:2");
        compare(room.pressed, ["other 2"]);
        room.reset();
        room.scene("error-others");
        touch("dial:open");
        verify(control("field") !== null);
    }

    function test_controlsCanBeTouched_data() {
        return onGlasses(["in-call", "in-call-bare", "in-call-held", "in-call-poor", "in-call-volume", "in-call-two", "keypad", "call-details", "incoming", "incoming-answers", "home-ready", "home-empty-day", "home-undisturbed", "home-five-tiles", "custom-buttons-home", "dial", "dial-calm", "dial-empty", "more", "quiet", "quiet-on", "sound-check", "sound-check-running", "sound-check-problem", "error-rejoin", "error-other", "error-others", "error-addresses", "error-next-others"]);
    }

    // rule: 1, 2, 3, 4, 10
    function test_controlsCanBeTouched(data) {
        measure(data.scene, data.glass);
    }

    function test_accessibleNames() {
        room.scene("in-call");
        compare(control("camera").Accessible.name, "Turn the camera off");
        compare(control("hold").Accessible.name, "Put the call on hold");
        compare(control("volume").Accessible.name, "Volume, 60 per cent");
        compare(control("details").Accessible.name, "Call details");
        room.scene("in-call-ringing");
        compare(control("answer").Accessible.name, "Answer Jonas Keller and hold the present call");
        compare(control("decline").Accessible.name, "Decline Jonas Keller");
        room.scene("in-call-two");
        compare(control("resume:3").Accessible.name, "Switch to Jonas Keller, who is on hold");
        room.scene("error-rejoin");
        compare(control("retry").Accessible.name, "Rejoin Quarterly planning with the Lisbon office");
    }
}

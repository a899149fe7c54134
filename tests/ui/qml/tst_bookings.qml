import QtQuick
import Greenroom.Panel

PanelTest {
    name: "Bookings"

    readonly property var scenes: ["bookings-list", "booking-details-running", "booking-details-check-in", "booking-details-long", "booking-extended", "booking-why", "booking-end", "book", "book-failed", "home-free-to-book", "home-check-in", "home-check-in-no-join", "home-check-in-two", "home-release", "home-outcome-failed", "home-doubted", "trust-doubts"]

    function test_sizes_data() {
        return onGlasses(scenes);
    }

    // rule: 1, 3, 10
    function test_sizes(data) {
        measure(data.scene, data.glass);
    }

    function test_words_data() {
        return [
            {tag: "the list", scene: "bookings-list", words: ["Bookings", "Today", "14:00 – 15:00", "Design review"]},
            {tag: "an empty list", scene: "bookings-list-empty", words: ["Nothing booked"]},
            {tag: "details", scene: "booking-details", words: ["Design review", "15:30 – 16:00", "in 35 min", "Jonas Keller", "design.review@meet.example.com", "+351 21 555 0100", "Calendar", "Decline"]},
            {tag: "what the list knows", scene: "booking-details-listed", words: ["Interview: platform engineer", "16:00 – 16:45", "Priya Raman"]},
            {tag: "running", scene: "booking-details-running", words: ["ends in 50 min", "checked in", "Extend 15 min", "End now"]},
            {tag: "tomorrow", scene: "booking-details-tomorrow", words: ["Tomorrow, 10:00 – 12:00", "in 20 h"]},
            {tag: "no Join", scene: "booking-details-no-join", words: ["The booking brought nothing to dial.", "Why no Join?"]},
            {tag: "why", scene: "booking-why", words: ["The booking brought nothing to dial.", "NO_DIAL_DATA", "Add a video meeting to the booking", "Is there a meeting link in the notes?", "This decided"]},
            {tag: "lengths", scene: "book", words: ["15 min", "until 14:11", "30 min", "until 14:26", "1 h", "until 14:56", "Until the next booking", "until 15:30"]},
            {tag: "the evening", scene: "book-evening", words: ["The rest of the day", "until midnight"]},
            {tag: "requested", scene: "book-requested", words: ["Requested", "Booking this room until 14:11"]},
            {tag: "booked", scene: "book-done", words: ["Booked until 14:11", "Done"]},
            {tag: "not booked", scene: "book-failed", words: ["Not booked", "Somebody else was quicker", "Try again"]},
            {tag: "release", scene: "home-release", words: ["Nobody has checked in", "The room is given back in 18 s", "We are here"]},
            {tag: "well", scene: "home-free-to-book", words: ["All well", "Book"]},
            {tag: "doubts", scene: "home-doubted", words: ["2 doubts", "List 14 min old"]},
            {tag: "trust", scene: "trust-doubts", words: ["The list of bookings is 14 minutes old", "Calls cannot be made now", "The clock is right"]}
        ];
    }

    // rule: 24, 33
    function test_words(data) {
        room.scene(data.scene);
        for (const each of data.words)
            tryVerify(() => says(each), 1000, each);
    }

    function test_touch_data() {
        return [
            {tag: "book 15", scene: "book", control: "book:15", sent: ["book 15"]},
            {tag: "book until next", scene: "book", control: "book:0", sent: ["book 0"]},
            {tag: "extend", scene: "booking-details-running", control: "booking:extend", sent: ["extend b1 by 15"]},
            {tag: "check in, details", scene: "booking-details-check-in", control: "checkin", sent: ["check in b4"]},
            {tag: "check in, home", scene: "home-check-in", control: "checkin", sent: ["check in b1"]},
            {tag: "check in, no join", scene: "home-check-in-no-join", control: "checkin", sent: ["check in b4"]},
            {tag: "we are here", scene: "home-release", control: "here", sent: ["check in b1"]},
            {tag: "seen", scene: "home-outcome-done", control: "outcome:dismiss", sent: ["outcome seen"]},
            {tag: "end", scene: "booking-end", control: "sure", sent: ["end b1"]},
            {tag: "decline", scene: "booking-decline", control: "sure", sent: ["decline b2"]},
            {tag: "keep", scene: "booking-end", control: "keep", sent: []}
        ];
    }

    // rule: 31
    function test_touch(data) {
        room.scene(data.scene);
        touch(data.control);
        compare(room.pressed, data.sent);
        if (data.sent.length > 0 && control(data.control) !== null)
            touch(data.control);
        compare(room.pressed, data.sent, "the second tap of a finger");
    }

    // rule: 7
    function test_fromTheListToTheDetailsAndBack() {
        room.scene("bookings-list");
        touch("open:b3");
        compare(room.pressed, ["open b3"]);
        tryVerify(() => says("16:00 – 16:45"), 1000, "what the list knows is shown at once");
        touch("close");
        compare(room.pressed, ["open b3", "open "]);
        tryVerify(() => control("open:b3") !== null);
        touch("close");
        tryVerify(() => control("join:b1") !== null);
    }

    // rule: 18
    function test_aTitleIsReadInFullByATouch() {
        room.scene("booking-details-long");
        room.room.closeSheet();
        room.reset();
        touch("open:b1");
        tryVerify(() => says("please bring the figures"));
        compare(room.pressed, ["open b1"]);
    }

    function test_whyIsOneTouchAway() {
        room.scene("booking-details-no-join");
        touch("why");
        tryVerify(() => says("What was looked at, in this order"));
        touch("close");
        tryVerify(() => control("why") !== null);
    }

    // rule: 35
    function test_requestedAtOnceAndBookedOnlyWhenTold() {
        room.scene("book");
        touch("book:15");
        verify(says("Requested"), "with the press itself");
        verify(!says("Booked"));
        room.scene("book-requested");
        tryVerify(() => says("Requested"));
        room.scene("book-done");
        tryVerify(() => says("Booked until 14:11"));
        touch("outcome:next");
        compare(room.pressed, ["book 15", "outcome seen"]);
        tryVerify(() => control("outcome:next") === null, 1000, "back on the home screen");
    }

    // rule: 34
    function test_afterAFailureTheNextStepIsOneTap() {
        room.scene("book-failed");
        touch("outcome:next");
        tryVerify(() => control("book:15") !== null);
        touch("book:30");
        compare(room.pressed, ["outcome seen", "book 30"]);
        verify(says("Requested"));
    }

    function test_askedTwice_data() {
        const glasses = [[1280, 800, 5.88], [800, 480, 5.24], [800, 1280, 5.88]];
        let rows = [];
        for (const glass of glasses) {
            rows.push({tag: "end " + glass[0], glass: glass, scene: "booking-details-running", control: "end:open", sent: "end b1"});
            rows.push({tag: "decline " + glass[0], glass: glass, scene: "booking-details", control: "decline:open", sent: "decline b2"});
        }
        return rows;
    }

    // rule: 36
    function test_askedTwice(data) {
        [width, height] = data.glass;
        panel.dotsPerMm = data.glass[2];
        room.scene(data.scene);
        const first = control(data.control);
        settle(first);
        tryVerify(() => first.enabled);
        const at = panel.mapFromItem(first, 0, 0);
        const was = Qt.rect(at.x, at.y, first.width, first.height);
        tap(first);
        tryVerify(() => control("sure") !== null);
        compare(room.pressed, []);
        const second = control("sure");
        settle(second);
        const now = panel.mapFromItem(second, 0, 0);
        verify(between(was, Qt.rect(now.x, now.y, second.width, second.height)) > 0, "in another place");
        touch("sure");
        compare(room.pressed, [data.sent]);
        tryVerify(() => says("Requested"));
    }

    function test_rows_data() {
        return [
            {tag: "10 inches", glass: [1280, 800, 5.88], rows: 5},
            {tag: "7 inches", glass: [800, 480, 5.24], rows: 3},
            {tag: "upright", glass: [800, 1280, 5.88], rows: 5}
        ];
    }

    // rule: 8
    function test_rows(data) {
        [width, height] = data.glass;
        panel.dotsPerMm = data.glass[2];
        room.scene("bookings-list");
        tryVerify(() => control("open:b1") !== null);
        const whole = () => controls(panel, Qt.rect(0, 0, width, height)).filter(each => each.name.startsWith("open:") && each.at.height >= 12 * data.glass[2] - 1);
        tryVerify(() => whole().length >= data.rows, 1000, "rows of 12 mm or more");
    }

    // rule: 7
    function test_theListIsTurnedByATouch() {
        room.scene("bookings-list");
        tryVerify(() => control("more") !== null);
        const last = () => controls(panel, Qt.rect(0, 0, width, height)).some(each => each.name === "open:l6" && each.at.height > 0);
        verify(!last());
        touch("more");
        tryVerify(last);
        verify(says("Tomorrow"));
    }

    function test_theTouchThatOpensDoesNothingElse_data() {
        return [
            {tag: "book", scene: "book", control: "book:15"},
            {tag: "list", scene: "bookings-list", control: "open:b1"},
            {tag: "details", scene: "booking-details-running", control: "booking:extend"},
            {tag: "end", scene: "booking-end", control: "sure"}
        ];
    }

    function test_theTouchThatOpensDoesNothingElse(data) {
        room.scene(data.scene);
        settle(control(data.control));
        tap(control(data.control));
        compare(room.pressed, []);
    }

    function test_waysFromHome_data() {
        return [
            {tag: "book", scene: "home-free-to-book", control: "book:open", words: "Until the next booking"},
            {tag: "the list", scene: "home-check-in", control: "agenda:open", words: "Tomorrow"},
            {tag: "trust", scene: "home-doubted", control: "trust", words: "Calls cannot be made now"}
        ];
    }

    // rule: 25
    function test_waysFromHome(data) {
        room.scene(data.scene);
        touch(data.control);
        tryVerify(() => says(data.words));
        compare(room.pressed, []);
    }

    function test_whatIsNotOfferedIsAbsent() {
        room.scene("home-check-in");
        compare(control("book:open"), null);
        room.scene("home-ready");
        compare(control("checkin"), null);
        verify(!control("trust").enabled, "the agent says nothing of it");
        room.scene("booking-details");
        for (const name of ["checkin", "booking:extend", "end:open"])
            compare(control(name), null);
    }
}

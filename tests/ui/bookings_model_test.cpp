#include "models/room_model.h"

#include "models/booking_wording.h"
#include "ui/views.h"

#include <QLocale>

#include <catch2/catch.hpp>

using namespace greenroom::ui::testing;
namespace ui = greenroom::ui;
using greenroom::ui::models::BookingsModel;
using greenroom::ui::models::BookingWording;
using greenroom::ui::models::RoomModel;
using ui::link::BookingAct;
using ui::link::OutcomeStage;
using ui::link::Verb;

namespace {

ui::link::PanelView bookable() {
    ui::link::PanelView view = aView();
    view.bookings = {aBooking("b1"), aBooking("b2", 120, 180)};
    view.bookable.options = {{15, at(15)}, {30, at(30)}, {0, at(60)}};
    return view;
}

ui::link::PanelView opened(const QString& id = QStringLiteral("b1")) {
    ui::link::PanelView view = bookable();
    ui::link::BookingDetails details;
    details.booking = aBooking(id);
    details.canCheckIn = true;
    details.canExtend = true;
    details.canEnd = true;
    details.canDecline = true;
    view.bookable.opened = details;
    view.bookable.canCheckIn = id;
    return view;
}

struct Room {
    std::chrono::milliseconds now{0};
    RoomModel model{nullptr, [this] { return now; }};
    std::vector<ui::link::PanelIntent> sent;

    explicit Room(const ui::link::PanelView& view = bookable()) {
        QObject::connect(&model, &RoomModel::intent, &model,
                         [this](const ui::link::PanelIntent& intent) { sent.push_back(intent); });
        model.setLink(ui::link::LinkState::Live);
        model.show(view);
    }
    BookingsModel& bookings() { return *model.bookings(); }
    void later() { now += std::chrono::seconds(1); }
    void answer(BookingAct act, OutcomeStage stage, const QString& why = {}) {
        ui::link::PanelView view = model.view();
        ++view.seq;
        view.bookable.outcome = ui::link::Outcome{act, stage, {}, {}, why, {}};
        model.show(view);
    }
};

} // namespace

TEST_CASE("a press to book counts once and is requested at once", "[rule:31][rule:35]") {
    Room room;
    room.bookings().book(15);
    REQUIRE(room.sent.size() == 1);
    CHECK(room.sent[0].verb == Verb::BookNow);
    CHECK(room.sent[0].minutes == 15);
    CHECK(room.bookings().stage() == BookingsModel::Requested);
    CHECK(room.bookings().outcomeWords() == "Requested");
    CHECK(room.bookings().outcomeNote() == "Booking this room until 12:15");
    room.bookings().book(15);
    CHECK(room.sent.size() == 1);
}

TEST_CASE("the running booking is made longer or ended from the door, without a look at it",
          "[rule:36]") {
    ui::link::PanelView view = bookable();
    view.look.outside = true;
    view.availability.currentId = "b1";
    view.availability.canExtend = true;
    view.availability.canEnd = true;
    Room room(view);
    REQUIRE(room.model.page() == RoomModel::Door);

    room.bookings().extendRunning();
    REQUIRE(room.sent.size() == 1);
    CHECK(room.sent[0].verb == Verb::ExtendBooking);
    CHECK(room.sent[0].bookingId == "b1");
    CHECK(room.sent[0].minutes == 15);
    CHECK(room.bookings().outcomeNote() == "Asking for more time, until 14:15");

    room.later();
    room.model.askToEnd("b1");
    CHECK(room.model.sheet() == RoomModel::EndBooking);
    REQUIRE(room.sent.size() == 2);
    CHECK(room.sent[1].verb == Verb::OpenBooking);
    room.bookings().end();
    room.model.stepBack();
    REQUIRE(room.sent.size() == 4);
    CHECK(room.sent[2].verb == Verb::EndBooking);
    CHECK(room.sent[2].bookingId == "b1");
    CHECK(room.sent[3].bookingId.isEmpty());
    CHECK(room.model.sheet() == RoomModel::NoSheet);
}

TEST_CASE("the list says where the next week begins") {
    struct Row {
        const char* first;
        int inDays;
        std::int64_t today; // days after the Monday of the tests
        const char* day;
    };
    const Row rows[] = {
        {"Monday", 0, 0, "Today"},
        {"Monday", 1, 6, "Tomorrow"},
        {"Monday", 4, 0, "Friday"},
        {"Monday", 6, 0, "Sunday"},
        {"Monday", 7, 0, "Monday 30 November"},
        {"Sunday", 5, 0, "Saturday"},
        {"Sunday", 6, 0, "Sunday\nnext week"},
        {"Saturday", 4, 0, "Friday"},
        {"Saturday", 5, 0, "Saturday\nnext week"},
        {"Monday", 2, 4, "Sunday"},
        {"Monday", 3, 4, "Monday\nnext week"},
        {"Sunday", 2, 4, "Sunday\nnext week"},
        {"Auto", 6, 0, "Sunday\nnext week"}, // English as in the United States
    };
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    for (const Row& row : rows) {
        INFO(row.first << ", " << row.inDays << " days after day " << row.today);
        ui::link::PanelView view = bookable();
        view.now = at(row.today * 24 * 60);
        view.look.firstDayOfWeek = row.first;
        ui::link::Booking booking = aBooking("b1");
        booking.startsInDays = row.inDays;
        CHECK(BookingWording::day(booking, view) == row.day);
    }
    QLocale::setDefault(before);
}

TEST_CASE("what the agent does not offer at the door cannot be opened there") {
    ui::link::PanelView view = bookable();
    view.look.outside = true;
    view.availability.currentId = "b1";
    Room room(view);
    room.model.askToEnd("b1");
    CHECK(room.model.sheet() == RoomModel::NoSheet);
    for (const auto sheet : {RoomModel::Agenda, RoomModel::Booking, RoomModel::Why, RoomModel::Dial,
                             RoomModel::More, RoomModel::Trust, RoomModel::DeclineBooking}) {
        room.model.open(sheet);
        CHECK(room.model.sheet() == RoomModel::NoSheet);
    }
    room.model.open(RoomModel::Book);
    CHECK(room.model.sheet() == RoomModel::Book);
    // The offer goes while it is open.
    view.bookable.options.clear();
    room.model.show(view);
    CHECK(room.model.sheet() == RoomModel::NoSheet);
}

TEST_CASE("what the agent says of a press goes before what the panel said", "[rule:35]") {
    Room room;
    room.bookings().book(30);
    CHECK(room.bookings().pending());
    ui::link::PanelView view = bookable();
    view.seq = 2; // of something else
    room.model.show(view);
    CHECK(room.bookings().stage() == BookingsModel::Requested);
    room.answer(BookingAct::Book, OutcomeStage::Requested);
    CHECK_FALSE(room.bookings().pending());
    CHECK(room.bookings().stage() == BookingsModel::Requested);
    room.answer(BookingAct::Book, OutcomeStage::Failed, "Taken");
    CHECK(room.bookings().stage() == BookingsModel::Failed);
    CHECK(room.bookings().outcomeNote() == "Taken");
}

TEST_CASE("a press that nobody answers has failed", "[rule:33][rule:35]") {
    Room room;
    room.bookings().book(15);
    room.bookings().lapse();
    CHECK(room.bookings().stage() == BookingsModel::Failed);
    CHECK(room.bookings().outcomeNote() == BookingWording::noAnswer());
    room.bookings().dismissOutcome();
    CHECK(room.bookings().stage() == BookingsModel::None);
    CHECK(room.sent.size() == 1); // the agent has nothing to dismiss

    room.later();
    room.bookings().book(15);
    room.answer(BookingAct::Book, OutcomeStage::Requested);
    room.bookings().lapse();
    CHECK(room.bookings().stage() == BookingsModel::Requested);
}

TEST_CASE("an outcome that was dismissed is gone at once, and the next one comes") {
    Room room;
    room.answer(BookingAct::Book, OutcomeStage::Failed, "Taken");
    room.bookings().dismissOutcome();
    CHECK(room.bookings().stage() == BookingsModel::None);
    REQUIRE(room.sent.size() == 1);
    CHECK(room.sent[0].verb == Verb::DismissOutcome);
    room.bookings().book(15);
    CHECK(room.bookings().stage() == BookingsModel::Requested);
    room.model.show(bookable()); // dismissed there too
    CHECK(room.bookings().stage() == BookingsModel::Requested);
    room.answer(BookingAct::Book, OutcomeStage::Failed, "Taken");
    CHECK(room.bookings().stage() == BookingsModel::Failed);
}

TEST_CASE("presses about the booking that is looked at") {
    struct Case {
        const char* name;
        void (*press)(BookingsModel&);
        Verb verb;
        const char* words;
    };
    const Case cases[] = {
        {"extend", [](BookingsModel& b) { b.extend(); }, Verb::ExtendBooking,
         "Asking for more time, until 14:15"},
        {"end", [](BookingsModel& b) { b.end(); }, Verb::EndBooking, "Ending the booking"},
        {"decline", [](BookingsModel& b) { b.decline(); }, Verb::Decline, "Declining the booking"},
        {"check in", [](BookingsModel& b) { b.checkIn(b.awaited()); }, Verb::CheckIn,
         "Checking in"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        Room room(opened());
        c.press(room.bookings());
        REQUIRE(room.sent.size() == 1);
        CHECK(room.sent[0].verb == c.verb);
        CHECK(room.sent[0].bookingId == "b1");
        CHECK(room.sent[0].minutes == (c.verb == Verb::ExtendBooking ? 15U : 0U));
        CHECK(room.bookings().outcomeNote() == c.words);
    }
}

TEST_CASE("the agent is told which booking is looked at, and when none is any more") {
    Room room;
    room.model.open(RoomModel::Agenda);
    room.model.openBooking("b2");
    CHECK(room.model.sheet() == RoomModel::Booking);
    REQUIRE(room.sent.size() == 1);
    CHECK(room.sent[0].verb == Verb::OpenBooking);
    CHECK(room.sent[0].bookingId == "b2");
    CHECK(room.bookings().details()->span() == "14:00 – 15:00"); // before the agent has answered
    CHECK_FALSE(room.bookings().details()->known());

    room.model.show(opened("b2"));
    CHECK(room.bookings().details()->known());
    room.model.open(RoomModel::Why);
    room.model.stepBack();
    CHECK(room.model.sheet() == RoomModel::Booking);
    CHECK(room.sent.size() == 1);
    room.model.stepBack();
    CHECK(room.model.sheet() == RoomModel::Agenda);
    REQUIRE(room.sent.size() == 2);
    CHECK(room.sent[1].verb == Verb::OpenBooking);
    CHECK(room.sent[1].bookingId.isEmpty());

    room.model.openBooking("b1");
    room.model.closeSheet(); // as when nobody touches it any more
    REQUIRE(room.sent.size() == 4);
    CHECK(room.sent[3].bookingId.isEmpty());
}

TEST_CASE("a booking that is gone is no longer looked at", "[rule:28]") {
    Room room(opened());
    room.model.openBooking("b1");
    CHECK(room.model.sheet() == RoomModel::Booking);
    ui::link::PanelView view = aView();
    view.seq = 9;
    room.model.show(view);
    CHECK(room.model.sheet() == RoomModel::NoSheet);
}

TEST_CASE("what can no longer be asked is not asked") {
    Room room(opened());
    room.model.openBooking("b1");
    room.model.open(RoomModel::EndBooking);
    CHECK(room.model.sheet() == RoomModel::EndBooking);
    ui::link::PanelView view = opened();
    view.bookable.opened->canEnd = false;
    room.model.show(view);
    CHECK(room.model.sheet() == RoomModel::Booking);
    room.model.open(RoomModel::EndBooking);
    CHECK(room.model.sheet() == RoomModel::Booking);
}

TEST_CASE("the list holds today and the next days once each, by day") {
    ui::link::PanelView view = bookable();
    ui::link::Booking tomorrow = aBooking("l1", 24 * 60, 24 * 60 + 30);
    tomorrow.startsInDays = 1;
    tomorrow.endsInDays = 1;
    view.bookable.later = {aBooking("b2", 120, 180), tomorrow};
    Room room(view);
    const auto& rows = room.bookings().list()->rows();
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].day == "Today");
    CHECK(rows[0].firstOfDay);
    CHECK(rows[0].hours == "13:00 – 14:00");
    CHECK_FALSE(rows[1].firstOfDay);
    CHECK(rows[2].id == "l1");
    CHECK(rows[2].day == "Tomorrow");
    CHECK(rows[2].firstOfDay);
    CHECK(rows[2].spoken == "Tomorrow, 12:00 – 12:30, Planning");
}

TEST_CASE("when a booking is, from now", "[rule:24]") {
    struct Case {
        const char* name;
        std::int64_t start;
        std::int64_t end;
        std::int32_t days;
        const char* words;
    };
    const Case cases[] = {{"soon", 25, 60, 0, "in 25 min"},
                          {"running", -10, 50, 0, "ends in 50 min"},
                          {"over", -60, 0, 0, "ended"},
                          {"tomorrow", 20 * 60, 21 * 60, 1, "in 20 h"},
                          {"further on", 72 * 60, 73 * 60, 3, "in 3 days"}};
    for (const Case& c : cases) {
        INFO(c.name);
        ui::link::Booking booking = aBooking("b", c.start, c.end);
        booking.startsInDays = c.days;
        CHECK(BookingWording::relative(booking, aView()) == c.words);
    }
}

TEST_CASE("how long the room can be booked, in words") {
    ui::link::PanelView view = bookable();
    CHECK(BookingWording::option({15, at(15)}, view) == "15 min");
    CHECK(BookingWording::option({60, at(60)}, view) == "1 h");
    CHECK(BookingWording::option({0, at(60)}, view) == "Until the next booking");
    CHECK(BookingWording::option({0, at(300)}, view) == "The rest of the day");
    CHECK(BookingWording::until(at(15), view) == "until 12:15");
    CHECK(BookingWording::until(at(12 * 60), view) == "until midnight");
    CHECK(BookingWording::until(at(13 * 60), view) == "until tomorrow 01:00");
}

TEST_CASE("how a press went, in words", "[rule:33]") {
    struct Case {
        BookingAct act;
        OutcomeStage stage;
        bool until;
        const char* words;
    };
    const Case cases[] = {
        {BookingAct::Book, OutcomeStage::Done, true, "Booked until 14:30"},
        {BookingAct::Book, OutcomeStage::Done, false, "Booked"},
        {BookingAct::Book, OutcomeStage::Failed, true, "Not booked"},
        {BookingAct::Extend, OutcomeStage::Done, true, "Extended until 14:30"},
        {BookingAct::Extend, OutcomeStage::Failed, true, "Not extended"},
        {BookingAct::End, OutcomeStage::Done, false, "Ended, the room is free"},
        {BookingAct::End, OutcomeStage::Failed, false, "Not ended"},
        {BookingAct::CheckIn, OutcomeStage::Done, false, "Checked in"},
        {BookingAct::CheckIn, OutcomeStage::Failed, false, "Not checked in"},
        {BookingAct::Decline, OutcomeStage::Done, false, "Declined"},
        {BookingAct::Decline, OutcomeStage::Failed, false, "Not declined"},
        {BookingAct::Decline, OutcomeStage::Requested, false, "Requested"},
    };
    for (const Case& c : cases) {
        INFO(c.words);
        ui::link::Outcome outcome{c.act, c.stage, {}, {}, {}, {}};
        if (c.until) {
            outcome.until = at(150);
        }
        CHECK(BookingWording::outcome(outcome, aView()) == c.words);
        if (c.stage == OutcomeStage::Failed) {
            CHECK_FALSE(BookingWording::outcomeNote(outcome, aView()).isEmpty());
        }
    }
}

TEST_CASE("the room says how it can be kept", "[rule:37]") {
    ui::link::PanelView view = bookable();
    view.bookable.release = ui::link::Release{"b1", 18};
    Room room(view);
    CHECK(room.bookings().releaseWords() == "The room is given back in 18 s");
    room.bookings().keepRoom();
    REQUIRE(room.sent.size() == 1);
    CHECK(room.sent[0].verb == Verb::CheckIn);
    CHECK(room.sent[0].bookingId == "b1");
}

TEST_CASE("trust in a word") {
    using ui::link::TrustKind;
    struct Case {
        std::vector<ui::link::TrustRow> rows;
        const char* word;
    };
    const Case cases[] = {
        {{}, ""},
        {{{TrustKind::Calendar, "Fresh", true}}, "All well"},
        {{{TrustKind::Calendar, "Old", false}, {TrustKind::Clock, "Right", true}}, "1 doubt"},
        {{{TrustKind::Calendar, "Old", false}, {TrustKind::Clock, "Wrong", false}}, "2 doubts"}};
    for (const Case& c : cases) {
        INFO(c.word);
        ui::link::PanelView view = aView();
        view.trust = c.rows;
        Room room(view);
        CHECK(room.bookings().trust()->word() == c.word);
        room.model.open(RoomModel::Trust);
        CHECK((room.model.sheet() == RoomModel::Trust) == !c.rows.empty());
    }
}

TEST_CASE("an agent that went away is waited for no more") {
    Room room;
    room.bookings().book(15);
    room.model.setLink(ui::link::LinkState::Connecting);
    CHECK(room.bookings().stage() == BookingsModel::None);
    room.later();
    room.bookings().book(15);
    CHECK(room.bookings().stage() == BookingsModel::None);
    CHECK(room.sent.size() == 1);
}

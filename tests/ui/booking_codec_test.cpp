#include "link/panel_codec.h"

#include "proto/panel.pb.h"

#include <catch2/catch.hpp>

namespace ui = greenroom::ui;
namespace wire = greenroom::panel::v1;
using ui::link::Verb;

namespace {

ui::link::PanelView decoded(const wire::AgentMessage& message) {
    const auto incoming = ui::link::decode(QByteArray::fromStdString(message.SerializeAsString()));
    REQUIRE(std::holds_alternative<ui::link::PanelView>(incoming));
    return std::get<ui::link::PanelView>(incoming);
}

wire::PanelIntent sent(Verb verb) {
    ui::link::PanelIntent intent;
    intent.verb = verb;
    intent.bookingId = "b1";
    intent.minutes = 30;
    const QByteArray frame = ui::link::encodeIntent(intent);
    wire::PanelMessage message;
    REQUIRE(message.ParseFromArray(frame.constData() + 4, static_cast<int>(frame.size() - 4)));
    return message.intent();
}

} // namespace

TEST_CASE("all that is said of an opened booking arrives") {
    wire::AgentMessage message;
    wire::BookingDetails& d = *message.mutable_view()->mutable_opened();
    d.mutable_booking()->set_id("b1");
    d.mutable_booking()->set_title("Review");
    d.set_source("Calendar");
    d.set_address("a@example.net");
    d.add_runners_up("b@example.net");
    d.set_verdict_code("OK");
    d.set_verdict("Join calls it");
    d.add_trace()->set_name("Is it ours?");
    d.mutable_trace(0)->set_result("Yes");
    d.set_fix("Nothing");
    d.set_can_check_in(true);
    d.set_checked_in(true);
    d.set_can_extend(true);
    d.set_can_end(true);
    d.set_can_decline(true);
    const auto opened = decoded(message).bookable.opened;
    REQUIRE(opened);
    CHECK(opened->booking.id == "b1");
    CHECK(opened->booking.title == "Review");
    CHECK(opened->source == "Calendar");
    CHECK(opened->address == "a@example.net");
    CHECK(opened->runnersUp == std::vector<QString>{"b@example.net"});
    CHECK(opened->verdictCode == "OK");
    CHECK(opened->verdict == "Join calls it");
    CHECK(opened->trace == std::vector<ui::link::TraceRow>{{"Is it ours?", "Yes"}});
    CHECK(opened->fix == "Nothing");
    CHECK((opened->canCheckIn && opened->checkedIn && opened->canExtend && opened->canEnd &&
           opened->canDecline));
}

TEST_CASE("later bookings, options, the outcome, the release and trust arrive") {
    wire::AgentMessage message;
    wire::PanelView& v = *message.mutable_view();
    v.add_later()->set_id("l1");
    v.add_book_options()->set_minutes(15);
    v.mutable_book_options(0)->mutable_until()->set_utc_ms(1'000);
    v.mutable_outcome()->set_act(wire::BOOKING_ACT_EXTEND);
    v.mutable_outcome()->set_stage(wire::OUTCOME_STAGE_FAILED);
    v.mutable_outcome()->set_booking_id("b1");
    v.mutable_outcome()->set_title("Review");
    v.mutable_outcome()->set_why("Taken");
    v.mutable_outcome()->mutable_until()->set_utc_ms(2'000);
    v.mutable_release()->set_booking_id("b1");
    v.mutable_release()->set_in_s(18);
    v.set_can_check_in("b1");
    for (const char* code : {"CALENDAR", "CALLS", "CLOCK", "WEATHER"}) {
        v.add_trust()->set_code(code);
        v.mutable_trust(v.trust_size() - 1)->set_text("As it is");
        v.mutable_trust(v.trust_size() - 1)->set_good(v.trust_size() % 2 == 0);
    }
    const auto view = decoded(message);
    const ui::link::Bookable& bookable = view.bookable;
    CHECK(bookable.later.at(0).id == "l1");
    CHECK(bookable.options == std::vector<ui::link::BookOption>{{15, {1'000, 0}}});
    CHECK(bookable.outcome == ui::link::Outcome{ui::link::BookingAct::Extend,
                                                ui::link::OutcomeStage::Failed, "b1", "Review",
                                                "Taken", ui::link::Moment{2'000, 0}});
    CHECK(bookable.release == ui::link::Release{"b1", 18});
    CHECK(bookable.canCheckIn == "b1");
    using ui::link::TrustKind;
    CHECK(view.trust == std::vector<ui::link::TrustRow>{{TrustKind::Calendar, "As it is", false},
                                                        {TrustKind::Calls, "As it is", true},
                                                        {TrustKind::Clock, "As it is", false},
                                                        {TrustKind::Other, "As it is", true}});
}

TEST_CASE("of a press that this panel does not know nothing is said") {
    struct Case {
        const char* name;
        int act;
        int stage;
        bool told;
    };
    const Case cases[] = {{"both known", 1, 1, true},
                          {"an act of a newer agent", 99, 1, false},
                          {"a stage of a newer agent", 1, 99, false},
                          {"neither said", 0, 0, false}};
    for (const Case& c : cases) {
        INFO(c.name);
        wire::AgentMessage message;
        wire::Outcome& outcome = *message.mutable_view()->mutable_outcome();
        outcome.set_act(static_cast<wire::BookingAct>(c.act));
        outcome.set_stage(static_cast<wire::OutcomeStage>(c.stage));
        CHECK(decoded(message).bookable.outcome.has_value() == c.told);
    }
}

TEST_CASE("hostile words about bookings are bounded", "[rule:18]") {
    wire::AgentMessage message;
    wire::PanelView& v = *message.mutable_view();
    const std::string wide(450, 'x');
    wire::BookingDetails& d = *v.mutable_opened();
    d.mutable_booking()->set_id("b1");
    d.mutable_booking()->set_title("a\xE2\x80\xAE\x07z");
    for (int i = 0; i < 40; ++i) {
        v.add_later()->set_id("l" + std::to_string(i));
        v.add_book_options()->set_minutes(static_cast<std::uint32_t>(i * 1'000));
        d.add_runners_up(wide);
        d.add_trace()->set_name(wide);
        d.mutable_trace(i)->set_result(std::to_string(i));
        v.add_trust()->set_text(i % 2 == 0 ? "" : wide);
    }
    v.mutable_later(1)->set_id("l0"); // a second one of the same id
    v.mutable_later(2)->set_id(std::string(2'000, 'i'));
    v.mutable_release()->set_booking_id("");
    v.set_can_check_in(std::string(2'000, 'i'));
    const auto view = decoded(message);
    const ui::link::Bookable& bookable = view.bookable;
    CHECK(bookable.opened->booking.title == "az");
    CHECK(bookable.later.size() == 32);
    CHECK(bookable.later[1].id == "l3");
    CHECK(bookable.options.size() == 2);
    CHECK(bookable.opened->runnersUp.size() == 4);
    CHECK(bookable.opened->runnersUp[0].size() == 200);
    REQUIRE(bookable.opened->trace.size() == 24);
    CHECK(bookable.opened->trace.back().result == "39"); // the one that decided stays
    CHECK(bookable.opened->trace[0].name.size() == 200);
    CHECK(view.trust.size() == 6);
    CHECK(view.trust[0].text.size() == 400);
    CHECK_FALSE(bookable.release);
    CHECK(bookable.canCheckIn.isEmpty());

    d.mutable_booking()->set_id("");
    CHECK_FALSE(decoded(message).bookable.opened);
}

TEST_CASE("presses about bookings are written as the agent reads them") {
    CHECK(sent(Verb::BookNow).book_now().minutes() == 30);
    CHECK(sent(Verb::ExtendBooking).extend_booking().booking_id() == "b1");
    CHECK(sent(Verb::ExtendBooking).extend_booking().minutes() == 30);
    CHECK(sent(Verb::EndBooking).end_booking().booking_id() == "b1");
    CHECK(sent(Verb::CheckIn).check_in().booking_id() == "b1");
    CHECK(sent(Verb::Decline).decline().booking_id() == "b1");
    CHECK(sent(Verb::OpenBooking).open_booking().booking_id() == "b1");
    CHECK(sent(Verb::DismissOutcome).has_dismiss_outcome());
}

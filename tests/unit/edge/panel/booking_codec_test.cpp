#include <catch2/catch.hpp>

#include "edge/panel/panel_codec.h"
#include "proto/panel.pb.h"

using namespace greenroom;
using namespace greenroom::edge::panel;
namespace wire = greenroom::panel::v1;

namespace {

using Intent = wire::PanelIntent;

wire::PanelView shown(const core::PanelView& view) {
    const QByteArray frame = encodeView(view, 1, 20);
    CHECK(frame.size() <= qsizetype{kMaxFrame} + 4);
    wire::AgentMessage message;
    REQUIRE(message.ParseFromArray(frame.constData() + 4, static_cast<int>(frame.size() - 4)));
    return message.view();
}

template <typename Set>
base::Result<PanelSays> says(Set&& set) {
    wire::PanelMessage message;
    set(*message.mutable_intent());
    return decodePanelMessage(QByteArray::fromStdString(message.SerializeAsString()));
}

// The fact that a press became; fails the test when it became another.
template <typename Fact, typename Set>
Fact pressed(Set&& set) {
    const auto said = says(std::forward<Set>(set));
    REQUIRE(said);
    const auto* press = std::get_if<Press>(&*said);
    REQUIRE(press != nullptr);
    const auto* domain = std::get_if<core::PanelEvent>(&press->event);
    REQUIRE(domain != nullptr);
    const auto* fact = std::get_if<Fact>(domain);
    REQUIRE(fact != nullptr);
    return *fact;
}

core::Moment moment(std::int64_t ms) {
    return {base::wallFromMs(ms), base::seconds(3600)};
}

core::BookingCard card(const std::string& id) {
    core::BookingCard card;
    card.id = core::BookingId(id);
    card.title = "Budget";
    card.startsInDays = 2;
    return card;
}

} // namespace

TEST_CASE("all that the panel shows of bookings reaches it") {
    core::PanelView view;
    view.later = {card("later")};
    view.opened = core::BookingDetails{.card = card("42"),
                                       .source = "Hub",
                                       .address = "a@example.net",
                                       .runnersUp = {"b@example.net"},
                                       .verdictCode = "JOINABLE",
                                       .verdict = "Join is open",
                                       .trace = {{"Now", "Join is open"}},
                                       .fix = "Nothing",
                                       .canCheckIn = true,
                                       .checkedIn = false,
                                       .canExtend = true,
                                       .canEnd = false,
                                       .canDecline = true};
    view.bookOptions = {{15, moment(1'000)}, {0, moment(2'000)}};
    view.outcome = core::OutcomeView{.act = core::PanelAct::Extend,
                                     .stage = core::PanelStage::Failed,
                                     .booking = core::BookingId("42"),
                                     .title = "Budget",
                                     .why = "It cannot be made longer.",
                                     .until = moment(3'000)};
    view.release = core::ReleaseView{core::BookingId("42"), 17};
    view.trust = {{"CLOCK", "The clock is right", true}, {"CALLS", "Calls are off", false}};
    view.canCheckIn = core::BookingId("42");

    const wire::PanelView out = shown(view);
    CHECK(out.later(0).id() == "later");
    CHECK(out.later(0).starts_in_days() == 2);
    CHECK(out.opened().booking().id() == "42");
    CHECK(out.opened().source() == "Hub");
    CHECK(out.opened().address() == "a@example.net");
    CHECK(out.opened().runners_up(0) == "b@example.net");
    CHECK(out.opened().verdict_code() == "JOINABLE");
    CHECK(out.opened().verdict() == "Join is open");
    CHECK(out.opened().trace(0).name() == "Now");
    CHECK(out.opened().trace(0).result() == "Join is open");
    CHECK(out.opened().fix() == "Nothing");
    CHECK(out.opened().can_check_in());
    CHECK_FALSE(out.opened().checked_in());
    CHECK(out.opened().can_extend());
    CHECK_FALSE(out.opened().can_end());
    CHECK(out.opened().can_decline());
    REQUIRE(out.book_options_size() == 2);
    CHECK(out.book_options(0).minutes() == 15);
    CHECK(out.book_options(0).until().utc_ms() == 1'000);
    CHECK(out.book_options(0).until().utc_offset_s() == 3600);
    CHECK(out.book_options(1).minutes() == 0);
    CHECK(out.outcome().act() == wire::BOOKING_ACT_EXTEND);
    CHECK(out.outcome().stage() == wire::OUTCOME_STAGE_FAILED);
    CHECK(out.outcome().booking_id() == "42");
    CHECK(out.outcome().title() == "Budget");
    CHECK(out.outcome().why() == "It cannot be made longer.");
    CHECK(out.outcome().until().utc_ms() == 3'000);
    CHECK(out.release().booking_id() == "42");
    CHECK(out.release().in_s() == 17);
    REQUIRE(out.trust_size() == 2);
    CHECK(out.trust(0).code() == "CLOCK");
    CHECK(out.trust(0).good());
    CHECK(out.trust(1).text() == "Calls are off");
    CHECK_FALSE(out.trust(1).good());
    CHECK(out.can_check_in() == "42");
}

TEST_CASE("what there is not is not sent") {
    const wire::PanelView out = shown(core::PanelView{});
    CHECK_FALSE(out.has_opened());
    CHECK_FALSE(out.has_outcome());
    CHECK_FALSE(out.has_release());
    CHECK(out.book_options_size() == 0);
    CHECK(out.can_check_in().empty());
}

TEST_CASE("every act and stage has its word") {
    struct Act {
        core::PanelAct core;
        wire::BookingAct wire;
    };
    for (const auto& row : std::vector<Act>{{core::PanelAct::Book, wire::BOOKING_ACT_BOOK},
                                            {core::PanelAct::Extend, wire::BOOKING_ACT_EXTEND},
                                            {core::PanelAct::End, wire::BOOKING_ACT_END},
                                            {core::PanelAct::CheckIn, wire::BOOKING_ACT_CHECK_IN},
                                            {core::PanelAct::Decline, wire::BOOKING_ACT_DECLINE}}) {
        core::PanelView view;
        view.outcome.emplace().act = row.core;
        CHECK(shown(view).outcome().act() == row.wire);
    }
    struct Stage {
        core::PanelStage core;
        wire::OutcomeStage wire;
    };
    for (const auto& row :
         std::vector<Stage>{{core::PanelStage::Requested, wire::OUTCOME_STAGE_REQUESTED},
                            {core::PanelStage::Done, wire::OUTCOME_STAGE_DONE},
                            {core::PanelStage::Failed, wire::OUTCOME_STAGE_FAILED}}) {
        core::PanelView view;
        view.outcome.emplace().stage = row.core;
        CHECK(shown(view).outcome().stage() == row.wire);
        CHECK_FALSE(shown(view).outcome().has_until());
    }
}

TEST_CASE("the days after are left out before today") {
    core::PanelView view;
    for (int i = 0; i < 32; ++i) {
        core::BookingCard big = card("b" + std::to_string(i));
        big.title = std::string(1500, 'x');
        view.bookings.push_back(big);
        view.later.push_back(big);
    }
    const wire::PanelView out = shown(view);
    CHECK(out.bookings_size() == 32);
    CHECK(out.bookings_left_out() == 0);
    CHECK(out.later_size() > 0);
    CHECK(out.later_size() < 32);
    CHECK(out.later(0).id() == "b0");
}

TEST_CASE("presses about bookings become facts") {
    CHECK(pressed<core::BookPressed>([](Intent& i) {
              i.mutable_book_now()->set_minutes(30);
          }).length == base::minutes(30));
    CHECK_FALSE(pressed<core::BookPressed>([](Intent& i) { i.mutable_book_now(); }).length);
    const auto extend = pressed<core::ExtendBookingPressed>([](Intent& i) {
        i.mutable_extend_booking()->set_booking_id("42");
        i.mutable_extend_booking()->set_minutes(15);
    });
    CHECK(extend.booking == core::BookingId("42"));
    CHECK(extend.length == base::minutes(15));
    CHECK(pressed<core::EndBookingPressed>([](Intent& i) {
              i.mutable_end_booking()->set_booking_id("42");
          }).booking == core::BookingId("42"));
    CHECK(pressed<core::CheckInPressed>([](Intent& i) {
              i.mutable_check_in()->set_booking_id("42");
          }).booking == core::BookingId("42"));
    CHECK(pressed<core::DeclinePressed>([](Intent& i) {
              i.mutable_decline()->set_booking_id("42");
          }).booking == core::BookingId("42"));
    CHECK(pressed<core::DetailsOpened>([](Intent& i) {
              i.mutable_open_booking()->set_booking_id("42");
          }).booking == core::BookingId("42"));
    CHECK(pressed<core::DetailsOpened>([](Intent& i) { i.mutable_open_booking(); }).booking ==
          core::BookingId());
    (void)pressed<core::OutcomeDismissed>([](Intent& i) { i.mutable_dismiss_outcome(); });
}

TEST_CASE("presses about bookings out of their bounds are no presses") {
    const std::string longest(core::BookingLimits::kId, 'x');
    CHECK(says([&](Intent& i) { i.mutable_end_booking()->set_booking_id(longest); }));
    CHECK(says([](Intent& i) { i.mutable_book_now()->set_minutes(1440); }));

    const std::string tooLong = longest + "x";
    CHECK_FALSE(says([](Intent& i) { i.mutable_book_now()->set_minutes(1441); }));
    CHECK_FALSE(says([](Intent& i) { i.mutable_book_now()->set_minutes(4'294'967'295U); }));
    CHECK_FALSE(says([](Intent& i) { i.mutable_extend_booking()->set_booking_id("42"); }));
    CHECK_FALSE(says([](Intent& i) { i.mutable_extend_booking()->set_minutes(15); }));
    CHECK_FALSE(says([](Intent& i) {
        i.mutable_extend_booking()->set_booking_id("42");
        i.mutable_extend_booking()->set_minutes(1441);
    }));
    CHECK_FALSE(says([](Intent& i) { i.mutable_end_booking(); }));
    CHECK_FALSE(says([](Intent& i) { i.mutable_check_in(); }));
    CHECK_FALSE(says([](Intent& i) { i.mutable_decline(); }));
    CHECK_FALSE(says([&](Intent& i) { i.mutable_end_booking()->set_booking_id(tooLong); }));
    CHECK_FALSE(says([&](Intent& i) { i.mutable_check_in()->set_booking_id(tooLong); }));
    CHECK_FALSE(says([&](Intent& i) { i.mutable_decline()->set_booking_id(tooLong); }));
    CHECK_FALSE(says([&](Intent& i) { i.mutable_open_booking()->set_booking_id(tooLong); }));
}

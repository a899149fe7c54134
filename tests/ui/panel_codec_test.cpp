#include "link/panel_codec.h"

#include "proto/panel.pb.h"

#include <QRandomGenerator>

#include <catch2/catch.hpp>

namespace ui = greenroom::ui;
namespace wire = greenroom::panel::v1;

namespace {

QByteArray bytes(const wire::AgentMessage& message) {
    return QByteArray::fromStdString(message.SerializeAsString());
}

ui::link::PanelView decoded(const wire::AgentMessage& message) {
    const ui::link::Incoming incoming = ui::link::decode(bytes(message));
    REQUIRE(std::holds_alternative<ui::link::PanelView>(incoming));
    return std::get<ui::link::PanelView>(incoming);
}

} // namespace

TEST_CASE("a view arrives field by field") {
    wire::AgentMessage message;
    wire::PanelView& v = *message.mutable_view();
    v.set_seq(7);
    v.set_screen(wire::SCREEN_IN_CALL);
    v.mutable_clock()->mutable_now()->set_utc_ms(1'000);
    v.mutable_clock()->mutable_now()->set_utc_offset_s(-3'600);
    v.mutable_clock()->set_twelve_hour(true);
    v.mutable_room()->set_name("Linden");
    v.set_heartbeat_s(20);
    wire::JoinTile& tile = *v.add_tiles();
    tile.mutable_booking()->set_id("b1");
    tile.set_state(wire::TILE_STATE_READY);
    tile.set_minutes(4);
    tile.set_action(wire::TILE_ACTION_LEAVE_AND_JOIN);
    tile.add_cautions()->set_code("LIST_OLD");
    tile.mutable_cautions(0)->set_text("List 14 min old");
    tile.mutable_booking()->set_whole_days(true);
    tile.mutable_booking()->set_starts_in_days(-1);
    tile.mutable_booking()->set_ends_in_days(2);
    wire::Call& call = *v.add_calls();
    call.set_id(3);
    call.set_state(wire::CALL_STATE_CONNECTED);
    call.set_muted(true);
    v.mutable_failure()->set_code("X");
    v.add_marks()->set_text("List 14 min old");

    const ui::link::PanelView view = decoded(message);
    CHECK(view.seq == 7);
    CHECK(view.screen == ui::link::Screen::InCall);
    CHECK(view.now == ui::link::Moment{1'000, -3'600});
    CHECK(view.twelveHour);
    CHECK(view.roomName == "Linden");
    CHECK(view.heartbeatS == 20);
    REQUIRE(view.tiles.size() == 1);
    CHECK(view.tiles[0].state == ui::link::TileState::Ready);
    CHECK(view.tiles[0].minutes == 4);
    CHECK(view.tiles[0].action == ui::link::TileAction::LeaveAndJoin);
    CHECK(view.tiles[0].cautions ==
          std::vector<ui::link::Caution>{{ui::link::CautionKind::ListOld, "List 14 min old"}});
    CHECK(view.tiles[0].booking.wholeDays);
    CHECK(view.tiles[0].booking.startsInDays == -1);
    CHECK(view.tiles[0].booking.endsInDays == 2);
    REQUIRE(view.calls.size() == 1);
    CHECK(view.calls[0].muted);
    CHECK(view.failure.code == "X");
    CHECK(view.marks == std::vector<QString>{"List 14 min old"});
}

TEST_CASE("what a newer agent may send is taken calmly") {
    wire::AgentMessage message;
    message.mutable_view()->set_screen(static_cast<wire::Screen>(99));
    message.mutable_view()->add_tiles()->mutable_booking()->set_id("b");
    message.mutable_view()->mutable_tiles(0)->set_state(static_cast<wire::TileState>(99));
    const ui::link::PanelView view = decoded(message);
    CHECK(view.screen == ui::link::Screen::Home);
    CHECK(view.tiles[0].state == ui::link::TileState::Absent);
    CHECK(std::holds_alternative<std::monostate>(ui::link::decode(QByteArray())));
}

TEST_CASE("a pulse is no view") {
    wire::AgentMessage message;
    message.mutable_pulse();
    CHECK(std::holds_alternative<ui::link::Pulse>(ui::link::decode(bytes(message))));
}

TEST_CASE("of state and action, one follows from the other") {
    using ui::link::TileAction;
    using ui::link::TileState;
    constexpr auto kNewState = static_cast<wire::TileState>(99);
    constexpr auto kNewAction = static_cast<wire::TileAction>(99);
    struct Case {
        wire::TileState state;
        wire::TileAction action;
        bool running;
        TileState meantState;
        TileAction meantAction;
    };
    const Case cases[] = {
        {wire::TILE_STATE_ABSENT, kNewAction, false, TileState::Absent, TileAction::ShowReason},
        {wire::TILE_STATE_UPCOMING, wire::TILE_ACTION_UNSPECIFIED, false, TileState::Upcoming,
         TileAction::ShowWhen},
        {wire::TILE_STATE_SOON, kNewAction, false, TileState::Soon, TileAction::ShowWhen},
        {wire::TILE_STATE_READY, wire::TILE_ACTION_UNSPECIFIED, false, TileState::Ready,
         TileAction::Join},
        {wire::TILE_STATE_STARTED, kNewAction, true, TileState::Started, TileAction::Join},
        {wire::TILE_STATE_JOINING, kNewAction, false, TileState::Joining, TileAction::Cancel},
        {wire::TILE_STATE_IN_CALL, kNewAction, false, TileState::InCall, TileAction::OpenCall},
        {wire::TILE_STATE_FAILED, kNewAction, false, TileState::Failed, TileAction::Retry},
        {kNewState, wire::TILE_ACTION_SHOW_REASON, false, TileState::Absent,
         TileAction::ShowReason},
        {kNewState, wire::TILE_ACTION_SHOW_WHEN, false, TileState::Upcoming, TileAction::ShowWhen},
        {kNewState, wire::TILE_ACTION_EARLY_JOIN, false, TileState::Upcoming,
         TileAction::EarlyJoin},
        {kNewState, wire::TILE_ACTION_JOIN, false, TileState::Ready, TileAction::Join},
        {kNewState, wire::TILE_ACTION_JOIN, true, TileState::Started, TileAction::Join},
        {kNewState, wire::TILE_ACTION_LEAVE_AND_JOIN, false, TileState::Ready,
         TileAction::LeaveAndJoin},
        {kNewState, wire::TILE_ACTION_CANCEL, false, TileState::Joining, TileAction::Cancel},
        {kNewState, wire::TILE_ACTION_OPEN_CALL, false, TileState::InCall, TileAction::OpenCall},
        {kNewState, wire::TILE_ACTION_RETRY, false, TileState::Failed, TileAction::Retry},
        {kNewState, kNewAction, true, TileState::Absent, TileAction::ShowReason},
    };
    for (const Case& c : cases) {
        INFO(c.state << " " << c.action);
        wire::AgentMessage message;
        wire::JoinTile& tile = *message.mutable_view()->add_tiles();
        tile.mutable_booking()->set_id("b");
        tile.mutable_booking()->set_running(c.running);
        tile.set_state(c.state);
        tile.set_action(c.action);
        const ui::link::PanelView view = decoded(message);
        CHECK(view.tiles[0].state == c.meantState);
        CHECK(view.tiles[0].action == c.meantAction);
    }
}

TEST_CASE("a caution of an unknown kind is kept for its words, without words dropped") {
    wire::AgentMessage message;
    wire::JoinTile& tile = *message.mutable_view()->add_tiles();
    tile.mutable_booking()->set_id("b");
    for (const auto& [code, words] :
         {std::pair{"NEW", ""}, {"NEW", "Mind\nthe step"}, {"CALLS_DOWN", ""}, {"LIST_OLD", ""}}) {
        wire::Mark& mark = *tile.add_cautions();
        mark.set_code(code);
        mark.set_text(words);
    }
    const std::vector<ui::link::Caution> wanted{{ui::link::CautionKind::Other, "Mind the step"},
                                                {ui::link::CautionKind::CallsDown, ""}};
    CHECK(decoded(message).tiles[0].cautions == wanted); // the surplus is cut
}

TEST_CASE("hostile views are bounded") {
    wire::AgentMessage message;
    wire::PanelView& v = *message.mutable_view();
    v.mutable_room()->set_name(std::string(5'000, 'x'));
    for (int i = 0; i < 500; ++i) {
        v.add_bookings()->set_id("b" + std::to_string(i));
        v.add_tiles()->mutable_booking()->set_id("t" + std::to_string(i));
        v.add_calls();
        v.add_marks()->set_text("m");
    }
    v.mutable_bookings(1)->set_id("b0"); // a second one of the same id
    v.mutable_bookings(2)->set_id("");
    v.mutable_bookings(3)->set_id(std::string(2'000, 'i'));
    v.mutable_bookings(0)->set_title("a\n\xE2\x80\xAE"
                                     "b");
    const ui::link::PanelView view = decoded(message);
    CHECK(view.bookings.size() == 32);
    CHECK(view.bookings[0].title == "a b");
    CHECK(view.bookings[1].id == "b4");
    CHECK(view.tiles.size() == 8);
    CHECK(view.calls.size() == 4);
    CHECK(view.marks.size() == 4);
    CHECK(view.roomName.size() == 200);
}

TEST_CASE("what is no message is told from one") {
    wire::AgentMessage whole;
    whole.mutable_view()->mutable_room()->set_name("Linden");
    const QByteArray body = bytes(whole);
    CHECK(std::holds_alternative<ui::link::Malformed>(ui::link::decode(body.chopped(1))));
    CHECK(
        std::holds_alternative<ui::link::Malformed>(ui::link::decode(QByteArray("\xFF\xFF\xFF"))));
    CHECK(std::holds_alternative<ui::link::Malformed>(
        ui::link::decode(QByteArray(ui::link::kMaxFrame + 1, '\0'))));
    wire::AgentMessage noText;
    noText.mutable_refusal()->set_reason("\xC3\x28");
    CHECK(std::holds_alternative<ui::link::Malformed>(ui::link::decode(bytes(noText))));
}

TEST_CASE("garbage never does more than fail") {
    QRandomGenerator dice(20'261'123);
    wire::AgentMessage whole;
    whole.mutable_view()->mutable_room()->set_name("Linden");
    whole.mutable_view()->add_tiles()->mutable_booking()->set_id("b1");
    const QByteArray seed = bytes(whole);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray body = seed;
        for (int hits = 1 + dice.bounded(4); hits > 0; --hits) {
            body[dice.bounded(static_cast<int>(body.size()))] =
                static_cast<char>(dice.bounded(256));
        }
        body.truncate(dice.bounded(static_cast<int>(body.size()) + 1));
        (void)ui::link::decode(body);
    }
    SUCCEED();
}

TEST_CASE("presses are written as the agent reads them") {
    ui::link::PanelIntent press;
    press.viewSeq = 9;
    press.intentId = 2;
    press.verb = ui::link::Verb::Join;
    press.bookingId = QStringLiteral("b\u00E9");
    wire::PanelMessage message;
    const QByteArray frame = ui::link::encodeIntent(press);
    REQUIRE(message.ParseFromArray(frame.constData() + 4, static_cast<int>(frame.size()) - 4));
    CHECK(message.intent().view_seq() == 9);
    CHECK(message.intent().intent_id() == 2);
    CHECK(message.intent().join().booking_id() == "b\xC3\xA9");

    press.verb = ui::link::Verb::SetMute;
    press.on = true;
    const QByteArray mute = ui::link::encodeIntent(press);
    REQUIRE(message.ParseFromArray(mute.constData() + 4, static_cast<int>(mute.size()) - 4));
    CHECK(message.intent().set_mute().muted());

    const QByteArray hello = ui::link::encodeHello("1.2");
    REQUIRE(message.ParseFromArray(hello.constData() + 4, static_cast<int>(hello.size()) - 4));
    CHECK(message.hello().protocol() == 1);
    CHECK(message.hello().version() == "1.2");
}

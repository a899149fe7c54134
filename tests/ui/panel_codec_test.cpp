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
    press.muted = true;
    const QByteArray mute = ui::link::encodeIntent(press);
    REQUIRE(message.ParseFromArray(mute.constData() + 4, static_cast<int>(mute.size()) - 4));
    CHECK(message.intent().set_mute().muted());

    const QByteArray hello = ui::link::encodeHello("1.2");
    REQUIRE(message.ParseFromArray(hello.constData() + 4, static_cast<int>(hello.size()) - 4));
    CHECK(message.hello().protocol() == 1);
    CHECK(message.hello().version() == "1.2");
}

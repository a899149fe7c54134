#include "edge/panel/panel_codec.h"

#include <catch2/catch.hpp>

#include <QtEndian>

#include "proto/panel.pb.h"

using namespace greenroom;
using namespace greenroom::edge::panel;
namespace wire = greenroom::panel::v1;

namespace {

wire::AgentMessage parsed(const QByteArray& frame) {
    REQUIRE(frame.size() >= 4);
    REQUIRE(qFromBigEndian<quint32>(frame.constData()) == frame.size() - 4);
    wire::AgentMessage message;
    REQUIRE(message.ParseFromArray(frame.constData() + 4, static_cast<int>(frame.size() - 4)));
    return message;
}

QByteArray bytes(const wire::PanelMessage& message) {
    return QByteArray::fromStdString(message.SerializeAsString());
}

core::BookingCard card(const std::string& id, const std::string& title = "Budget review") {
    return {.id = core::BookingId(id),
            .title = title,
            .organizer = "Ada Field",
            .start = {base::wallFromMs(1'772'616'600'000), base::seconds(3600)},
            .end = {base::wallFromMs(1'772'618'400'000), base::seconds(3600)},
            .joinable = true,
            .running = true,
            .reasonCode = "NO_DIAL_DATA",
            .reasonText = "No address to call"};
}

// The fact that a press became; fails the test when it became another.
template <typename Fact>
Fact pressed(const wire::PanelMessage& message) {
    const auto says = decodePanelMessage(bytes(message));
    REQUIRE(says);
    const auto* press = std::get_if<Press>(&*says);
    REQUIRE(press != nullptr);
    const auto* call = std::get_if<core::CallEvent>(&press->event);
    REQUIRE(call != nullptr);
    const auto* fact = std::get_if<Fact>(call);
    REQUIRE(fact != nullptr);
    return *fact;
}

} // namespace

TEST_CASE("every part of a view reaches the panel") {
    core::PanelView view;
    view.screen = core::Screen::InCall;
    view.now = {base::wallFromMs(1'772'616'600'000), base::seconds(3600)};
    view.twelveHour = true;
    view.roomName = "Ångström";
    view.roomAddress = "room@example.net";
    view.bookings = {card("42")};
    view.bookingsLeftOut = 3;
    view.tiles = {{.card = card("42"),
                   .state = core::TileState::Soon,
                   .opens = {base::wallFromMs(1'772'616'300'000), base::seconds(3600)},
                   .minutes = 1,
                   .seconds = 30}};
    view.calls = {{.id = core::CallId(7),
                   .state = core::CallState::Connected,
                   .title = "Budget review",
                   .address = "sip:budget@vmr.example.net",
                   .booking = core::BookingId("42"),
                   .durationSeconds = 61,
                   .setupSeconds = 2,
                   .muted = true,
                   .details = {},
                   .missing = {}}};
    view.failure = core::FailureView{.code = "BUSY",
                                     .what = "It was busy",
                                     .toDo = "Try again",
                                     .title = "Budget",
                                     .others = {}};
    view.marks = {{"CLOCK_UNSYNCED", "Clock not synchronised"}};

    const wire::AgentMessage message = parsed(encodeView(view, 9, 20));
    REQUIRE(message.has_view());
    const wire::PanelView& out = message.view();
    CHECK(out.seq() == 9);
    CHECK(out.heartbeat_s() == 20);
    CHECK(out.screen() == wire::SCREEN_IN_CALL);
    CHECK(out.clock().now().utc_ms() == 1'772'616'600'000);
    CHECK(out.clock().now().utc_offset_s() == 3600);
    CHECK(out.clock().twelve_hour());
    CHECK(out.room().name() == "Ångström");
    CHECK(out.room().address() == "room@example.net");
    REQUIRE(out.bookings_size() == 1);
    CHECK(out.bookings(0).id() == "42");
    CHECK(out.bookings(0).title() == "Budget review");
    CHECK(out.bookings(0).organizer() == "Ada Field");
    CHECK(out.bookings(0).start().utc_ms() == 1'772'616'600'000);
    CHECK(out.bookings(0).end().utc_ms() == 1'772'618'400'000);
    CHECK(out.bookings(0).joinable());
    CHECK(out.bookings(0).running());
    CHECK(out.bookings(0).reason_code() == "NO_DIAL_DATA");
    CHECK(out.bookings(0).reason_text() == "No address to call");
    CHECK(out.bookings_left_out() == 3);
    REQUIRE(out.tiles_size() == 1);
    CHECK(out.tiles(0).booking().id() == "42");
    CHECK(out.tiles(0).state() == wire::TILE_STATE_SOON);
    CHECK(out.tiles(0).opens().utc_ms() == 1'772'616'300'000);
    CHECK(out.tiles(0).minutes() == 1);
    CHECK(out.tiles(0).seconds() == 30);
    REQUIRE(out.calls_size() == 1);
    CHECK(out.calls(0).id() == 7);
    CHECK(out.calls(0).state() == wire::CALL_STATE_CONNECTED);
    CHECK(out.calls(0).booking_id() == "42");
    CHECK(out.calls(0).duration_s() == 61);
    CHECK(out.calls(0).setup_s() == 2);
    CHECK(out.calls(0).muted());
    CHECK(out.failure().code() == "BUSY");
    CHECK(out.failure().to_do() == "Try again");
    CHECK(out.failure().can_retry());
    REQUIRE(out.marks_size() == 1);
    CHECK(out.marks(0).code() == "CLOCK_UNSYNCED");
    CHECK(out.marks(0).text() == "Clock not synchronised");
}

TEST_CASE("a view never exceeds a frame: bookings at the end go first and are counted") {
    core::PanelView view;
    for (int i = 0; i < 32; ++i) {
        view.bookings.push_back(card(std::to_string(i), std::string(2'000, 'x')));
        view.tiles.push_back({.card = card(std::to_string(i), std::string(1'000, 'y')),
                              .state = core::TileState::Ready,
                              .opens = {},
                              .minutes = 0,
                              .seconds = 0});
    }
    const QByteArray frame = encodeView(view, 1, 0);
    CHECK(frame.size() <= kMaxFrame + 4);
    const wire::PanelView out = parsed(frame).view();
    CHECK(out.tiles_size() == 32);
    CHECK(out.bookings_size() > 0);
    CHECK(out.bookings_size() + static_cast<int>(out.bookings_left_out()) == 32);
    CHECK(out.bookings(0).id() == "0");
}

TEST_CASE("even the largest of everything fits") {
    core::PanelView view;
    const std::string huge(100'000, 'x');
    view.roomName = huge;
    view.bookings.assign(32, card(huge, huge));
    view.tiles.assign(500, {.card = card(huge, huge),
                            .state = core::TileState::Ready,
                            .opens = {},
                            .minutes = 0,
                            .seconds = 0});
    view.calls.assign(100, {.id = core::CallId(1),
                            .state = core::CallState::Connected,
                            .title = huge,
                            .address = huge,
                            .booking = core::BookingId(huge),
                            .details = {},
                            .missing = {}});
    view.failure = core::FailureView{
        .code = huge, .what = huge, .toDo = huge, .title = huge, .others = {huge}};
    view.marks.assign(100, {"CODE", huge});
    const QByteArray frame = encodeView(view, 1, 0);
    CHECK(frame.size() <= kMaxFrame + 4);
    CHECK(parsed(frame).view().failure().code().size() > 1'000);
}

TEST_CASE("text that is no UTF-8 does not spoil the view") {
    core::PanelView view;
    view.roomName = "a\xff\xfe b";
    view.bookings = {card("1", "cut in a letter \xc3")};
    const wire::PanelView out = parsed(encodeView(view, 1, 0)).view();
    CHECK(out.room().name() == "a\xef\xbf\xbd\xef\xbf\xbd b");
    CHECK(out.bookings(0).title() == "cut in a letter \xef\xbf\xbd");
}

TEST_CASE("a Hello is read, its version cut") {
    wire::PanelMessage message;
    message.mutable_hello()->set_protocol(1);
    message.mutable_hello()->set_version(std::string(500, 'v'));
    const auto says = decodePanelMessage(bytes(message));
    REQUIRE(says);
    const auto* hello = std::get_if<Hello>(&*says);
    REQUIRE(hello != nullptr);
    CHECK(hello->protocol == 1);
    CHECK(hello->version == std::string(64, 'v'));
}

TEST_CASE("each press becomes the fact it stands for") {
    wire::PanelMessage message;
    wire::PanelIntent& intent = *message.mutable_intent();
    intent.set_view_seq(5);
    intent.set_intent_id(6);

    intent.mutable_join()->set_booking_id("42");
    CHECK(pressed<core::JoinPressed>(message).booking == core::BookingId("42"));
    CHECK(pressed<core::JoinPressed>(message).request == core::RequestId(0));
    intent.mutable_join()->clear_booking_id();
    CHECK(pressed<core::JoinPressed>(message).booking == core::BookingId());

    intent.mutable_hang_up()->set_call_id(7);
    CHECK(pressed<core::HangUpAsked>(message).call == core::CallId(7));
    intent.mutable_hang_up()->set_call_id(0);
    CHECK(pressed<core::HangUpAsked>(message).call == std::nullopt);

    intent.mutable_set_mute()->set_muted(true);
    CHECK(pressed<core::MuteAsked>(message).muted);
    intent.mutable_dismiss();
    pressed<core::FailureDismissed>(message);
    intent.mutable_retry();
    pressed<core::RetryPressed>(message);

    const auto says = decodePanelMessage(bytes(message));
    CHECK(std::get<Press>(*says).viewSeq == 5);
    CHECK(std::get<Press>(*says).intentId == 6);
}

TEST_CASE("what is no message of a panel is refused") {
    wire::PanelMessage longId;
    longId.mutable_intent()->mutable_join()->set_booking_id(std::string(129, 'x'));
    wire::PanelMessage noVerb;
    noVerb.mutable_intent()->set_intent_id(1);
    struct Row {
        const char* name;
        QByteArray body;
    };
    for (const Row& row :
         {Row{"nothing", {}}, Row{"noise", QByteArray(64, '\xff')},
          Row{"a booking id of 129 bytes", bytes(longId)}, Row{"a press of nothing", bytes(noVerb)},
          Row{"fields of another version", QByteArray::fromHex("9a06020801")}}) {
        INFO(row.name);
        const auto says = decodePanelMessage(row.body);
        REQUIRE_FALSE(says);
        CHECK(says.error().code == base::ErrorCode::InvalidInput);
    }
}

TEST_CASE("random bytes never become more than an error or a sound message") {
    quint32 seed = 12'345;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray body;
        for (quint32 n = seed % 40; n > 0; --n) {
            seed = seed * 1'664'525 + 1'013'904'223;
            body.append(static_cast<char>(seed >> 24));
        }
        seed = seed * 1'664'525 + 1'013'904'223;
        static_cast<void>(decodePanelMessage(body));
    }
}

#include "edge/panel/panel_codec.h"

#include <optional>

#include <google/protobuf/stubs/logging.h>

#include <QtEndian>

#include "edge/panel/booking_codec.h"
#include "edge/panel/call_codec.h"
#include "edge/panel/extension_codec.h"
#include "edge/panel/look_codec.h"
#include "edge/panel/setup_codec.h"
#include "edge/panel/wire_text.h"
#include "proto/panel.pb.h"

namespace greenroom::edge::panel {

namespace {

namespace wire = greenroom::panel::v1;

wire::Screen toWire(core::Screen screen) {
    switch (screen) {
    case core::Screen::Home:
        return wire::SCREEN_HOME;
    case core::Screen::Joining:
        return wire::SCREEN_JOINING;
    case core::Screen::InCall:
        return wire::SCREEN_IN_CALL;
    case core::Screen::Error:
        return wire::SCREEN_ERROR;
    }
    return wire::SCREEN_UNSPECIFIED;
}

wire::TileState toWire(core::TileState state) {
    switch (state) {
    case core::TileState::Absent:
        return wire::TILE_STATE_ABSENT;
    case core::TileState::Upcoming:
        return wire::TILE_STATE_UPCOMING;
    case core::TileState::Soon:
        return wire::TILE_STATE_SOON;
    case core::TileState::Ready:
        return wire::TILE_STATE_READY;
    case core::TileState::Started:
        return wire::TILE_STATE_STARTED;
    case core::TileState::Joining:
        return wire::TILE_STATE_JOINING;
    case core::TileState::InCall:
        return wire::TILE_STATE_IN_CALL;
    case core::TileState::Failed:
        return wire::TILE_STATE_FAILED;
    }
    return wire::TILE_STATE_UNSPECIFIED;
}

wire::TileAction toWire(core::TileAction action) {
    switch (action) {
    case core::TileAction::ShowReason:
        return wire::TILE_ACTION_SHOW_REASON;
    case core::TileAction::ShowWhen:
        return wire::TILE_ACTION_SHOW_WHEN;
    case core::TileAction::EarlyJoin:
        return wire::TILE_ACTION_EARLY_JOIN;
    case core::TileAction::Join:
        return wire::TILE_ACTION_JOIN;
    case core::TileAction::LeaveAndJoin:
        return wire::TILE_ACTION_LEAVE_AND_JOIN;
    case core::TileAction::Cancel:
        return wire::TILE_ACTION_CANCEL;
    case core::TileAction::OpenCall:
        return wire::TILE_ACTION_OPEN_CALL;
    case core::TileAction::Retry:
        return wire::TILE_ACTION_RETRY;
    }
    return wire::TILE_ACTION_UNSPECIFIED;
}

void set(wire::JoinTile& out, const core::TileView& tile) {
    setCard(*out.mutable_booking(), tile.card);
    out.set_state(toWire(tile.state));
    setMoment(*out.mutable_opens(), tile.opens);
    out.set_minutes(tile.minutes);
    out.set_seconds(tile.seconds);
    out.set_action(toWire(tile.action));
    for (const core::MarkView& caution : tile.cautions) {
        wire::Mark& mark = *out.add_cautions();
        mark.set_code(wireText(caution.code));
        mark.set_text(wireText(caution.text));
    }
}

void set(wire::PanelView& out, const core::PanelView& view) {
    out.set_screen(toWire(view.screen));
    setMoment(*out.mutable_clock()->mutable_now(), view.now);
    out.mutable_clock()->set_twelve_hour(view.twelveHour);
    out.mutable_room()->set_name(wireText(view.roomName));
    out.mutable_room()->set_address(wireText(view.roomAddress));
    for (const core::BookingCard& card : view.bookings)
        setCard(*out.add_bookings(), card);
    out.set_bookings_left_out(view.bookingsLeftOut);
    for (const core::TileView& tile : view.tiles)
        set(*out.add_tiles(), tile);
    setCalls(out, view);
    setBookings(out, view);
    for (const core::MarkView& mark : view.marks) {
        out.add_marks()->set_code(wireText(mark.code));
        out.mutable_marks()->rbegin()->set_text(wireText(mark.text));
    }
    setExtension(out, view.extension);
    setLook(out, view);
    setSetup(out, view);
}

// Leaves out what stands last until the message fits; what is left then is bounded by itself.
void shrink(wire::AgentMessage& message) {
    wire::PanelView& view = *message.mutable_view();
    while (message.ByteSizeLong() > kMaxFrame && shrinkExtension(view)) {
    }
    while (message.ByteSizeLong() > kMaxFrame && !view.entries().empty())
        view.mutable_entries()->RemoveLast();
    while (message.ByteSizeLong() > kMaxFrame && shrinkBookings(view)) {
    }
    while (message.ByteSizeLong() > kMaxFrame && !view.bookings().empty()) {
        view.mutable_bookings()->RemoveLast();
        view.set_bookings_left_out(view.bookings_left_out() + 1);
    }
    while (message.ByteSizeLong() > kMaxFrame && !view.tiles().empty())
        view.mutable_tiles()->RemoveLast();
    while (message.ByteSizeLong() > kMaxFrame && !view.calls().empty())
        view.mutable_calls()->RemoveLast();
    while (message.ByteSizeLong() > kMaxFrame && !view.marks().empty())
        view.mutable_marks()->RemoveLast();
}

QByteArray frame(const wire::AgentMessage& message) {
    const auto size = static_cast<std::uint32_t>(message.ByteSizeLong());
    QByteArray out(static_cast<qsizetype>(sizeof size + size), Qt::Uninitialized);
    qToBigEndian(size, out.data());
    message.SerializeToArray(out.data() + sizeof size, static_cast<int>(size));
    return out;
}

} // namespace

QByteArray encodeView(const core::PanelView& view, std::uint64_t seq,
                      std::uint32_t heartbeatSeconds) {
    wire::AgentMessage message;
    wire::PanelView& out = *message.mutable_view();
    out.set_seq(seq);
    out.set_heartbeat_s(heartbeatSeconds);
    set(out, view);
    shrink(message);
    return frame(message);
}

QByteArray encodePulse() {
    wire::AgentMessage message;
    message.mutable_pulse();
    return frame(message);
}

QByteArray encodeRefusal(std::string_view reason) {
    wire::AgentMessage message;
    message.mutable_refusal()->set_reason(wireText(reason));
    return frame(message);
}

base::Result<PanelSays> decodePanelMessage(const QByteArray& body) {
    constexpr std::size_t kMaxVersion = 64;
    // The library would write a line about each bad string; the verdict says it once.
    static const auto silenced = google::protobuf::SetLogHandler(nullptr);
    static_cast<void>(silenced);
    wire::PanelMessage message;
    if (!message.ParseFromArray(body.constData(), static_cast<int>(body.size())))
        return base::fail(base::ErrorCode::InvalidInput, "not a PanelMessage");
    if (message.has_hello())
        return Hello{message.hello().protocol(), message.hello().version().substr(0, kMaxVersion)};
    if (!message.has_intent())
        return base::fail(base::ErrorCode::InvalidInput, "neither a Hello nor a press");
    auto event = callEvent(message.intent());
    if (!event)
        event = extensionEvent(message.intent());
    if (!event)
        event = lookEvent(message.intent());
    if (!event)
        event = bookingEvent(message.intent());
    if (!event)
        event = setupEvent(message.intent());
    if (!event)
        return base::fail(base::ErrorCode::InvalidInput, "a press that is not understood");
    return Press{message.intent().view_seq(), message.intent().intent_id(), std::move(*event)};
}

} // namespace greenroom::edge::panel

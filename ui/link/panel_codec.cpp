#include "link/panel_codec.h"

#include "link/booking_codec.h"
#include "link/call_codec.h"
#include "link/extension_codec.h"
#include "link/look_codec.h"
#include "link/safe_text.h"
#include "link/service_codec.h"
#include "link/setup_codec.h"
#include "link/tile_meaning.h"
#include "link/wire_lists.h"
#include "proto/panel.pb.h"

#include <google/protobuf/stubs/logging.h>

#include <QtEndian>

#include <algorithm>

namespace greenroom::ui::link {

namespace {

namespace wire = greenroom::panel::v1;

constexpr qsizetype kHeader = 4;
constexpr std::size_t kMaxBookings = 32;
constexpr std::size_t kMaxTiles = 8;
constexpr std::size_t kMaxCautions = 2;
constexpr std::size_t kMaxMarks = 4;
constexpr qsizetype kMaxName = 200;
constexpr qsizetype kMaxSentence = 400;

Moment fromWire(const wire::Moment& m) {
    return {.utcMs = m.utc_ms(), .utcOffsetS = m.utc_offset_s()};
}

Screen fromWire(wire::Screen screen) {
    switch (screen) {
    case wire::SCREEN_JOINING:
        return Screen::Joining;
    case wire::SCREEN_IN_CALL:
        return Screen::InCall;
    case wire::SCREEN_ERROR:
        return Screen::Error;
    default:
        return Screen::Home;
    }
}

std::optional<TileState> fromWire(wire::TileState state) {
    switch (state) {
    case wire::TILE_STATE_ABSENT:
        return TileState::Absent;
    case wire::TILE_STATE_UPCOMING:
        return TileState::Upcoming;
    case wire::TILE_STATE_SOON:
        return TileState::Soon;
    case wire::TILE_STATE_READY:
        return TileState::Ready;
    case wire::TILE_STATE_STARTED:
        return TileState::Started;
    case wire::TILE_STATE_JOINING:
        return TileState::Joining;
    case wire::TILE_STATE_IN_CALL:
        return TileState::InCall;
    case wire::TILE_STATE_FAILED:
        return TileState::Failed;
    default:
        return std::nullopt;
    }
}

std::optional<TileAction> fromWire(wire::TileAction action) {
    switch (action) {
    case wire::TILE_ACTION_SHOW_REASON:
        return TileAction::ShowReason;
    case wire::TILE_ACTION_SHOW_WHEN:
        return TileAction::ShowWhen;
    case wire::TILE_ACTION_EARLY_JOIN:
        return TileAction::EarlyJoin;
    case wire::TILE_ACTION_JOIN:
        return TileAction::Join;
    case wire::TILE_ACTION_LEAVE_AND_JOIN:
        return TileAction::LeaveAndJoin;
    case wire::TILE_ACTION_CANCEL:
        return TileAction::Cancel;
    case wire::TILE_ACTION_OPEN_CALL:
        return TileAction::OpenCall;
    case wire::TILE_ACTION_RETRY:
        return TileAction::Retry;
    default:
        return std::nullopt;
    }
}

Tile fromWire(const wire::JoinTile& t) {
    Tile tile{.booking = bookingFromWire(t.booking()),
              .opens = fromWire(t.opens()),
              .minutes = t.minutes(),
              .seconds = t.seconds(),
              .cautions = {}};
    giveMeaning(tile, fromWire(t.state()), fromWire(t.action()));
    for (const wire::Mark& m : t.cautions()) {
        tile.cautions.push_back({cautionKind(text(m.code())), text(m.text())});
    }
    return tile;
}

PanelView fromWire(const wire::PanelView& v) {
    PanelView view{.seq = v.seq(),
                   .screen = fromWire(v.screen()),
                   .now = fromWire(v.clock().now()),
                   .twelveHour = v.clock().twelve_hour(),
                   .roomName = text(v.room().name()),
                   .roomAddress = text(v.room().address()),
                   .bookings = {},
                   .bookingsLeftOut = v.bookings_left_out(),
                   .tiles = {},
                   .calls = {},
                   .controls = {},
                   .ending = {},
                   .entries = {},
                   .audioCheck = {},
                   .failure = {},
                   .marks = {},
                   .extension = extensionFromWire(v),
                   .heartbeatS = v.heartbeat_s()};
    for (const wire::BookingCard& b : v.bookings()) {
        view.bookings.push_back(bookingFromWire(b));
    }
    for (const wire::JoinTile& t : v.tiles()) {
        view.tiles.push_back(fromWire(t));
    }
    for (const wire::Mark& m : v.marks()) {
        view.marks.push_back(text(m.text()));
    }
    bookingsFromWire(v, view);
    callsFromWire(v, view);
    lookFromWire(v, view);
    setupFromWire(v, view);
    serviceFromWire(v, view);
    return view;
}

void makeSafe(Tile& t) {
    boundBooking(t.booking);
    for (Caution& caution : t.cautions) {
        caution.text = safeText(caution.text, kMaxSentence);
    }
    std::erase_if(t.cautions, [](const Caution& caution) {
        return caution.kind == CautionKind::Other && caution.text.isEmpty();
    });
    cut(t.cautions, kMaxCautions);
}

QByteArray framed(const wire::PanelMessage& message) {
    const std::string body = message.SerializeAsString();
    QByteArray frame(kHeader, '\0');
    qToBigEndian(static_cast<quint32>(body.size()), frame.data());
    frame.append(body.data(), static_cast<qsizetype>(body.size()));
    return frame;
}

} // namespace

PanelView bounded(PanelView view) {
    view.roomName = safeText(view.roomName, kMaxName);
    view.roomAddress = safeText(view.roomAddress, kMaxName);
    dropDoubtful(view.bookings, [](const Booking& b) -> const QString& { return b.id; });
    dropDoubtful(view.tiles, [](const Tile& t) -> const QString& { return t.booking.id; });
    cut(view.bookings, kMaxBookings);
    cut(view.tiles, kMaxTiles);
    cut(view.marks, kMaxMarks);
    for (Booking& b : view.bookings) {
        boundBooking(b);
    }
    for (Tile& t : view.tiles) {
        makeSafe(t);
    }
    for (QString& mark : view.marks) {
        mark = safeText(mark, kMaxName);
    }
    boundBookings(view);
    boundCalls(view);
    boundLook(view);
    boundSetup(view);
    boundService(view);
    view.extension = bounded(std::move(view.extension));
    return view;
}

Incoming decode(const QByteArray& body) {
    // The library would write a line about each bad string; the verdict says it once.
    static const auto silenced = google::protobuf::SetLogHandler(nullptr);
    Q_UNUSED(silenced)
    wire::AgentMessage message;
    if (body.size() > kMaxFrame ||
        !message.ParseFromArray(body.constData(), static_cast<int>(body.size()))) {
        return Malformed{};
    }
    switch (message.body_case()) {
    case wire::AgentMessage::kView:
        return bounded(fromWire(message.view()));
    case wire::AgentMessage::kRefusal:
        return Refusal{safeText(text(message.refusal().reason()), kMaxSentence)};
    case wire::AgentMessage::kPulse:
        return Pulse{};
    default:
        return std::monostate{};
    }
}

QByteArray encodeHello(const QString& version) {
    wire::PanelMessage message;
    message.mutable_hello()->set_protocol(1);
    message.mutable_hello()->set_version(version.toStdString());
    return framed(message);
}

QByteArray encodeIntent(const PanelIntent& intent) {
    wire::PanelMessage message;
    wire::PanelIntent& out = *message.mutable_intent();
    out.set_view_seq(intent.viewSeq);
    out.set_intent_id(intent.intentId);
    switch (intent.verb) {
    case Verb::Join:
        out.mutable_join()->set_booking_id(intent.bookingId.toStdString());
        break;
    case Verb::HangUp:
        out.mutable_hang_up()->set_call_id(intent.callId);
        break;
    case Verb::SetMute:
        out.mutable_set_mute()->set_muted(intent.on);
        break;
    case Verb::Dismiss:
        out.mutable_dismiss();
        break;
    case Verb::Retry:
        out.mutable_retry();
        break;
    default:
        if (!setVerb(out, intent) && !setBookingVerb(out, intent) && !setLookVerb(out, intent) &&
            !setSetupVerb(out, intent) && !setServiceVerb(out, intent)) {
            setCallVerb(out, intent);
        }
        break;
    }
    return framed(message);
}

std::optional<QByteArray> FrameReader::next() {
    if (broken_ || buffer_.size() < kHeader) {
        return std::nullopt;
    }
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(buffer_.constData()));
    if (length > kMaxFrame) {
        broken_ = true;
        buffer_.clear();
        return std::nullopt;
    }
    if (buffer_.size() < kHeader + length) {
        return std::nullopt;
    }
    QByteArray body = buffer_.mid(kHeader, length);
    buffer_.remove(0, kHeader + length);
    return body;
}

void FrameReader::clear() {
    buffer_.clear();
    broken_ = false;
}

} // namespace greenroom::ui::link

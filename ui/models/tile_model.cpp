#include "models/tile_model.h"

#include "models/call_wording.h"
#include "models/wording.h"

namespace greenroom::ui::models {

namespace {

TileLook lookOf(const link::Tile& tile, const link::PanelView& view) {
    switch (tile.action) {
    case link::TileAction::ShowReason:
        return TileLook::Reason;
    case link::TileAction::ShowWhen:
        return TileLook::Waiting;
    case link::TileAction::EarlyJoin:
        return TileLook::Early;
    case link::TileAction::Join:
    case link::TileAction::LeaveAndJoin:
        return tile.cautions.empty() ? TileLook::Open : TileLook::Doubtful;
    case link::TileAction::Cancel:
        return CallWording::slow(Wording::callOf(tile, view)) ? TileLook::CancelStressed
                                                              : TileLook::Cancel;
    case link::TileAction::OpenCall:
        return TileLook::InCall;
    case link::TileAction::Retry:
        return TileLook::Retry;
    }
    return TileLook::Reason;
}

TileModel::Shape shapeOf(link::CautionKind kind) {
    return kind == link::CautionKind::ListOld ? TileModel::Age : TileModel::Warning;
}

void addNotices(const link::Tile& tile, const link::PanelView& view, TileRow& row) {
    if (row.look == TileLook::Retry) {
        row.notices.append(Wording::failureWithCode(view.failure));
        row.noticeShapes.append(TileModel::Failure);
    }
    for (const link::Caution& caution : tile.cautions) {
        row.notices.append(Wording::caution(caution));
        row.noticeShapes.append(shapeOf(caution.kind));
    }
}

TileRow rowOf(const link::Tile& tile, const link::PanelView& view) {
    TileRow row{.id = tile.booking.id,
                .title = Wording::title(tile.booking),
                .span = Wording::span(tile.booking, view),
                .relative = Wording::relative(tile, view),
                .organizer = Wording::organizer(tile.booking),
                .state = tile.state,
                .look = lookOf(tile, view),
                .word = Wording::joinWord(tile, view),
                .detail = Wording::joinDetail(tile, view),
                .spoken = Wording::joinSpoken(tile, view),
                .told = Wording::told(tile, view),
                .toldCode = tile.booking.reasonCode,
                .notices = {},
                .noticeShapes = {}};
    addNotices(tile, view, row);
    return row;
}

bool inCallOf(const link::PanelView& view, const link::Tile& tile) {
    return std::any_of(view.calls.begin(), view.calls.end(), [&tile](const link::Call& call) {
        return call.bookingId == tile.booking.id;
    });
}

} // namespace

void TileModel::take(const std::vector<TileRow>& rows) {
    if (become(rows)) {
        Q_EMIT countChanged();
    }
}

void TileModel::show(const link::PanelView& view) {
    std::vector<TileRow> rows;
    rows.reserve(view.tiles.size());
    for (const link::Tile& tile : view.tiles) {
        rows.push_back(rowOf(tile, view));
    }
    take(rows);
}

void TileModel::showOthers(const link::PanelView& view) {
    std::vector<TileRow> rows;
    if (view.look.outside) { // nobody joins from the door
        take(rows);
        return;
    }
    for (const link::Tile& tile : view.tiles) {
        const bool open =
            tile.action == link::TileAction::Join || tile.action == link::TileAction::LeaveAndJoin;
        if (open && !inCallOf(view, tile)) {
            rows.push_back(rowOf(tile, view));
        }
    }
    take(rows);
}

QVariant TileModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const TileRow& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case BookingIdRole:
        return row.id;
    case TitleRole:
        return row.title;
    case SpanRole:
        return row.span;
    case RelativeRole:
        return row.relative;
    case OrganizerRole:
        return row.organizer;
    case LookRole:
        return static_cast<int>(row.look);
    case WordRole:
        return row.word;
    case DetailRole:
        return row.detail;
    case SpokenRole:
        return row.spoken;
    case ToldRole:
        return row.told;
    case ToldCodeRole:
        return row.toldCode;
    case NoticesRole:
        return row.notices;
    case NoticeShapesRole:
        return QVariant::fromValue(row.noticeShapes);
    default:
        return {};
    }
}

QHash<int, QByteArray> TileModel::roleNames() const {
    return {{BookingIdRole, "bookingId"},
            {TitleRole, "title"},
            {SpanRole, "span"},
            {RelativeRole, "relative"},
            {OrganizerRole, "organizer"},
            {LookRole, "look"},
            {WordRole, "word"},
            {DetailRole, "detail"},
            {SpokenRole, "spoken"},
            {ToldRole, "told"},
            {ToldCodeRole, "toldCode"},
            {NoticesRole, "notices"},
            {NoticeShapesRole, "noticeShapes"}};
}

} // namespace greenroom::ui::models

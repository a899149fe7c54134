#include "models/tile_model.h"

#include "models/wording.h"

namespace greenroom::ui::models {

namespace {

TileModel::State stateOf(link::TileState state) {
    switch (state) {
    case link::TileState::Upcoming:
        return TileModel::Upcoming;
    case link::TileState::Soon:
        return TileModel::Soon;
    case link::TileState::Ready:
        return TileModel::Ready;
    case link::TileState::Started:
        return TileModel::Started;
    case link::TileState::Absent:
        break;
    }
    return TileModel::Absent;
}

TileRow rowOf(const link::Tile& tile, const link::PanelView& view) {
    return {.id = tile.booking.id,
            .title = Wording::title(tile.booking),
            .span = Wording::span(tile.booking, view),
            .relative = Wording::relative(tile, view),
            .organizer = Wording::organizer(tile.booking),
            .state = tile.state,
            .word = Wording::joinWord(tile),
            .detail = Wording::joinDetail(tile, view.twelveHour),
            .spoken = Wording::joinSpoken(tile, view.twelveHour),
            .reason = Wording::noJoinReason(tile.booking),
            .reasonCode = tile.booking.reasonCode};
}

} // namespace

void TileModel::show(const link::PanelView& view) {
    std::vector<TileRow> rows;
    rows.reserve(view.tiles.size());
    for (const link::Tile& tile : view.tiles) {
        rows.push_back(rowOf(tile, view));
    }
    if (become(rows)) {
        Q_EMIT countChanged();
    }
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
    case StateRole:
        return stateOf(row.state);
    case WordRole:
        return row.word;
    case DetailRole:
        return row.detail;
    case SpokenRole:
        return row.spoken;
    case ReasonRole:
        return row.reason;
    case ReasonCodeRole:
        return row.reasonCode;
    default:
        return {};
    }
}

QHash<int, QByteArray> TileModel::roleNames() const {
    return {{BookingIdRole, "bookingId"}, {TitleRole, "title"},          {SpanRole, "span"},
            {RelativeRole, "relative"},   {OrganizerRole, "organizer"},  {StateRole, "tileState"},
            {WordRole, "word"},           {DetailRole, "detail"},        {SpokenRole, "spoken"},
            {ReasonRole, "reason"},       {ReasonCodeRole, "reasonCode"}};
}

} // namespace greenroom::ui::models

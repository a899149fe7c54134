#include "link/tile_meaning.h"

namespace greenroom::ui::link {

namespace {

TileState stateFor(TileAction action, bool running) {
    switch (action) {
    case TileAction::ShowReason:
        return TileState::Absent;
    case TileAction::ShowWhen:
    case TileAction::EarlyJoin:
        return TileState::Upcoming;
    case TileAction::Join:
    case TileAction::LeaveAndJoin:
        return running ? TileState::Started : TileState::Ready;
    case TileAction::Cancel:
        return TileState::Joining;
    case TileAction::OpenCall:
        return TileState::InCall;
    case TileAction::Retry:
        return TileState::Failed;
    }
    return TileState::Absent;
}

TileAction actionFor(TileState state) {
    switch (state) {
    case TileState::Absent:
        return TileAction::ShowReason;
    case TileState::Upcoming:
    case TileState::Soon:
        return TileAction::ShowWhen;
    case TileState::Ready:
    case TileState::Started:
        return TileAction::Join;
    case TileState::Joining:
        return TileAction::Cancel;
    case TileState::InCall:
        return TileAction::OpenCall;
    case TileState::Failed:
        return TileAction::Retry;
    }
    return TileAction::ShowReason;
}

} // namespace

void giveMeaning(Tile& tile, std::optional<TileState> state, std::optional<TileAction> action) {
    if (!state) {
        state = action ? stateFor(*action, tile.booking.running) : TileState::Absent;
    }
    tile.state = *state;
    tile.action = action.value_or(actionFor(*state));
}

CautionKind cautionKind(const QString& code) {
    if (code == QLatin1String("CALLS_DOWN")) {
        return CautionKind::CallsDown;
    }
    return code == QLatin1String("LIST_OLD") ? CautionKind::ListOld : CautionKind::Other;
}

} // namespace greenroom::ui::link

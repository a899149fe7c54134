#include "models/room_model.h"

#include "models/wording.h"

namespace greenroom::ui::models {

RoomModel::RoomModel(QObject* parent) : QObject(parent) {}

void RoomModel::follow(link::PanelLink& link) {
    connect(&link, &link::PanelLink::viewReceived, this, &RoomModel::show);
    connect(&link, &link::PanelLink::stateChanged, this, &RoomModel::setLink);
    connect(this, &RoomModel::intent, &link,
            [&link](const link::PanelIntent& intent) { link.send(intent); });
}

void RoomModel::show(const link::PanelView& view) {
    if (shown_ && view == view_) {
        return;
    }
    view_ = view;
    shown_ = true;
    agenda_.show(view_);
    tiles_.show(view_);
    call_.show(view_);
    Q_EMIT changed();
}

void RoomModel::setLink(link::LinkState state) {
    if (link_ != state) {
        link_ = state;
        Q_EMIT changed();
    }
}

RoomModel::Page RoomModel::page() const {
    if (link_ == link::LinkState::Lost) {
        return Lost;
    }
    if (!shown_) {
        return Loading;
    }
    switch (view_.screen) {
    case link::Screen::Joining:
        return Joining;
    case link::Screen::InCall:
        return InCall;
    case link::Screen::Error:
        return Failed;
    case link::Screen::Home:
        break;
    }
    return Home;
}

QString RoomModel::clock() const {
    return shown_ ? Wording::time(view_.now, view_.twelveHour) : QString();
}

QString RoomModel::dayHalf() const {
    return shown_ ? Wording::dayHalf(view_.now, view_.twelveHour) : QString();
}

QString RoomModel::date() const {
    return shown_ ? Wording::date(view_.now) : QString();
}

QString RoomModel::shortDate() const {
    return shown_ ? Wording::shortDate(view_.now) : QString();
}

QStringList RoomModel::marks() const {
    QStringList words;
    if (shown_ && !live()) {
        words.append(tr("Reconnecting"));
    }
    for (const QString& mark : view_.marks) {
        if (!mark.isEmpty()) {
            words.append(mark);
        }
    }
    return words;
}

QString RoomModel::failureWhat() const {
    return view_.failure.what.isEmpty() ? tr("The call did not work.") : view_.failure.what;
}

const link::Tile* RoomModel::nextTile() const {
    for (const link::Tile& tile : view_.tiles) {
        const bool open =
            tile.state == link::TileState::Ready || tile.state == link::TileState::Started;
        if (open && tile.booking.id != call_.bookingId()) {
            return &tile;
        }
    }
    return nullptr;
}

QString RoomModel::nextId() const {
    const link::Tile* tile = nextTile();
    return tile == nullptr ? QString() : tile->booking.id;
}

QString RoomModel::nextTitle() const {
    const link::Tile* tile = nextTile();
    return tile == nullptr ? QString() : Wording::title(tile->booking);
}

QString RoomModel::nextDetail() const {
    const link::Tile* tile = nextTile();
    return tile == nullptr ? QString() : Wording::joinDetail(*tile, view_.twelveHour);
}

void RoomModel::join(const QString& bookingId) {
    link::PanelIntent what;
    what.verb = link::Verb::Join;
    what.bookingId = bookingId;
    press(QStringLiteral("join:") + bookingId, what);
}

void RoomModel::cancel() {
    hangUp(QStringLiteral("cancel"));
}

void RoomModel::end() {
    hangUp(QStringLiteral("end"));
}

void RoomModel::hangUp(const QString& control) {
    link::PanelIntent what;
    what.verb = link::Verb::HangUp;
    what.callId = call_.id();
    press(control, what);
}

void RoomModel::toggleMute() {
    link::PanelIntent what;
    what.verb = link::Verb::SetMute;
    what.muted = !call_.muted();
    press(QStringLiteral("mute"), what);
}

void RoomModel::retry() {
    link::PanelIntent what;
    what.verb = link::Verb::Retry;
    press(QStringLiteral("retry"), what);
}

void RoomModel::dismiss() {
    link::PanelIntent what;
    what.verb = link::Verb::Dismiss;
    press(QStringLiteral("back"), what);
}

void RoomModel::settle() {
    heldPage_.reset();
    if (!held_.isEmpty()) {
        held_.clear();
        Q_EMIT heldControlChanged();
    }
}

bool RoomModel::admit(const QString& control) {
    return live() && (!heldPage_ || (control != held_ && page() == *heldPage_));
}

void RoomModel::press(const QString& control, link::PanelIntent what) {
    if (!admit(control)) {
        return;
    }
    held_ = control;
    heldPage_ = page();
    what.viewSeq = view_.seq;
    what.intentId = ++lastIntent_;
    Q_EMIT heldControlChanged();
    Q_EMIT pressed();
    Q_EMIT intent(what);
}

} // namespace greenroom::ui::models

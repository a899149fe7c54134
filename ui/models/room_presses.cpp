// What is pressed on the panel: which presses count, and what the agent is told of them.
#include "models/room_model.h"
#include "models/wording.h"

#include <algorithm>

namespace greenroom::ui::models {

const link::Tile* RoomModel::tileOf(const QString& bookingId) const {
    const auto found =
        std::find_if(view_.tiles.begin(), view_.tiles.end(),
                     [&bookingId](const link::Tile& tile) { return tile.booking.id == bookingId; });
    return found == view_.tiles.end() ? nullptr : &*found;
}

void RoomModel::touch(const QString& bookingId) {
    const link::Tile* tile = tileOf(bookingId);
    if (tile == nullptr) {
        return;
    }
    // One name for the tile whatever it is for, so that the second tap of a finger does not cancel
    // what the first one began.
    const QString control = QStringLiteral("join:") + bookingId;
    link::PanelIntent what;
    switch (tile->action) {
    case link::TileAction::EarlyJoin:
    case link::TileAction::Join:
    case link::TileAction::LeaveAndJoin:
        what.verb = link::Verb::Join;
        what.bookingId = bookingId;
        break;
    case link::TileAction::Cancel:
        what.verb = link::Verb::HangUp;
        what.callId = Wording::callOf(*tile, view_).id;
        break;
    case link::TileAction::Retry:
        what.verb = link::Verb::Retry;
        break;
    case link::TileAction::OpenCall:
        openCall(control);
        return;
    case link::TileAction::ShowReason:
    case link::TileAction::ShowWhen:
        return;
    }
    press(control, what);
}

void RoomModel::openCall(const QString& control) {
    if (admit(control) && call_.present()) {
        hold(control);
        callOpened_ = true;
        Q_EMIT changed();
    }
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
    what.on = !call_.muted();
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
    if (heldPage_ && clock_() - heldAt_ >= kSettle) {
        settle();
    }
    return live() && roused() && (!heldPage_ || (control != held_ && page() == *heldPage_));
}

bool RoomModel::press(const QString& control, link::PanelIntent what) {
    if (!admit(control)) {
        qInfo("%s: not counted: %s", qUtf8Printable(control),
              !live()     ? "the agent is out of touch"
              : !roused() ? "it woke the screen"
                          : "it came too soon after another press");
        return false;
    }
    hold(control);
    send(std::move(what));
    return true;
}

void RoomModel::tell(link::PanelIntent what) {
    if (live()) {
        send(std::move(what));
    }
}

void RoomModel::send(link::PanelIntent what) {
    what.viewSeq = view_.seq;
    what.intentId = ++lastIntent_;
    Q_EMIT intent(what);
}

void RoomModel::pressPanel(const QString& panelId) {
    link::PanelIntent what;
    what.verb = link::Verb::PressPanel;
    what.target = panelId;
    press(QStringLiteral("panel:") + panelId, what);
}

void RoomModel::leavePanel() {
    link::PanelIntent what;
    what.verb = link::Verb::LeavePanel;
    press(QStringLiteral("close"), what);
}

void RoomModel::choosePage(const QString& pageId) {
    link::PanelIntent what;
    what.verb = link::Verb::ChoosePage;
    what.target = pageId;
    tell(what);
}

void RoomModel::act(const QString& widgetId, Act act, const QString& value) {
    link::PanelIntent what;
    what.verb = link::Verb::ActOnWidget;
    what.target = widgetId;
    what.act = static_cast<link::WidgetAct>(act);
    what.value = value;
    tell(what);
}

// A second touch of the same finger must not answer the message that comes up next.
void RoomModel::answer(const QString& control, link::PanelIntent what) {
    if (!extension_.view().message) {
        return;
    }
    what.message = extension_.view().message->number;
    if (held_.startsWith(QLatin1String("answer:"))) {
        return;
    }
    press(QStringLiteral("answer:") + control, what);
}

void RoomModel::chooseOption(int number) {
    link::PanelIntent what;
    what.verb = link::Verb::ChooseOption;
    what.choice = static_cast<std::uint32_t>(number);
    answer(QString::number(number), what);
}

void RoomModel::giveText(const QString& text) {
    link::PanelIntent what;
    what.verb = link::Verb::GiveText;
    what.value = text;
    answer(QStringLiteral("submit"), what);
}

void RoomModel::giveRating(int stars) {
    link::PanelIntent what;
    what.verb = link::Verb::GiveRating;
    what.choice = static_cast<std::uint32_t>(stars);
    answer(QStringLiteral("submit"), what);
}

void RoomModel::dismissMessage() {
    link::PanelIntent what;
    what.verb = link::Verb::DismissMessage;
    answer(QStringLiteral("dismiss"), what);
}

void RoomModel::hold(const QString& control) {
    held_ = control;
    heldPage_ = page();
    heldAt_ = clock_();
    Q_EMIT heldControlChanged();
    Q_EMIT pressed();
}

} // namespace greenroom::ui::models

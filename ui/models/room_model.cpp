#include "models/room_model.h"

#include "models/wording.h"

#include <QMetaEnum>

#include <algorithm>

namespace greenroom::ui::models {

RoomModel::RoomModel(QObject* parent) : QObject(parent) {}

RoomModel::Sheet RoomModel::sheetNamed(const QString& name) {
    static const QMetaEnum names = QMetaEnum::fromType<Sheet>();
    const int value = names.keyToValue(name.toLatin1().constData());
    return value < 0 ? NoSheet : static_cast<Sheet>(value);
}

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
    const bool another = view.failure != view_.failure;
    view_ = view;
    shown_ = true;
    agenda_.show(view_);
    tiles_.show(view_);
    others_.showOthers(view_);
    const bool rang = calling_.ringing()->present();
    call_.showLeading(view_);
    calling_.show(view_);
    extension_.show(view_.extension);
    callOpened_ = callOpened_ && view_.screen == link::Screen::Home && call_.present();
    if (!fits(sheet_) || another || (!rang && calling_.ringing()->present())) {
        become(NoSheet);
    }
    Q_EMIT changed();
}

void RoomModel::setLink(link::LinkState state) {
    if (link_ != state) {
        link_ = state;
        if (!fits(sheet_)) {
            become(NoSheet);
        }
        Q_EMIT changed();
    }
}

bool RoomModel::fits(Sheet sheet) const {
    switch (sheet) {
    case Keypad:
        return page() == InCall && calling_.canKey();
    case Volume:
        return page() == InCall && calling_.hasVolume();
    case Details:
        return page() == InCall;
    case Dial:
        return (page() == Home || page() == Failed) && calling_.canDial();
    case Addresses:
        return page() == Failed;
    case More:
    case Quiet:
    case SoundCheck:
        return page() == Home && calling_.canQuiet();
    case NoSheet:
        break;
    }
    return true;
}

void RoomModel::open(Sheet sheet) {
    if (live() && fits(sheet)) {
        become(sheet);
    }
}

void RoomModel::closeSheet() {
    become(NoSheet);
}

void RoomModel::become(Sheet sheet) {
    if (sheet_ == sheet) {
        return;
    }
    // Nobody looks at the check any more.
    if (sheet_ == SoundCheck && calling_.audio()->running()) {
        link::PanelIntent what;
        what.verb = link::Verb::CheckAudio;
        tell(what);
    }
    sheet_ = sheet;
    Q_EMIT sheetChanged();
}

RoomModel::Page RoomModel::page() const {
    if (link_ == link::LinkState::Lost) {
        return Lost;
    }
    if (!shown_) {
        return Loading;
    }
    if (calling_.ringing()->present() && !call_.present()) {
        return Incoming;
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
    return callOpened_ ? InCall : Home;
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
    if (!calling_.undisturbed().isEmpty()) {
        words.append(calling_.undisturbed());
    }
    for (const QString& mark : view_.marks) {
        if (!mark.isEmpty()) {
            words.append(mark);
        }
    }
    return words;
}

QString RoomModel::failureWhat() const {
    return Wording::failure(view_.failure);
}

QString RoomModel::retryWord() const {
    return Wording::retry(view_.failure);
}

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
    return live() && (!heldPage_ || (control != held_ && page() == *heldPage_));
}

void RoomModel::press(const QString& control, link::PanelIntent what) {
    if (!admit(control)) {
        return;
    }
    hold(control);
    send(std::move(what));
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
    Q_EMIT heldControlChanged();
    Q_EMIT pressed();
}

} // namespace greenroom::ui::models

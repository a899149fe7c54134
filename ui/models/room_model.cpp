#include "models/room_model.h"

#include "models/agent_words.h"
#include "models/wording.h"

#include <QMetaEnum>

namespace greenroom::ui::models {

namespace {

bool aboutOneBooking(RoomModel::Sheet sheet) {
    return sheet == RoomModel::Booking || sheet == RoomModel::Why ||
           sheet == RoomModel::EndBooking || sheet == RoomModel::DeclineBooking;
}

} // namespace

RoomModel::RoomModel(QObject* parent, link::Monotonic clock)
    : QObject(parent), clock_(std::move(clock)) {}

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
    const bool slept = asleep();
    view_ = view;
    shown_ = true;
    look_.show(view_);
    status_.show(view_);
    if (slept && !asleep()) {
        // Whoever touches a screen that woke by itself means what it shows.
        wokeAt_ = touchedAsleep_ ? std::optional(clock_()) : std::nullopt;
        touchedAsleep_ = false;
    }
    agenda_.show(view_);
    tiles_.show(view_);
    others_.showOthers(view_);
    const bool rang = calling_.ringing()->present();
    call_.showLeading(view_);
    calling_.show(view_);
    bookings_.show(view_);
    extension_.show(view_.extension);
    setup_.show(view_);
    const bool served = service_.present();
    service_.show(view_);
    callOpened_ = callOpened_ && view_.screen == link::Screen::Home && call_.present();
    if (another || asleep() || (!rang && calling_.ringing()->present()) ||
        (!served && service_.present())) {
        become(NoSheet);
    } else if (!fits(sheet_)) {
        become(aboutOneBooking(sheet_) && fits(Booking) ? Booking : NoSheet);
    }
    Q_EMIT changed();
}

void RoomModel::retranslate() {
    if (shown_) {
        const link::PanelView same = view_;
        shown_ = false;
        show(same);
        call_.retranslate();
        calling_.retranslate();
    }
    Q_EMIT changed();
}

void RoomModel::setLink(link::LinkState state) {
    if (link_ != state) {
        link_ = state;
        if (!live()) {
            bookings_.forget();
        }
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
    case Agenda:
        return page() == Home;
    case Booking:
    case Why:
        return page() == Home && bookings_.details()->present();
    case EndBooking:
        return (page() == Home || page() == Door) && bookings_.details()->canEnd();
    case DeclineBooking:
        return page() == Home && bookings_.details()->canDecline();
    case Book:
        return (page() == Home || page() == Door) && (bookings_.canBook() || bookings_.booking());
    case Trust:
        return page() == Home && bookings_.trust()->count() > 0;
    case Restart:
        return service_.canRestart() && !service_.busy();
    case SetUpAgain:
        return service_.canSetUpAgain() && !service_.busy();
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
    const bool left = aboutOneBooking(sheet_) && !aboutOneBooking(sheet);
    sheet_ = sheet;
    Q_EMIT sheetChanged();
    if (left) {
        bookings_.open({});
    }
}

void RoomModel::openBooking(const QString& bookingId) {
    if (!live() || page() != Home) {
        return;
    }
    fromAgenda_ = sheet_ == Agenda;
    bookings_.open(bookingId);
    open(Booking);
}

void RoomModel::askToEnd(const QString& bookingId) {
    if (!live() || (page() != Home && page() != Door)) {
        return;
    }
    fromAgenda_ = false;
    bookings_.open(bookingId);
    open(EndBooking);
    if (sheet_ != EndBooking) {
        bookings_.open({});
    }
}

void RoomModel::stepBack() {
    if (aboutOneBooking(sheet_) && sheet_ != Booking && fits(Booking)) {
        become(Booking);
    } else {
        become(sheet_ == Booking && fromAgenda_ ? Agenda : NoSheet);
    }
}

RoomModel::Page RoomModel::page() const {
    if (link_ == link::LinkState::Lost) {
        return Lost;
    }
    if (!shown_) {
        return Loading;
    }
    if (setup_.present()) {
        return Setup;
    }
    const bool unserved = view_.availability.use == link::RoomUse::OutOfService;
    if (look_.outside()) {
        return unserved ? OutOfService : Door;
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
    // A room without a list of bookings is of use as long as it can call.
    if (unserved && !calling_.canDial() && view_.tiles.empty()) {
        return OutOfService;
    }
    return callOpened_ ? InCall : Home;
}

bool RoomModel::asleep() const {
    return shown_ && link_ != link::LinkState::Lost &&
           view_.wakefulness != link::Wakefulness::Awake;
}

bool RoomModel::roused() const {
    return !asleep() && (!wokeAt_ || clock_() - *wokeAt_ >= kWaking);
}

void RoomModel::touched() {
    const auto now = clock_();
    if (!live() || !view_.toldOfTouches ||
        (!asleep() && touchedAt_ && now - *touchedAt_ < kTouches)) {
        return;
    }
    touchedAt_ = now;
    touchedAsleep_ = asleep();
    link::PanelIntent what;
    what.verb = link::Verb::Touched;
    send(what);
}

void RoomModel::fingers(int down) {
    if (roused() || down == 0) {
        service_.fingers(down);
    }
}

void RoomModel::knock() {
    if (roused()) {
        service_.key();
    }
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
            words.append(AgentWords::translated(mark));
        }
    }
    return words;
}

QString RoomModel::address() const {
    return Wording::leftToRight(view_.roomAddress);
}

QString RoomModel::failureTitle() const {
    return AgentWords::title(view_.failure.title);
}

QString RoomModel::failureToDo() const {
    return AgentWords::translated(view_.failure.toDo);
}

QString RoomModel::failureWhat() const {
    return Wording::failure(view_.failure);
}

QString RoomModel::retryWord() const {
    return Wording::retry(view_.failure);
}

} // namespace greenroom::ui::models

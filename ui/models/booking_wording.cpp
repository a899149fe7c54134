#include "models/booking_wording.h"

#include "models/agent_words.h"
#include "models/wording.h"

#include <QLocale>

#include <algorithm>

namespace greenroom::ui::models {

namespace {

constexpr std::int64_t kMinuteMs = 60'000;

bool fallsOn(const std::vector<link::Booking>& list, const link::Moment& start) {
    return std::any_of(list.begin(), list.end(), [&start](const link::Booking& booking) {
        return booking.start.utcMs == start.utcMs;
    });
}

// Whole minutes, counted up: it is no sooner than said.
std::uint32_t minutesUntil(const link::Moment& moment, const link::Moment& now) {
    const std::int64_t away = moment.utcMs - now.utcMs;
    return away <= 0 ? 0 : static_cast<std::uint32_t>((away + kMinuteMs - 1) / kMinuteMs);
}

// Told by the name of its day alone; what is further away has a date, what is nearer another word.
bool isNamed(std::int32_t inDays) {
    return inDays > 1 && inDays < 7;
}

Qt::DayOfWeek firstDay(const QString& setting) {
    if (setting == QLatin1String("Monday")) {
        return Qt::Monday;
    }
    if (setting == QLatin1String("Saturday")) {
        return Qt::Saturday;
    }
    return setting == QLatin1String("Sunday") ? Qt::Sunday : QLocale().firstDayOfWeek();
}

// Today among them; more than there are where today is not known.
int daysLeftOfWeek(const link::PanelView& view) {
    const QDateTime now = Wording::wall(view.now);
    const int first = firstDay(view.look.firstDayOfWeek);
    return now.isValid() ? 7 - (now.date().dayOfWeek() - first + 7) % 7 : 8;
}

bool midnight(const link::Moment& moment, const link::Moment& now) {
    const QDateTime at = Wording::wall(moment);
    const QDateTime today = Wording::wall(now);
    return at.isValid() && today.isValid() && today.date().daysTo(at.date()) == 1 &&
           at.time() == QTime(0, 0);
}

} // namespace

QString BookingWording::day(const link::Booking& booking, const link::PanelView& view) {
    if (booking.startsInDays <= 0) {
        return tr("Today");
    }
    const QString day = Wording::day(booking.startsInDays, view.now);
    return isNamed(booking.startsInDays) && booking.startsInDays >= daysLeftOfWeek(view)
               ? tr("%1\nnext week", "day of the week").arg(day)
               : day;
}

QString BookingWording::hours(const link::Booking& booking, const link::PanelView& view) {
    if (booking.wholeDays) {
        return Wording::allDay();
    }
    const QString start = Wording::timeInText(booking.start, view.twelveHour);
    if (booking.endsInDays != booking.startsInDays) {
        return start;
    }
    return tr("%1 – %2", "from and to")
        .arg(start, Wording::timeInText(booking.end, view.twelveHour));
}

QString BookingWording::relative(const link::Booking& booking, const link::PanelView& view) {
    if (!Wording::wall(booking.start).isValid() || !Wording::wall(booking.end).isValid() ||
        !Wording::wall(view.now).isValid()) {
        return {};
    }
    if (booking.startsInDays > 1) {
        return tr("in %n days", "a booking's start", booking.startsInDays);
    }
    if (booking.wholeDays) {
        return {};
    }
    const std::uint32_t start = minutesUntil(booking.start, view.now);
    if (start > 0) {
        return tr("in %1").arg(Wording::duration(start, 0));
    }
    const std::uint32_t end = minutesUntil(booking.end, view.now);
    return end > 0 ? tr("ends in %1").arg(Wording::duration(end, 0)) : tr("ended");
}

QString BookingWording::option(const link::BookOption& option, const link::PanelView& view) {
    if (option.minutes > 0) {
        return Wording::duration(option.minutes, 0);
    }
    const bool next =
        fallsOn(view.bookings, option.until) || fallsOn(view.bookable.later, option.until);
    return next ? tr("Until the next booking") : tr("The rest of the day");
}

QString BookingWording::until(const link::Moment& moment, const link::PanelView& view) {
    return tr("until %1").arg(endTime(moment, view));
}

QString BookingWording::endTime(const link::Moment& moment, const link::PanelView& view) {
    return midnight(moment, view.now) ? tr("midnight") : Wording::timeWithDay(moment, view);
}

QString BookingWording::outcome(const link::Outcome& outcome, const link::PanelView& view) {
    if (outcome.stage == link::OutcomeStage::Requested) {
        return tr("Requested");
    }
    const bool done = outcome.stage == link::OutcomeStage::Done;
    const QString until = outcome.until ? endTime(*outcome.until, view) : QString();
    switch (outcome.act) {
    case link::BookingAct::Book:
        return !done             ? tr("Not booked")
               : until.isEmpty() ? tr("Booked")
                                 : tr("Booked until %1").arg(until);
    case link::BookingAct::Extend:
        return !done             ? tr("Not extended")
               : until.isEmpty() ? tr("Extended")
                                 : tr("Extended until %1").arg(until);
    case link::BookingAct::End:
        return done ? tr("Ended, the room is free") : tr("Not ended");
    case link::BookingAct::CheckIn:
        return done ? tr("Checked in") : tr("Not checked in");
    case link::BookingAct::Decline:
        return done ? tr("Declined") : tr("Not declined");
    }
    return {};
}

QString BookingWording::outcomeNote(const link::Outcome& outcome, const link::PanelView& view) {
    if (outcome.stage == link::OutcomeStage::Failed) {
        return outcome.why.isEmpty() ? tr("It did not work. Please try again.")
                                     : AgentWords::translated(outcome.why);
    }
    if (outcome.stage == link::OutcomeStage::Done) {
        return outcome.title;
    }
    const QString until = outcome.until ? endTime(*outcome.until, view) : QString();
    switch (outcome.act) {
    case link::BookingAct::Book:
        return until.isEmpty() ? tr("Booking this room")
                               : tr("Booking this room until %1").arg(until);
    case link::BookingAct::Extend:
        return until.isEmpty() ? tr("Asking for more time")
                               : tr("Asking for more time, until %1").arg(until);
    case link::BookingAct::End:
        return tr("Ending the booking");
    case link::BookingAct::CheckIn:
        return tr("Checking in");
    case link::BookingAct::Decline:
        return tr("Declining the booking");
    }
    return {};
}

QString BookingWording::noAnswer() {
    return tr("The room's system did not answer. Please try again.");
}

QString BookingWording::release(const link::Release& release) {
    return release.inSeconds == 0
               ? tr("The room is given back now")
               : tr("The room is given back in %1").arg(Wording::duration(0, release.inSeconds));
}

QString BookingWording::trustName(link::TrustKind kind) {
    switch (kind) {
    case link::TrustKind::Calendar:
        return tr("Bookings");
    case link::TrustKind::Calls:
        return tr("Calls");
    case link::TrustKind::Clock:
        return tr("Clock");
    case link::TrustKind::Other:
        break;
    }
    return {};
}

QString BookingWording::trust(int doubts) {
    switch (doubts) {
    case 0:
        return tr("All well");
    case 1:
        return tr("1 doubt");
    default:
        return tr("%n doubts", "what the panel is not sure of", doubts);
    }
}

} // namespace greenroom::ui::models

#include "models/wording.h"

#include "models/agent_words.h"
#include "models/call_wording.h"

#include <QLocale>

#include <algorithm>

namespace greenroom::ui::models {

namespace {

constexpr std::int64_t kYear1Ms = -62'135'596'800'000;
constexpr std::int64_t kYear9999Ms = 253'370'764'800'000;
constexpr std::int32_t kDayS = 86'400;
constexpr std::int64_t kMinuteMs = 60'000;
constexpr char16_t kIsolate = u'\u2066'; // what follows runs from left to right
constexpr char16_t kIsolateEnd = u'\u2069';

// One kind of digits everywhere, whatever a locale's own are: those of times and addresses.
QString plainDigits(QString text) {
    for (QChar& letter : text) {
        if (letter.isDigit()) {
            letter = QChar(u'0' + letter.digitValue());
        }
    }
    return text;
}

// As the language writes days and months; the pattern is its translator's.
QString written(const QDateTime& at, const QString& pattern) {
    return plainDigits(QLocale().toString(at, pattern));
}

} // namespace

QDateTime Wording::wall(const link::Moment& moment) {
    if (moment.utcMs < kYear1Ms || moment.utcMs > kYear9999Ms) {
        return {};
    }
    const int offset = std::clamp(moment.utcOffsetS, -kDayS, kDayS);
    QDateTime utc = QDateTime::fromMSecsSinceEpoch(moment.utcMs, Qt::UTC);
    return utc.addSecs(offset);
}

QString Wording::time(const link::Moment& moment, bool twelveHour) {
    const QDateTime at = wall(moment);
    if (!at.isValid()) {
        return {};
    }
    if (!twelveHour) {
        return leftToRight(at.toString(QStringLiteral("HH:mm")));
    }
    const int hour = at.time().hour() % 12;
    return leftToRight(QStringLiteral("%1:%2")
                           .arg(hour == 0 ? 12 : hour)
                           .arg(at.time().minute(), 2, 10, QLatin1Char('0')));
}

QString Wording::leftToRight(const QString& text) {
    const bool alone = text.isEmpty() || QLocale().textDirection() == Qt::LeftToRight;
    return alone ? text : kIsolate + text + kIsolateEnd;
}

QString Wording::dayHalf(const link::Moment& moment, bool twelveHour) {
    const QDateTime at = wall(moment);
    if (!twelveHour || !at.isValid()) {
        return {};
    }
    return at.time().hour() < 12 ? tr("AM") : tr("PM");
}

QString Wording::timeInText(const link::Moment& moment, bool twelveHour) {
    const QString half = dayHalf(moment, twelveHour);
    const QString digits = time(moment, twelveHour);
    return half.isEmpty() ? digits : tr("%1\u00A0%2", "time, AM or PM").arg(digits, half);
}

QString Wording::timeWithDay(const link::Moment& moment, const link::PanelView& view) {
    const QString digits = timeInText(moment, view.twelveHour);
    const QDateTime then = wall(moment);
    const QDateTime today = wall(view.now);
    if (!then.isValid() || !today.isValid()) {
        return digits;
    }
    const auto inDays = static_cast<std::int32_t>(today.date().daysTo(then.date()));
    const QString name = day(inDays, view.now, Place::Inside);
    return name.isEmpty() ? digits : dayAndTime(name, digits);
}

QString Wording::dayAndTime(const QString& day, const QString& time) {
    return tr("%1 %2", "day, time").arg(day, time);
}

QString Wording::date(const link::Moment& moment) {
    const QDateTime at = wall(moment);
    return at.isValid() ? written(at, tr("dddd d MMMM", "date format")) : QString();
}

QString Wording::shortDate(const link::Moment& moment) {
    const QDateTime at = wall(moment);
    return at.isValid() ? written(at, tr("ddd d MMM", "date format")) : QString();
}

QString Wording::day(std::int32_t inDays, const link::Moment& now, Place place) {
    const QDateTime today = wall(now);
    const bool inside = place == Place::Inside;
    if (!today.isValid() || inDays == 0) {
        return {};
    }
    if (inDays == 1) {
        return inside ? tr("tomorrow") : tr("Tomorrow");
    }
    if (inDays == -1) {
        return inside ? tr("yesterday") : tr("Yesterday");
    }
    const bool nearby = inDays > 0 && inDays < 7;
    return written(today.addDays(inDays),
                   nearby ? tr("dddd", "date format") : tr("dddd d MMMM", "date format"));
}

QString Wording::allDay() {
    return tr("All day");
}

QString Wording::span(const link::Booking& booking, const link::PanelView& view) {
    const QString first = day(booking.startsInDays, view.now);
    if (booking.wholeDays) {
        const QString days =
            booking.startsInDays <= 0 ? allDay() : tr("%1, all day", "day").arg(first);
        const QString others = overDays(booking, view);
        return others.isEmpty() ? days : tr("%1 %2", "all day, until when").arg(days, others);
    }
    QString last;
    if (booking.endsInDays != booking.startsInDays) {
        last = booking.endsInDays == 0 ? tr("today")
                                       : day(booking.endsInDays, view.now, Place::Inside);
    }
    const QString start = timeInText(booking.start, view.twelveHour);
    const QString end = timeInText(booking.end, view.twelveHour);
    const QString hours =
        tr("%1 – %2", "from and to").arg(start, last.isEmpty() ? end : dayAndTime(last, end));
    return first.isEmpty() ? hours : tr("%1, %2", "day, hours").arg(first, hours);
}

QString Wording::overDays(const link::Booking& booking, const link::PanelView& view) {
    const bool began = booking.startsInDays < 0 && !booking.wholeDays;
    const QString first = began ? day(booking.startsInDays, view.now, Place::Inside) : QString();
    const QString since = began ? tr("since %1", "day").arg(first) : QString();
    if (booking.endsInDays <= booking.startsInDays || booking.endsInDays == 0) {
        return since;
    }
    const QString last = day(booking.endsInDays, view.now, Place::Inside);
    const QString until =
        booking.wholeDays
            ? tr("until %1", "day").arg(last)
            : tr("until %1 %2", "day, time").arg(last, timeInText(booking.end, view.twelveHour));
    return since.isEmpty() ? until : tr("%1 %2", "since when, until when").arg(since, until);
}

QString Wording::duration(std::uint32_t minutes, std::uint32_t seconds) {
    if (minutes >= 60) {
        const int hours = static_cast<int>(minutes / 60);
        const auto rest = static_cast<int>(minutes % 60);
        const QString whole = tr("%n h", "hours", hours);
        return rest == 0 ? whole
                         : tr("%1 %2", "hours, minutes").arg(whole, tr("%n min", "minutes", rest));
    }
    return minutes > 0 ? tr("%n min", "minutes", static_cast<int>(minutes))
                       : tr("%n s", "seconds", static_cast<int>(seconds));
}

QString Wording::relative(const link::Tile& tile, const link::PanelView& view) {
    switch (tile.state) {
    case link::TileState::Upcoming:
        return tile.minutes + tile.seconds > 0
                   ? tr("in %1").arg(duration(tile.minutes, tile.seconds))
                   : QString();
    case link::TileState::Soon:
    case link::TileState::Absent:
        break;
    default:
        return {}; // the Join tile says it
    }
    if (!wall(tile.booking.start).isValid() || !wall(view.now).isValid()) {
        return {};
    }
    const std::int64_t minutes = (tile.booking.start.utcMs - view.now.utcMs) / 60'000;
    if (minutes > 0) {
        return tr("in %1").arg(duration(static_cast<std::uint32_t>(minutes), 0));
    }
    return tile.booking.running ? tr("now") : QString();
}

QString Wording::joinWord(const link::Tile& tile, const link::PanelView& view) {
    switch (tile.action) {
    case link::TileAction::EarlyJoin:
        return tr("Join early");
    case link::TileAction::Join:
        return tr("Join");
    case link::TileAction::LeaveAndJoin:
        return tr("Leave and join");
    case link::TileAction::Cancel:
        return tr("Cancel");
    case link::TileAction::OpenCall:
        return tr("In call");
    case link::TileAction::Retry:
        return retry(view.failure);
    case link::TileAction::ShowReason:
    case link::TileAction::ShowWhen:
        break;
    }
    return {};
}

QString Wording::joinDetail(const link::Tile& tile, const link::PanelView& view) {
    const QString span = duration(tile.minutes, tile.seconds);
    switch (tile.state) {
    case link::TileState::Absent:
        return tr("Why no Join?");
    case link::TileState::Upcoming:
        return tile.action == link::TileAction::EarlyJoin
                   ? tr("opens at %1").arg(timeWithDay(tile.opens, view))
                   : tr("Join from %1").arg(timeWithDay(tile.opens, view));
    case link::TileState::Soon:
        return tile.action == link::TileAction::EarlyJoin ? tr("opens in %1").arg(span)
                                                          : tr("Join opens in %1").arg(span);
    case link::TileState::Ready:
        return tile.minutes + tile.seconds > 0 ? tr("starts in %1").arg(span) : tr("starts now");
    case link::TileState::Started:
        if (tile.booking.wholeDays) {
            return tr("all day");
        }
        return tile.minutes > 0 ? tr("started %1 ago").arg(span) : tr("started just now");
    case link::TileState::Joining:
        return CallWording::progress(callOf(tile, view));
    case link::TileState::InCall:
        return CallWording::timer(callOf(tile, view).durationS);
    case link::TileState::Failed:
        return tr("Could not join");
    }
    return {};
}

QString Wording::joinSpoken(const link::Tile& tile, const link::PanelView& view) {
    const QString what = title(tile.booking);
    switch (tile.state) {
    case link::TileState::Absent:
        return tr("No join: %1").arg(noJoinReason(tile.booking));
    case link::TileState::Joining:
        return tr("Cancel joining %1").arg(what);
    case link::TileState::InCall:
        return tr("In call %1, %2").arg(what, joinDetail(tile, view));
    case link::TileState::Failed:
        return tr("Could not join %1: %2. %3")
            .arg(what, failure(view.failure), retry(view.failure));
    case link::TileState::Upcoming:
    case link::TileState::Soon:
    case link::TileState::Ready:
    case link::TileState::Started:
        break;
    }
    const QString word = joinWord(tile, view);
    const QString detail = joinDetail(tile, view);
    QString sentence = word.isEmpty()
                           ? tr("%1, %2", "title, when").arg(what, detail)
                           : tr("%1 %2, %3", "Join, title, when").arg(word, what, detail);
    for (const link::Caution& each : tile.cautions) {
        sentence = tr("%1. %2", "a sentence, a caution").arg(sentence, caution(each));
    }
    return sentence;
}

QString Wording::told(const link::Tile& tile, const link::PanelView& view) {
    if (tile.action != link::TileAction::ShowWhen) {
        return noJoinReason(tile.booking);
    }
    const std::int64_t away = tile.opens.utcMs - view.now.utcMs;
    if (!wall(tile.opens).isValid() || !wall(view.now).isValid() || away <= 0) {
        return joinDetail(tile, view);
    }
    if (tile.state == link::TileState::Soon) {
        return tr("Not yet: %1").arg(joinDetail(tile, view));
    }
    // Whole minutes, counted up: it opens no earlier than said.
    const auto minutes = static_cast<std::uint32_t>((away + kMinuteMs - 1) / kMinuteMs);
    return tr("Not yet: Join opens in %1").arg(duration(minutes, 0));
}

QString Wording::caution(const link::Caution& caution) {
    if (!caution.text.isEmpty()) {
        return AgentWords::translated(caution.text);
    }
    switch (caution.kind) {
    case link::CautionKind::CallsDown:
        return tr("Calls unavailable, retrying");
    case link::CautionKind::ListOld:
        return tr("The list of bookings is old");
    case link::CautionKind::Other:
        break;
    }
    return {};
}

QString Wording::failure(const link::Failure& failure) {
    return failure.what.isEmpty() ? tr("The call did not work")
                                  : AgentWords::translated(failure.what);
}

QString Wording::retry(const link::Failure& failure) {
    return failure.rejoin ? tr("Rejoin") : tr("Retry");
}

QString Wording::failureWithCode(const link::Failure& failed) {
    const QString what = failure(failed);
    return failed.code.isEmpty() ? what : tr("%1 (%2)", "words, code").arg(what, failed.code);
}

link::Call Wording::callOf(const link::Tile& tile, const link::PanelView& view) {
    const auto found =
        std::find_if(view.calls.begin(), view.calls.end(),
                     [&tile](const link::Call& call) { return call.bookingId == tile.booking.id; });
    if (found != view.calls.end()) {
        return *found;
    }
    return view.calls.empty() ? link::Call{} : view.calls.front();
}

QString Wording::noJoinReason(const link::Booking& booking) {
    if (!booking.reasonText.isEmpty()) {
        return AgentWords::translated(booking.reasonText);
    }
    return tr("The booking brought nothing to dial.");
}

QString Wording::title(const link::Booking& booking) {
    return booking.title.isEmpty() ? tr("Booked") : AgentWords::title(booking.title);
}

QString Wording::organizer(const link::Booking& booking) {
    return booking.organizer;
}

QString Wording::left(std::uint32_t count) {
    return count == 0 ? QString() : tr("%n more", "bookings", static_cast<int>(count));
}

} // namespace greenroom::ui::models

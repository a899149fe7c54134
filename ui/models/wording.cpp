#include "models/wording.h"

#include <QLocale>

#include <algorithm>

namespace greenroom::ui::models {

namespace {

constexpr std::int64_t kYear1Ms = -62'135'596'800'000;
constexpr std::int64_t kYear9999Ms = 253'370'764'800'000;
constexpr std::int32_t kDayS = 86'400;
constexpr std::uint32_t kStressAfterS = 10;

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
        return at.toString(QStringLiteral("HH:mm"));
    }
    const int hour = at.time().hour() % 12;
    return QStringLiteral("%1:%2")
        .arg(hour == 0 ? 12 : hour)
        .arg(at.time().minute(), 2, 10, QLatin1Char('0'));
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
    return half.isEmpty() ? digits : digits + u'\u00A0' + half;
}

QString Wording::date(const link::Moment& moment) {
    const QDateTime at = wall(moment);
    return at.isValid() ? QLocale().toString(at, tr("dddd d MMMM")) : QString();
}

QString Wording::shortDate(const link::Moment& moment) {
    const QDateTime at = wall(moment);
    return at.isValid() ? QLocale().toString(at, tr("ddd d MMM")) : QString();
}

QString Wording::day(const link::Moment& moment, const link::Moment& now) {
    const QDateTime at = wall(moment);
    const QDateTime today = wall(now);
    if (!at.isValid() || !today.isValid()) {
        return {};
    }
    const qint64 ahead = today.date().daysTo(at.date());
    if (ahead <= 0) {
        return {};
    }
    if (ahead == 1) {
        return tr("Tomorrow");
    }
    return QLocale().toString(at, ahead < 7 ? tr("dddd") : tr("dddd d MMMM"));
}

QString Wording::span(const link::Booking& booking, const link::PanelView& view) {
    const QDateTime start = wall(booking.start);
    const QDateTime end = wall(booking.end);
    const QString onDay = day(booking.start, view.now);
    const bool midnights = start.isValid() && end.isValid() &&
                           start.time().msecsSinceStartOfDay() == 0 &&
                           end.time().msecsSinceStartOfDay() == 0 && start < end;
    const QString hours = midnights ? tr("All day")
                                    : tr("%1 – %2", "from and to")
                                          .arg(timeInText(booking.start, view.twelveHour),
                                               timeInText(booking.end, view.twelveHour));
    return onDay.isEmpty() ? hours : tr("%1, %2", "day, hours").arg(onDay, hours);
}

QString Wording::duration(std::uint32_t minutes, std::uint32_t seconds) {
    if (minutes >= 60) {
        const std::uint32_t hours = minutes / 60;
        const std::uint32_t rest = minutes % 60;
        return rest == 0 ? tr("%1 h").arg(hours) : tr("%1 h %2 min").arg(hours).arg(rest);
    }
    return minutes > 0 ? tr("%1 min").arg(minutes) : tr("%1 s").arg(seconds);
}

QString Wording::relative(const link::Tile& tile, const link::PanelView& view) {
    switch (tile.state) {
    case link::TileState::Ready:
    case link::TileState::Started:
        return {}; // the Join tile says it
    case link::TileState::Upcoming:
        return tile.minutes + tile.seconds > 0
                   ? tr("in %1").arg(duration(tile.minutes, tile.seconds))
                   : QString();
    case link::TileState::Soon:
    case link::TileState::Absent:
        break;
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

QString Wording::joinWord(const link::Tile& tile) {
    const bool open =
        tile.state == link::TileState::Ready || tile.state == link::TileState::Started;
    return open ? tr("Join") : QString();
}

QString Wording::joinDetail(const link::Tile& tile, bool twelveHour) {
    const QString span = duration(tile.minutes, tile.seconds);
    switch (tile.state) {
    case link::TileState::Ready:
        return tile.minutes + tile.seconds > 0 ? tr("starts in %1").arg(span) : tr("starts now");
    case link::TileState::Started:
        return tile.minutes > 0 ? tr("started %1 ago").arg(span) : tr("started just now");
    case link::TileState::Soon:
        return tr("Join opens in %1").arg(span);
    case link::TileState::Upcoming:
        return tr("Join from %1").arg(timeInText(tile.opens, twelveHour));
    case link::TileState::Absent:
        break;
    }
    return tr("Why no Join?");
}

QString Wording::joinSpoken(const link::Tile& tile, bool twelveHour) {
    switch (tile.state) {
    case link::TileState::Ready:
    case link::TileState::Started:
        return tr("Join %1, %2").arg(title(tile.booking), joinDetail(tile, twelveHour));
    case link::TileState::Soon:
    case link::TileState::Upcoming:
        return tr("%1, %2").arg(title(tile.booking), joinDetail(tile, twelveHour));
    case link::TileState::Absent:
        break;
    }
    return tr("No join: %1").arg(noJoinReason(tile.booking));
}

QString Wording::noJoinReason(const link::Booking& booking) {
    if (!booking.reasonText.isEmpty()) {
        return booking.reasonText;
    }
    return tr("The booking brought nothing to dial.");
}

QString Wording::title(const link::Booking& booking) {
    return booking.title.isEmpty() ? tr("Booked") : booking.title;
}

QString Wording::organizer(const link::Booking& booking) {
    return booking.organizer;
}

QString Wording::left(std::uint32_t count) {
    return count == 0 ? QString() : tr("%1 more").arg(count);
}

QString Wording::callTitle(const link::Call& call) {
    if (!call.title.isEmpty()) {
        return call.title;
    }
    return call.address.isEmpty() ? tr("Call") : call.address;
}

QString Wording::progress(const link::Call& call) {
    QString word;
    switch (call.state) {
    case link::CallState::Dialling:
        word = tr("Calling");
        break;
    case link::CallState::Ringing:
        word = tr("Ringing");
        break;
    case link::CallState::Connected:
        return tr("Connected");
    case link::CallState::Ending:
        return tr("Ending the call");
    }
    if (call.setupS < kStressAfterS) {
        return word;
    }
    return tr("%1 for %2, still trying").arg(word, duration(0, call.setupS));
}

QString Wording::timer(std::uint32_t seconds) {
    const std::uint32_t hours = seconds / 3'600;
    const std::uint32_t minutes = seconds / 60 % 60;
    const QString rest = QStringLiteral("%1").arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (hours == 0) {
        return QStringLiteral("%1:%2").arg(minutes).arg(rest);
    }
    return QStringLiteral("%1:%2:%3").arg(hours).arg(minutes, 2, 10, QLatin1Char('0')).arg(rest);
}

} // namespace greenroom::ui::models

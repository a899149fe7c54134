// Every sentence the panel makes itself, as functions of a view's values; those about calls are in
// models/call_wording.h. Pure: no clock, no zone beyond the offset a Moment brings. Times out of
// any calendar come out as empty words.
#pragma once

#include "link/panel_view.h"

#include <QCoreApplication>
#include <QDateTime>

namespace greenroom::ui::models {

class Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)

public:
    // The instant as the room's wall shows it; invalid when it lies outside the years 1 to 9999.
    [[nodiscard]] static QDateTime wall(const link::Moment& moment);

    // "13:55", or "1:55" and "PM" apart.
    [[nodiscard]] static QString time(const link::Moment& moment, bool twelveHour);
    [[nodiscard]] static QString dayHalf(const link::Moment& moment, bool twelveHour);
    // A time, an address or a number among words that run the other way.
    [[nodiscard]] static QString leftToRight(const QString& text);
    // "tomorrow 07:00"
    [[nodiscard]] static QString dayAndTime(const QString& day, const QString& time);
    [[nodiscard]] static QString timeInText(const link::Moment& moment, bool twelveHour);
    // With the day in front, when it is another one: "tomorrow 07:00".
    [[nodiscard]] static QString timeWithDay(const link::Moment& moment,
                                             const link::PanelView& view);
    // "Monday 23 November", or "Mon 23 Nov" where room is scarce.
    [[nodiscard]] static QString date(const link::Moment& moment);
    [[nodiscard]] static QString shortDate(const link::Moment& moment);
    // A day by its distance from today, which is left unsaid: "", "Tomorrow", "Monday",
    // "Wednesday 2 December", "Yesterday", "Friday 13 November". Lower case inside a sentence.
    enum class Place { Start, Inside };
    [[nodiscard]] static QString day(std::int32_t inDays, const link::Moment& now,
                                     Place place = Place::Start);

    // "14:00 – 15:00", "23:00 – tomorrow 01:00", "Tomorrow, all day", "All day until Friday": a
    // day that both ends share is named once, and today not at all.
    [[nodiscard]] static QString span(const link::Booking& booking, const link::PanelView& view);
    // What a row of the list says beside the time it starts at: "since yesterday", "until tomorrow
    // 01:00". Empty for a booking within one day.
    [[nodiscard]] static QString overDays(const link::Booking& booking,
                                          const link::PanelView& view);
    [[nodiscard]] static QString allDay();
    // "4 min", "1 h 5 min", "42 s"
    [[nodiscard]] static QString duration(std::uint32_t minutes, std::uint32_t seconds);
    // "in 25 min", "started 3 min ago": beside the span, where the Join tile does not say it.
    [[nodiscard]] static QString relative(const link::Tile& tile, const link::PanelView& view);

    // The Join tile: the large word, and what stands beside it. The word is empty where a touch
    // only tells something; the detail then is the whole sentence.
    [[nodiscard]] static QString joinWord(const link::Tile& tile, const link::PanelView& view);
    [[nodiscard]] static QString joinDetail(const link::Tile& tile, const link::PanelView& view);
    [[nodiscard]] static QString joinSpoken(const link::Tile& tile, const link::PanelView& view);
    // What a touch tells where it does nothing else: why there is no Join, or when it opens.
    [[nodiscard]] static QString told(const link::Tile& tile, const link::PanelView& view);
    [[nodiscard]] static QString noJoinReason(const link::Booking& booking);
    [[nodiscard]] static QString caution(const link::Caution& caution);
    // "The meeting did not answer (CALL_NO_ANSWER)"
    [[nodiscard]] static QString failureWithCode(const link::Failure& failure);
    [[nodiscard]] static QString failure(const link::Failure& failure);
    // "Retry", or "Rejoin" where the call had been connected.
    [[nodiscard]] static QString retry(const link::Failure& failure);

    [[nodiscard]] static QString title(const link::Booking& booking);
    [[nodiscard]] static QString organizer(const link::Booking& booking);
    [[nodiscard]] static QString left(std::uint32_t count);

    // The call a tile's booking is in, else the first one.
    [[nodiscard]] static link::Call callOf(const link::Tile& tile, const link::PanelView& view);
};

} // namespace greenroom::ui::models

// Every sentence the panel makes itself, as functions of a view's values. Pure: no clock, no zone
// beyond the offset a Moment brings. Times out of any calendar come out as empty words.
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
    [[nodiscard]] static QString timeInText(const link::Moment& moment, bool twelveHour);
    // "Monday 23 November", or "Mon 23 Nov" where room is scarce.
    [[nodiscard]] static QString date(const link::Moment& moment);
    [[nodiscard]] static QString shortDate(const link::Moment& moment);
    // "Today" is left unsaid: "", "Tomorrow", "Monday", "Monday 24 November".
    [[nodiscard]] static QString day(const link::Moment& moment, const link::Moment& now);

    // "14:00 – 15:00", with the day in front when it is not today's; "All day".
    [[nodiscard]] static QString span(const link::Booking& booking, const link::PanelView& view);
    // "4 min", "1 h 5 min", "42 s"
    [[nodiscard]] static QString duration(std::uint32_t minutes, std::uint32_t seconds);
    // "in 25 min", "started 3 min ago": beside the span, where the Join tile does not say it.
    [[nodiscard]] static QString relative(const link::Tile& tile, const link::PanelView& view);

    // The Join tile: the large word, and what stands beside it. The word is empty before the window
    // opens, when the detail is the whole sentence.
    [[nodiscard]] static QString joinWord(const link::Tile& tile);
    [[nodiscard]] static QString joinDetail(const link::Tile& tile, bool twelveHour);
    [[nodiscard]] static QString joinSpoken(const link::Tile& tile, bool twelveHour);
    // Why there is no Join, for a tile without one.
    [[nodiscard]] static QString noJoinReason(const link::Booking& booking);

    [[nodiscard]] static QString title(const link::Booking& booking);
    [[nodiscard]] static QString organizer(const link::Booking& booking);
    [[nodiscard]] static QString left(std::uint32_t count);

    [[nodiscard]] static QString callTitle(const link::Call& call);
    [[nodiscard]] static QString progress(const link::Call& call);
    // "0:12", "1:05:09"
    [[nodiscard]] static QString timer(std::uint32_t seconds);
};

} // namespace greenroom::ui::models

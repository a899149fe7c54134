// What the panel says of bookings beside their tiles, as functions of a view's values; Wording
// (models/wording.h) has the rest.
#pragma once

#include "link/panel_view.h"

#include <QCoreApplication>

namespace greenroom::ui::models {

class BookingWording {
    Q_DECLARE_TR_FUNCTIONS(BookingWording)

public:
    // "Today", "Tomorrow", "Friday", "Monday" and "next week" below it: the day beside a row of the
    // list. Weeks begin with the day that the settings say, or that is usual where the language is
    // spoken.
    [[nodiscard]] static QString day(const link::Booking& booking, const link::PanelView& view);
    // "14:00 – 15:00", "All day", or the start alone where it is not of one day.
    [[nodiscard]] static QString hours(const link::Booking& booking, const link::PanelView& view);
    // "in 25 min", "ends in 50 min", "in 3 days"
    [[nodiscard]] static QString relative(const link::Booking& booking,
                                          const link::PanelView& view);

    // "15 min", "Until the next booking"; "until 14:15"
    [[nodiscard]] static QString option(const link::BookOption& option,
                                        const link::PanelView& view);
    [[nodiscard]] static QString until(const link::Moment& moment, const link::PanelView& view);

    // How a press went: the large words, and what stands below them.
    [[nodiscard]] static QString outcome(const link::Outcome& outcome, const link::PanelView& view);
    [[nodiscard]] static QString outcomeNote(const link::Outcome& outcome,
                                             const link::PanelView& view);
    [[nodiscard]] static QString noAnswer();

    // "14:30", "midnight"
    [[nodiscard]] static QString endTime(const link::Moment& moment, const link::PanelView& view);

    // "The room is given back in 18 s"
    [[nodiscard]] static QString release(const link::Release& release);

    [[nodiscard]] static QString trustName(link::TrustKind kind);
    // "All well", "1 doubt"
    [[nodiscard]] static QString trust(int doubts);
};

} // namespace greenroom::ui::models

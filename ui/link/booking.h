// One booking of a list, as the panel may show it.
#pragma once

#include "link/moment.h"

#include <QString>

#include <cstdint>

namespace greenroom::ui::link {

struct Booking {
    QString id;
    QString title;
    QString organizer;
    Moment start;
    Moment end;
    bool joinable = false;
    bool running = false;
    QString reasonCode;
    QString reasonText;
    bool wholeDays = false;
    // Calendar days of the room from today; a booking that ends at midnight ends on the day before.
    std::int32_t startsInDays = 0;
    std::int32_t endsInDays = 0;

    friend bool operator==(const Booking&, const Booking&) = default;
};

} // namespace greenroom::ui::link

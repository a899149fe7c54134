// The calendars behind a simulated room, and what happens to them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/booking.h"
#include "core/zone.h"
#include "sim/dice.h"

namespace greenroom::sim {

class Calendars {
public:
    // Full of meetings from a day before `from` to `until`.
    Calendars(Dice& dice, base::WallTime from, base::WallTime until, const core::Zone& zone);

    // What a source gives now: the next three days, and what has not long ended.
    [[nodiscard]] std::vector<core::Booking> listOf(core::Source source, base::WallTime now) const;

    // One edit of one calendar, preferably of a meeting around now.
    void edit(core::Source source, base::WallTime now);

    // A meeting around now, if there is one.
    [[nodiscard]] std::optional<core::Booking> around(base::WallTime now);

private:
    void addDay(base::WallTime midnight);
    void addMeeting(base::WallTime start, base::minutes length);
    void addWholeDay(base::WallTime midnight);
    void addCopies(const core::Booking& booking, core::Source from);
    void makeNasty(core::Booking& booking);
    void remakeSeries(std::vector<core::Booking>& calendar, base::WallTime now);
    void change(core::Booking& booking, base::WallTime now);
    std::string newId();

    Dice& dice_;
    const core::Zone& zone_;
    std::map<core::Source, std::vector<core::Booking>> calendars_;
    std::vector<std::pair<core::Source, core::Booking>> removed_;
    int lastId_ = 0;
};

} // namespace greenroom::sim

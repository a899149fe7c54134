#include "hub/recurrence.h"

#include <memory>

#include <libical/ical.h>

#include "hub/recurrence_rule.h"
#include "hub/zone_time.h"

namespace greenroom::hub {

namespace {

using Iterator = std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)>;

// For libical, without an end: that one is compared in instants, which its floating times are not.
std::string forLibrary(const Rule& rule) {
    static constexpr std::string_view kNames[] = {"DAILY", "WEEKLY", "MONTHLY"};
    std::string text = "FREQ=" + std::string(kNames[static_cast<int>(rule.frequency)]);
    text += ";INTERVAL=" + std::to_string(rule.interval);
    std::string days;
    for (const RuleDay& day : rule.days) {
        days += days.empty() ? ";BYDAY=" : ",";
        days += (day.place == 0 ? std::string() : std::to_string(day.place)) + day.day;
    }
    return text + days;
}

icaltimetype floating(const LocalTime& local) {
    icaltimetype out = icaltime_null_time();
    out.year = local.year;
    out.month = local.month;
    out.day = local.day;
    out.hour = local.hour;
    out.minute = local.minute;
    out.second = local.second;
    return out;
}

// The instances one after another, from the first on.
class Walk {
public:
    Walk(const Rule& rule, const QTimeZone& zone, base::WallTime start)
        : rule_(rule), zone_(zone), first_(localIn(zone, start)),
          iterator_(icalrecur_iterator_new(icalrecurrencetype_from_string(forLibrary(rule).c_str()),
                                           floating(first_)),
                    &icalrecur_iterator_free) {}

    // Nothing after the last.
    std::optional<base::WallTime> next() {
        if (!iterator_ || (rule_.count && given_ == *rule_.count))
            return std::nullopt;
        const icaltimetype at = icalrecur_iterator_next(iterator_.get());
        if (icaltime_is_null_time(at))
            return std::nullopt;
        const LocalTime local{at.year,   at.month,          at.day, at.hour, at.minute,
                              at.second, first_.millisecond};
        const base::WallTime instant = instantIn(zone_, local);
        if (rule_.until && isOver(*rule_.until, local, instant))
            return std::nullopt;
        ++given_;
        return instant;
    }

private:
    static bool isOver(const RuleEnd& end, const LocalTime& local, base::WallTime instant) {
        if (end.instant)
            return instant > *end.instant;
        return std::tuple(local.year, local.month, local.day) >
               std::tuple(end.year, end.month, end.day);
    }

    const Rule& rule_;
    const QTimeZone& zone_;
    LocalTime first_;
    int given_ = 0;
    Iterator iterator_;
};

} // namespace

bool isZone(std::string_view name) {
    return findZone(name).has_value();
}

base::Result<std::vector<Occurrence>> expandSeries(const Series& series) {
    const auto rule = readRule(series.rule);
    if (!rule)
        return tl::unexpected(rule.error());
    const auto zone = findZone(series.zone);
    if (!zone)
        return base::fail(base::ErrorCode::InvalidInput, "the time zone is not known");
    if (series.end <= series.start)
        return base::fail(base::ErrorCode::InvalidInput, "the end is not after the start");
    const auto length = series.end - series.start;
    Walk walk(*rule, *zone, series.start);
    std::vector<Occurrence> found;
    while (const auto start = walk.next()) {
        if (found.empty() && *start != series.start)
            break;
        if (found.size() == kMostInstances || *start > series.start + kLongestSeries)
            return base::fail(base::ErrorCode::TooLarge,
                              "a series has at most 1000 instances, within 400 days: say so by "
                              "COUNT or UNTIL");
        found.push_back({*start, *start + length});
    }
    if (found.empty())
        return base::fail(base::ErrorCode::InvalidInput,
                          "the rule: the first date is not one of its days");
    return found;
}

} // namespace greenroom::hub

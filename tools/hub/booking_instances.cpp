#include "hub/booking_instances.h"

#include <algorithm>

#include "base/iso8601.h"
#include "hub/recurrence.h"

namespace greenroom::hub {

namespace {

Series seriesOf(const Booking& booking) {
    return {booking.facts.start, booking.facts.end, booking.zone.empty() ? "UTC" : booking.zone,
            booking.recurrence};
}

const BookingException* exceptionOf(const Booking& booking, base::WallTime start) {
    const auto at = std::ranges::find(booking.exceptions, start, &BookingException::originalStart);
    return at == booking.exceptions.end() ? nullptr : &*at;
}

BookingInstance regular(const Booking& booking, const Occurrence& occurrence) {
    BookingInstance out{instanceId(booking.id, occurrence.start), booking.facts};
    out.facts.start = occurrence.start;
    out.facts.end = occurrence.end;
    return out;
}

} // namespace

std::string instanceId(const BookingId& series, base::WallTime originalStart) {
    std::string stamp = base::formatUtc(originalStart);
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
    return series.value() + "/" + stamp;
}

std::optional<InstanceName> parseInstanceId(std::string_view id) {
    const auto slash = id.rfind('/');
    if (slash == std::string_view::npos || slash == 0 || id.size() - slash != 17)
        return std::nullopt;
    const std::string stamp(id.substr(slash + 1));
    const auto start =
        base::parseUtc(stamp.substr(0, 4) + "-" + stamp.substr(4, 2) + "-" + stamp.substr(6, 5) +
                       ":" + stamp.substr(11, 2) + ":" + stamp.substr(13));
    if (!start)
        return std::nullopt;
    InstanceName name{BookingId(std::string(id.substr(0, slash))), *start};
    return instanceId(name.series, *start) == id ? std::optional(std::move(name)) : std::nullopt;
}

base::Result<std::vector<BookingInstance>> instancesOf(const Booking& booking) {
    if (booking.recurrence.empty()) {
        if (booking.facts.end <= booking.facts.start)
            return base::fail(base::ErrorCode::InvalidInput, "the end is not after the start");
        return std::vector<BookingInstance>{{booking.id.value(), booking.facts}};
    }
    const auto occurrences = expandSeries(seriesOf(booking));
    if (!occurrences)
        return tl::unexpected(occurrences.error());
    std::vector<BookingInstance> out;
    for (const Occurrence& occurrence : *occurrences) {
        const BookingException* exception = exceptionOf(booking, occurrence.start);
        if (exception == nullptr)
            out.push_back(regular(booking, occurrence));
        else if (!exception->cancelled)
            out.push_back({instanceId(booking.id, occurrence.start), exception->facts});
    }
    std::ranges::stable_sort(out, {}, [](const BookingInstance& one) { return one.facts.start; });
    return out;
}

base::Result<BookingInstance> findInstance(const Booking& booking, base::WallTime originalStart) {
    if (!booking.recurrence.empty()) {
        auto all = instancesOf(booking);
        if (!all)
            return tl::unexpected(all.error());
        const auto at =
            std::ranges::find(*all, instanceId(booking.id, originalStart), &BookingInstance::id);
        if (at != all->end())
            return std::move(*at);
    }
    return base::fail(base::ErrorCode::NotFound, "the series has no such instance");
}

} // namespace greenroom::hub

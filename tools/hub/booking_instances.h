// A booking as the meetings it stands for: itself, or the instances of its series with their
// exceptions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "hub/model_bookings.h"

namespace greenroom::hub {

// "SERIES/20261124T090000Z".
[[nodiscard]] std::string instanceId(const BookingId& series, base::WallTime originalStart);

struct InstanceName {
    BookingId series;
    base::WallTime originalStart;
};

// Nothing when it is not the name of an instance.
[[nodiscard]] std::optional<InstanceName> parseInstanceId(std::string_view id);

// All that devices are to get of it, by start: itself, or the instances of its series with their
// exceptions in their place and without the cancelled ones. Errors: as expandSeries().
[[nodiscard]] base::Result<std::vector<BookingInstance>> instancesOf(const Booking& booking);

// The instance as it is now. NotFound: the series has none of that start, or it was cancelled.
[[nodiscard]] base::Result<BookingInstance> findInstance(const Booking& booking,
                                                         base::WallTime originalStart);

} // namespace greenroom::hub

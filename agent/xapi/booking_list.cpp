#include "xapi/booking_list.h"

#include <utility>

#include "core/reason.h"
#include "xapi/booking_fields.h"

namespace greenroom::xapi {

base::Status BookingListBuilder::add(const Element& entry) {
    if (auto counted = countOne(); !counted)
        return counted;
    auto parsed = readBooking(entry, count_);
    if (auto* booking = std::get_if<core::Booking>(&parsed))
        bookings_.push_back(std::move(*booking));
    else
        setAside_.push_back(std::move(std::get<core::SetAside>(parsed)));
    return {};
}

base::Status BookingListBuilder::addUnreadable(std::string what) {
    if (auto counted = countOne(); !counted)
        return counted;
    setAside_.push_back({core::BookingId("#" + std::to_string(count_)), "",
                         std::string(core::reason::kUnreadable), std::move(what)});
    return {};
}

base::Status BookingListBuilder::countOne() {
    if (count_ == most_)
        return base::fail(base::ErrorCode::TooLarge,
                          "more than " + std::to_string(most_) +
                              " bookings in one list (Configuration/Bookings/MaxBookings)");
    ++count_;
    return {};
}

core::SourceList BookingListBuilder::finish() && {
    return core::sortOut(std::move(bookings_), std::move(setAside_));
}

} // namespace greenroom::xapi

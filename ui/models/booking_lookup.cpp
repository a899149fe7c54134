#include "models/booking_lookup.h"

#include <algorithm>

namespace greenroom::ui::models {

namespace {

const link::Booking* find(const std::vector<link::Booking>& list, const QString& id) {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&id](const link::Booking& one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

const link::Booking* bookingOf(const link::PanelView& view, const QString& id) {
    if (id.isEmpty()) {
        return nullptr;
    }
    if (const link::Booking* today = find(view.bookings, id)) {
        return today;
    }
    const auto tile = std::find_if(view.tiles.begin(), view.tiles.end(),
                                   [&id](const link::Tile& one) { return one.booking.id == id; });
    return tile != view.tiles.end() ? &tile->booking : find(view.bookable.later, id);
}

} // namespace greenroom::ui::models

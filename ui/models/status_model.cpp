#include "models/status_model.h"

#include "models/status_wording.h"
#include "models/wording.h"

namespace greenroom::ui::models {

void StatusModel::show(const link::PanelView& view) {
    use_ = static_cast<Use>(view.availability.use);
    word_ = StatusWording::word(view.availability.use);
    detail_ = StatusWording::detail(view);
    sentence_ = StatusWording::sentence(view);
    age_ = StatusWording::age(view);
    current_ = lineOf(view.availability.currentId, view);
    next_ = lineOf(view.availability.nextId, view);
    deviceLine_ = StatusWording::device(view.device);
    Q_EMIT changed();
}

StatusModel::Line StatusModel::lineOf(const QString& id, const link::PanelView& view) {
    if (id.isEmpty()) {
        return {};
    }
    for (const link::Booking& booking : view.bookings) {
        if (booking.id == id) {
            return {id, Wording::title(booking), Wording::span(booking, view)};
        }
    }
    for (const link::Tile& tile : view.tiles) {
        if (tile.booking.id == id) {
            return {id, Wording::title(tile.booking), Wording::span(tile.booking, view)};
        }
    }
    return {};
}

} // namespace greenroom::ui::models

#include "models/status_model.h"

#include "models/booking_lookup.h"
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
    canExtend_ = view.availability.canExtend;
    canEnd_ = view.availability.canEnd;
    next_ = lineOf(view.availability.nextId, view);
    deviceLine_ = StatusWording::device(view.device);
    Q_EMIT changed();
}

StatusModel::Line StatusModel::lineOf(const QString& id, const link::PanelView& view) {
    const link::Booking* booking = bookingOf(view, id);
    if (booking == nullptr) {
        return {};
    }
    return {id, Wording::title(*booking), Wording::span(*booking, view)};
}

} // namespace greenroom::ui::models

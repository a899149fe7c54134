#include "models/gallery_model.h"

namespace greenroom::ui::models {

GalleryModel::GalleryModel(std::vector<Entry> entries, QObject* parent)
    : QObject(parent), entries_(std::move(entries)), room_(std::make_unique<RoomModel>()) {
    load();
}

QString GalleryModel::name() const {
    return entries_.empty() ? QString() : entries_[at_].name;
}

QString GalleryModel::position() const {
    return tr("%1 of %2").arg(entries_.empty() ? 0 : at_ + 1).arg(entries_.size());
}

void GalleryModel::step(std::size_t by) {
    if (entries_.empty()) {
        return;
    }
    at_ = (at_ + by) % entries_.size();
    load();
}

void GalleryModel::load() {
    // A model of its own, so that no scene shows what another one left behind. The old one goes
    // when QML has let go of it.
    std::unique_ptr<RoomModel> fresh = std::make_unique<RoomModel>();
    if (!entries_.empty()) {
        if (entries_[at_].view) {
            fresh->show(*entries_[at_].view);
        }
        fresh->setLink(entries_[at_].link);
        fresh->open(RoomModel::sheetNamed(entries_[at_].sheet));
    }
    room_.swap(fresh);
    Q_EMIT changed();
    fresh.release()->deleteLater();
}

} // namespace greenroom::ui::models

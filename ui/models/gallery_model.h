// The scenes the gallery steps through, and the one it shows.
#pragma once

#include "models/room_model.h"

#include <vector>

namespace greenroom::ui::models {

class GalleryModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString position READ position NOTIFY changed)
    Q_PROPERTY(greenroom::ui::models::RoomModel* room READ room NOTIFY changed)

public:
    struct Entry {
        QString name;
        std::optional<link::PanelView> view;
        link::LinkState link = link::LinkState::Live;
        QString sheet; // that a touch has opened
    };

    explicit GalleryModel(std::vector<Entry> entries, QObject* parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString position() const; // "3 of 17"
    [[nodiscard]] RoomModel* room() const { return room_.get(); }

    Q_INVOKABLE void next() { step(1); }
    Q_INVOKABLE void previous() { step(entries_.size() - 1); }

Q_SIGNALS:
    void changed();

private:
    void step(std::size_t by);
    void load();

    std::vector<Entry> entries_;
    std::size_t at_ = 0;
    std::unique_ptr<RoomModel> room_;
};

} // namespace greenroom::ui::models

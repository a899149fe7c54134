// The call that the Joining and In call screens are about: the connected one, else one that is
// being set up, else one that ends.
#pragma once

#include "link/panel_view.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

class CallModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(bool present READ present NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QString progress READ progress NOTIFY changed)
    Q_PROPERTY(QString timer READ timer NOTIFY changed)
    Q_PROPERTY(bool muted READ muted NOTIFY changed)
    Q_PROPERTY(bool ending READ ending NOTIFY changed)
    Q_PROPERTY(bool slow READ slow NOTIFY changed)

public:
    using QObject::QObject;

    void show(const link::PanelView& view);

    [[nodiscard]] bool present() const { return present_; }
    [[nodiscard]] std::uint32_t id() const { return call_.id; }
    [[nodiscard]] QString bookingId() const { return call_.bookingId; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString address() const; // empty where the title already is the address
    [[nodiscard]] QString progress() const;
    [[nodiscard]] QString timer() const;
    [[nodiscard]] bool muted() const { return call_.muted; }
    [[nodiscard]] bool ending() const { return call_.state == link::CallState::Ending; }
    [[nodiscard]] bool slow() const; // set-up takes so long that Cancel is stressed

Q_SIGNALS:
    void changed();

private:
    link::Call call_;
    bool present_ = false;
};

} // namespace greenroom::ui::models

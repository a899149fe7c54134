// One call: the one that the Joining and In call screens are about, or the one that rings.
#pragma once

#include "link/panel_view.h"

#include <QObject>
#include <QStringList>
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
    Q_PROPERTY(QString standing READ standing NOTIFY changed)
    Q_PROPERTY(bool stressed READ stressed NOTIFY changed)
    Q_PROPERTY(bool connected READ connected NOTIFY changed)
    Q_PROPERTY(bool muted READ muted NOTIFY changed)
    Q_PROPERTY(bool held READ held NOTIFY changed)
    Q_PROPERTY(bool ending READ ending NOTIFY changed)
    Q_PROPERTY(bool slow READ slow NOTIFY changed)
    Q_PROPERTY(QString answersItself READ answersItself NOTIFY changed)
    Q_PROPERTY(Quality quality READ quality NOTIFY changed)
    Q_PROPERTY(QString qualityWord READ qualityWord NOTIFY changed)
    Q_PROPERTY(bool encrypted READ encrypted NOTIFY changed)
    Q_PROPERTY(QString encryptionWords READ encryptionWords NOTIFY changed)
    Q_PROPERTY(QStringList details READ details NOTIFY changed)
    Q_PROPERTY(QStringList missing READ missing NOTIFY changed)

public:
    // link::CallQuality, for QML.
    enum Quality { Unknown, Good, Fair, Poor };
    Q_ENUM(Quality)

    using QObject::QObject;

    // Of the calls that do not ring: what the room is in goes before what it keeps on hold, that
    // before what is being set up, and this before what it leaves.
    void showLeading(const link::PanelView& view);
    // Everything is said anew, in another language.
    void retranslate() { Q_EMIT changed(); }
    // The first call that rings in the room.
    void showRinging(const link::PanelView& view);

    [[nodiscard]] bool present() const { return present_; }
    [[nodiscard]] std::uint32_t id() const { return call_.id; }
    [[nodiscard]] QString bookingId() const { return call_.bookingId; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString address() const; // empty where the title already is the address
    [[nodiscard]] QString progress() const;
    [[nodiscard]] QString timer() const;
    [[nodiscard]] QString standing() const; // "In call", "Muted", "On hold, muted"
    [[nodiscard]] bool stressed() const;    // it stands in a way that somebody may have forgotten
    [[nodiscard]] bool connected() const { return call_.state == link::CallState::Connected; }
    [[nodiscard]] bool muted() const { return call_.muted; }
    [[nodiscard]] bool held() const { return call_.held; }
    [[nodiscard]] bool ending() const { return call_.state == link::CallState::Ending; }
    [[nodiscard]] bool slow() const;             // set-up takes so long that Cancel is stressed
    [[nodiscard]] QString answersItself() const; // empty where it does not
    [[nodiscard]] Quality quality() const { return static_cast<Quality>(call_.quality); }
    [[nodiscard]] QString qualityWord() const;
    [[nodiscard]] bool encrypted() const { return call_.encrypted; }
    [[nodiscard]] QString encryptionWords() const;
    [[nodiscard]] QStringList details() const;
    [[nodiscard]] QStringList missing() const;

Q_SIGNALS:
    void changed();

private:
    void become(const link::Call* call, bool cameraOff);

    link::Call call_;
    bool present_ = false;
    bool cameraOff_ = false;
};

} // namespace greenroom::ui::models

// One booking looked at closely. What the agent has not told yet is empty: the words of the list
// stand there at once, and of the running one what may be done about it.
#pragma once

#include "link/panel_view.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

class BookingDetailsModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(QString bookingId READ bookingId NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString span READ span NOTIFY changed)
    Q_PROPERTY(QString relative READ relative NOTIFY changed)
    Q_PROPERTY(QString organizer READ organizer NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QString runnersUp READ runnersUp NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QStringList ruleNames READ ruleNames NOTIFY changed)
    Q_PROPERTY(QStringList ruleResults READ ruleResults NOTIFY changed)
    Q_PROPERTY(QString fix READ fix NOTIFY changed)
    Q_PROPERTY(bool joinable READ joinable NOTIFY changed)
    Q_PROPERTY(bool known READ known NOTIFY changed)
    Q_PROPERTY(bool canCheckIn READ canCheckIn NOTIFY changed)
    Q_PROPERTY(bool checkedIn READ checkedIn NOTIFY changed)
    Q_PROPERTY(bool canExtend READ canExtend NOTIFY changed)
    Q_PROPERTY(bool canEnd READ canEnd NOTIFY changed)
    Q_PROPERTY(bool canDecline READ canDecline NOTIFY changed)

public:
    using QObject::QObject;

    void show(const link::PanelView& view, const QString& bookingId);

    // In the list, or told by the agent.
    [[nodiscard]] bool present() const { return present_; }
    // The agent has told more than the list knows.
    [[nodiscard]] bool known() const { return known_; }
    [[nodiscard]] const link::Booking& booking() const { return details_.booking; }
    [[nodiscard]] QString bookingId() const { return details_.booking.id; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString span() const { return span_; }
    [[nodiscard]] QString relative() const { return relative_; }
    [[nodiscard]] QString organizer() const { return details_.booking.organizer; }
    [[nodiscard]] QString source() const;
    [[nodiscard]] QString address() const { return details_.address; }
    [[nodiscard]] QString runnersUp() const;
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QString code() const { return details_.verdictCode; }
    [[nodiscard]] QStringList ruleNames() const;
    [[nodiscard]] QStringList ruleResults() const;
    [[nodiscard]] QString fix() const;
    [[nodiscard]] bool joinable() const { return details_.booking.joinable; }
    [[nodiscard]] bool canCheckIn() const { return details_.canCheckIn; }
    [[nodiscard]] bool checkedIn() const { return details_.checkedIn; }
    [[nodiscard]] bool canExtend() const { return details_.canExtend; }
    [[nodiscard]] bool canEnd() const { return details_.canEnd; }
    [[nodiscard]] bool canDecline() const { return details_.canDecline; }

Q_SIGNALS:
    void changed();

private:
    link::BookingDetails details_;
    QString span_;
    QString relative_;
    bool present_ = false;
    bool known_ = false;
};

} // namespace greenroom::ui::models

// What the room's door says: one word, until when, what runs and what comes next; and who the
// device is, for whoever has to mend it.
#pragma once

#include "link/panel_view.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

class StatusModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(Use use READ use NOTIFY changed)
    Q_PROPERTY(QString word READ word NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString age READ age NOTIFY changed)
    Q_PROPERTY(QString currentId READ currentId NOTIFY changed)
    Q_PROPERTY(QString currentTitle READ currentTitle NOTIFY changed)
    Q_PROPERTY(QString currentSpan READ currentSpan NOTIFY changed)
    Q_PROPERTY(bool canExtend READ canExtend NOTIFY changed)
    Q_PROPERTY(bool canEnd READ canEnd NOTIFY changed)
    Q_PROPERTY(QString nextId READ nextId NOTIFY changed)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY changed)
    Q_PROPERTY(QString nextSpan READ nextSpan NOTIFY changed)
    Q_PROPERTY(QString deviceLine READ deviceLine NOTIFY changed)

public:
    // link::RoomUse, for QML.
    enum Use { Free, Soon, Unclaimed, Busy, InCall, Unsure, OutOfService };
    Q_ENUM(Use)

    using QObject::QObject;

    void show(const link::PanelView& view);

    [[nodiscard]] Use use() const { return use_; }
    [[nodiscard]] QString word() const { return word_; }
    [[nodiscard]] QString detail() const { return detail_; }
    [[nodiscard]] QString sentence() const { return sentence_; }
    [[nodiscard]] QString age() const { return age_; }
    // The running booking and the next one of today; all empty where there is none.
    [[nodiscard]] QString currentId() const { return current_.id; }
    [[nodiscard]] QString currentTitle() const { return current_.title; }
    [[nodiscard]] QString currentSpan() const { return current_.span; }
    // What may be done about the running one.
    [[nodiscard]] bool canExtend() const { return canExtend_; }
    [[nodiscard]] bool canEnd() const { return canEnd_; }
    [[nodiscard]] QString nextId() const { return next_.id; }
    [[nodiscard]] QString nextTitle() const { return next_.title; }
    [[nodiscard]] QString nextSpan() const { return next_.span; }
    // Its address on the network, serial number and version, as far as they are known.
    [[nodiscard]] QString deviceLine() const { return deviceLine_; }

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QString id;
        QString title;
        QString span;
        friend bool operator==(const Line&, const Line&) = default;
    };
    [[nodiscard]] static Line lineOf(const QString& id, const link::PanelView& view);

    Use use_ = Unsure;
    QString word_;
    QString detail_;
    QString sentence_;
    QString age_;
    Line current_;
    Line next_;
    bool canExtend_ = false;
    bool canEnd_ = false;
    QString deviceLine_;
};

} // namespace greenroom::ui::models

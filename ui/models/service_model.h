// The service menu as QML reads it, the hidden gesture that opens it, and the presses that are
// about it. What is typed of a PIN is not kept here: it lives in the page and goes with it.
#pragma once

#include "link/monotonic.h"
#include "link/panel_view.h"
#include "models/knock.h"
#include "models/press_sink.h"
#include "models/service_fact_model.h"

#include <QObject>

namespace greenroom::ui::models {

class ServiceModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(Stage stage READ stage NOTIFY changed)
    Q_PROPERTY(bool wrong READ wrong NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString closing READ closing NOTIFY changed)
    Q_PROPERTY(greenroom::ui::models::ServiceFactModel* facts READ facts CONSTANT)
    Q_PROPERTY(bool canRestart READ canRestart NOTIFY changed)
    Q_PROPERTY(bool canSetUpAgain READ canSetUpAgain NOTIFY changed)
    Q_PROPERTY(bool canCheck READ canCheck NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString underWay READ underWay NOTIFY changed)

public:
    // link::ServiceStage; None: nobody has asked for it.
    enum Stage { None, Asks, Locked, Open, Facts };
    Q_ENUM(Stage)

    // link::ServiceAct, for QML.
    enum Act { Restart, SetUpAgain, CheckSources };
    Q_ENUM(Act)

    // `sink` must live as long.
    ServiceModel(PressSink& sink, link::Monotonic clock);

    void show(const link::PanelView& view);

    [[nodiscard]] bool present() const { return service_.has_value(); }
    [[nodiscard]] Stage stage() const;
    [[nodiscard]] bool wrong() const { return service_ && service_->wrong; }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString closing() const;
    [[nodiscard]] ServiceFactModel* facts() { return &facts_; }
    [[nodiscard]] bool canRestart() const { return offers(link::ServiceAct::Restart); }
    [[nodiscard]] bool canSetUpAgain() const { return offers(link::ServiceAct::SetUpAgain); }
    [[nodiscard]] bool canCheck() const { return offers(link::ServiceAct::CheckSources); }
    [[nodiscard]] bool busy() const { return service_ && service_->underWay; }
    [[nodiscard]] QString underWay() const;

    // So many are on the glass now.
    Q_INVOKABLE void fingers(int down);
    // The key that stands for them was pressed.
    Q_INVOKABLE void key();
    Q_INVOKABLE void enter(const QString& pin);
    Q_INVOKABLE void ask(Act act);
    Q_INVOKABLE void leave();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool offers(link::ServiceAct act) const;
    void open();

    PressSink& sink_;
    link::Monotonic clock_;
    Knock knock_;
    std::optional<link::Service> service_;
    ServiceFactModel facts_;
};

} // namespace greenroom::ui::models

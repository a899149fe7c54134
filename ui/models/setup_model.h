// First start as QML reads it, and the presses that are about it. Which part of the zone is looked
// at is the panel's own affair: a region first, then its cities.
#pragma once

#include "link/panel_view.h"
#include "models/press_sink.h"
#include "models/setup_choice_model.h"

#include <QObject>

namespace greenroom::ui::models {

class SetupModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(Step step READ step NOTIFY changed)
    Q_PROPERTY(int place READ place NOTIFY changed)
    Q_PROPERTY(int places READ places NOTIFY changed)
    Q_PROPERTY(QString position READ position NOTIFY changed)
    Q_PROPERTY(bool canBack READ canBack NOTIFY changed)
    Q_PROPERTY(bool canNext READ canNext NOTIFY changed)
    Q_PROPERTY(bool last READ last NOTIFY changed)
    Q_PROPERTY(greenroom::ui::models::SetupChoiceModel* languages READ languages CONSTANT)
    Q_PROPERTY(greenroom::ui::models::SetupChoiceModel* regions READ regions CONSTANT)
    Q_PROPERTY(greenroom::ui::models::SetupChoiceModel* cities READ cities CONSTANT)
    Q_PROPERTY(QString zone READ zone NOTIFY changed)
    Q_PROPERTY(bool networkUp READ networkUp NOTIFY changed)
    Q_PROPERTY(QString ipv4 READ ipv4 NOTIFY changed)
    Q_PROPERTY(QString ipv6 READ ipv6 NOTIFY changed)
    Q_PROPERTY(QString mac READ mac NOTIFY changed)
    Q_PROPERTY(QString progress READ progress NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString claimCode READ claimCode NOTIFY changed)
    Q_PROPERTY(QString page READ page NOTIFY changed)

public:
    // link::SetupStep, with a zone's two parts apart; None: first start is over.
    enum Step { None, Language, Region, City, Network, Registration, Admin };
    Q_ENUM(Step)

    // link::Registration, for QML.
    enum Home { Hub, Tms, Alone };
    Q_ENUM(Home)

    // `sink` must live as long.
    explicit SetupModel(PressSink& sink);

    void show(const link::PanelView& view);

    [[nodiscard]] bool present() const { return view_.setup.has_value(); }
    [[nodiscard]] Step step() const;
    [[nodiscard]] int place() const;
    [[nodiscard]] int places() const;
    [[nodiscard]] QString position() const;
    [[nodiscard]] bool canBack() const;
    // Whether the step is answered. Who the room belongs to is answered by choosing.
    [[nodiscard]] bool canNext() const;
    [[nodiscard]] bool last() const;
    [[nodiscard]] SetupChoiceModel* languages() { return &languages_; }
    [[nodiscard]] SetupChoiceModel* regions() { return &regions_; }
    [[nodiscard]] SetupChoiceModel* cities() { return &cities_; }
    [[nodiscard]] QString zone() const;
    [[nodiscard]] bool networkUp() const { return setup().networkUp; }
    [[nodiscard]] QString ipv4() const;
    [[nodiscard]] QString ipv6() const;
    [[nodiscard]] QString mac() const;
    [[nodiscard]] QString progress() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString claimCode() const;
    [[nodiscard]] QString page() const;

    Q_INVOKABLE void chooseLanguage(const QString& name);
    Q_INVOKABLE void chooseRegion(const QString& region);
    Q_INVOKABLE void chooseCity(const QString& city);
    Q_INVOKABLE void chooseHome(Home home);
    Q_INVOKABLE void next();
    // From the cities to the regions, else to the step before.
    Q_INVOKABLE void back();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const link::Setup& setup() const;
    void renewChoices();

    PressSink& sink_;
    link::PanelView view_;
    SetupChoiceModel languages_;
    SetupChoiceModel regions_;
    SetupChoiceModel cities_;
    bool inRegion_ = false; // its cities are looked at
    QString wanted_;        // a region that was chosen and whose cities have not come
};

} // namespace greenroom::ui::models

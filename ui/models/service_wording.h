// What the service menu says, as functions of a view's values. Pure, as models/wording.h.
#pragma once

#include "link/service_view.h"

#include <QCoreApplication>

namespace greenroom::ui::models {

class ServiceWording {
    Q_DECLARE_TR_FUNCTIONS(ServiceWording)

public:
    // "Call server"; a code that has no words here as it came.
    [[nodiscard]] static QString factName(const QString& code);
    // States are words of ours, with what stands in brackets behind them as it came.
    [[nodiscard]] static QString factValue(const link::ServiceFact& fact);
    // "Wrong PIN: 3 tries left", "Locked: try again in 48 s", why an act was not done; empty where
    // all is well.
    [[nodiscard]] static QString problem(const link::Service& service);
    // "This menu closes in 18 s"; empty while that is not near.
    [[nodiscard]] static QString closing(const link::Service& service);
    // "Restarting"; empty where nothing is under way.
    [[nodiscard]] static QString underWay(const link::Service& service);
};

} // namespace greenroom::ui::models

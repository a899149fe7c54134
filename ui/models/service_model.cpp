#include "models/service_model.h"

#include "models/service_wording.h"

#include <algorithm>

namespace greenroom::ui::models {

namespace {

using link::ServiceStage;
using link::Verb;

link::PanelIntent about(Verb verb) {
    link::PanelIntent what;
    what.verb = verb;
    return what;
}

} // namespace

ServiceModel::ServiceModel(PressSink& sink, link::Monotonic clock)
    : sink_(sink), clock_(std::move(clock)) {}

void ServiceModel::show(const link::PanelView& view) {
    if (!service_ && !view.service) {
        return;
    }
    service_ = view.service;
    facts_.show(service_ ? service_->facts : std::vector<link::ServiceFact>());
    Q_EMIT changed();
}

ServiceModel::Stage ServiceModel::stage() const {
    if (!service_) {
        return None;
    }
    switch (service_->stage) {
    case ServiceStage::Asks:
        return Asks;
    case ServiceStage::Locked:
        return Locked;
    case ServiceStage::Open:
        return Open;
    case ServiceStage::Facts:
        return Facts;
    }
    return None;
}

QString ServiceModel::problem() const {
    return service_ ? ServiceWording::problem(*service_) : QString();
}

QString ServiceModel::closing() const {
    return service_ ? ServiceWording::closing(*service_) : QString();
}

QString ServiceModel::underWay() const {
    return service_ ? ServiceWording::underWay(*service_) : QString();
}

bool ServiceModel::offers(link::ServiceAct act) const {
    return service_ && service_->stage == ServiceStage::Open &&
           std::find(service_->acts.begin(), service_->acts.end(), act) != service_->acts.end();
}

void ServiceModel::fingers(int down) {
    if (knock_.fingers(down, clock_())) {
        open();
    }
}

void ServiceModel::key() {
    if (knock_.key(clock_())) {
        open();
    }
}

// Whatever the fingers pressed on their way is no reason not to count this.
void ServiceModel::open() {
    if (!present()) {
        sink_.tell(about(Verb::OpenService));
    }
}

void ServiceModel::enter(const QString& pin) {
    if (stage() == Asks && !pin.isEmpty()) {
        link::PanelIntent what = about(Verb::EnterServicePin);
        what.value = pin;
        sink_.press(QStringLiteral("pin:enter"), what);
    }
}

void ServiceModel::ask(Act act) {
    static const QString names[] = {QStringLiteral("restart"), QStringLiteral("setup"),
                                    QStringLiteral("check")};
    const auto wanted = static_cast<link::ServiceAct>(act);
    if (offers(wanted) && !busy()) {
        link::PanelIntent what = about(Verb::AskService);
        what.serviceAct = wanted;
        sink_.press(QStringLiteral("service:") + names[act], what);
    }
}

void ServiceModel::leave() {
    sink_.press(QStringLiteral("close"), about(Verb::LeaveService));
}

} // namespace greenroom::ui::models

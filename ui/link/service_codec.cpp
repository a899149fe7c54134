#include "link/service_codec.h"

#include "link/safe_text.h"
#include "link/wire_lists.h"
#include "proto/panel.pb.h"

#include <algorithm>

namespace greenroom::ui::link {

namespace {

namespace wire = greenroom::panel::v1;

constexpr std::uint32_t kMaxTries = 99;
constexpr std::uint32_t kDayInSeconds = 86'400;
constexpr std::size_t kMaxFacts = 24;
constexpr qsizetype kMaxCode = 64;
constexpr qsizetype kMaxValue = 200;
constexpr qsizetype kMaxSentence = 400;

std::optional<ServiceStage> fromWire(wire::ServiceStage stage) {
    switch (stage) {
    case wire::SERVICE_STAGE_ASKS:
        return ServiceStage::Asks;
    case wire::SERVICE_STAGE_LOCKED:
        return ServiceStage::Locked;
    case wire::SERVICE_STAGE_OPEN:
        return ServiceStage::Open;
    case wire::SERVICE_STAGE_FACTS:
        return ServiceStage::Facts;
    default:
        return std::nullopt;
    }
}

std::optional<ServiceAct> fromWire(wire::ServiceAct act) {
    switch (act) {
    case wire::SERVICE_ACT_RESTART:
        return ServiceAct::Restart;
    case wire::SERVICE_ACT_SET_UP_AGAIN:
        return ServiceAct::SetUpAgain;
    case wire::SERVICE_ACT_CHECK_SOURCES:
        return ServiceAct::CheckSources;
    default:
        return std::nullopt;
    }
}

wire::ServiceAct toWire(ServiceAct act) {
    switch (act) {
    case ServiceAct::Restart:
        return wire::SERVICE_ACT_RESTART;
    case ServiceAct::SetUpAgain:
        return wire::SERVICE_ACT_SET_UP_AGAIN;
    case ServiceAct::CheckSources:
        break;
    }
    return wire::SERVICE_ACT_CHECK_SOURCES;
}

} // namespace

void serviceFromWire(const wire::PanelView& view, PanelView& out) {
    const wire::Service& s = view.service();
    const auto stage = fromWire(s.stage());
    if (!view.has_service() || !stage) {
        return;
    }
    Service service{.stage = *stage,
                    .wrong = s.wrong(),
                    .triesLeft = s.tries_left(),
                    .lockedS = s.locked_s(),
                    .closesInS = s.closes_in_s(),
                    .facts = {},
                    .acts = {},
                    .underWay = fromWire(s.under_way()),
                    .problem = text(s.problem())};
    for (const wire::ServiceFact& fact : s.facts()) {
        service.facts.push_back({text(fact.code()), text(fact.value())});
    }
    for (const int number : s.acts()) {
        if (const auto act = fromWire(static_cast<wire::ServiceAct>(number))) {
            service.acts.push_back(*act);
        }
    }
    out.service = std::move(service);
}

void boundService(PanelView& view) {
    if (!view.service) {
        return;
    }
    Service& service = *view.service;
    service.triesLeft = std::min(service.triesLeft, kMaxTries);
    service.lockedS = std::min(service.lockedS, kDayInSeconds);
    service.closesInS = std::min(service.closesInS, kDayInSeconds);
    for (ServiceFact& fact : service.facts) {
        fact.code = safeText(fact.code, kMaxCode);
        fact.value = safeText(fact.value, kMaxValue);
    }
    std::erase_if(service.facts, [](const ServiceFact& fact) { return fact.value.isEmpty(); });
    cut(service.facts, kMaxFacts);
    service.problem = safeText(service.problem, kMaxSentence);
    std::sort(service.acts.begin(), service.acts.end());
    service.acts.erase(std::unique(service.acts.begin(), service.acts.end()), service.acts.end());
}

bool setServiceVerb(wire::PanelIntent& out, const PanelIntent& intent) {
    switch (intent.verb) {
    case Verb::OpenService:
        out.mutable_open_service();
        return true;
    case Verb::EnterServicePin:
        out.mutable_enter_service_pin()->set_pin(intent.value.toStdString());
        return true;
    case Verb::AskService:
        out.mutable_ask_service()->set_act(toWire(intent.serviceAct));
        return true;
    case Verb::LeaveService:
        out.mutable_leave_service();
        return true;
    default:
        return false;
    }
}

} // namespace greenroom::ui::link

#include "edge/panel/setup_codec.h"

#include <algorithm>
#include <array>
#include <utility>

#include "edge/panel/wire_text.h"
#include "proto/panel.pb.h"

namespace greenroom::edge::panel {

namespace {

namespace wire = greenroom::panel::v1;

constexpr std::size_t kMostWord = 32;
constexpr std::size_t kMostCity = 64;
constexpr std::size_t kMostDigits = 12;

wire::SetupStep toWire(core::SetupStep step) {
    switch (step) {
    case core::SetupStep::Language:
        return wire::SETUP_STEP_LANGUAGE;
    case core::SetupStep::Zone:
        return wire::SETUP_STEP_ZONE;
    case core::SetupStep::Network:
        return wire::SETUP_STEP_NETWORK;
    case core::SetupStep::Registration:
        return wire::SETUP_STEP_REGISTRATION;
    }
    return wire::SETUP_STEP_UNSPECIFIED;
}

wire::ServiceStage stageOf(const core::ServiceView& service) {
    if (service.lockedSeconds > 0)
        return wire::SERVICE_STAGE_LOCKED;
    switch (service.stage) {
    case core::ServiceStage::Asks:
        return wire::SERVICE_STAGE_ASKS;
    case core::ServiceStage::Open:
        return wire::SERVICE_STAGE_OPEN;
    case core::ServiceStage::Facts:
        return wire::SERVICE_STAGE_FACTS;
    }
    return wire::SERVICE_STAGE_UNSPECIFIED;
}

wire::ServiceAct toWire(core::ServiceAct act) {
    switch (act) {
    case core::ServiceAct::Restart:
        return wire::SERVICE_ACT_RESTART;
    case core::ServiceAct::SetUpAgain:
        return wire::SERVICE_ACT_SET_UP_AGAIN;
    case core::ServiceAct::CheckSources:
        return wire::SERVICE_ACT_CHECK_SOURCES;
    }
    return wire::SERVICE_ACT_UNSPECIFIED;
}

void set(wire::Setup& out, const core::SetupView& setup) {
    out.set_step(toWire(setup.step));
    out.set_place(static_cast<std::uint32_t>(setup.step) + 1);
    out.set_places(core::SetupView::kPlaces);
    out.set_region(wireText(setup.region));
    out.set_city(wireText(setup.city));
    for (const std::string& region : setup.regions)
        out.add_regions(wireText(region));
    for (const std::string& city : setup.cities)
        out.add_cities(wireText(city));
    out.set_network_up(setup.networkUp);
    out.set_progress(wireText(setup.progress));
    out.set_problem(wireText(setup.problem));
}

void set(wire::Service& out, const core::ServiceView& service) {
    out.set_stage(stageOf(service));
    out.set_wrong(service.wrong);
    out.set_tries_left(service.triesLeft);
    out.set_locked_s(service.lockedSeconds);
    out.set_closes_in_s(service.closesInSeconds);
    for (const core::ServiceFact& fact : service.facts) {
        wire::ServiceFact& row = *out.add_facts();
        row.set_code(wireText(fact.code));
        row.set_value(wireText(fact.value));
    }
    for (const core::ServiceAct act : service.acts)
        out.add_acts(toWire(act));
    if (service.underWay)
        out.set_under_way(toWire(*service.underWay));
    out.set_problem(wireText(service.problem));
}

bool isWord(const std::string& text) {
    return !text.empty() && text.size() <= kMostWord;
}

std::optional<core::Event> languageEvent(const wire::SetUpLanguage& intent) {
    if (!isWord(intent.language()))
        return std::nullopt;
    return core::FirstStartEvent(core::SetupLanguageChosen{intent.language()});
}

std::optional<core::Event> zoneEvent(const wire::SetUpZone& intent) {
    if (!isWord(intent.region()) || intent.city().size() > kMostCity)
        return std::nullopt;
    return core::FirstStartEvent(core::SetupZoneChosen{intent.region(), intent.city()});
}

std::optional<core::Event> wayEvent(wire::Registration registration) {
    switch (registration) {
    case wire::REGISTRATION_HUB:
        return core::FirstStartEvent(core::SetupWayChosen{core::SetupWay::Hub});
    case wire::REGISTRATION_TMS:
        return core::FirstStartEvent(core::SetupWayChosen{core::SetupWay::Manager});
    case wire::REGISTRATION_NONE:
        return core::FirstStartEvent(core::SetupWayChosen{core::SetupWay::Nobody});
    default:
        return std::nullopt;
    }
}

std::optional<core::Event> actEvent(wire::ServiceAct act) {
    switch (act) {
    case wire::SERVICE_ACT_RESTART:
        return core::ServiceEvent(core::ServiceAsked{core::ServiceAct::Restart});
    case wire::SERVICE_ACT_SET_UP_AGAIN:
        return core::ServiceEvent(core::ServiceAsked{core::ServiceAct::SetUpAgain});
    case wire::SERVICE_ACT_CHECK_SOURCES:
        return core::ServiceEvent(core::ServiceAsked{core::ServiceAct::CheckSources});
    default:
        return std::nullopt;
    }
}

std::optional<core::Event> pinEvent(const std::string& pin) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (pin.empty() || pin.size() > kMostDigits || !std::ranges::all_of(pin, isDigit))
        return std::nullopt;
    return core::ServiceEvent(core::ServicePinEntered{base::Secret(pin)});
}

} // namespace

void setSetup(wire::PanelView& out, const core::PanelView& view) {
    if (view.setup)
        set(*out.mutable_setup(), *view.setup);
    if (view.service)
        set(*out.mutable_service(), *view.service);
}

std::optional<core::Event> setupEvent(const wire::PanelIntent& intent) {
    using Intent = wire::PanelIntent;
    switch (intent.verb_case()) {
    case Intent::kSetUpGo:
        return core::FirstStartEvent(core::SetupMoved{intent.set_up_go().back()});
    case Intent::kSetUpLanguage:
        return languageEvent(intent.set_up_language());
    case Intent::kSetUpZone:
        return zoneEvent(intent.set_up_zone());
    case Intent::kSetUpRegistration:
        return wayEvent(intent.set_up_registration().registration());
    case Intent::kOpenService:
        return core::ServiceEvent(core::ServiceOpened{});
    case Intent::kEnterServicePin:
        return pinEvent(intent.enter_service_pin().pin());
    case Intent::kAskService:
        return actEvent(intent.ask_service().act());
    case Intent::kLeaveService:
        return core::ServiceEvent(core::ServiceLeft{});
    default:
        return std::nullopt;
    }
}

} // namespace greenroom::edge::panel

#include "link/setup_codec.h"

#include "link/safe_text.h"
#include "link/wire_lists.h"
#include "proto/panel.pb.h"

namespace greenroom::ui::link {

namespace {

namespace wire = greenroom::panel::v1;

constexpr std::uint32_t kMaxPlaces = 9;
constexpr std::size_t kMaxRegions = 24;
constexpr std::size_t kMaxCities = 256;
// What the agent takes of a zone's name.
constexpr qsizetype kMaxRegion = 32;
constexpr qsizetype kMaxCity = 64;
constexpr qsizetype kMaxCode = 32;
constexpr qsizetype kMaxSentence = 400;

std::optional<SetupStep> fromWire(wire::SetupStep step) {
    switch (step) {
    case wire::SETUP_STEP_LANGUAGE:
        return SetupStep::Language;
    case wire::SETUP_STEP_ZONE:
        return SetupStep::Zone;
    case wire::SETUP_STEP_NETWORK:
        return SetupStep::Network;
    case wire::SETUP_STEP_REGISTRATION:
        return SetupStep::Registration;
    case wire::SETUP_STEP_ADMIN:
        return SetupStep::Admin;
    default:
        return std::nullopt;
    }
}

wire::Registration toWire(Registration registration) {
    switch (registration) {
    case Registration::Hub:
        return wire::REGISTRATION_HUB;
    case Registration::Tms:
        return wire::REGISTRATION_TMS;
    case Registration::None:
        break;
    }
    return wire::REGISTRATION_NONE;
}

// It goes back as it came, so one that is not fit to be shown is not mended but left out.
bool sayable(const QString& part, qsizetype limit) {
    return !part.isEmpty() && part.toUtf8().size() <= limit && safeText(part, limit) == part;
}

void keepSayable(std::vector<QString>& parts, qsizetype limit, std::size_t most) {
    std::erase_if(parts, [limit](const QString& part) { return !sayable(part, limit); });
    dropDoubtful(parts, [](const QString& part) -> const QString& { return part; });
    cut(parts, most);
}

} // namespace

void setupFromWire(const wire::PanelView& view, PanelView& out) {
    const wire::Setup& s = view.setup();
    const auto step = fromWire(s.step());
    if (!view.has_setup() || !step) {
        return;
    }
    Setup setup{.step = *step,
                .place = s.place(),
                .places = s.places(),
                .region = text(s.region()),
                .city = text(s.city()),
                .regions = {},
                .cities = {},
                .networkUp = s.network_up(),
                .progress = text(s.progress()),
                .problem = text(s.problem()),
                .claimCode = text(s.claim_code())};
    for (const std::string& region : s.regions()) {
        setup.regions.push_back(text(region));
    }
    for (const std::string& city : s.cities()) {
        setup.cities.push_back(text(city));
    }
    out.setup = std::move(setup);
}

void boundSetup(PanelView& view) {
    if (!view.setup) {
        return;
    }
    Setup& setup = *view.setup;
    if (setup.places > kMaxPlaces || setup.place > setup.places) {
        setup.place = setup.places = 0;
    }
    if (!sayable(setup.region, kMaxRegion)) {
        setup.region.clear();
    }
    if (!sayable(setup.city, kMaxCity)) {
        setup.city.clear();
    }
    keepSayable(setup.regions, kMaxRegion, kMaxRegions);
    keepSayable(setup.cities, kMaxCity, kMaxCities);
    setup.progress = safeText(setup.progress, kMaxSentence);
    setup.problem = safeText(setup.problem, kMaxSentence);
    setup.claimCode = safeText(setup.claimCode, kMaxCode);
}

bool setSetupVerb(wire::PanelIntent& out, const PanelIntent& intent) {
    switch (intent.verb) {
    case Verb::SetUpGo:
        out.mutable_set_up_go()->set_back(intent.on);
        return true;
    case Verb::SetUpLanguage:
        out.mutable_set_up_language()->set_language(intent.target.toStdString());
        return true;
    case Verb::SetUpZone:
        out.mutable_set_up_zone()->set_region(intent.target.toStdString());
        out.mutable_set_up_zone()->set_city(intent.value.toStdString());
        return true;
    case Verb::SetUpRegistration:
        out.mutable_set_up_registration()->set_registration(toWire(intent.registration));
        return true;
    default:
        return false;
    }
}

} // namespace greenroom::ui::link

#include "models/setup_model.h"

#include "models/agent_words.h"
#include "models/languages.h"
#include "models/setup_wording.h"
#include "models/wording.h"

#include <algorithm>

namespace greenroom::ui::models {

namespace {

using link::SetupStep;
using link::Verb;

link::PanelIntent about(Verb verb, const QString& target = {}, const QString& value = {}) {
    link::PanelIntent what;
    what.verb = verb;
    what.target = target;
    what.value = value;
    return what;
}

// By their words, which are what people look for.
std::vector<SetupChoice> sorted(std::vector<SetupChoice> choices) {
    std::sort(choices.begin(), choices.end(), [](const SetupChoice& a, const SetupChoice& b) {
        return QString::localeAwareCompare(a.words, b.words) < 0;
    });
    return choices;
}

} // namespace

SetupModel::SetupModel(PressSink& sink) : sink_(sink) {}

const link::Setup& SetupModel::setup() const {
    static const link::Setup nothing;
    return view_.setup ? *view_.setup : nothing;
}

void SetupModel::show(const link::PanelView& view) {
    const bool arrived = view.setup && view.setup->step == SetupStep::Zone &&
                         (!view_.setup || view_.setup->step != SetupStep::Zone);
    const bool was = present();
    view_ = view;
    if (!was && !present()) {
        return;
    }
    if (arrived) {
        inRegion_ = !setup().city.isEmpty();
        wanted_.clear();
    }
    if (!wanted_.isEmpty() && setup().region == wanted_) {
        wanted_.clear();
        inRegion_ = true;
    }
    renewChoices();
    Q_EMIT changed();
}

void SetupModel::renewChoices() {
    std::vector<SetupChoice> languages;
    std::vector<SetupChoice> regions;
    std::vector<SetupChoice> cities;
    if (setup().step == SetupStep::Language && present()) {
        for (const LanguageName& language : Languages::offered()) {
            languages.push_back(
                {language.name, language.own, language.name == view_.look.language});
        }
    }
    for (const QString& region : setup().regions) {
        regions.push_back({region, SetupWording::region(region), region == setup().region});
    }
    for (const QString& city : setup().cities) {
        cities.push_back({city, SetupWording::city(city), city == setup().city});
    }
    languages_.show(languages);
    regions_.show(sorted(std::move(regions)));
    cities_.show(sorted(std::move(cities)));
}

SetupModel::Step SetupModel::step() const {
    if (!present()) {
        return None;
    }
    switch (setup().step) {
    case SetupStep::Language:
        return Language;
    case SetupStep::Zone:
        return inRegion_ ? City : Region;
    case SetupStep::Network:
        return Network;
    case SetupStep::Registration:
        return Registration;
    case SetupStep::Admin:
        return Admin;
    }
    return None;
}

int SetupModel::place() const {
    return static_cast<int>(setup().place);
}

int SetupModel::places() const {
    return static_cast<int>(setup().places);
}

QString SetupModel::position() const {
    return SetupWording::position(setup());
}

bool SetupModel::canBack() const {
    return step() == City || setup().place > 1;
}

bool SetupModel::canNext() const {
    if (setup().step == SetupStep::Zone) {
        return !setup().city.isEmpty();
    }
    return setup().step != SetupStep::Registration;
}

bool SetupModel::last() const {
    return setup().place == setup().places;
}

QString SetupModel::zone() const {
    return SetupWording::zone(view_);
}

QString SetupModel::ipv4() const {
    return Wording::leftToRight(view_.device.ipv4);
}

QString SetupModel::ipv6() const {
    return Wording::leftToRight(view_.device.ipv6);
}

QString SetupModel::mac() const {
    return Wording::leftToRight(view_.device.mac);
}

QString SetupModel::progress() const {
    return AgentWords::translated(setup().progress);
}

QString SetupModel::problem() const {
    return AgentWords::translated(setup().problem);
}

QString SetupModel::claimCode() const {
    return SetupWording::claimCode(setup().claimCode);
}

QString SetupModel::page() const {
    return SetupWording::page(view_.device);
}

void SetupModel::chooseLanguage(const QString& name) {
    sink_.press(QStringLiteral("language:") + name, about(Verb::SetUpLanguage, name));
}

void SetupModel::chooseRegion(const QString& region) {
    if (region == setup().region) {
        inRegion_ = true;
        Q_EMIT changed();
    } else if (sink_.press(QStringLiteral("region:") + region, about(Verb::SetUpZone, region))) {
        wanted_ = region;
    }
}

void SetupModel::chooseCity(const QString& city) {
    sink_.press(QStringLiteral("city:") + city, about(Verb::SetUpZone, setup().region, city));
}

void SetupModel::chooseHome(Home home) {
    static const QString names[] = {QStringLiteral("hub"), QStringLiteral("tms"),
                                    QStringLiteral("alone")};
    link::PanelIntent what = about(Verb::SetUpRegistration);
    what.registration = static_cast<link::Registration>(home);
    sink_.press(QStringLiteral("home:") + names[home], what);
}

void SetupModel::next() {
    if (canNext()) {
        sink_.press(QStringLiteral("setup:next"), about(Verb::SetUpGo));
    }
}

void SetupModel::back() {
    if (step() == City) {
        inRegion_ = false;
        wanted_.clear();
        Q_EMIT changed();
        return;
    }
    link::PanelIntent what = about(Verb::SetUpGo);
    what.on = true;
    sink_.press(QStringLiteral("setup:back"), what);
}

} // namespace greenroom::ui::models

#include "gallery/setup_scene.h"

#include "gallery/scene_json.h"

#include <QJsonArray>

namespace greenroom::ui::gallery {

namespace {

using link::SetupStep;

SetupStep step(const QJsonValue& value) {
    static constexpr std::array<std::pair<const char*, SetupStep>, 4> kNames{
        {{"SETUP_STEP_ZONE", SetupStep::Zone},
         {"SETUP_STEP_NETWORK", SetupStep::Network},
         {"SETUP_STEP_REGISTRATION", SetupStep::Registration},
         {"SETUP_STEP_ADMIN", SetupStep::Admin}}};
    return named(value, kNames, SetupStep::Language);
}

std::vector<QString> words(const QJsonValue& list) {
    std::vector<QString> all;
    for (const QJsonValue word : list.toArray()) {
        all.push_back(word.toString());
    }
    return all;
}

} // namespace

void readSetup(const QJsonObject& view, link::PanelView& out) {
    if (!view.contains("setup")) {
        return;
    }
    const QJsonValue s = view["setup"];
    out.setup = link::Setup{.step = step(s["step"]),
                            .place = count(s["place"]),
                            .places = count(s["places"]),
                            .region = s["region"].toString(),
                            .city = s["city"].toString(),
                            .regions = words(s["regions"]),
                            .cities = words(s["cities"]),
                            .networkUp = s["networkUp"].toBool(),
                            .progress = s["progress"].toString(),
                            .problem = s["problem"].toString(),
                            .claimCode = s["claimCode"].toString()};
}

} // namespace greenroom::ui::gallery

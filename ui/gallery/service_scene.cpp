#include "gallery/service_scene.h"

#include "gallery/scene_json.h"

#include <QJsonArray>

namespace greenroom::ui::gallery {

namespace {

using link::ServiceAct;
using link::ServiceStage;

ServiceStage stage(const QJsonValue& value) {
    static constexpr std::array<std::pair<const char*, ServiceStage>, 3> kNames{
        {{"SERVICE_STAGE_LOCKED", ServiceStage::Locked},
         {"SERVICE_STAGE_OPEN", ServiceStage::Open},
         {"SERVICE_STAGE_FACTS", ServiceStage::Facts}}};
    return named(value, kNames, ServiceStage::Asks);
}

std::optional<ServiceAct> act(const QJsonValue& value) {
    static constexpr std::array<std::pair<const char*, std::optional<ServiceAct>>, 3> kNames{
        {{"SERVICE_ACT_RESTART", ServiceAct::Restart},
         {"SERVICE_ACT_SET_UP_AGAIN", ServiceAct::SetUpAgain},
         {"SERVICE_ACT_CHECK_SOURCES", ServiceAct::CheckSources}}};
    return named(value, kNames, std::optional<ServiceAct>());
}

} // namespace

void readService(const QJsonObject& view, link::PanelView& out) {
    if (!view.contains("service")) {
        return;
    }
    const QJsonValue s = view["service"];
    link::Service service{.stage = stage(s["stage"]),
                          .wrong = s["wrong"].toBool(),
                          .triesLeft = count(s["triesLeft"]),
                          .lockedS = count(s["lockedS"]),
                          .closesInS = count(s["closesInS"]),
                          .facts = {},
                          .acts = {},
                          .underWay = act(s["underWay"]),
                          .problem = s["problem"].toString()};
    for (const QJsonValue fact : s["facts"].toArray()) {
        service.facts.push_back({fact["code"].toString(), fact["value"].toString()});
    }
    for (const QJsonValue name : s["acts"].toArray()) {
        if (const auto known = act(name)) {
            service.acts.push_back(*known);
        }
    }
    out.service = std::move(service);
}

} // namespace greenroom::ui::gallery

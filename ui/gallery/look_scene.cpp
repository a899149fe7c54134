#include "gallery/look_scene.h"

#include "gallery/scene_json.h"
#include "link/look_codec.h"

namespace greenroom::ui::gallery {

namespace {

using link::RoomUse;
using link::Wakefulness;

Wakefulness wakefulness(const QJsonValue& value) {
    static constexpr std::array<std::pair<const char*, Wakefulness>, 2> kNames{
        {{"WAKEFULNESS_HALFWAKE", Wakefulness::Halfwake},
         {"WAKEFULNESS_STANDBY", Wakefulness::Standby}}};
    return named(value, kNames, Wakefulness::Awake);
}

RoomUse use(const QJsonValue& value) {
    static constexpr std::array<std::pair<const char*, RoomUse>, 6> kNames{
        {{"ROOM_USE_FREE", RoomUse::Free},
         {"ROOM_USE_SOON", RoomUse::Soon},
         {"ROOM_USE_UNCLAIMED", RoomUse::Unclaimed},
         {"ROOM_USE_BUSY", RoomUse::Busy},
         {"ROOM_USE_IN_CALL", RoomUse::InCall},
         {"ROOM_USE_OUT_OF_SERVICE", RoomUse::OutOfService}}};
    return named(value, kNames, RoomUse::Unsure);
}

link::Availability availability(const QJsonObject& a) {
    link::Availability availability{.use = use(a["use"]),
                                    .until = {},
                                    .untilInDays =
                                        static_cast<std::int32_t>(a["untilInDays"].toInt()),
                                    .startsInMinutes = count(a["startsInMin"]),
                                    .heard = {},
                                    .listIsOld = a["listIsOld"].toBool(),
                                    .undisturbed = a["undisturbed"].toBool(),
                                    .currentId = a["currentId"].toString(),
                                    .nextId = a["nextId"].toString(),
                                    .canExtend = a["canExtend"].toBool(),
                                    .canEnd = a["canEnd"].toBool()};
    if (a.contains("until")) {
        availability.until = moment(a["until"]);
    }
    if (a.contains("heard")) {
        availability.heard = moment(a["heard"]);
    }
    return availability;
}

link::Look look(const QJsonObject& l) {
    return {.theme = link::themeNamed(l["theme"].toString()),
            .textSize = link::textSizeNamed(l["textSize"].toString()),
            .language = l["language"].toString(QStringLiteral("English")),
            .firstDayOfWeek = l["firstDayOfWeek"].toString(),
            .customMessage = l["customMessage"].toString(),
            .accent = l["accent"].toString(),
            .wallpaper = l["wallpaper"].toString(),
            .reducedMotion = l["reducedMotion"].toBool(),
            .reachMode = l["reachMode"].toBool(),
            .outside = l["outside"].toBool(),
            .brightness = count(l["brightness"])};
}

} // namespace

void readLook(const QJsonObject& view, link::PanelView& out) {
    out.wakefulness = wakefulness(view["wakefulness"]);
    out.toldOfTouches = true;
    out.availability = availability(view["availability"].toObject());
    out.look = look(view["look"].toObject());
    const QJsonValue device = view["device"];
    out.device = {.serialNumber = device["serialNumber"].toString(),
                  .version = device["version"].toString(),
                  .ipv4 = device["ipv4"].toString(),
                  .ipv6 = device["ipv6"].toString(),
                  .mac = device["mac"].toString()};
}

} // namespace greenroom::ui::gallery

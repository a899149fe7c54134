#include "link/look_codec.h"

#include "link/safe_text.h"
#include "link/wire_lists.h"
#include "proto/panel.pb.h"

#include <algorithm>

namespace greenroom::ui::link {

namespace {

namespace wire = greenroom::panel::v1;

constexpr std::uint32_t kWhole = 100;          // per cent
constexpr std::uint32_t kDayInMinutes = 1'440; // what is further away is not "soon"
constexpr std::int32_t kMaxDays = 4'000;
constexpr qsizetype kMaxName = 64;
constexpr qsizetype kMaxColour = 7;
constexpr qsizetype kMaxCustomLine = 200;

Moment fromWire(const wire::Moment& m) {
    return {.utcMs = m.utc_ms(), .utcOffsetS = m.utc_offset_s()};
}

Wakefulness fromWire(wire::Wakefulness wakefulness) {
    switch (wakefulness) {
    case wire::WAKEFULNESS_HALFWAKE:
        return Wakefulness::Halfwake;
    case wire::WAKEFULNESS_STANDBY:
        return Wakefulness::Standby;
    default:
        return Wakefulness::Awake;
    }
}

RoomUse fromWire(wire::RoomUse use) {
    switch (use) {
    case wire::ROOM_USE_FREE:
        return RoomUse::Free;
    case wire::ROOM_USE_SOON:
        return RoomUse::Soon;
    case wire::ROOM_USE_UNCLAIMED:
        return RoomUse::Unclaimed;
    case wire::ROOM_USE_BUSY:
        return RoomUse::Busy;
    case wire::ROOM_USE_IN_CALL:
        return RoomUse::InCall;
    case wire::ROOM_USE_OUT_OF_SERVICE:
        return RoomUse::OutOfService;
    default:
        return RoomUse::Unsure;
    }
}

Availability fromWire(const wire::Availability& a) {
    Availability out{.use = fromWire(a.use()),
                     .until = {},
                     .untilInDays = a.until_in_days(),
                     .startsInMinutes = a.starts_in_min(),
                     .heard = {},
                     .listIsOld = a.list_is_old(),
                     .undisturbed = a.undisturbed(),
                     .currentId = text(a.current_id()),
                     .nextId = text(a.next_id()),
                     .canExtend = a.can_extend(),
                     .canEnd = a.can_end()};
    if (a.has_until()) {
        out.until = fromWire(a.until());
    }
    if (a.has_heard()) {
        out.heard = fromWire(a.heard());
    }
    return out;
}

Look fromWire(const wire::Look& l) {
    return {.theme = themeNamed(text(l.theme())),
            .textSize = textSizeNamed(text(l.text_size())),
            .language = text(l.language()),
            .firstDayOfWeek = text(l.first_day_of_week()),
            .customMessage = text(l.custom_message()),
            .accent = text(l.accent()),
            .wallpaper = text(l.wallpaper()),
            .reducedMotion = l.reduced_motion(),
            .reachMode = l.reach_mode(),
            .outside = l.outside(),
            .brightness = l.brightness()};
}

// "#2277AA" and nothing else.
bool isColour(const QString& text) {
    return text.size() == kMaxColour && text[0] == u'#' &&
           std::all_of(text.begin() + 1, text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c.toUpper() >= u'A' && c.toUpper() <= u'F');
           });
}

} // namespace

ThemeName themeNamed(const QString& name) {
    if (name == QLatin1String("Light")) {
        return ThemeName::Light;
    }
    return name == QLatin1String("HighContrast") ? ThemeName::HighContrast : ThemeName::Night;
}

TextSize textSizeNamed(const QString& name) {
    if (name == QLatin1String("Large")) {
        return TextSize::Large;
    }
    if (name == QLatin1String("Larger")) {
        return TextSize::Larger;
    }
    return name == QLatin1String("Largest") ? TextSize::Largest : TextSize::Normal;
}

void lookFromWire(const wire::PanelView& view, PanelView& out) {
    out.wakefulness = fromWire(view.wakefulness());
    out.toldOfTouches = view.wakefulness() != wire::WAKEFULNESS_UNSPECIFIED;
    out.availability = fromWire(view.availability());
    if (view.has_look()) {
        out.look = fromWire(view.look());
    }
    const wire::Device& device = view.device();
    out.device = {.serialNumber = text(device.serial_number()),
                  .version = text(device.version()),
                  .ipv4 = text(device.ipv4()),
                  .ipv6 = text(device.ipv6()),
                  .mac = text(device.mac())};
}

void boundLook(PanelView& view) {
    Availability& availability = view.availability;
    availability.untilInDays = std::clamp(availability.untilInDays, 0, kMaxDays);
    availability.startsInMinutes = std::min(availability.startsInMinutes, kDayInMinutes);
    for (QString* id : {&availability.currentId, &availability.nextId}) {
        if (!usable(*id)) {
            id->clear();
        }
    }
    Look& look = view.look;
    look.language = safeText(look.language, kMaxName);
    look.firstDayOfWeek = safeText(look.firstDayOfWeek, kMaxName);
    look.customMessage = safeText(look.customMessage, kMaxCustomLine);
    look.accent = isColour(look.accent) ? look.accent : QString();
    look.wallpaper = safeText(look.wallpaper, kMaxName);
    look.brightness = look.brightness == 0 ? kWhole : std::min(look.brightness, kWhole);
    Device& device = view.device;
    for (QString* word :
         {&device.serialNumber, &device.version, &device.ipv4, &device.ipv6, &device.mac}) {
        *word = safeText(*word, kMaxName);
    }
}

bool setLookVerb(wire::PanelIntent& out, const PanelIntent& intent) {
    if (intent.verb != Verb::Touched) {
        return false;
    }
    out.mutable_touched();
    return true;
}

} // namespace greenroom::ui::link

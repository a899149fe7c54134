#include "edge/panel/look_codec.h"

#include "edge/panel/wire_text.h"
#include "proto/panel.pb.h"

namespace greenroom::edge::panel {

namespace {

namespace wire = greenroom::panel::v1;

wire::Wakefulness toWire(core::Standby standby) {
    switch (standby) {
    case core::Standby::Off:
        return wire::WAKEFULNESS_AWAKE;
    case core::Standby::Halfwake:
        return wire::WAKEFULNESS_HALFWAKE;
    case core::Standby::On:
        return wire::WAKEFULNESS_STANDBY;
    }
    return wire::WAKEFULNESS_UNSPECIFIED;
}

wire::RoomUse toWire(core::RoomUse use) {
    switch (use) {
    case core::RoomUse::Free:
        return wire::ROOM_USE_FREE;
    case core::RoomUse::Soon:
        return wire::ROOM_USE_SOON;
    case core::RoomUse::Unclaimed:
        return wire::ROOM_USE_UNCLAIMED;
    case core::RoomUse::Busy:
        return wire::ROOM_USE_BUSY;
    case core::RoomUse::InCall:
        return wire::ROOM_USE_IN_CALL;
    case core::RoomUse::Unsure:
        return wire::ROOM_USE_UNSURE;
    case core::RoomUse::OutOfService:
        return wire::ROOM_USE_OUT_OF_SERVICE;
    }
    return wire::ROOM_USE_UNSPECIFIED;
}

void set(wire::Moment& out, const core::Moment& moment) {
    out.set_utc_ms(base::toMs(moment.utc));
    out.set_utc_offset_s(static_cast<std::int32_t>(moment.offset.count()));
}

void set(wire::Availability& out, const core::AvailabilityView& room) {
    out.set_use(toWire(room.use));
    if (room.until)
        set(*out.mutable_until(), *room.until);
    out.set_until_in_days(room.untilInDays);
    out.set_starts_in_min(room.startsInMinutes);
    if (room.heard)
        set(*out.mutable_heard(), *room.heard);
    out.set_list_is_old(room.listIsOld);
    out.set_undisturbed(room.undisturbed);
    out.set_current_id(wireText(room.current.value()));
    out.set_next_id(wireText(room.next.value()));
    out.set_can_extend(room.canExtend);
    out.set_can_end(room.canEnd);
}

void set(wire::Look& out, const core::LookView& look) {
    out.set_theme(wireText(look.theme));
    out.set_text_size(wireText(look.textSize));
    out.set_language(wireText(look.language));
    out.set_first_day_of_week(wireText(look.firstDayOfWeek));
    out.set_custom_message(wireText(look.customMessage));
    out.set_accent(wireText(look.accent));
    out.set_reduced_motion(look.reducedMotion);
    out.set_reach_mode(look.reachMode);
    out.set_outside(look.outside);
    out.set_brightness(look.brightness);
    out.set_wallpaper(wireText(look.wallpaper));
}

void set(wire::Device& out, const core::DeviceView& device) {
    out.set_serial_number(wireText(device.serialNumber));
    out.set_version(wireText(device.version));
    out.set_ipv4(wireText(device.ipv4Address));
    out.set_ipv6(wireText(device.ipv6Address));
    out.set_mac(wireText(device.macAddress));
}

} // namespace

void setLook(wire::PanelView& out, const core::PanelView& view) {
    out.set_wakefulness(toWire(view.standby));
    set(*out.mutable_availability(), view.availability);
    set(*out.mutable_look(), view.look);
    set(*out.mutable_device(), view.device);
}

std::optional<core::Event> lookEvent(const wire::PanelIntent& intent) {
    if (intent.verb_case() != wire::PanelIntent::kTouched)
        return std::nullopt;
    return core::DeviceEvent(core::GlassTouched{});
}

} // namespace greenroom::edge::panel

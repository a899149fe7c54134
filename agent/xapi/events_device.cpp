// Events of the device itself (xAPI guide, calls, events: the last rows).
#include <array>

#include "xapi/event_parts.h"

namespace greenroom::xapi {

namespace {

constexpr std::array kMessage{EventField{"Text"}};

const std::array kRows{
    EventRow{"Message Send", kAU, kMessage},
    EventRow{"Standby Reset", kAU, {}},
};

struct Teller {
    Happening operator()(const core::MessageSent& notice) const {
        return {"Message Send", {{"Text", notice.text}}};
    }
    Happening operator()(const core::StandbyReset&) const { return {"Standby Reset", {}}; }
};

} // namespace

std::span<const EventRow> deviceEvents() {
    return kRows;
}

Happening happeningOf(const core::DeviceNotice& notice) {
    return std::visit(Teller{}, notice);
}

} // namespace greenroom::xapi

// Events of the list of past calls (xAPI guide, calls, events).
#include <array>

#include "xapi/event_parts.h"

namespace greenroom::xapi {

namespace {

const std::array kRows{
    EventRow{"CallHistory Updated", kAU, {}},
};

struct Teller {
    Happening operator()(const core::CallHistoryUpdated&) const {
        return {"CallHistory Updated", {}};
    }
};

} // namespace

std::span<const EventRow> historyEvents() {
    return kRows;
}

Happening happeningOf(const core::DirectoryNotice& notice) {
    return std::visit(Teller{}, notice);
}

} // namespace greenroom::xapi

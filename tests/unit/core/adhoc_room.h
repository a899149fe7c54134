// A room that takes bookings of its own.
#pragma once

#include <string>

#include "told.h"

namespace greenroom::test {

class AdhocRoom : public ToldRoom {
public:
    AdhocRoom() { set("Bookings AdhocBooking Enabled", "True"); }

    static core::BookAsked book(std::uint64_t request, const char* uuid = "u") {
        core::BookAsked asked;
        asked.requestUuid = uuid;
        asked.request = core::RequestId(request);
        return asked;
    }
    // A booking of the room's own, from now on: its id.
    std::string made(std::uint64_t request = 1, base::minutes duration = base::minutes(30)) {
        core::BookAsked asked = book(request);
        asked.duration = duration;
        ask(asked);
        std::string id = state.bookings.localChanges.back().made.value();
        stored();
        return id;
    }
    [[nodiscard]] const core::Booking& at(const std::string& id) const {
        return *state.bookings.agenda->find(core::BookingId(id));
    }
};

inline core::BookingKey byId(const std::string& id) {
    return {core::BookingId(id), {}};
}

} // namespace greenroom::test

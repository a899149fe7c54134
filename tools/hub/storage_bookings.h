// The part of the storage port about bookings and the lists that devices get of them (storage.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "hub/model_bookings.h"

namespace greenroom::hub {

struct BookingWindow {
    base::WallTime from;  // what has ended by then is left out
    base::WallTime until; // what starts then or later is left out
};

class BookingStore {
public:
    virtual ~BookingStore() = default;

    // Those with an instance in the window, by start; without one: all.
    [[nodiscard]] virtual base::Result<std::vector<Booking>>
    list(const WorkspaceId& workspace, std::optional<BookingWindow> window) = 0;
    [[nodiscard]] virtual base::Result<Booking> find(const BookingId& id) = 0;
    // What a device gets of it, by start: one, or those of a series without its cancelled ones.
    [[nodiscard]] virtual base::Result<std::vector<BookingInstance>>
    instances(const BookingId& id) = 0;

    // Makes or replaces, with all that devices are to get of it; only instances that differ count
    // as changed. The workspace of a booking stays. The workspace's revision grows and Bookings is
    // journalled when anything changed. NotFound: no such workspace. Conflict: an id of an instance
    // belongs to another booking.
    [[nodiscard]] virtual base::Status put(const Booking& booking,
                                           const std::vector<BookingInstance>& instances) = 0;
    // Likewise. NotFound: there is none.
    [[nodiscard]] virtual base::Status remove(const BookingId& id) = 0;

    // Which database this is: revisions of another one say nothing. 16 bytes.
    [[nodiscard]] virtual base::Result<std::string> epoch() = 0;
    [[nodiscard]] virtual base::Result<std::uint64_t> revision(const WorkspaceId& workspace) = 0;
    [[nodiscard]] virtual base::Result<BookingList> deviceList(const WorkspaceId& workspace,
                                                               BookingWindow window) = 0;
    // What changed in the window after `revision`. Nothing: that is not known any more, or it is
    // another workspace's; send the whole list.
    [[nodiscard]] virtual base::Result<std::optional<BookingChanges>>
    changesAfter(const WorkspaceId& workspace, std::uint64_t revision, BookingWindow window) = 0;
    // Forgets what was removed before, and single instances that ended before.
    [[nodiscard]] virtual base::Status prune(base::WallTime before) = 0;
};

} // namespace greenroom::hub

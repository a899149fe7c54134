#include "hub/housekeeping.h"

namespace greenroom::hub {

namespace {

constexpr std::chrono::days kBookingsKept{30};
// Who reads the journal looks each second; this is hours of the busiest hub.
constexpr std::size_t kJournalKept = 200'000;

} // namespace

base::Status tidy(Storage& storage, base::WallTime now) {
    base::Status done = storage.commands().expire(now);
    if (done)
        done = storage.users().removeExpiredSessions(now);
    if (done)
        done = storage.bookings().prune(now - kBookingsKept);
    if (done)
        done = storage.journal().prune(kJournalKept);
    return done;
}

} // namespace greenroom::hub

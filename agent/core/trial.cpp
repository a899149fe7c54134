#include "core/trial.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/explain.h"
#include "core/reduce.h"
#include "core/room_view.h"

namespace greenroom::core {

namespace {

// All that is decided of a booking and shown of it, in a room that holds nothing else, at its
// start: the instant at which most is known of it.
void tryOne(const Booking& booking) {
    auto alone = std::make_shared<SourceList>();
    alone->bookings.push_back(booking);
    const base::Instant now{booking.start, base::MonoTime(booking.start.time_since_epoch())};
    RoomState room;
    AgendaLoaded loaded;
    loaded.sources[Source::Premises] = std::move(alone);
    const Step step = reduce(room, BookingEvent(std::move(loaded)), now);
    static_cast<void>(panelView(room, step.join, now));
    static_cast<void>(explain(room, booking.id, now));
}

} // namespace

void Fingerprint::add(std::string_view text) {
    constexpr std::uint64_t kPrime = 1'099'511'628'211U;
    for (const char c : text)
        value_ = (value_ ^ static_cast<unsigned char>(c)) * kPrime;
    add(text.size());
}

void Fingerprint::add(std::uint64_t number) {
    constexpr std::uint64_t kPrime = 1'099'511'628'211U;
    value_ = (value_ ^ number) * kPrime;
    value_ ^= value_ >> 32; // the upper half of a number reaches the lower bits too
}

std::uint64_t fingerprintOf(const Booking& booking) {
    Fingerprint print;
    for (const std::string_view text :
         {std::string_view(booking.id.value()), std::string_view(booking.meetingId),
          std::string_view(booking.title), std::string_view(booking.agenda),
          std::string_view(booking.organizer.firstName),
          std::string_view(booking.organizer.lastName), std::string_view(booking.organizer.email),
          std::string_view(booking.status), std::string_view(booking.statusMessage),
          std::string_view(booking.meetingPlatform)})
        print.add(text);
    print.add(static_cast<std::uint64_t>(booking.privacy));
    print.add(static_cast<std::uint64_t>(booking.connectMode));
    print.add(static_cast<std::uint64_t>(booking.response));
    print.add(static_cast<std::uint64_t>(booking.allDay));
    for (const base::WallTime time : {booking.start, booking.end})
        print.add(static_cast<std::uint64_t>(base::toMs(time)));
    for (const std::int64_t span :
         {booking.startBuffer.count(), booking.endBuffer.count(), booking.maximumExtension.count()})
        print.add(static_cast<std::uint64_t>(span));
    for (const DialTarget& call : booking.calls) {
        print.add(call.number);
        print.add(static_cast<std::uint64_t>(call.protocol));
        print.add(call.callRateKbps);
        print.add(static_cast<std::uint64_t>(call.callType));
    }
    return print.value();
}

SetAside poisoned(BookingId id, std::string title) {
    return {std::move(id), std::move(title), "POISONED",
            "the agent stopped twice while working on this booking; it is left out so that the "
            "others work"};
}

void tryOut(SourceList& list, EntryWatch& watch) {
    const auto refused = [&](Booking& booking) {
        const InHand hand(&watch, EntryWatch::Stage::Trial, fingerprintOf(booking),
                          booking.id.value(), booking.title);
        if (!hand.allowed()) {
            list.setAside.push_back(poisoned(std::move(booking.id), std::move(booking.title)));
            return true;
        }
        tryOne(booking);
        return false;
    };
    std::erase_if(list.bookings, refused);
}

} // namespace greenroom::core

// Bookings: the facts that reach the core, the deeds it asks for, the slice of state it keeps.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "core/agenda.h"
#include "core/booking_clock.h"
#include "core/booking_notice.h"
#include "core/findings.h"
#include "core/request.h"

namespace greenroom::core {

// A source gave its whole list. Replaces what it gave before, also when it is empty. Answered once
// the list is durable, at once when it is the same as the durable one.
struct BookingsReplaced {
    Source source = Source::Premises;
    std::shared_ptr<const SourceList> list; // revision and acceptedAt are filled in by the core
    RequestId request;
};
// A source changed its list. Applies to the list that it called `from` alone: Conflict when another
// one is held. Given again, it changes nothing.
struct BookingsChanged {
    Source source = Source::Cloud;
    std::string from;
    std::string mark;                         // what it calls the list from now on
    std::shared_ptr<const SourceList> change; // those that are new or differ, and set aside
    std::vector<BookingId> removed;
    RequestId request;
};
// The store has, or has not, made a revision durable.
struct AgendaStored {
    Source source = Source::Premises;
    std::uint64_t revision = 0;
    std::optional<base::Error> error;
};
// What the store held at start.
struct AgendaLoaded {
    std::map<Source, std::shared_ptr<const SourceList>> sources;
};
// The source was heard of, and has nothing new: a heartbeat, a ping, a fetch without change.
struct SourceContacted {
    Source source = Source::Premises;
};
// The source could not be asked, or what it said could not be taken; its last list stays.
struct SourceFailed {
    Source source = Source::Premises;
    std::string what; // for the admin: bounded, without secrets
};

// Names one booking by either of its ids. By a MeetingId, which the instances of a series may
// share: the first one that is not over.
struct BookingKey {
    BookingId id;          // empty: by the other
    std::string meetingId; // empty: by the other
};

// What somebody asks of single bookings. Refused in words, or answered once durable.
struct BookAsked {
    std::string requestUuid;             // named again when it is made, or has failed; may be empty
    std::string title;                   // empty: the setting's
    std::optional<base::WallTime> start; // none: now
    base::minutes duration{30};
    Organizer organizer;
    std::vector<DialTarget> calls;
    std::string meetingPlatform;
    RequestId request;
};
// What is not given stays as it is.
struct BookingEditAsked {
    BookingKey booking;
    std::optional<std::string> title;
    std::optional<base::WallTime> start;
    std::optional<base::minutes> duration;
    std::optional<Organizer> organizerName; // its names alone
    std::optional<std::string> organizerEmail;
    std::optional<std::string> organizerId;
    std::optional<std::string> number; // empty: nothing to dial
    std::optional<Protocol> protocol;
    std::optional<std::string> meetingPlatform;
    RequestId request;
};
struct BookingExtendAsked {
    BookingKey booking;
    base::minutes duration{
        0}; // more minutes, or the new whole: the setting Bookings ExtendDuration
    RequestId request;
};
struct BookingDeleteAsked {
    BookingKey booking;
    RequestId request;
};
struct BookingRespondAsked {
    BookingKey booking;
    bool accept = false;
    RequestId request;
};
struct CheckInAsked {
    BookingKey booking; // both empty: the current one
    RequestId request;
};
struct CheckOutAsked {
    BookingKey booking; // both empty: the current one
    RequestId request;
};
// No reminder of this booking for a while.
struct SnoozeAsked {
    BookingKey booking; // both empty: the one whose Join is open
    base::seconds howLong{300};
    RequestId request;
};
using BookingAsked =
    std::variant<BookAsked, BookingEditAsked, BookingExtendAsked, BookingDeleteAsked,
                 BookingRespondAsked, CheckInAsked, CheckOutAsked, SnoozeAsked>;

using BookingEvent = std::variant<BookingsReplaced, BookingsChanged, AgendaStored, AgendaLoaded,
                                  SourceContacted, SourceFailed, BookingAsked>;

// Make this list durable, then state AgendaStored with its revision. Lists of one source that were
// asked for while an earlier one is written may be skipped; each revision up to the written one
// then counts as stored.
struct SaveAgenda {
    Source source = Source::Premises;
    std::shared_ptr<const SourceList> list;
};

// How it stands with a source.
struct SourceState {
    // Last list, heartbeat or fetch: in this process, by the time that is never set; else what the
    // store remembers, the epoch when nothing.
    std::optional<base::MonoTime> contactedAt;
    base::WallTime contactedBefore{};
    base::WallTime failingSince{}; // the epoch: the last try went well
    std::string failure;

    // On the clock of `now`; the epoch: never.
    [[nodiscard]] base::WallTime lastContact(base::Instant now) const {
        if (!contactedAt)
            return contactedBefore;
        return now.wall - std::chrono::floor<base::milliseconds>(now.mono - *contactedAt);
    }

    friend bool operator==(const SourceState&, const SourceState&) = default;
};

// A booking that a list no longer holds although its time was not over.
struct Departed {
    BookingId id;
    std::string title;
    Privacy privacy = Privacy::Public;
    base::WallTime start;
    base::WallTime end;
    Source source = Source::Premises;
    base::WallTime at;                 // when the list came that left it out
    BookingId successor;               // REPLACED by this one; empty: REMOVED
    std::optional<Release> released{}; // by the room itself

    friend bool operator==(const Departed&, const Departed&) = default;
};

// A list of the room's own bookings on its way to the disk: it takes effect once it is there.
struct LocalChange {
    std::shared_ptr<const SourceList> list{};
    RequestId request{};
    base::MonoTime deadline{}; // it has failed when it is not durable by then
    BookingId made{};          // by a Book; empty: something else was asked
    std::string requestUuid{};
    std::optional<BookingNotice> onFailure{};

    friend bool operator==(const LocalChange& a, const LocalChange& b) {
        return a.list == b.list && a.request == b.request;
    }
};

// What those who listen have been told. Nothing that is shown depends on it: two states that differ
// in this alone are the same.
struct Told {
    std::shared_ptr<const Agenda> agenda = std::make_shared<const Agenda>();
    ClockRules rules;
    // All that lies in (from, upTo] has been told; none: nothing yet.
    base::WallTime from{};
    std::optional<base::WallTime> upTo;
    // Told already although it is still to come: the clock was set back.
    struct Again {
        base::WallTime at;
        MilestoneKind kind = MilestoneKind::Start;
        BookingId booking;
    };
    std::vector<Again> again;
    std::map<BookingId, std::string> asked;     // by which request, of bookings not told yet
    std::optional<base::MonoTime> syncRequired; // to be told then

    friend bool operator==(const Told&, const Told&) { return true; }
};

struct BookingState {
    static constexpr std::size_t kMostDeparted = 64; // the oldest are forgotten

    std::shared_ptr<const Agenda> agenda = std::make_shared<const Agenda>();
    std::shared_ptr<const std::vector<Finding>> findings =
        std::make_shared<const std::vector<Finding>>();
    std::shared_ptr<const std::vector<Departed>> departed =
        std::make_shared<const std::vector<Departed>>(); // oldest first
    std::map<Source, SourceState> sources;
    // Accepted but not yet durable.
    struct Waiting {
        Source source;
        std::uint64_t revision;
        RequestId request;
        friend bool operator==(const Waiting&, const Waiting&) = default;
    };
    std::vector<Waiting> waiting;
    std::map<Source, std::uint64_t> durable;     // newest revision the store has confirmed
    std::vector<LocalChange> localChanges;       // oldest first; each holds those before it
    std::map<BookingId, base::WallTime> snoozed; // until when
    Told told;

    friend bool operator==(const BookingState&, const BookingState&) = default;
};

} // namespace greenroom::core
